"""Owns the plane of a board: points and rectangles in points, x to the right and y down."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot
from operator import add
from typing import NamedTuple

Point = tuple[float, float]


class Rect(NamedTuple):
    """A rectangle by its top left corner and its size, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The point in its middle."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def holds(self, point: Point) -> bool:
        """Whether the point lies inside or on an edge."""
        return self.x <= point[0] <= self.right and self.y <= point[1] <= self.bottom

    def meets(self, other: Rect) -> bool:
        """Whether the two share any point."""
        return (
            self.x <= other.right
            and other.x <= self.right
            and self.y <= other.bottom
            and other.y <= self.bottom
        )

    def grown(self, by: float) -> Rect:
        """The same with every edge so much further out."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> Rect:
        """The same, so much further right and down."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)


def around(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle around all of them; of no size at the origin where there are none."""
    held = tuple(rects)
    if not held:
        return Rect(0.0, 0.0, 0.0, 0.0)
    # There may be thousands of them, with every change.
    lefts, tops, widths, heights = zip(*held, strict=True)
    x, y = min(lefts), min(tops)
    right, bottom = max(map(add, lefts, widths)), max(map(add, tops, heights))
    return Rect(x, y, right - x, bottom - y)


def distance_between(one: Point, other: Point) -> float:
    """How far two points are apart."""
    return hypot(one[0] - other[0], one[1] - other[1])


def is_crossed(rect: Rect, start: Point, end: Point, *, room: float = 0.0) -> bool:
    """Whether a straight leg touches a rectangle, or the room around it."""
    (ax, ay), (bx, by) = start, end
    x, y, width, height = rect
    left, top, right, bottom = x - room, y - room, x + width + room, y + height + room
    if max(ax, bx) < left or min(ax, bx) > right or max(ay, by) < top or min(ay, by) > bottom:
        return False
    dx, dy = bx - ax, by - ay
    # The corners lie on both sides of the leg, or one of them on it.
    sides = (
        dx * (top - ay) - dy * (left - ax), dx * (top - ay) - dy * (right - ax),
        dx * (bottom - ay) - dy * (left - ax), dx * (bottom - ay) - dy * (right - ax),
    )  # fmt: skip
    return min(sides) <= 0.0 <= max(sides)
