"""Owns the cards of a vote for the wall as a document: questions, criteria, how to vote."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.layout.ballots.asked import Asked
from workshop_studio.layout.ballots.card import (
    CardShape,
    card_shape,
    criterion_card,
    question_card,
    rules_card,
)
from workshop_studio.layout.ballots.imposing import ToSheet, cuts, places, size_of
from workshop_studio.layout.display_list import Group, Page, Paper
from workshop_studio.layout.pages.flow import Draft, Mark
from workshop_studio.layout.pages.sheet import PaperSize, Sheet, enlarged, paper, sheet
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import CRITERION_NAMES, shortened
from workshop_studio.model.words import CRITERIA

KIND = "Question cards"
_TITLE = 60
_Card = tuple[str, Group]
"""What a card is called in the outline, and the card from its own top left corner."""


def question_cards(
    asked: Asked, *, book: FontBook, large: bool = False, size: PaperSize = "A4"
) -> Paper:
    """Cards for the wall: each question, a heading for each criterion, and how to vote.

    Two stand on a sheet of A4; in large print each has a sheet on its side.

    Args:
        asked: the vote.
        book: the faces.
        large: whether in large print.
        size: of the paper; on A3 everything is larger.
    """
    upright = sheet("A4")
    shape = card_shape(asked.questions, *size_of(upright, 2), book=book)
    to_sheet: ToSheet = 1 if large else 2
    cards = list(_cards(asked, shape, book))
    on = Sheet(shape.width, shape.height) if large else upright
    drafts = [
        _draft(cards[first : first + to_sheet], on, to_sheet, opens=first == 0)
        for first in range(0, len(cards), to_sheet)
    ]
    document = paper(
        asked.session,
        f"{KIND} in large print" if large else KIND,
        [Page(on.width, on.height, draft.children) for draft in drafts],
        drafts=drafts,
        subject=f"Cards for the wall: {asked.name}",
    )
    onto = sheet(size, landscape=large)
    return document if on == onto else enlarged(document, onto)


def _cards(asked: Asked, shape: CardShape, book: FontBook) -> Iterator[_Card]:
    for place, each in enumerate(asked.questions):
        called = f"{each.number}. {shortened(each.text, _TITLE)}"
        yield called, question_card(asked, each, shape, book=book, opens=place == 0)
    for criterion in CRITERIA:
        yield CRITERION_NAMES[criterion], criterion_card(criterion, asked, shape, book=book)
    yield "How to vote", rules_card(asked, shape, book=book)


def _draft(cards: list[_Card], on: Sheet, to_sheet: ToSheet, *, opens: bool) -> Draft:
    placed = [
        (called, moved(card, x, y), y)
        for (called, card), (x, y) in zip(cards, places(on, to_sheet), strict=False)
    ]
    marks = [Mark(called, 1, y) for called, _, y in placed]
    if opens:
        marks.insert(0, Mark(KIND, 0, 0.0))
    return Draft((*(card for _, card, _ in placed), *cuts(on, to_sheet)), tuple(marks))
