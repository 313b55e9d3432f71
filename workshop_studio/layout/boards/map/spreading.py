"""Owns spreading players along one row of a ring until neighbours no longer touch."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, degrees, radians, sin

from workshop_studio.layout.boards.map.rings import Oval
from workshop_studio.layout.boards.map.spots import Size, Spot

_SWEEPS = 60
_FURTHEST_PUSH = 8.0
_FLAT = 0.02
_SAMPLES = 48


def spread(row: Oval, spots: Sequence[Spot], gap: float) -> dict[str, float]:
    """The angle of each player of a row, pushed apart as little as needed; kept ones do not move.

    Where there are too many for the row some still touch; who calls finds them another place.
    """
    ordered = sorted(spots, key=lambda spot: spot.angle)
    angles = [spot.angle for spot in ordered]
    if len(ordered) > 1:
        for _ in range(_SWEEPS):
            if not _swept(row, ordered, angles, gap):
                break
    return {spot.id: angle for spot, angle in zip(ordered, angles, strict=True)}


def capacity(row: Oval, size: Size, gap: float) -> float:
    """How many tokens of a size stand side by side around a row, about."""
    corners = [row.at(360 * number / _SAMPLES) for number in range(_SAMPLES)]
    width, height = size[0] + gap, size[1] + gap
    return sum(
        max(abs(x - px) / width, abs(y - py) / height)
        for (x, y), (px, py) in zip(corners, corners[-1:] + corners[:-1], strict=True)
    )


def _swept(row: Oval, ordered: Sequence[Spot], angles: list[float], gap: float) -> bool:
    """Push each pair of neighbours apart once; whether any had to be."""
    moved = False
    count = len(ordered)
    for first in range(count if count > 2 else 1):
        second = (first + 1) % count
        one, other = ordered[first], ordered[second]
        push = _push(row, (angles[first], angles[second]), (one.size, other.size), gap)
        if push and not (one.kept and other.kept):
            moved = True
            angles[first] -= 0.0 if one.kept else push if other.kept else push / 2
            angles[second] += 0.0 if other.kept else push if one.kept else push / 2
    return moved


def _push(row: Oval, angles: tuple[float, float], sizes: tuple[Size, Size], gap: float) -> float:
    """Degrees that two neighbours lack to be clear of each other; 0 where they are."""
    one, other = radians(angles[0]), radians(angles[1])
    lack_x = (sizes[0][0] + sizes[1][0]) / 2 + gap - row.rx * abs(sin(one) - sin(other))
    if lack_x <= 0:
        return 0.0
    lack_y = (sizes[0][1] + sizes[1][1]) / 2 + gap - row.ry * abs(cos(one) - cos(other))
    if lack_y <= 0:
        return 0.0
    middle = radians((angles[0] + angles[1]) / 2)
    along_x = max(_FLAT, abs(cos(middle))) * row.rx
    along_y = max(_FLAT, abs(sin(middle))) * row.ry
    return min(_FURTHEST_PUSH, degrees(min(lack_x / along_x, lack_y / along_y)) + 0.05)
