"""Owns the prioritisation matrix: the ranked table, the picture beside its reading, on pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.matrix.bubbles import bubble_picture, bubble_scale, size_legend
from workshop_studio.layout.matrix.details import Details, detail_pieces
from workshop_studio.layout.matrix.ranked_table import ranked_table
from workshop_studio.layout.matrix.sentences import findings, notes_below, round_line
from workshop_studio.layout.pages.flow import flowed
from workshop_studio.layout.pages.opening import opening, which_and_when
from workshop_studio.layout.pages.pieces import Piece, beside, height_of, stacked
from workshop_studio.layout.pages.question_words import Wording, wording
from workshop_studio.layout.pages.sheet import (
    Furniture,
    PaperSize,
    Sheet,
    enlarged,
    furnished,
    paper,
    sheet,
)
from workshop_studio.layout.pages.typesetting import BODY, CAPTION, heading, paragraph
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import shortened
from workshop_studio.model.results import RoundResult
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.weighing import Sensitivity

_CROWDED = (
    "Where questions share a place, the first are named and the others counted, as in 6, 8 +3. "
    "Where bubbles crowd, numbers are left to the table."
)

TITLE = "Prioritisation matrix"
PROMISE = "Ballots are stored without names or times"
PROMISE_ON_PAPER = "Dots were counted on paper, and only the totals are kept"

_RUNNING = 40
"""Letters of a title that tell at the head of a further page what it belongs to."""
_PICTURE = 302.0
_GUTTER = 24.0
_BEFORE = 16.0
_LOWEST, _TALLEST = 232.0, 300.0
_LOWEST_WIDE, _LARGE = 280.0, 500.0
"""Heights of a picture that is as wide as the page."""
_PADDINGS = (6.0, 5.0, 4.0)
"""Above and below the words of a row; closer rows where they bring the picture onto the page."""
_CROWD = 20
"""From here on numbers in the picture may want for room, which is said beside it."""
_READING = "How to read it"
_HOW_TO_READ = (
    "Further right: more feasible. Higher: more wanted. Larger: more likely to last. "
    "The numbers are those of the table; a cross has no votes for viability."
)


def matrix(
    snapshot: Snapshot,
    result: RoundResult,
    sensitivity: Sensitivity,
    *,
    book: FontBook,
    size: PaperSize = "A4",
    details: Details | None = None,
) -> Paper:
    """The prioritisation matrix of a counted round (method, 5).

    On A3 the pages are the same, larger: they are for the wall of a staff room.

    Args:
        snapshot: the session the round belongs to.
        result: of the round.
        sensitivity: how far its top three depend on the weighing of the criteria.
        book: the faces.
        size: of the paper.
        details: what the further pages tell; none where None.
    """
    on = sheet("A4")
    session = snapshot.session
    wordings = _wordings(snapshot, result, details)
    head = opening(
        session,
        over=which_and_when(session),
        title=TITLE,
        under=round_line(result),
        book=book,
        width=on.inner,
    )
    notes = _notes(snapshot, result, book=book, width=on.inner)

    def above(padding: float) -> tuple[Piece, ...]:
        table = ranked_table(result, wordings, book=book, width=on.inner, padding=padding)
        return (head, *table, *notes)

    pieces = _arranged(result, findings(result, sensitivity), above, on=on, book=book)
    drafts = flowed(pieces, first=on.first, later=on.later)
    if details is not None:
        more = detail_pieces(result, sensitivity, details, wordings, book=book, width=on.inner)
        drafts += flowed(more, first=on.later, later=on.later)
    promise = PROMISE if result.reconciliation.ballots else PROMISE_ON_PAPER
    pages = furnished(
        drafts, on, Furniture(f"{TITLE}: {shortened(session.title, _RUNNING)}", promise), book
    )
    subject = f"The questions of {session.title}, ranked by the votes of those who took part"
    document = paper(session, TITLE, pages, drafts=drafts, subject=subject)
    return document if size == "A4" else enlarged(document, sheet(size))


def _wordings(
    snapshot: Snapshot, result: RoundResult, details: Details | None
) -> dict[str, Wording]:
    """How each question is shown, those of the vote before and of the merged count as well."""
    shown = list(result.questions)
    if details is not None and details.merged is not None:
        shown += details.merged.questions
    if details is not None and details.compared is not None:
        shown += (each.shown for each in details.compared.questions)
    return {each.question: wording(snapshot, each) for each in shown}


def _notes(snapshot: Snapshot, result: RoundResult, *, book: FontBook, width: float) -> list[Piece]:
    rounds = {each.id: each for each in snapshot.all(Round)}
    found = rounds.get(result.round)
    tally = found.tally if found is not None else None
    by_paper = tally is not None and bool(tally.voters or tally.counts)
    return [
        piece
        for number, note in enumerate(notes_below(result, by_paper=by_paper))
        for piece in paragraph(book, note, CAPTION, width=width, before=2.0 if number else 7.0)
    ]


def _arranged(
    result: RoundResult,
    found: list[str],
    above: Callable[[float], tuple[Piece, ...]],
    *,
    on: Sheet,
    book: FontBook,
) -> tuple[Piece, ...]:
    """Table and picture on one page where closer rows allow it.

    Else what the result tells follows the table, and the picture comes where there is room.
    """
    aside = on.inner - _PICTURE - _GUTTER
    told = _findings(found, book=book, width=aside)
    reading = stacked([*_how_to_read(result, book=book, width=aside), *told])
    for padding in _PADDINGS:
        pieces = above(padding)
        left = on.first.bottom - on.first.top - height_of(pieces) - _BEFORE
        if left >= max(_LOWEST, reading.height):
            return (*pieces, _read_beside(result, reading, left, book))
    pieces = (*above(_PADDINGS[0]), *_findings(found, book=book, width=on.inner))
    left = flowed(pieces, first=on.first, later=on.later)[-1].left - _BEFORE
    return (*pieces, _picture_after(result, left, on=on, book=book))


def _picture_after(result: RoundResult, left: float, *, on: Sheet, book: FontBook) -> Piece:
    """The picture below all words: as wide as the page if the room left, or a new page, allows."""
    aside, below = (
        stacked(_how_to_read(result, book=book, width=width))
        for width in (on.inner - _PICTURE - _GUTTER, on.inner)
    )
    high = left - below.before - below.height
    if high < _LOWEST_WIDE and left >= max(_LOWEST, aside.height):
        return _read_beside(result, aside, left, book)
    height = min(high, _LARGE) if high >= _LOWEST_WIDE else _LARGE
    return _marked(stacked([_picture(result, on.inner, height, book), below]))


def _read_beside(result: RoundResult, reading: Piece, left: float, book: FontBook) -> Piece:
    """The picture, as high as the room left allows, with its reading at the right."""
    picture = _picture(result, _PICTURE, min(left, _TALLEST), book)
    aside = tuple(moved(child, _PICTURE + _GUTTER, 0) for child in reading.children)
    return _marked(beside(picture, replace(reading, children=aside)))


def _picture(result: RoundResult, width: float, height: float, book: FontBook) -> Piece:
    return bubble_picture(result, book=book, width=width, height=height, alt=_alt(result))


def _marked(picture: Piece) -> Piece:
    return replace(picture, before=_BEFORE, bookmark=_READING, level=1)


def _how_to_read(result: RoundResult, *, book: FontBook, width: float) -> list[Piece]:
    crowded = len(result.questions) > _CROWD
    return [
        heading(book, _READING, width=width, before=8.0),
        *paragraph(book, _HOW_TO_READ, BODY, width=width),
        *(paragraph(book, _CROWDED, BODY, width=width) if crowded else ()),
        size_legend(bubble_scale(result), book=book),
    ]


def _findings(sentences: list[str], *, book: FontBook, width: float) -> list[Piece]:
    if not sentences:
        return []
    pieces = [heading(book, "What it tells us", width=width, before=14.0)]
    for sentence in sentences:
        pieces += paragraph(book, sentence, BODY, width=width, before=4.0)
    return pieces


def _alt(result: RoundResult) -> str:
    voted = [question for question in result.questions if question.total]
    front = in_a_row([str(question.number) for question in voted[:3]])
    return (
        "Each question by its votes for feasibility (across), desirability (up) and viability "
        f"(area). The table above holds the same figures. In front: {front or 'none'}."
    )
