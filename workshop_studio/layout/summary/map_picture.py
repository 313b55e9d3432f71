"""Owns the small picture of the system-players map: rings, sector shapes, the young person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import pi, sqrt

from workshop_studio.layout.display_list import Ellipse, Group, Ink, Shape
from workshop_studio.layout.map_angles import settled_angles
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.shapes.outlines import round_point
from workshop_studio.layout.shapes.sector_marks import sector_looks, sector_mark
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import counted, shortened
from workshop_studio.model.boards import Board, Ring, Sector
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Player
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.snapshot import Snapshot

_INNERMOST = 0.355
"""Share of the outermost ring's size that the innermost has."""
_NEAREST = 0.76
"""Share of the innermost ring's size at which its players stand."""
_LARGEST_MARK = 4.3
_SMALLEST_MARK = 1.4


@frozen
class MapContent:
    """A map as paper shows it, without private players."""

    board: Board
    players: tuple[Player, ...]
    rings: tuple[Ring, ...]
    sectors: tuple[Sector, ...]

    @property
    def by_sector(self) -> list[tuple[Sector, int]]:
        """Sectors that have players and how many, the largest first."""
        counts = Counter(player.sector for player in self.players)
        present = [(sector, counts[sector.id]) for sector in self.sectors if counts[sector.id]]
        return sorted(present, key=lambda pair: -pair[1])


def map_content(snapshot: Snapshot) -> MapContent | None:
    """The first map that has players to show, or None."""
    for board in snapshot.all(Board):
        players = tuple(p for p in snapshot.of(Player, board.id) if not p.private)
        if players:
            return MapContent(
                board, players, snapshot.of(Ring, board.id), snapshot.of(Sector, board.id)
            )
    return None


def map_picture(content: MapContent, *, width: float, height: float) -> Piece:
    """The picture as one figure of a size in points."""
    x, y = width / 2, height / 2
    reach, squash = width / 2 - 2, (height / 2 - 2) / (width / 2 - 2)
    bounds = _bounds(len(content.rings))
    shapes: list[Shape] = [
        Ellipse(
            x, y, reach * share, reach * share * squash,
            Ink(stroke=PALETTE.ring_line, width=0.8),
        )
        for share in reversed(bounds)
    ]  # fmt: skip
    looks = sector_looks(content.sectors)
    angles = settled_angles(content.players, content.sectors, content.rings)
    crowd = Counter(player.ring for player in content.players)
    for number, ring in enumerate(content.rings):
        share = _middle(bounds, number)
        radius = _mark_radius(crowd[ring.id], reach * share, squash)
        for player in content.players:
            if player.ring == ring.id:
                at = round_point(x, y, reach * share, angles[player.id], squash=squash)
                shapes.append(sector_mark(looks[player.sector], *at, radius))
    shapes.append(Ellipse(x, y, 4.2, 4.2, Ink(fill=PALETTE.accent)))
    return Piece(height, (Group("Figure", tuple(shapes), alt=_alt(content)),))


def _bounds(rings: int) -> list[float]:
    if rings < 2:
        return [1.0]
    return [_INNERMOST + (1 - _INNERMOST) * number / (rings - 1) for number in range(rings)]


def _middle(bounds: Sequence[float], number: int) -> float:
    if number == 0:
        return bounds[0] * _NEAREST
    return (bounds[number - 1] + bounds[number]) / 2


def _mark_radius(players: int, reach: float, squash: float) -> float:
    """As large as leaves a gap between neighbours on the same ring, within limits."""
    around = 2 * pi * reach * sqrt((1 + squash * squash) / 2)
    return max(_SMALLEST_MARK, min(_LARGEST_MARK, around / max(1, players) / 5))


def _alt(content: MapContent) -> str:
    named = [f"{shortened(sector.name, 24)} {count}" for sector, count in content.by_sector]
    players = counted(len(content.players), "player", "players")
    rings = counted(len(content.rings), "ring", "rings")
    return f"{players} on {rings} around the young person, by sector: {in_a_row(named[:6])}."[:250]
