"""Owns the free ways through the columns of a diagram: between boxes, above and below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from workshop_studio.model.frozen import frozen

Hop = tuple[int, int]
"""A column that a line passes through, and the channel it takes there, counted from the top."""


@frozen
class Block:
    """A box in a column, in points; `heading` is the height of the words above it."""

    id: str
    column: int
    top: float
    bottom: float
    heading: float = 0.0

    @property
    def middle(self) -> float:
        """Half way down the box."""
        return (self.top + self.bottom) / 2


@frozen
class Edge:
    """A line from one box to another."""

    id: str
    source: str
    target: str


@frozen
class Channel:
    """A free strip across a column, from top to bottom in points."""

    top: float
    bottom: float


def channels_of(
    blocks: Sequence[Block], column: int, *, top: float, bottom: float
) -> list[Channel]:
    """The free strips of a column within the frame, from the top: one more than it has boxes."""
    edges = [top]
    for block in blocks:
        if block.column == column:
            edges += [block.top - block.heading, block.bottom]
    edges.append(bottom)
    return [Channel(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def columns_between(source: int, target: int) -> list[int]:
    """The columns a line passes through on its way, in the order it meets them."""
    step = 1 if target > source else -1
    return list(range(source + step, target, step)) if source != target else []


def chosen_hops(
    blocks: Sequence[Block], edges: Sequence[Edge], *, top: float, bottom: float
) -> dict[str, tuple[Hop, ...]]:
    """Which channels each line takes: those on its straight way, or beside it where it is full."""
    where = {block.id: block for block in blocks}
    columns = {block.column for block in blocks}
    free = {c: channels_of(blocks, c, top=top, bottom=bottom) for c in columns}
    load: Counter[Hop] = Counter()
    chosen: dict[str, tuple[Hop, ...]] = {}
    for edge in edges:
        source, target = where[edge.source], where[edge.target]
        hops: list[Hop] = []
        for column in columns_between(source.column, target.column):
            share = (column - source.column) / (target.column - source.column)
            wanted = source.middle + share * (target.middle - source.middle)
            hop = (column, _nearest(free.get(column, []), column, wanted, load))
            load[hop] += 1
            hops.append(hop)
        chosen[edge.id] = tuple(hops)
    return chosen


def loads(hops: Mapping[str, tuple[Hop, ...]]) -> Counter[Hop]:
    """How many lines take each channel."""
    return Counter(hop for path in hops.values() for hop in path)


def _nearest(
    channels: Sequence[Channel], column: int, wanted: float, load: Mapping[Hop, int]
) -> int:
    def cost(number: int) -> tuple[float, int]:
        channel = channels[number]
        away = max(channel.top - wanted, wanted - channel.bottom, 0.0)
        return away + 5.0 * load.get((column, number), 0), number

    return min(range(len(channels)), key=cost, default=0)
