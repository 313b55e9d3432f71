"""Owns the prioritisation matrix: the ranked table, the picture beside its reading, on pages."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.matrix.bubbles import bubble_picture, bubble_scale, size_legend
from workshop_studio.layout.matrix.ranked_table import ranked_table
from workshop_studio.layout.matrix.sentences import findings, notes_below, round_line
from workshop_studio.layout.pages.flow import flowed
from workshop_studio.layout.pages.opening import opening, where_and_when
from workshop_studio.layout.pages.pieces import Piece, beside, height_of, stacked
from workshop_studio.layout.pages.question_words import wording
from workshop_studio.layout.pages.sheet import (
    Furniture,
    PaperSize,
    enlarged,
    furnished,
    paper,
    sheet,
)
from workshop_studio.layout.pages.typesetting import BODY, CAPTION, heading, paragraph
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import in_a_row
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.weighing import Sensitivity

_CROWDED = (
    "Where questions share a place, the first are named and the others counted, as in 6, 8 +3. "
    "Where bubbles crowd, numbers are left to the table."
)

TITLE = "Prioritisation matrix"
PROMISE = "Ballots are stored without names or times"

_PICTURE = 302.0
_GUTTER = 24.0
_BEFORE = 16.0
_LOWEST, _TALLEST = 232.0, 300.0
_CROWD = 20
"""From here on numbers in the picture may want for room, which is said beside it."""
_MANY = 40
"""From here on the picture needs the whole width of a page."""
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
) -> Paper:
    """The prioritisation matrix of a counted round (method, 5).

    On A3 the pages are the same, larger: they are for the wall of a staff room.

    Args:
        snapshot: the session the round belongs to.
        result: of the round.
        sensitivity: how far its top three depend on the weighing of the criteria.
        book: the faces.
        size: of the paper.
    """
    on = sheet("A4")
    session = snapshot.session
    wordings = {each.question: wording(snapshot, each) for each in result.questions}
    above = (
        opening(
            session,
            over=where_and_when(session) or session.title,
            title=TITLE,
            under=round_line(result, _place(snapshot, result)),
            book=book,
            width=on.inner,
        ),
        *ranked_table(result, wordings, book=book, width=on.inner),
        *_notes(snapshot, result, book=book, width=on.inner),
    )
    left = on.first.bottom - on.first.top - height_of(above) - _BEFORE
    height = min(left, _TALLEST) if left >= _LOWEST else _TALLEST
    picture = _picture(result, sensitivity, book=book, width=on.inner, height=height)
    drafts = flowed((*above, picture), first=on.first, later=on.later)
    pages = furnished(drafts, on, Furniture(f"{TITLE}: {session.title}", PROMISE), book)
    subject = f"The questions of {session.title}, ranked by the votes of those who took part"
    document = paper(session, TITLE, pages, drafts=drafts, subject=subject)
    return document if size == "A4" else enlarged(document, sheet(size))


def _place(snapshot: Snapshot, result: RoundResult) -> int:
    rounds = [each.id for each in snapshot.all(Round)]
    return rounds.index(result.round) + 1 if result.round in rounds else 1


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


def _picture(
    result: RoundResult, sensitivity: Sensitivity, *, book: FontBook, width: float, height: float
) -> Piece:
    """The picture with its reading beside it; of many questions, larger and with it below."""
    many = len(result.questions) > _MANY
    across = width if many else _PICTURE
    reading = _reading(
        result, sensitivity, book=book, width=width - (0 if many else across + _GUTTER)
    )
    high = 440.0 if many else height
    picture = bubble_picture(result, book=book, width=across, height=high, alt=_alt(result))
    both = (
        stacked([picture, reading])
        if many
        else beside(
            picture,
            replace(
                reading, children=tuple(moved(c, across + _GUTTER, 0) for c in reading.children)
            ),
        )
    )
    return replace(both, before=_BEFORE, bookmark="How to read it", level=1)


def _reading(
    result: RoundResult, sensitivity: Sensitivity, *, book: FontBook, width: float
) -> Piece:
    crowded = len(result.questions) > _CROWD
    return stacked(
        [
            heading(book, "How to read it", width=width, before=8.0),
            *paragraph(book, _HOW_TO_READ, BODY, width=width),
            *(paragraph(book, _CROWDED, BODY, width=width) if crowded else ()),
            size_legend(bubble_scale(result), book=book),
            *_findings(findings(result, sensitivity), book=book, width=width),
        ]
    )


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
