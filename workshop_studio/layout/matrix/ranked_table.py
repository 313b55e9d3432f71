"""Owns the ranked table of the prioritisation matrix: one row a question, dots beside counts."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_studio.layout.display_list import Text
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.question_words import Wording
from workshop_studio.layout.pages.tables import Cell, Table, body_rows, head_row, no_row_alone
from workshop_studio.layout.pages.typesetting import FIGURES, TABLE, Style, set_text
from workshop_studio.layout.shapes.vote_marks import (
    MarkGrid,
    head_mark,
    mark_grid,
    marks_height,
    vote_marks,
)
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import CRITERION_LOOKS, PALETTE
from workshop_studio.layout.words import CRITERION_NAMES, per_cent
from workshop_studio.model.frozen import frozen
from workshop_studio.model.results import QuestionResult, RoundResult
from workshop_studio.model.words import CRITERIA, Criterion

_HEAD = Style(9.5, 600, leading=1.3)
_LETTER = Style(9.0, 700, PALETTE.paper, leading=1.0)
_QUESTION = TABLE.but(weight=500)
_QUIET = Style(9.5, colour=PALETTE.muted, leading=1.3, tabular=True)
_GAP = 5.0
_FEW = 6
"""Up to so many marks in a cell, a narrower column holds them in one row."""


@frozen
class _Places:
    """Left edges of the columns in points; `voters` is None where nothing can be said of them."""

    number: float
    question: float
    question_width: float
    criteria: tuple[float, float, float]
    criterion_width: float
    count_width: float
    total: float
    share: float
    voters: float | None


def ranked_table(
    result: RoundResult,
    wordings: Mapping[str, Wording],
    *,
    book: FontBook,
    width: float,
    padding: float = 6.0,
    name: str = "ranked",
) -> tuple[Piece, ...]:
    """The table as pieces: its head, then a row for each question in the result's order.

    Args:
        result: the counted round.
        wordings: how each question is shown, by its id.
        book: the faces.
        width: of the table in points.
        padding: above and below the words of a row in points.
        name: of the table within its document.
    """
    table = Table(name, width, padding=padding, centred=True)
    most = max((q.votes.of(c) for q in result.questions for c in CRITERIA), default=0)
    places = _places(result, width, most)
    grid = mark_grid(most, places.criterion_width - places.count_width - _GAP - 4)
    head = head_row(table, _head(places, book), before=14.0)
    rows = [
        _row(question, wordings[question.question], places, grid, result=result, book=book)
        for question in result.questions
    ]
    return (head, *no_row_alone(body_rows(table, rows, head)))


def rank_words(question: QuestionResult) -> str:
    """A rank as it is printed: "4", or "4=" where it is shared."""
    return f"{question.rank}=" if question.tied else f"{question.rank}"


def _places(result: RoundResult, width: float, most: int) -> _Places:
    voters = 45.0 if result.per_person_known else 0.0
    total, share = 31.0, 33.0
    count = 19.0 if most > 99 else 14.0
    criterion = count + (53.0 if most <= _FEW else 61.0)
    question = 49.0
    first = width - voters - share - total - 3 * criterion
    return _Places(
        number=29.0,
        question=question,
        question_width=first - question - 8.0,
        criteria=(first, first + criterion, first + 2 * criterion),
        criterion_width=criterion,
        count_width=count,
        total=width - voters - share - total,
        share=width - voters - share,
        voters=width - voters if voters else None,
    )


def _head(places: _Places, book: FontBook) -> list[Cell]:
    cells = [
        Cell(set_text(book, "Rank", _HEAD), 0, scope="Column"),
        Cell(set_text(book, "Question", _HEAD), places.number, scope="Column", span=2),
    ]
    cells += [
        _criterion_head(criterion, x + places.count_width, book)
        for criterion, x in zip(CRITERIA, places.criteria, strict=True)
    ]
    cells.append(_right(book, "Total", _HEAD, places.total, 31.0, head=True))
    cells.append(_right(book, "Share", _HEAD, places.share, 33.0, head=True))
    if places.voters is not None:
        cells.append(_right(book, "Voters", _HEAD, places.voters, 45.0, head=True))
    return cells


def _criterion_head(criterion: Criterion, x: float, book: FontBook) -> Cell:
    size = 14.0
    left = x - size - 1.0
    letter = set_text(book, CRITERION_LOOKS[criterion].letter, _LETTER)
    drop = 1.6 if criterion == "viability" else 0.0
    return Cell(
        set_text(book, CRITERION_NAMES[criterion], _HEAD),
        x + _GAP,
        scope="Column",
        marks=(
            head_mark(criterion, left, 0, size),
            Text(
                left + (size - letter.width) / 2,
                (size - letter.height) / 2 + drop,
                letter,
                PALETTE.paper,
            ),
        ),
        marks_height=size,
    )


def _row(
    question: QuestionResult,
    wording: Wording,
    places: _Places,
    grid: MarkGrid,
    *,
    result: RoundResult,
    book: FontBook,
) -> list[Cell]:
    words = set_text(book, wording.text, _QUESTION, width=places.question_width)
    cells = [
        Cell(set_text(book, rank_words(question), FIGURES), 0),
        Cell(set_text(book, str(question.number), FIGURES), places.number, PALETTE.accent),
        Cell(words, places.question, scope="Row", lang=wording.lang),
    ]
    for criterion, x in zip(CRITERIA, places.criteria, strict=True):
        count = question.votes.of(criterion)
        cells.append(_votes(criterion, count, x + places.count_width, grid, book=book))
    cells.append(_right(book, str(question.total), FIGURES, places.total, 31.0))
    cells.append(_right(book, per_cent(question.share), _QUIET, places.share, 33.0))
    if places.voters is not None:
        of = f"{question.voters} of {result.reconciliation.voters}"
        cells.append(_right(book, of, _QUIET, places.voters, 45.0))
    return cells


def _votes(criterion: Criterion, count: int, x: float, grid: MarkGrid, *, book: FontBook) -> Cell:
    """The count up to x, the marks from there."""
    number = set_text(book, f"{count}", FIGURES)
    return Cell(
        number,
        x - number.width,
        marks=vote_marks(criterion, count, grid, x + _GAP),
        marks_height=marks_height(count, grid),
    )


def _right(
    book: FontBook, text: str, style: Style, x: float, width: float, *, head: bool = False
) -> Cell:
    block = set_text(book, text, style)
    return Cell(block, x + width - block.width, style.colour, scope="Column" if head else "")
