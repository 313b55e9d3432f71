"""Owns where the boxes and lines of a theory's diagram stand: the largest letters that fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.channels import Block, Edge, Hop, chosen_hops, loads
from workshop_studio.layout.theory.content import TheoryContent
from workshop_studio.layout.theory.routes import HEAD, Columns, Route, crossed, lane_counts, routed
from workshop_studio.layout.theory.tiles import SMALLEST, Tile, tiles
from workshop_studio.model.frozen import frozen

_SIZES = (12.0, 11.0, 10.5, 10.0, 9.5, SMALLEST)
_LANE = 4.2
_NARROWEST_GUTTER = 26.0
_NARROWEST_BOX = 88.0
_GAP = 9.0
_MOST_EXTRA = 30.0
_FEW_LINES = (4, 3, 2)


@frozen
class Plan:
    """A diagram that fits: boxes with their places, and the lines between them.

    Attributes:
        tiles: the boxes by element id.
        blocks: their places.
        columns: edges of the columns in points.
        routes: of the links, in their order.
        size: of the letters in points.
        shortened: whether texts were cut, so that the table is needed to read them whole.
    """

    tiles: Mapping[str, Tile]
    blocks: tuple[Block, ...]
    columns: Columns
    routes: tuple[Route, ...]
    size: float
    shortened: bool


@frozen
class Room:
    """The room for boxes in points."""

    left: float
    top: float
    width: float
    height: float


def planned(
    content: TheoryContent, room: Room, book: FontBook, *, whole: bool = True
) -> Plan | None:
    """The plan with the largest letters, or None if nothing readable fits.

    Args:
        content: columns with their elements, and the links between them.
        room: for the boxes.
        book: the faces.
        whole: whether every text has to be whole, or may be cut to a few lines.
    """
    trials = [(size, None) for size in _SIZES] if whole else [(SMALLEST, n) for n in _FEW_LINES]
    for size, lines in trials:
        plan = _attempt(content, room, book, size=size, lines=lines)
        if plan is not None:
            return plan
    return None


def _attempt(
    content: TheoryContent, room: Room, book: FontBook, *, size: float, lines: int | None
) -> Plan | None:
    edges = [Edge(link.id, link.source, link.target) for link in content.links]
    inner = range(1, len(content.columns))
    columns = _columns(room, [_NARROWEST_GUTTER for _ in inner])
    made = tiles(content, book=book, width=_box_width(columns), size=size, lines=lines)
    count = len(content.columns)
    blocks = _stacked(made, count, room, Counter())
    if blocks is None:
        return None
    hops = chosen_hops(blocks, edges, top=columns.top, bottom=columns.bottom)
    lanes = lane_counts(crossed(blocks, edges, hops, columns))
    columns = _columns(
        room, [max(_NARROWEST_GUTTER, 2 * HEAD + _LANE * lanes.get(n, 0)) for n in inner]
    )
    if _box_width(columns) < _NARROWEST_BOX:
        return None
    made = tiles(content, book=book, width=_box_width(columns), size=size, lines=lines)
    blocks = _stacked(made, count, room, loads(hops))
    if blocks is None:
        return None
    return Plan(
        tiles={tile.element.id: tile for tile in made},
        blocks=tuple(blocks),
        columns=columns,
        routes=routed(edges, crossed(blocks, edges, hops, columns), columns),
        size=size,
        shortened=any(tile.text.truncated for tile in made),
    )


def _columns(room: Room, gutters: Sequence[float]) -> Columns:
    count = len(gutters) + 1
    width = (room.width - sum(gutters)) / count
    lefts = [room.left + number * width + sum(gutters[:number]) for number in range(count)]
    return Columns(
        tuple(lefts),
        tuple(left + width for left in lefts),
        room.top,
        room.top + room.height,
    )


def _box_width(columns: Columns) -> float:
    return columns.rights[0] - columns.lefts[0]


def _stacked(
    made: Sequence[Tile], count: int, room: Room, load: Mapping[Hop, int]
) -> list[Block] | None:
    """Every column's boxes with room for the lines that pass between; None if one is too high."""
    blocks: list[Block] = []
    for column in range(count):
        members = [tile for tile in made if tile.column == column]
        gaps = [_room_for(load.get((column, n), 0), n) for n in range(len(members) + 1)]
        needed = sum(tile.height + tile.heading_height for tile in members) + sum(gaps)
        spare = room.height - needed
        if spare < 0:
            return None
        extra = min(_MOST_EXTRA, spare / max(1, len(members)))
        y = room.top + gaps[0] + (spare - extra * max(0, len(members) - 1)) / 3
        for tile, gap in zip(members, gaps[1:], strict=True):
            y += tile.heading_height
            bottom = y + tile.height
            blocks.append(Block(tile.element.id, column, y, bottom, tile.heading_height))
            y = bottom + gap + extra
    return blocks


def _room_for(lines: int, place: int) -> float:
    """Height of the strip above a box: the first needs none unless lines pass there."""
    base = 0.0 if place == 0 else _GAP
    return max(base, 5.0 * lines + 4.0) if lines else base
