"""Owns the rings: ellipses around the young person, and the rows of places inside each of them."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, degrees, hypot, radians, sin

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.model.frozen import frozen

_NEAREST = 2 / 3
"""Share of the innermost ring's size at which its first row of players stands."""


@frozen
class Oval:
    """An ellipse around the middle of the board; angles are in degrees, 0 up, clockwise."""

    rx: float
    ry: float

    def at(self, angle: float) -> Point:
        """The point of its line at an angle."""
        turn = radians(angle)
        return (self.rx * sin(turn), -self.ry * cos(turn))

    def angle_of(self, point: Point) -> float:
        """The angle under which it sees a point, from 0 to less than 360."""
        return degrees(atan2(point[0] / self.rx, -point[1] / self.ry)) % 360.0

    def holds(self, point: Point) -> bool:
        """Whether the point lies inside."""
        return hypot(point[0] / self.rx, point[1] / self.ry) <= 1.0

    def fits_in(self, other: Oval) -> bool:
        """Whether it lies within another one, or is the same."""
        return self.rx <= other.rx and self.ry <= other.ry


@frozen
class Band:
    """One ring: its outer line, and the rows on which its players stand, the innermost first."""

    line: Oval
    rows: tuple[Oval, ...]


def bands(rows: Sequence[int], sizes: MapSizes, *, scale: float) -> tuple[Band, ...]:
    """The rings from inside to outside, each with so many rows of places."""
    made: list[Band] = []
    inner = Oval(0.0, 0.0)
    for number, count in enumerate(rows):
        step = min(number, len(sizes.widths) - 1)
        width, height = sizes.widths[step] * scale, sizes.heights[step] * scale
        made.append(_band(inner, (width, height), count, sizes))
        inner = made[-1].line
    return tuple(made)


def ring_at(held: Sequence[Band], point: Point) -> int:
    """Number of the ring under a point; outside of all it is the outermost."""
    inside = (number for number, band in enumerate(held) if band.line.holds(point))
    return next(inside, len(held) - 1)


def _band(inner: Oval, reach: tuple[float, float], count: int, sizes: MapSizes) -> Band:
    share = 0.5 if inner.rx else _NEAREST
    first = Oval(inner.rx + reach[0] * share, inner.ry + reach[1] * share)
    across, down = sizes.track
    rows = tuple(Oval(first.rx + across * n, first.ry + down * n) for n in range(count))
    more = count - 1
    line = Oval(inner.rx + reach[0] + across * more, inner.ry + reach[1] + down * more)
    return Band(line, rows)
