"""Owns the list of questions that goes with ballots which have room for boxes alone."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.ballots.asked import Asked
from workshop_studio.layout.ballots.numbered import numbered_questions
from workshop_studio.layout.display_list import Page
from workshop_studio.layout.pages.flow import Draft, flowed
from workshop_studio.layout.pages.opening import opening, which_and_when
from workshop_studio.layout.pages.sheet import Furniture, Sheet, furnished
from workshop_studio.layout.text.fonts import FontBook

TITLE = "Questions to vote on"
_SIZE = 13.0
_FOOT = "One list for each table; the question cards are for the wall"


def question_list(asked: Asked, on: Sheet, *, book: FontBook) -> list[tuple[Page, Draft]]:
    """The list, with which a document opens: each page, and the draft with its bookmark.

    Args:
        asked: the vote.
        on: the sheet.
        book: the faces.
    """
    head = opening(
        asked.session,
        over=which_and_when(asked.session),
        title=TITLE,
        under=asked.name,
        book=book,
        width=on.inner,
    )
    first, *rest = numbered_questions(
        asked.questions, _SIZE, book=book, width=on.inner, name="list", between=0.6
    )
    pieces = [head, replace(first, before=18.0), *rest]
    drafts = flowed(pieces, first=on.first, later=on.later)
    pages = furnished(drafts, on, Furniture(f"{TITLE}: {asked.name}", _FOOT), book)
    return list(zip(pages, drafts, strict=True))
