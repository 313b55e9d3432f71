"""Owns the boxes of the theory's diagram: what is written in each, and how high that makes it."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.display_list import Box, Child, Group, Ink, Shape, Text
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.theory_marks import STATE_COLOURS, star_mark, state_mark
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.theory.content import TheoryContent
from workshop_studio.layout.words import STATE_NAMES
from workshop_studio.model.frozen import frozen
from workshop_studio.model.theories import Element

_IMPORTANT = "Most important"
SMALLEST = 9.0
"""Letters on paper are never smaller than this, in points."""
PADDING = 5.0
_BESIDE = 8.0


@frozen
class Tile:
    """A box before it has a place: its texts are set, its height in points is known.

    Attributes:
        element: what it shows.
        column: its column, counted from 0.
        heading: words above it where a group begins.
        head: label of an outcome, or nothing.
        importance: words for an outcome that is most important, or nothing; a star goes before.
        text: of the element.
        foot: state of a moderating factor or time of an outcome, or nothing.
        inner: width of the box between its paddings.
        height: of the box, its heading not counted.
    """

    element: Element
    column: int
    heading: TextBlock | None
    head: TextBlock | None
    importance: TextBlock | None
    text: TextBlock
    foot: TextBlock | None
    inner: float
    height: float

    @property
    def foot_beside(self) -> bool:
        """Whether the last line of the text leaves room for the foot."""
        return self.foot is not None and _fits_beside(
            self.text, self.foot, self.inner - self.mark_room
        )

    @property
    def mark_room(self) -> float:
        """Room before the foot for the mark of a state, in points."""
        if self.foot is None or self.element.column != "moderating-factors":
            return 0.0
        return 1.15 * self.foot.height

    @property
    def heading_height(self) -> float:
        """Room above the box that the heading takes."""
        return self.heading.height + 2.0 if self.heading is not None else 0.0


def tiles(
    content: TheoryContent, *, book: FontBook, width: float, size: float, lines: int | None = None
) -> list[Tile]:
    """The boxes of a theory, column by column.

    Args:
        content: of the theory.
        book: the faces.
        width: of every box in points.
        size: of the letters in points.
        lines: most lines of an element's text, where room is scarce.
    """
    made: list[Tile] = []
    for number, members in enumerate(content.columns.values()):
        group = ""
        for element in members:
            new = element.group.strip() != group
            group = element.group.strip()
            label = content.labels[element.id]
            tile = _tile(
                element, number, label, group if new else "",
                book=book, width=width, size=size, lines=lines,
            )  # fmt: skip
            made.append(tile)
    return made


def tile_shapes(tile: Tile, x: float, y: float, width: float) -> list[Child]:
    """The box drawn with its top left corner at (x, y), its heading above."""
    shapes: list[Child] = []
    if tile.heading is not None:
        shapes.append(Text(x, y - tile.heading_height, tile.heading, PALETTE.muted))
    shapes.append(Box(x, y, width, tile.height, _edge(tile), 4.0))
    top = y + PADDING
    if tile.head is not None:
        shapes += _head(tile.head, tile.importance, x + PADDING, top)
        top += tile.head.height + 1.0
    text = Text(x + PADDING, top, tile.text, PALETTE.text)
    lang = tile.element.lang
    shapes.append(Group("Span", (text,), lang=lang) if lang else text)
    if tile.foot is not None:
        foot = y + tile.height - PADDING - tile.foot.height
        right = x + PADDING + tile.inner - tile.foot.width - tile.mark_room
        shapes += _foot(tile, tile.foot, right if tile.foot_beside else x + PADDING, foot)
    return shapes


def _edge(tile: Tile) -> Ink:
    if tile.importance is not None:
        return Ink(fill=PALETTE.paper, stroke=PALETTE.accent, width=1.8)
    return Ink(fill=PALETTE.paper, stroke=PALETTE.border, width=0.9)


def _tile(
    element: Element,
    column: int,
    label: str,
    group: str,
    *,
    book: FontBook,
    width: float,
    size: float,
    lines: int | None,
) -> Tile:
    inner = width - 2 * PADDING
    quiet = Style(max(SMALLEST, size - 1.0), leading=1.25)
    text = set_text(
        book, element.text.strip() or "…", Style(size, 500, leading=1.25), width=inner,
        max_lines=lines,
    )  # fmt: skip
    is_outcome = element.column == "outcomes"
    strong = quiet.but(weight=600)
    foot = _foot_words(element, book, quiet, inner)
    tile = Tile(
        element=element,
        column=column,
        heading=set_text(book, group, strong, width=width, max_lines=2) if group else None,
        head=set_text(book, label, strong) if is_outcome else None,
        importance=set_text(book, _IMPORTANT, strong) if is_outcome and element.priority else None,
        text=text,
        foot=foot,
        inner=inner,
        height=2 * PADDING + text.height,
    )
    return replace(tile, height=tile.height + _around_text(tile))


def _around_text(tile: Tile) -> float:
    """Height that head and foot add to the text's."""
    head = tile.head.height + 1.0 if tile.head is not None else 0.0
    if tile.foot is None or tile.foot_beside:
        return head
    return head + tile.foot.height + 1.0


def _fits_beside(text: TextBlock, foot: TextBlock, width: float) -> bool:
    if len(foot.lines) != 1 or not text.lines:
        return False
    return text.lines[-1].width + _BESIDE + foot.width <= width


def _foot_words(element: Element, book: FontBook, style: Style, width: float) -> TextBlock | None:
    if element.column == "moderating-factors" and element.state:
        return set_text(book, STATE_NAMES[element.state], style.but(weight=600))
    if element.column == "outcomes" and element.when.strip():
        return set_text(book, element.when, style, width=width, max_lines=2)
    return None


def _head(label: TextBlock, importance: TextBlock | None, x: float, y: float) -> list[Shape]:
    text = Text(x, y, label, PALETTE.accent)
    if importance is None:
        return [text]
    size = label.height
    middle = x + label.width + size * 0.75
    star = star_mark(middle, y + size / 2, size * 0.42)
    return [text, star, Text(middle + size * 0.65, y, importance, PALETTE.accent)]


def _foot(tile: Tile, block: TextBlock, x: float, y: float) -> list[Shape]:
    state = tile.element.state if tile.element.column == "moderating-factors" else ""
    text = Text(x + tile.mark_room, y, block, STATE_COLOURS[state])
    if not state:
        return [text]
    radius = block.height * 0.34
    return [*state_mark(state, x + radius + 0.5, y + block.height / 2, radius), text]
