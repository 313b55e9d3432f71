"""Owns rows that begin with a number in a box, as the summary lists questions by."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.typesetting import CAPTION, Style, set_text, written
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE

BOX = 22.0
"""Side of the box in points."""
INDENT = 32.0
"""Where the words of a row begin, in points."""
STRONG = Style(11.0, 600, leading=1.3)
_NUMBER = Style(11.0, 700, PALETTE.accent, leading=1.2, tabular=True)


def numbered(number: str, book: FontBook) -> tuple[Artifact, Group]:
    """The box and, as the label of a list entry, the number in it; a bullet where there is none."""
    ink = Ink(stroke=PALETTE.accent, width=1.0)
    box = Artifact((Box(0.5, 0.5, BOX - 1, BOX - 1, ink, 3.5),))
    block = set_text(book, number or "•", _NUMBER)
    at = Text((BOX - block.width) / 2, (BOX - block.height) / 2, block, _NUMBER.colour)
    return box, Group("Lbl", (at,))


def as_list(rows: Sequence[Piece]) -> Piece:
    """Rows below each other as one list."""
    whole = stacked(rows)
    items = tuple(child for child in whole.children if isinstance(child, Group))
    return Piece(whole.height, (Group("L", items),), 5.0)


def line_below(words: str, *, book: FontBook, width: float) -> Piece:
    """A quiet line under the rows, where their words begin."""
    block = set_text(book, words, CAPTION, width=width - INDENT, max_lines=1)
    return Piece(block.height, (written("P", block, INDENT, 0, colour=CAPTION.colour),), 4.0)
