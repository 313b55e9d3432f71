"""Owns the summary's section on the questions that were asked, where no vote has ranked them."""

from __future__ import annotations

from workshop_studio.layout.pages.lists import ListItem, listed
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.typesetting import CAPTION, Style, heading, paragraph
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import shortened
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot

_SHOWN = (10, 8, 6, 4, 3)
_LENGTH = 160
_TEXT = Style(10.5, leading=1.3)


def questions_section(
    snapshot: Snapshot, result: RoundResult | None, level: int, *, book: FontBook, width: float
) -> Piece | None:
    """The first questions in their order; None without any, or where votes say which came first.

    Args:
        snapshot: the session.
        result: of its last round, if there is one.
        level: how much has to be left out for want of room, from 0 (little) to 4.
        book: the faces.
        width: between the margins in points.
    """
    asked = [question for question in snapshot.all(Question) if not question.private]
    voted = result is not None and any(question.total for question in result.questions)
    if voted or not asked:
        return None
    items = [
        ListItem("•", shortened(short_text(each.short, each.text), _LENGTH), each.lang)
        for each in asked[: _SHOWN[level]]
    ]
    pieces = [
        heading(book, "What we asked", width=width),
        *listed("questions", items, _TEXT, book=book, width=width, indent=12.0, between=1.5),
    ]
    left = len(asked) - len(items)
    if left:
        pieces += paragraph(book, f"and {left} more", CAPTION, width=width, before=2.0)
    return stacked(pieces)
