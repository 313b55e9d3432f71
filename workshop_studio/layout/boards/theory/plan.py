"""Owns where the boxes, headings and lines of a theory stand on its board, in points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.theory.boxes import BoxLook, box_look, height_of
from workshop_studio.layout.boards.theory.lines import straight
from workshop_studio.layout.boards.theory.memo import TheoryMemo
from workshop_studio.layout.boards.theory.settling import Standing, settled
from workshop_studio.layout.boards.theory.sizes import Sizes
from workshop_studio.layout.shapes.outlines import Corner
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.channels import Block, Edge, Hop, chosen_hops, loads
from workshop_studio.layout.theory.content import TheoryContent
from workshop_studio.layout.theory.routes import (
    HEAD,
    Columns,
    Crossed,
    crossed,
    lane_counts,
    routed,
)
from workshop_studio.model.frozen import frozen
from workshop_studio.model.theories import Element
from workshop_studio.model.words import COLUMNS, Column

INSET = 12.0
"""Between the edge of a column's panel and its boxes."""
HEADING = 29.0
"""Height of the words above a group's first box."""
MOST_ROUTED = 400
"""With more links than these nobody can follow one around the boxes, and each runs straight."""
_FINE = 2.0
"""Routes are found in distances made for paper; on screen the same are so many times larger."""
_GAP = 14.0
_GROUP_GAP = 12.0
_LOWEST = 520.0
_FOOT = 28.0


@frozen
class Plan:
    """A theory laid out: the frame of each column's panel, the boxes, and the lines by link.

    `headings` holds each group's words with the place of their top left corner; `groups` the
    elements that stand under them.
    """

    panels: Mapping[Column, Rect]
    boxes: Mapping[str, Rect]
    looks: Mapping[str, BoxLook]
    groups: Mapping[tuple[Column, str], tuple[str, ...]]
    lines: Mapping[str, tuple[Corner, ...]]


def planned(
    content: TheoryContent, book: FontBook, sizes: Sizes, *, memo: TheoryMemo | None = None
) -> Plan:
    """Lay a theory out: as wide as its lines need, as high as its fullest column.

    `memo` is what the layout before this one left to be used again.
    """
    sized = _sized(content, book, sizes, memo or TheoryMemo())
    looks = {ident: look for ident, (look, _) in sized.items()}
    heights = {ident: height for ident, (_, height) in sized.items()}
    edges = [Edge(link.id, link.source, link.target) for link in content.links]
    if len(edges) > MOST_ROUTED:
        return _crowded(content, looks, heights, sizes)
    first = _blocks(content, heights, edges, Counter())
    hops = chosen_hops(first, edges, top=0.0, bottom=_bottom(first))
    blocks = _blocks(content, heights, edges, loads(hops))
    ways = crossed(blocks, edges, hops, _narrow(sizes, _bottom(blocks)))
    columns = _widened(ways, sizes, _bottom(blocks))
    lines = {
        route.edge: tuple((x * _FINE, y * _FINE) for x, y in route.corners)
        for route in routed(edges, ways, columns)
    }
    boxes = _boxes(blocks, heights, columns, sizes)
    return Plan(_panels(blocks, columns, sizes), boxes, looks, _groups(content), lines)


def _crowded(
    content: TheoryContent, looks: Mapping[str, BoxLook], heights: Mapping[str, float], sizes: Sizes
) -> Plan:
    """A theory of more links than can be told apart: each is straight, and no box makes way."""
    blocks = _blocks(content, heights, [], Counter())
    columns = _narrow(sizes, _bottom(blocks))
    boxes = _boxes(blocks, heights, columns, sizes)
    lines = {link.id: straight(boxes[link.source], boxes[link.target]) for link in content.links}
    return Plan(_panels(blocks, columns, sizes), boxes, looks, _groups(content), lines)


