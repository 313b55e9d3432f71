"""Owns lines as Qt strokes them fast: leg by leg, each with the dashes that fall on it.

Qt fills a stroke as one shape, and looks at every pixel of the rectangle around it: a link across
the window takes a thousandth of a second, ten of them a frame. A straight leg with flat ends takes
a fortieth of that, with dashes too. Short paths are left as they are. Dots are dashes with round
ends, of which Qt makes one shape again: here they have flat ends, and cover as much.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, cos, hypot, pi, radians, sqrt
from typing import NamedTuple

from PySide6.QtCore import QLineF

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Detail, distance
from workshop_studio.layout.display_list import Ink, Path

_SMALL = 9_000.0
"""Square points; a path in a rectangle no larger than this is cheap as it is."""
_WIDEST = 8.0
_OFF: dict[Detail, float] = {"full": 0.06, "sketch": 0.3}
"""Points that a leg may be off a curve: less than a pixel at the largest zoom of either."""
_LAP = 0.5
"""Points by which a leg lies over the one before it, as smoothed ends let the ground through."""
_SLIGHT = cos(radians(15.0))
"""Legs that turn by less meet without a gap that can be seen."""


Straight = tuple[float, float, float, float]
"""From where to where a leg goes, in points: x and y of both ends."""
Area = tuple[float, float, float, float]
"""The edges of a part of the board: left, top, right, bottom."""


class Leg(NamedTuple):
    """A straight part of a path.

    Attributes:
        line: from where to where it goes, in points.
        gone: how much of the path comes before it, in points; its dashes go on from there.
    """

    line: QLineF
    gone: float

    @property
    def ends(self) -> Straight:
        """Where it begins and ends."""
        line = self.line
        return (line.x1(), line.y1(), line.x2(), line.y2())


def legs(path: Path, detail: Detail) -> list[Leg] | None:
    """The legs of a path that is only stroked; None where it has to be one shape.

    That is where it is closed or has corners, or is too small to be worth it.
    """
    ink = path.ink
    if ink.fill is not None or ink.stroke is None or not 0.0 < ink.width <= _WIDEST:
        return None
    off = _OFF[detail]
    ways = _ways(path, off)
    if ways is None or not all(map(_is_smooth, ways)):
        return None
    if _is_small(ways) and not _is_dotted(ink):
        return None
    ways = [_straightened(way, off) for way in ways]
    if ink.round_caps:
        beyond = _longer(ink) if ink.dash else ink.width
        ways = [_lengthened(way, beyond / 2) for way in ways]
    return [leg for way in ways for leg in _legs(way)]


def flat(ink: Ink) -> Ink:
    """The ink that strokes legs: with flat ends, and dots so much longer that they cover as much.

    Legs that are not dotted are as long as their round ends would have them already.
    """
    dash = ink.dash
    if _is_dotted(ink):
        even, longer = dash if len(dash) % 2 == 0 else dash * 2, _longer(ink)
        dash = tuple(
            max(0.0, each - longer) if place % 2 else each + longer
            for place, each in enumerate(even)
        )
    return Ink(stroke=ink.stroke, width=ink.width, dash=dash)


def within(leg: Straight, area: Area) -> tuple[Straight, float] | None:
    """The part of a straight leg that lies in an area, and how much of it comes before that."""
    ax, ay, bx, by = leg
    left, top, right, bottom = area
    # Most of a long way round lies elsewhere.
    if (ax < left and bx < left) or (ax > right and bx > right):
        return None
    if (ay < top and by < top) or (ay > bottom and by > bottom):
        return None
    dx, dy = bx - ax, by - ay
    first, last = 0.0, 1.0
    for way, low, high in ((dx, left - ax, right - ax), (dy, top - ay, bottom - ay)):
        if way:
            one, other = low / way, high / way
            first, last = max(first, min(one, other)), min(last, max(one, other))
    if first >= last:
        return None
    part = (ax + dx * first, ay + dy * first, ax + dx * last, ay + dy * last)
    return part, first * hypot(dx, dy)


def _is_dotted(ink: Ink) -> bool:
    return bool(ink.dash) and ink.round_caps


def _longer(ink: Ink) -> float:
    """By how much a dash with flat ends is longer that covers as much as one with round ones."""
    return ink.width * pi / 4


def _ways(path: Path, off: float) -> list[list[Point]] | None:
    """The path as corners, a list for each time the pen is put down; None for closed ones."""
    ways: list[list[Point]] = []
    for segment in path.segments:
        if segment[0] == "M":
            ways.append([(segment[1], segment[2])])
        elif segment[0] == "L" and ways:
            if (segment[1], segment[2]) != ways[-1][-1]:
                ways[-1].append((segment[1], segment[2]))
        elif segment[0] == "C" and ways:
            ways[-1].extend(_flattened(ways[-1][-1], segment[1:], off))
        else:
            return None
    return [way for way in ways if len(way) > 1]


def _flattened(start: Point, curve: Sequence[float], off: float) -> Iterator[Point]:
    """Points along a curve, so many that legs between them cannot be told from it."""
    (ax, ay), (bx, by, cx, cy, dx, dy) = start, curve
    bend = max(hypot(ax - 2 * bx + cx, ay - 2 * by + cy), hypot(bx - 2 * cx + dx, by - 2 * cy + dy))
    count = max(1, ceil(sqrt(0.75 * bend / off)))
    for step in range(1, count + 1):
        share = step / count
        rest = 1 - share
        one, two = rest * rest * rest, 3 * rest * rest * share
        three, four = 3 * rest * share * share, share * share * share
        yield (
            one * ax + two * bx + three * cx + four * dx,
            one * ay + two * by + three * cy + four * dy,
        )


def _is_small(ways: Sequence[Sequence[Point]]) -> bool:
    held = around(Rect(x, y, 0.0, 0.0) for way in ways for x, y in way)
    return held.width * held.height < _SMALL


def _is_smooth(way: Sequence[Point]) -> bool:
    """Whether it turns but slightly from leg to leg."""
    ways = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(way)]
    return all(
        ax * bx + ay * by >= _SLIGHT * hypot(ax, ay) * hypot(bx, by)
        for (ax, ay), (bx, by) in pairwise(ways)
    )


def _straightened(way: Sequence[Point], off: float) -> list[Point]:
    """The way without corners that are no further than so much off the line past them."""
    kept, start = [way[0]], 0
    for end in range(2, len(way)):
        between = way[start + 1 : end]
        if any(distance(point, way[start], way[end]) > off for point in between):
            start = end - 1
            kept.append(way[start])
    return [*kept, way[-1]]


def _lengthened(way: Sequence[Point], by: float) -> list[Point]:
    """A way that goes on straight at both ends, as far as round ends would reach."""
    return [_beyond(way[1], way[0], by), *way[1:-1], _beyond(way[-2], way[-1], by)]


def _beyond(before: Point, end: Point, by: float) -> Point:
    dx, dy = end[0] - before[0], end[1] - before[1]
    share = by / (hypot(dx, dy) or 1.0)
    return end[0] + dx * share, end[1] + dy * share


def _legs(way: Sequence[Point]) -> Iterator[Leg]:
    """The legs of a way, each over a little of the one before."""
    yield Leg(QLineF(*way[0], *way[1]), 0.0)
    gone = _far(way[0], way[1])
    for start, end in pairwise(way[1:]):
        yield Leg(QLineF(*_beyond(end, start, _LAP), *end), gone - _LAP)
        gone += _far(start, end)


def _far(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])
