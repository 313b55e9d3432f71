"""Owns the boxes of the theory's diagram: what is written in each, and how high that makes it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_studio.layout.blocks import TextBlock
from workshop_studio.layout.display_list import Box, Child, Group, Ink, Shape, Text
from workshop_studio.layout.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.theory_content import TheoryContent
from workshop_studio.layout.theory_marks import STATE_COLOURS, star_mark, state_mark
from workshop_studio.layout.typesetting import Style, set_text
from workshop_studio.layout.words import STATE_NAMES
from workshop_studio.model.theories import Element

SMALLEST = 9.0
"""Letters on paper are never smaller than this, in points."""
PADDING = 5.0
_BESIDE = 8.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A box before it has a place: its texts are set, its height in points is known.

    Attributes:
        element: what it shows.
        column: its column, counted from 0.
        heading: words above it where a group begins.
        head: label and importance of an outcome, or nothing.
        text: of the element.
        foot: state of a moderating factor or time of an outcome, or nothing.
        inner: width of the box between its paddings.
        height: of the box, its heading not counted.
    """

    element: Element
    column: int
    heading: TextBlock | None
    head: TextBlock | None
    text: TextBlock
    foot: TextBlock | None
    inner: float
    height: float

    @property
    def foot_beside(self) -> bool:
        """Whether the last line of the text leaves room for the foot."""
        return self.foot is not None and _fits_beside(self.text, self.foot, self.inner)

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
    important = tile.element.column == "outcomes" and tile.element.priority
    edge = Ink(
        fill=PALETTE.paper,
        stroke=PALETTE.accent if important else PALETTE.border,
        width=1.8 if important else 0.9,
    )
    shapes.append(Box(x, y, width, tile.height, edge, 4.0))
    top = y + PADDING
    if tile.head is not None:
        shapes += _head(tile.head, x + PADDING, top, important=important)
        top += tile.head.height + 1.0
    text = Text(x + PADDING, top, tile.text, PALETTE.text)
    lang = tile.element.lang
    shapes.append(Group("Span", (text,), lang=lang) if lang else text)
    if tile.foot is not None:
        foot = y + tile.height - PADDING - tile.foot.height
        right = x + PADDING + tile.inner - tile.foot.width
        shapes += _foot(tile, tile.foot, right if tile.foot_beside else x + PADDING, foot)
    return shapes


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
    head = _head_words(element, label, book, quiet) if element.column == "outcomes" else None
    foot = _foot_words(element, book, quiet, inner)
    heading = (
        set_text(book, group, quiet.but(weight=600), width=width, max_lines=2) if group else None
    )
    height = 2 * PADDING + text.height
    height += head.height + 1.0 if head is not None else 0.0
    if foot is not None and not _fits_beside(text, foot, inner):
        height += foot.height + 1.0
    return Tile(element, column, heading, head, text, foot, inner, height)


def _fits_beside(text: TextBlock, foot: TextBlock, width: float) -> bool:
    if len(foot.lines) != 1 or not text.lines:
        return False
    return text.lines[-1].width + _BESIDE + foot.width <= width


def _head_words(element: Element, label: str, book: FontBook, style: Style) -> TextBlock:
    words = f"{label}      Most important" if element.priority else label
    return set_text(book, words, style.but(weight=600), max_lines=1)


def _foot_words(element: Element, book: FontBook, style: Style, width: float) -> TextBlock | None:
    if element.column == "moderating-factors" and element.state:
        return set_text(book, f"     {STATE_NAMES[element.state]}", style.but(weight=600))
    if element.column == "outcomes" and element.when.strip():
        return set_text(book, element.when, style, width=width, max_lines=2)
    return None


def _head(block: TextBlock, x: float, y: float, *, important: bool) -> list[Shape]:
    text = Text(x, y, block, PALETTE.accent)
    if not important:
        return [text]
    return [text, star_mark(x + block.height * 1.62, y + block.height / 2, block.height * 0.42)]


def _foot(tile: Tile, block: TextBlock, x: float, y: float) -> list[Shape]:
    state = tile.element.state if tile.element.column == "moderating-factors" else ""
    colour = STATE_COLOURS[state]
    text = Text(x, y, block, colour)
    if not state:
        return [text]
    radius = block.height * 0.34
    return [*state_mark(state, x + radius + 0.5, y + block.height / 2, radius), text]
