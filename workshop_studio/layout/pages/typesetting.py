"""Owns how text is set on paper: the styles of the documents, and text as pieces of a page."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from workshop_studio.layout.display_list import Group, Tag, Text
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.layout.theme import LEADINGS, PALETTE, TYPE
from workshop_studio.model.frozen import frozen

_LINES_TOGETHER = 4
_MOST_LETTERS = 12
"""More letters than this never stand in an em; text far beyond its last line is not looked at."""


@frozen
class Style:
    """How text looks: size in points, weight, colour, leading as a multiple of the size."""

    size: float
    weight: int = 400
    colour: str = PALETTE.text
    leading: float = LEADINGS.text
    tabular: bool = False

    def but(self, *, weight: int | None = None, colour: str | None = None) -> Style:
        """The same style in another weight or colour."""
        return replace(self, weight=weight or self.weight, colour=colour or self.colour)


TITLE = Style(TYPE.h1, 700, leading=LEADINGS.heading)
HEADING = Style(TYPE.h2, 700, leading=LEADINGS.heading)
SUBHEADING = Style(TYPE.h3, 600, leading=1.25)
BODY = Style(11.0)
LEAD = Style(11.5, colour=PALETTE.muted)
TABLE = Style(TYPE.table, leading=1.3)
FIGURES = Style(10.5, 600, leading=1.3, tabular=True)
CAPTION = Style(TYPE.caption, colour=PALETTE.muted)
FOOT = Style(TYPE.caption, colour=PALETTE.muted)


def set_text(
    book: FontBook,
    text: str,
    style: Style,
    *,
    width: float | None = None,
    align: Literal["left", "centre", "right"] = "left",
    max_lines: int | None = None,
) -> TextBlock:
    """The text in a style, broken at a width in points."""
    if width is not None and max_lines is not None:
        text = text[: int(_MOST_LETTERS * max_lines * (1 + width / style.size))]
    return layout_text(
        book,
        text,
        size=style.size,
        width=width,
        weight=style.weight,
        align=align,
        leading=style.leading,
        max_lines=max_lines,
        tabular=style.tabular,
    )


def written(
    tag: Tag, block: TextBlock, x: float, y: float, *, colour: str = PALETTE.text, lang: str = ""
) -> Group:
    """A block of text as a structure element of its own."""
    return Group(tag, (Text(x, y, block, colour),), lang=lang)


def paragraph(
    book: FontBook,
    text: str,
    style: Style,
    *,
    width: float,
    before: float = 0.0,
    name: str = "",
) -> tuple[Piece, ...]:
    """Text as pieces of a few lines each, which a page end may part.

    Args:
        book: the faces to set it in.
        text: any length.
        style: of the whole text.
        width: of a line in points.
        before: space above in points.
        name: of the paragraph within the document, so that its parts stay one paragraph.
    """
    block = set_text(book, text, style, width=width)
    parts = parted(block, _LINES_TOGETHER)
    thread = name if len(parts) > 1 else ""
    shell = Group("P", (), thread=thread)
    pieces = []
    for number, part in enumerate(parts):
        group = replace(shell, children=(Text(0, 0, part, style.colour),))
        piece = Piece(part.height, (group,), before if number == 0 else 0.0)
        pieces.append(piece)
    return tuple(pieces)


def parted(block: TextBlock, lines: int) -> tuple[TextBlock, ...]:
    """A block cut into blocks of so many lines; the rest joins the last rather than stand alone."""
    count = len(block.lines)
    if count <= lines + lines // 2:
        return (block,)
    starts = [*range(0, count, lines)]
    if count - starts[-1] <= lines // 2:
        starts.pop()
    ends = [*starts[1:], count]
    return tuple(_lines(block, start, end) for start, end in zip(starts, ends, strict=True))


def heading(
    book: FontBook, text: str, *, width: float, level: int = 2, before: float = 20.0
) -> Piece:
    """A heading that stays with what follows, with its bookmark."""
    style: Style = HEADING if level == 2 else SUBHEADING
    tag: Tag = "H2" if level == 2 else "H3"
    block = set_text(book, text, style, width=width)
    return Piece(
        block.height + 7.0,
        (written(tag, block, 0, 0, colour=style.colour),),
        before,
        keep=True,
        bookmark=text,
        level=level - 1,
    )


def _lines(block: TextBlock, start: int, end: int) -> TextBlock:
    pitch = block.height / len(block.lines)
    lines = tuple(
        replace(line, baseline=line.baseline - start * pitch) for line in block.lines[start:end]
    )
    return replace(block, lines=lines, height=pitch * len(lines), width=block.width)
