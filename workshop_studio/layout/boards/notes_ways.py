"""Owns how links run on a board of free notes: straight, or in a bow where a note is in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import floor, hypot

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.notes_links import edge_point, straight

_CELL = 320.0
_BOWS = (70.0, -70.0, 120.0, -120.0, 180.0, -180.0)
_STEPS = 16
_CLEAR = 6.0


class NotesNearby:
    """Notes by the parts of the board they stand on, so that few are looked at for each link."""

    def __init__(self, rects: Mapping[str, Rect]) -> None:
        self._parts: dict[tuple[int, int], list[tuple[str, Rect]]] = {}
        for ident, rect in rects.items():
            for part in _parts(rect):
                self._parts.setdefault(part, []).append((ident, rect))

    def within(self, rect: Rect) -> dict[str, Rect]:
        """The notes that meet a rectangle."""
        found = (pair for part in _parts(rect) for pair in self._parts.get(part, ()))
        return {ident: each for ident, each in found if each.meets(rect)}


def clear_way(ends: tuple[str, str], rects: Mapping[str, Rect], nearby: NotesNearby) -> tuple[
    Point, ...
]:  # fmt: skip
    """The corners of a link: straight where nothing is in the way, else the clearest bow."""
    start, end = rects[ends[0]], rects[ends[1]]
    best: tuple[Point, ...] = straight(start, end)
    hits = _hits(best, ends, nearby)
    for bow in _BOWS:
        if not hits:
            break
        way = _bowed(start, end, bow)
        count = _hits(way, ends, nearby)
        if count < hits:
            best, hits = way, count
    return best


def _hits(way: tuple[Point, ...], ends: tuple[str, str], nearby: NotesNearby) -> int:
    """How many notes a way runs over."""
    box = around(Rect(x, y, 0.0, 0.0) for x, y in way).grown(_CLEAR)
    others = [r.grown(_CLEAR) for i, r in nearby.within(box).items() if i not in ends]
    if not others:
        return 0
    points = list(_points(way))
    return sum(any(rect.holds(point) for point in points) for rect in others)


def _points(way: tuple[Point, ...]) -> Iterator[Point]:
    for (ax, ay), (bx, by) in pairwise(way):
        steps = max(1, int(hypot(bx - ax, by - ay) / 12))
        for step in range(steps + 1):
            yield ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps


def _bowed(start: Rect, end: Rect, bow: float) -> tuple[Point, ...]:
    """A curve from edge to edge that swings out by so much at its middle."""
    (ax, ay), (bx, by) = start.centre, end.centre
    length = hypot(bx - ax, by - ay) or 1.0
    turn = ((by - ay) / length * 2 * bow, -(bx - ax) / length * 2 * bow)
    handle = ((ax + bx) / 2 + turn[0], (ay + by) / 2 + turn[1])
    first, last = edge_point(start, handle), edge_point(end, handle)
    return tuple(_on_curve(first, handle, last, step / _STEPS) for step in range(_STEPS + 1))


def _on_curve(first: Point, handle: Point, last: Point, share: float) -> Point:
    rest = 1 - share
    one, two, three = rest * rest, 2 * rest * share, share * share
    return (
        one * first[0] + two * handle[0] + three * last[0],
        one * first[1] + two * handle[1] + three * last[1],
    )


def _parts(rect: Rect) -> Iterable[tuple[int, int]]:
    columns = range(floor(rect.x / _CELL), floor(rect.right / _CELL) + 1)
    rows = range(floor(rect.y / _CELL), floor(rect.bottom / _CELL) + 1)
    return ((column, row) for column in columns for row in rows)
