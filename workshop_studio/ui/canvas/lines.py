"""Owns lines as Qt strokes them fast: leg by leg, with dashes of our own.

Qt fills a stroke as one shape, and looks at every pixel of the rectangle around it: a link across
the window takes a thousandth of a second, ten of them a frame. A straight leg with flat ends takes
a fortieth of that. Short paths are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, cos, hypot, radians, sqrt

from PySide6.QtCore import QLineF

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Detail, distance
from workshop_studio.layout.display_list import Path

_SMALL = 9_000.0
"""Square points; a path in a rectangle no larger than this is cheap as it is."""
_WIDEST = 8.0
_OFF: dict[Detail, float] = {"full": 0.03, "sketch": 0.15}
"""Points that a leg may be off a curve: less than a pixel at the largest zoom of either."""
_LAP = 0.5
"""Points by which a leg lies over the one before it, as smoothed ends let the ground through."""
_SLIGHT = cos(radians(15.0))
"""Legs that turn by less meet without a gap that can be seen."""


def legs(path: Path, detail: Detail) -> list[QLineF] | None:
    """The legs of a path that is only stroked, its dashes apart; None where it has to be one shape.

    That is where it is closed or has corners, or is too small to be worth it.
    """
    ink = path.ink
    if ink.fill is not None or ink.stroke is None or not 0.0 < ink.width <= _WIDEST:
        return None
    if ink.dash and ink.round_caps:
        return None
    off = _OFF[detail]
    ways = _ways(path, off)
    if ways is None or _is_small(ways) or not all(map(_is_smooth, ways)):
        return None
    ways = [_straightened(way, off) for way in ways]
    if ink.round_caps:
        ways = [_lengthened(way, ink.width / 2) for way in ways]
    pieces = (piece for way in ways for piece in _dashed(way, ink.dash))
    return [QLineF(*start, *end) for start, end in pieces]


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


def _dashed(way: Sequence[Point], dash: Sequence[float]) -> Iterator[tuple[Point, Point]]:
    """The legs of a way, or those parts of them that dashes cover; lengths in points."""
    if not dash:
        yield way[0], way[1]
        for start, end in pairwise(way[1:]):
            yield _beyond(end, start, _LAP), end
        return
    pattern = tuple(dash) if len(dash) % 2 == 0 else tuple(dash) * 2
    place, left = 0, pattern[0]
    for start, end in pairwise(way):
        length, gone = hypot(end[0] - start[0], end[1] - start[1]), 0.0
        while gone < length:
            step = min(left, length - gone)
            if place % 2 == 0 and step > 0:
                goes_on = not gone and left < pattern[place]
                low = gone - _LAP if goes_on else gone
                yield _along(start, end, low / length), _along(start, end, (gone + step) / length)
            gone, left = gone + step, left - step
            if left <= 0:
                place = (place + 1) % len(pattern)
                left = pattern[place]


def _along(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
