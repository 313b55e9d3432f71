"""Owns where players settle on the rings of a map: by sector around the circle, evened out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from math import fsum

from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.items import Player

_EVENNESS = (0.8, 0.55, 0.45, 0.35)
"""How far players leave their sector's place for an even spacing, from the innermost ring out."""
_WIDEST_GAP = 28.0
_CROWDED = 40


def settled_angles(
    players: Sequence[Player], sectors: Sequence[Sector], rings: Sequence[Ring]
) -> dict[str, float]:
    """The angle of every player in degrees, 0 up, clockwise; those with one of their own keep it.

    A sector's stretch of the circle is as wide as it has players, the first one centred on top.
    Inner rings hold few players, so there an even spacing counts for more.
    """
    places = {sector.id: number for number, sector in enumerate(sectors)}
    ordered = sorted(players, key=lambda player: places[player.sector])
    stretches = _stretches(ordered, sectors)
    angles: dict[str, float] = {}
    for number, ring in enumerate(rings):
        free = [p for p in ordered if p.ring == ring.id and p.angle is None]
        by_sector = _within_stretches(free, stretches)
        evenness = _EVENNESS[min(number, len(_EVENNESS) - 1)]
        own = {p.id: p.angle for p in players if p.ring == ring.id and p.angle is not None}
        angles.update(_apart(own, _evened(free, by_sector, evenness)))
    return angles


def _apart(own: dict[str, float], free: dict[str, float]) -> dict[str, float]:
    """All angles of a ring: those of their own as they are, the others moved clear of neighbours.

    The gap kept is less than half of an even spacing, so that there is always room; on a crowded
    ring it would be too small to see.
    """
    count = len(own) + len(free)
    if count > _CROWDED:
        return own | free
    gap = min(_WIDEST_GAP, 0.49 * 360 / max(1, count))
    settled = dict(own)
    for player, angle in free.items():
        settled[player] = _clear(angle, settled.values(), gap)
    return settled


def _clear(angle: float, taken: Collection[float], gap: float) -> float:
    """The nearest angle that is at least a gap away from all that are taken."""
    edges = [(other + turn) % 360 for other in taken for turn in (gap, -gap)]
    for each in sorted([angle, *edges], key=lambda edge: _between(edge, angle)):
        if all(_between(each, other) >= gap - 0.001 for other in taken):
            return each
    return angle


def _between(one: float, other: float) -> float:
    """Degrees between two directions, the shorter way round."""
    return abs((one - other + 180) % 360 - 180)


def _stretches(
    players: Sequence[Player], sectors: Sequence[Sector]
) -> dict[str, tuple[float, float]]:
    """Start and width in degrees of each sector's stretch."""
    counts = Counter(player.sector for player in players)
    degree = 360 / max(1, len(players))
    start = -counts[sectors[0].id] * degree / 2 if sectors else 0.0
    stretches = {}
    for sector in sectors:
        width = counts[sector.id] * degree
        stretches[sector.id] = (start, width)
        start += width
    return stretches


def _within_stretches(
    players: Sequence[Player], stretches: dict[str, tuple[float, float]]
) -> list[float]:
    total = Counter(player.sector for player in players)
    seen: Counter[str] = Counter()
    angles = []
    for player in players:
        start, width = stretches[player.sector]
        angles.append(start + width * (seen[player.sector] + 0.5) / total[player.sector])
        seen[player.sector] += 1
    return angles


def _evened(
    players: Sequence[Player], angles: Sequence[float], evenness: float
) -> dict[str, float]:
    if not players:
        return {}
    step = 360 / len(players)
    turn = fsum(angle - step * number for number, angle in enumerate(angles)) / len(angles)
    return {
        player.id: (angle + evenness * (step * number + turn - angle)) % 360
        for number, (player, angle) in enumerate(zip(players, angles, strict=True))
    }