def _sized(
    content: TheoryContent, book: FontBook, sizes: Sizes, memo: TheoryMemo
) -> dict[str, tuple[BoxLook, float]]:
    """How each element looks, and how high its box is."""

    def made(element: Element) -> tuple[BoxLook, float]:
        look = box_look(element, content.labels[element.id], sizes)
        return look, height_of(look, book)

    labels = content.labels
    return {
        each.id: memo.boxes.get(each.id, (each, labels[each.id], sizes), partial(made, each))
        for each in content.elements
    }


def _boxes(
    blocks: Sequence[Block], heights: Mapping[str, float], columns: Columns, sizes: Sizes
) -> dict[str, Rect]:
    return {
        each.id: Rect(
            columns.lefts[each.column] * _FINE, each.top * _FINE, sizes.width, heights[each.id]
        )
        for each in blocks
    }


def _panels(blocks: Sequence[Block], columns: Columns, sizes: Sizes) -> dict[Column, Rect]:
    height = max(_LOWEST, _bottom(blocks) * _FINE + _FOOT)
    wide, high = sizes.width + 2 * INSET, height + sizes.heads
    return {
        column: Rect(left * _FINE - INSET, -sizes.heads, wide, high)
        for column, left in zip(COLUMNS, columns.lefts, strict=True)
    }


def _blocks(
    content: TheoryContent,
    heights: Mapping[str, float],
    edges: Sequence[Edge],
    load: Mapping[Hop, int],
) -> list[Block]:
    """The boxes with their places, in the distances of routes."""
    standing = [
        [
            Standing(each.id, _above(members, n, load.get((number, n), 0)), heights[each.id])
            for n, each in enumerate(members)
        ]
        for number, members in enumerate(content.columns.values())
    ]
    tops = settled(standing, edges)
    return [
        Block(
            each.id,
            number,
            tops[each.id] / _FINE,
            (tops[each.id] + heights[each.id]) / _FINE,
            HEADING / _FINE if _begins(members, n) else 0.0,
        )
        for number, members in enumerate(content.columns.values())
        for n, each in enumerate(members)
    ]


def _above(members: Sequence[Element], place: int, lines: int) -> float:
    """The height to keep free above a box: for lines that pass there, and a group's heading."""
    heading = HEADING if _begins(members, place) else 0.0
    passing = 10.0 * lines + 8.0 if lines else 0.0
    if place == 0:
        return heading + passing
    apart = _GROUP_GAP if _group(members, place) != _group(members, place - 1) else 0.0
    return heading + max(passing, _GAP + apart)


def _begins(members: Sequence[Element], place: int) -> bool:
    """Whether a group's heading stands above this box."""
    group = _group(members, place)
    return bool(group) and (place == 0 or group != _group(members, place - 1))


def _group(members: Sequence[Element], place: int) -> str:
    return members[place].group.strip()


def _groups(content: TheoryContent) -> dict[tuple[Column, str], tuple[str, ...]]:
    groups: dict[tuple[Column, str], list[str]] = {}
    for column, members in content.columns.items():
        for each in members:
            groups.setdefault((column, each.group.strip()), []).append(each.id)
    return {key: tuple(members) for key, members in groups.items()}


def _bottom(blocks: Sequence[Block]) -> float:
    return max((block.bottom for block in blocks), default=0.0) + 10.0


def _widened(ways: Crossed, sizes: Sizes, bottom: float) -> Columns:
    """The columns, with gutters as wide as their lanes need."""
    lanes = lane_counts(ways)
    gutters = [
        max(sizes.gutter, 2 * HEAD * _FINE + sizes.lane * lanes.get(number, 0))
        for number in range(1, len(COLUMNS))
    ]
    return _spread(gutters, sizes.width, bottom)


def _narrow(sizes: Sizes, bottom: float) -> Columns:
    """The columns with gutters for few lines."""
    return _spread([sizes.gutter] * (len(COLUMNS) - 1), sizes.width, bottom)


def _spread(gutters: Sequence[float], width: float, bottom: float) -> Columns:
    lefts = [number * width + sum(gutters[:number]) for number in range(len(gutters) + 1)]
    return Columns(
        tuple(left / _FINE for left in lefts),
        tuple((left + width) / _FINE for left in lefts),
        0.0,
        bottom,
    )
