"""Owns where lines meet boxes and cross columns: heights of ports and passages, in points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean

from workshop_studio.layout.theory.channels import Block, Channel, Edge, Hop
from workshop_studio.model.frozen import frozen

_INSET = 6.0
_APART = 5.0
_CLEAR = 10.0
"""Points that lines led straight through a wide passage keep from the boxes beside it."""


@frozen
class Crossing:
    """A line's way across one gutter, from one height to another.

    Attributes:
        edge: id of the line.
        gutter: the gutter left of the column of this number; one more than there are columns.
        enters: height at which it comes in, in points.
        leaves: height at which it goes out.
        from_left: whether it comes in from the left.
        to_left: whether it goes out to the left.
    """

    edge: str
    gutter: int
    enters: float
    leaves: float
    from_left: bool
    to_left: bool


@frozen
class _Stop:
    """A side of a box or a passage through a column, where a line has a height of its own."""

    kind: str
    column: int
    number: str


def crossings(
    blocks: Sequence[Block],
    edges: Sequence[Edge],
    hops: Mapping[str, tuple[Hop, ...]],
    channels: Mapping[int, Sequence[Channel]],
) -> dict[str, tuple[Crossing, ...]]:
    """How each line crosses the gutters on its way, from its source to its target."""
    where = {block.id: block for block in blocks}
    last = max((block.column for block in blocks), default=0)
    stops = {edge.id: _stops(where, edge, hops[edge.id], last) for edge in edges}
    heights = _heights(stops, where, channels)
    return {
        edge.id: tuple(
            _crossing(edge.id, first, second, heights)
            for first, second in zip(stops[edge.id], stops[edge.id][1:], strict=False)
        )
        for edge in edges
    }


def _stops(where: Mapping[str, Block], edge: Edge, hops: tuple[Hop, ...], last: int) -> list[_Stop]:
    source, target = where[edge.source], where[edge.target]
    if source.column == target.column:
        side = "left" if source.column == last else "right"
        return [_Stop(side, source.column, source.id), _Stop(side, target.column, target.id)]
    out, into = ("right", "left") if target.column > source.column else ("left", "right")
    passages = [_Stop("passage", column, str(number)) for column, number in hops]
    return [
        _Stop(out, source.column, source.id),
        *passages,
        _Stop(into, target.column, target.id),
    ]


def _heights(
    stops: Mapping[str, list[_Stop]],
    where: Mapping[str, Block],
    channels: Mapping[int, Sequence[Channel]],
) -> dict[tuple[str, _Stop], float]:
    """The height of every line at every stop: those who share one stand apart, in a good order."""
    sharing: defaultdict[_Stop, list[tuple[float, str]]] = defaultdict(list)
    starts = {edge: _middle(path[0], where, channels) for edge, path in stops.items()}
    for edge, path in stops.items():
        middles = [_middle(stop, where, channels) for stop in path]
        for number, stop in enumerate(path):
            beyond = middles[max(0, number - 1) : number] + middles[number + 1 : number + 2]
            sharing[stop].append((sum(beyond) / len(beyond), edge))
    heights: dict[tuple[str, _Stop], float] = {}
    for stop, users in sharing.items():
        top, bottom = _range(stop, where, channels)
        wanted = fmean(starts[edge] for _, edge in users) if stop.kind == "passage" else None
        spread = _spread(len(users), top, bottom, wanted=wanted)
        for height, (_, edge) in zip(spread, sorted(users), strict=True):
            heights[edge, stop] = height
    return heights


def _spread(count: int, top: float, bottom: float, *, wanted: float | None) -> list[float]:
    """Heights about the middle, or as near to the one wanted as the room allows."""
    step = min(_APART, (bottom - top) / max(1, count - 1)) if count > 1 else 0.0
    reach, middle = step * (count - 1), (top + bottom) / 2
    room = max(0.0, (bottom - top - reach) / 2 - _CLEAR)
    aside = 0.0 if wanted is None else max(-room, min(room, wanted - middle))
    first = middle + aside - reach / 2
    return [first + step * number for number in range(count)]


def _range(
    stop: _Stop, where: Mapping[str, Block], channels: Mapping[int, Sequence[Channel]]
) -> tuple[float, float]:
    if stop.kind == "passage":
        channel = channels[stop.column][int(stop.number)]
        inset = min(2.0, (channel.bottom - channel.top) / 4)
        return channel.top + inset, channel.bottom - inset
    block = where[stop.number]
    inset = min(_INSET, (block.bottom - block.top) / 4)
    return block.top + inset, block.bottom - inset


def _middle(
    stop: _Stop, where: Mapping[str, Block], channels: Mapping[int, Sequence[Channel]]
) -> float:
    top, bottom = _range(stop, where, channels)
    return (top + bottom) / 2


def _crossing(
    edge: str,
    first: _Stop,
    second: _Stop,
    heights: Mapping[tuple[str, _Stop], float],
) -> Crossing:
    if first.column == second.column:
        left_side = first.kind == "left"
        gutter = first.column if left_side else first.column + 1
        from_left = to_left = not left_side
    else:
        gutter = max(first.column, second.column)
        from_left = first.column < second.column
        to_left = not from_left
    return Crossing(edge, gutter, heights[edge, first], heights[edge, second], from_left, to_left)
