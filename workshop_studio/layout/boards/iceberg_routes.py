"""Owns how links run on the iceberg: between rows and between columns, clear of notes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.iceberg_places import IcebergPlaces
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import SIDES

Ends = tuple[str, str]
_LANES = (0.0, -1.0, 1.0)
"""Side by side in a gap: in its middle and a quarter of its width on either side."""
_PORT = 22.0


@frozen
class _Port:
    """Where a line leaves a note: at its upper or lower edge, and the free row beyond."""

    x: float
    y: float
    corridor: float


def routes(links: Mapping[str, Ends], places: IcebergPlaces) -> dict[str, tuple[Point, ...]]:
    """The corners of every link, from its source to its target.

    Where notes face each other the line is straight. Else it leaves into the gap between two rows,
    goes upright in a gap between columns, and comes in from the gap next to its target.
    """
    uprights = _uprights(places)
    offsets = _offsets(links, places)
    columns: dict[float, list[Rect]] = {}
    for rect in places.rects.values():
        columns.setdefault(rect.x, []).append(rect)
    found = {}
    for number, (link, ends) in enumerate(links.items()):
        source, target = (places.rects[end] for end in ends)
        offset = offsets[link]
        if source.x == target.x and _is_clear(ends, columns[source.x], places):
            found[link] = _facing_line(source, target, offset[0])
        else:
            lane = _LANES[number % len(_LANES)] * places.note.gap_x / 4
            found[link] = _round_about(ends, offset, lane, places, uprights)
    return found


def _facing_line(source: Rect, target: Rect, offset: float) -> tuple[Point, ...]:
    x = source.centre[0] + offset
    if target.y <= source.y:
        return ((x, source.y), (x, target.bottom))
    return ((x, source.bottom), (x, target.y))


def _round_about(
    ends: Ends, offset: tuple[float, float], lane: float, places: IcebergPlaces,
    columns: Sequence[float],
) -> tuple[Point, ...]:  # fmt: skip
    source, target = (places.rects[end] for end in ends)
    up, level = target.y <= source.y, source.y == target.y
    start = _port(source, offset[0], upper=up, places=places)
    end = _port(target, offset[1], upper=level or not up, places=places)
    if level or start.corridor == end.corridor:
        y = start.corridor + lane
        return ((start.x, start.y), (start.x, y), (end.x, y), (end.x, end.y))
    x = _upright(start.x, end.x, columns) + lane
    first, last = start.corridor + lane, end.corridor + lane
    return (
        (start.x, start.y), (start.x, first), (x, first), (x, last), (end.x, last), (end.x, end.y),
    )  # fmt: skip


def _port(rect: Rect, offset: float, *, upper: bool, places: IcebergPlaces) -> _Port:
    """Rows are as high as their highest note, so that the gap below may begin further down."""
    x = rect.centre[0] + offset
    gap = places.note.gap_y / 2
    if upper:
        return _Port(x, rect.y, rect.y - gap)
    tops = places.rows
    below = bisect_right(tops, rect.y)
    if below < len(tops):
        return _Port(x, rect.bottom, tops[below] - gap)
    return _Port(x, rect.bottom, places.bounds.bottom - places.sizes.pad_bottom + gap)


def _is_clear(ends: Ends, column: Sequence[Rect], places: IcebergPlaces) -> bool:
    """Whether no note of their column stands between two of its notes."""
    low, high = sorted(places.rects[end].y for end in ends)
    return not any(low < rect.y < high for rect in column)


def _uprights(places: IcebergPlaces) -> tuple[float, ...]:
    """The middles of the gaps between columns, those beside the spine, and those outside."""
    gap = places.note.gap_x / 2
    xs = {places.spine - places.sizes.spine / 4, places.spine + places.sizes.spine / 4}
    for side in SIDES:
        for column in range(places.columns):
            x = places.column_x(side, column)
            xs.add(x - gap if side == "driver" else x + places.note.width + gap)
    return tuple(sorted(xs))


def _upright(start: float, end: float, columns: Sequence[float]) -> float:
    """The gap that makes the way shortest, the one nearest to the target of those."""
    return min(columns, key=lambda x: (abs(x - start) + abs(x - end), abs(x - end)))


def _offsets(links: Mapping[str, Ends], places: IcebergPlaces) -> dict[str, tuple[float, float]]:
    """How far beside the middle of its edge each end stands, so that lines do not meet there."""
    hung: dict[tuple[str, bool], list[tuple[float, str, bool]]] = {}
    for note, upper, entry in _hung(links, places):
        hung.setdefault((note, upper), []).append(entry)
    found: dict[tuple[str, bool], float] = {}
    for entries in hung.values():
        for number, (_, link, is_source) in enumerate(sorted(entries)):
            found[link, is_source] = _PORT * (number - (len(entries) - 1) / 2)
    return {
        link: _facing(ends, found[link, True], found[link, False], places)
        for link, ends in links.items()
    }


def _facing(ends: Ends, first: float, second: float, places: IcebergPlaces) -> tuple[float, float]:
    """Lines between notes that face each other stay upright: both ends take one offset."""
    source, target = (places.rects[end] for end in ends)
    limit = source.width / 2 - 14
    first, second = (max(-limit, min(limit, offset)) for offset in (first, second))
    return (first, first) if source.x == target.x else (first, second)


def _hung(
    links: Mapping[str, Ends], places: IcebergPlaces
) -> Iterator[tuple[str, bool, tuple[float, str, bool]]]:
    """For each end of a link: the note, whether at its upper edge, and where the line goes."""
    for link, (one, two) in links.items():
        source, target = places.rects[one], places.rects[two]
        up = target.y <= source.y
        yield one, up, (target.x, link, True)
        yield two, target.y == source.y or not up, (source.x, link, False)
