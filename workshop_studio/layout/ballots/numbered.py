"""Owns questions as a list with their numbers, on ballots and on a list of their own."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.ballots.asked import AskedQuestion
from workshop_studio.layout.display_list import Group, Text
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.typesetting import Style, parted, set_text
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE

_TOGETHER = 6
"""Lines of one question that no page end parts."""


def numbered_questions(
    questions: Sequence[AskedQuestion],
    size: float,
    *,
    book: FontBook,
    width: float,
    name: str,
    between: float = 0.3,
) -> list[Piece]:
    """The questions as pieces of a list.

    Args:
        questions: in the order of the paper.
        size: of the words in points; numbers are as large and strong.
        book: the faces.
        width: of the list in points.
        name: of the list within its document.
        between: two questions, as a share of the size.
    """
    style = Style(size, leading=1.22)
    strong = Style(size, 700, leading=1.22, tabular=True)
    labels = [set_text(book, str(each.number), strong) for each in questions]
    column = max((label.width for label in labels), default=0.0)
    indent = column + 0.7 * size
    pieces: list[Piece] = []
    for place, (each, label) in enumerate(zip(questions, labels, strict=True)):
        block = set_text(book, each.text or "…", style, width=width - indent)
        entry = f"{name}.{place}"
        shells = (Group("L", (), thread=name), Group("LI", (), thread=entry))
        mark = Group("Lbl", (Text(column - label.width, 0, label, PALETTE.text),))
        for part, lines in enumerate(parted(block, _TOGETHER)):
            words = Text(indent, 0, lines, PALETTE.text)
            body = Group("LBody", (words,), lang=each.lang, thread=f"{entry}.body")
            before = 0.0 if part or not place else between * size
            height = lines.height if part else max(lines.height, label.height)
            pieces.append(Piece(height, (body,) if part else (mark, body), before, shells))
    return pieces
