"""Owns the spots of players on a map: how large each token is, where it wants to be and may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import hypot, inf

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.model.frozen import frozen

Size = tuple[float, float]
_Held = tuple[float, float, float, float]
"""Middle and size of what stands somewhere."""
_NOBODY: _Held = (inf, inf, 0.0, 0.0)
_ACROSS, _DOWN = 160.0, 64.0
"""Width and height of the squares that tell who stands near, about those of a large token."""
_AROUND_CENTRE = 2.0
"""Least room between the disc in the middle and a token, its edge included."""


@frozen
class Spot:
    """A player that looks for a place.

    Attributes:
        id: of the player.
        ring: number of its ring, 0 the innermost.
        size: width and height of its token.
        angle: where it stands or would like to stand, in degrees, 0 up, clockwise.
        kept: whether a person put it there, so that it stays.
        group: id of its sector.
    """

    id: str
    ring: int
    size: Size
    angle: float
    kept: bool
    group: str = ""


@dataclass(slots=True)
class Taken:
    """The ground that is taken already.

    Attributes:
        gap: least distance between two tokens.
        reach: how many degrees from where it wants to be somebody may stand.
        centre: radius of the disc in the middle that everybody keeps clear of.
    """

    gap: float
    reach: float
    centre: float = 0.0
    _squares: dict[tuple[int, int], list[_Held]] = field(default_factory=dict)

    def take(self, point: Point, size: Size) -> None:
        """Let something stand at a point."""
        held = (*point, *size)
        for square in _squares(point, size[0] / 2, size[1] / 2):
            self._squares.setdefault(square, []).append(held)

    def is_free(self, point: Point, size: Size) -> bool:
        """Whether something of a size has room there, the gap to its neighbours included."""
        return self.is_clear(point, size) and self._in_the_way(point, size) is None

    def first_free(self, points: Iterable[Point], size: Size) -> int | None:
        """Number of the first point where something of a size has room, or None.

        The points go by turns one way and the other. Who is in the way of one is mostly in the
        way of the next on that side too, so that is asked first: players look at thousands.
        """
        width, height = size[0] / 2 + self.gap, size[1] / 2 + self.gap
        sides = [_NOBODY, _NOBODY]
        for number, point in enumerate(points):
            x, y, across, down = sides[number % 2]
            if abs(x - point[0]) < width + across / 2 and abs(y - point[1]) < height + down / 2:
                continue
            other = self._in_the_way(point, size)
            if other is not None:
                sides[number % 2] = other
            elif self.is_clear(point, size):
                return number
        return None

    def _in_the_way(self, point: Point, size: Size) -> _Held | None:
        """Something that leaves no room there, looked for only near by."""
        x, y = point
        width, height = size[0] / 2 + self.gap, size[1] / 2 + self.gap
        for square in _squares(point, width, height):
            for held in self._squares.get(square, ()):
                ox, oy, ow, oh = held
                if abs(ox - x) < width + ow / 2 and abs(oy - y) < height + oh / 2:
                    return held
        return None

    def is_clear(self, point: Point, size: Size) -> bool:
        """Whether something of a size there keeps clear of the disc in the middle."""
        aside = max(0.0, abs(point[0]) - size[0] / 2)
        upright = max(0.0, abs(point[1]) - size[1] / 2)
        return hypot(aside, upright) > self.centre + _AROUND_CENTRE


def _squares(point: Point, width: float, height: float) -> list[tuple[int, int]]:
    """The squares of the board that something touches which reaches so far from its middle."""
    x, y = point
    first, last = int((x - width) // _ACROSS), int((x + width) // _ACROSS)
    top, bottom = int((y - height) // _DOWN), int((y + height) // _DOWN)
    return [(a, b) for a in range(first, last + 1) for b in range(top, bottom + 1)]


def box(point: Point, size: Size) -> Rect:
    """The rectangle of a size around a point."""
    return Rect(point[0] - size[0] / 2, point[1] - size[1] / 2, *size)


def outwards(angle: float, step: float, reach: float) -> Iterator[float]:
    """The angle, then those around it by turns on both sides, so far each way."""
    yield angle
    for number in range(1, int(reach / step) + 1):
        yield angle + number * step
        yield angle - number * step


def largest(spots: Iterable[Spot]) -> Size:
    """Width and height that hold each of the tokens; zero where there are none."""
    sizes = [spot.size for spot in spots]
    return (max((w for w, _ in sizes), default=0.0), max((h for _, h in sizes), default=0.0))
