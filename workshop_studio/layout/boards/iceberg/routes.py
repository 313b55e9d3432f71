"""Owns how links run on the iceberg: between rows and between columns, clear of notes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import NamedTuple

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.iceberg.places import IcebergPlaces
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import SIDES

_LANES = (0.0, -1.0, 1.0)
"""Side by side in a gap: in its middle and a quarter of its width on either side."""
_PORT = 22.0


class Tie(NamedTuple):
    """A link by its id and what it joins; `number` is its place among all links of the board."""

    id: str
    source: str
    target: str
    number: int


@frozen
class _Port:
    """Where a line leaves a note: at its upper or lower edge, and the free row beyond."""

    x: float
    y: float
    corridor: float


def routes(
    wanted: Iterable[Tie], around: Collection[Tie], places: IcebergPlaces
) -> dict[str, tuple[Point, ...]]:
    """The corners of links, from the source to the target of each.

    Where notes face each other the line is straight. Else it leaves into the gap between two rows,
    goes upright in a gap between columns, and comes in from the gap next to its target.

    Args:
        wanted: the links.
        around: all links that hang on any note that one of these hangs on, themselves included.
        places: of the notes.
    """
    uprights = _uprights(places)
    upright = cache(lambda start, end: _upright(start, end, uprights))
    offsets = _offsets(around, places)
    found = {}
    for tie in wanted:
        source, target = places.rects[tie.source], places.rects[tie.target]
        ends = offsets[tie.id, True], offsets[tie.id, False]
        if faces(source, target, places):
            found[tie.id] = _facing_line(source, target, _kept_on(source, ends[0]))
        else:
            lane = _LANES[tie.number % len(_LANES)] * places.note.gap_x / 4
            found[tie.id] = _round_about((source, target), ends, lane, places, upright)
    return found


def faces(source: Rect, target: Rect, places: IcebergPlaces) -> bool:
    """Whether two notes stand above each other with no note of their column between them."""
    if source.x != target.x:
        return False
    tops = places.column_tops[source.x]
    low, high = (source.y, target.y) if source.y < target.y else (target.y, source.y)
    return bisect_left(tops, high) <= bisect_right(tops, low)


def _facing_line(source: Rect, target: Rect, offset: float) -> tuple[Point, ...]:
    x = source.centre[0] + offset
    if target.y <= source.y:
        return ((x, source.y), (x, target.bottom))
    return ((x, source.bottom), (x, target.y))


def _round_about(
    ends: tuple[Rect, Rect], offsets: tuple[float, float], lane: float, places: IcebergPlaces,
    upright: Callable[[float, float], float],
) -> tuple[Point, ...]:  # fmt: skip
    source, target = ends
    first, second = (_kept_on(source, offset) for offset in offsets)
    if source.x == target.x:
        # One above the other they take one offset.
        second = first
    up, level = target.y <= source.y, source.y == target.y
    start = _port(source, first, upper=up, places=places)
    end = _port(target, second, upper=level or not up, places=places)
    if level or start.corridor == end.corridor:
        y = start.corridor + lane
        return ((start.x, start.y), (start.x, y), (end.x, y), (end.x, end.y))
    x = upright(start.x, end.x) + lane
    out, into = start.corridor + lane, end.corridor + lane
    return (
        (start.x, start.y), (start.x, out), (x, out), (x, into), (end.x, into), (end.x, end.y),
    )  # fmt: skip


def _port(rect: Rect, offset: float, *, upper: bool, places: IcebergPlaces) -> _Port:
    x = rect.x + rect.width / 2 + offset
    if upper:
        return _Port(x, rect.y, rect.y - places.note.gap_y / 2)
    return _Port(x, rect.y + rect.height, places.way_below(rect.y))


def _uprights(places: IcebergPlaces) -> tuple[float, ...]:
    """The middles of the gaps between columns, those beside the spine, and those outside."""
    gap = places.note.gap_x / 2
    xs = {places.spine - places.sizes.spine / 4, places.spine + places.sizes.spine / 4}
    for side in SIDES:
        for column in range(places.columns):
            x = places.column_x(side, column)
            xs.add(x - gap if side == "driver" else x + places.note.width + gap)
    return tuple(sorted(xs))


def _upright(start: float, end: float, columns: Collection[float]) -> float:
    """The gap that makes the way shortest, the one nearest to the target of those."""
    return min(columns, key=lambda x: (abs(x - start) + abs(x - end), abs(x - end)))


def _offsets(ties: Iterable[Tie], places: IcebergPlaces) -> dict[tuple[str, bool], float]:
    """How far beside the middle of its edge each end stands, so that lines do not meet there.

    Ends are known by their link, and whether they are its source.
    """
    hung: dict[tuple[str, bool], list[tuple[float, str, bool]]] = {}
    rects = places.rects
    for link, one, two, _ in ties:
        (x, y, _, _), (other_x, other_y, _, _) = rects[one], rects[two]
        # At the upper edge or the lower; links of one row all run above it.
        up = other_y <= y
        hung.setdefault((one, up), []).append((other_x, link, True))
        hung.setdefault((two, not up or other_y == y), []).append((x, link, False))
    found = {}
    for entries in hung.values():
        entries.sort()
        for number, (_, link, is_source) in enumerate(entries):
            found[link, is_source] = _PORT * (number - (len(entries) - 1) / 2)
    return found


def _kept_on(note: Rect, offset: float) -> float:
    """An offset that does not lead beyond the edge of a note; all notes are equally wide."""
    limit = note.width / 2 - 14
    return max(-limit, min(limit, offset))
