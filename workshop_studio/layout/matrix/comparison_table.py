"""Owns the table of two votes side by side: place before and now, who rose and who fell."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_studio.layout.matrix.ranked_table import rank_words
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.question_words import Wording
from workshop_studio.layout.pages.tables import Cell, Table, body_rows, head_row, no_row_alone
from workshop_studio.layout.pages.typesetting import FIGURES, TABLE, Style, set_text
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import per_cent
from workshop_studio.model.comparison import ComparedQuestion, RoundComparison
from workshop_studio.model.results import QuestionResult

_HEAD = Style(9.5, 600, leading=1.25)
_QUIET = Style(9.5, colour=PALETTE.muted, leading=1.25, tabular=True)
_CHANGE = Style(9.5, 600, leading=1.25)
_ABSENT = "–"
_COLUMNS = (("Now", 0.0), ("Before", 36.0))
_MOVED, _NUMBER, _QUESTION = 82.0, 172.0, 196.0
_SHARE = 58.0


def comparison_table(
    compared: RoundComparison, wordings: Mapping[str, Wording], *, book: FontBook, width: float
) -> tuple[Piece, ...]:
    """The table as pieces, in the order of the later vote.

    Args:
        compared: the two votes.
        wordings: how each question is shown, by its id.
        book: the faces.
        width: of the table in points.
    """
    table = Table("compared", width, padding=4.5, centred=True)
    head = head_row(table, _head(width, book), before=8.0)
    rows = [_row(each, wordings[each.shown.question], width, book) for each in compared.questions]
    return (head, *no_row_alone(body_rows(table, rows, head)))


def movement_words(question: ComparedQuestion) -> str:
    """What became of a question: "up 2 places", "down 1 place", "same place"."""
    places = abs(question.places)
    count = f"{places} {'place' if places == 1 else 'places'}"
    match question.movement:
        case "rose":
            return f"up {count}"
        case "fell":
            return f"down {count}"
        case "same":
            return "same place"
        case "new":
            return "new in this vote"
        case "gone":
            return "not in this vote"


def _head(width: float, book: FontBook) -> list[Cell]:
    cells = [Cell(set_text(book, words, _HEAD), x, scope="Column") for words, x in _COLUMNS]
    cells.append(Cell(set_text(book, "Change", _HEAD), _MOVED, scope="Column"))
    cells.append(Cell(set_text(book, "Question", _HEAD), _NUMBER, scope="Column", span=2))
    for place, words in enumerate(("Share before", "Share now")):
        x = width - (2 - place) * _SHARE
        cells.append(Cell(set_text(book, words, _HEAD, width=_SHARE - 8), x, scope="Column"))
    return cells


def _row(question: ComparedQuestion, wording: Wording, width: float, book: FontBook) -> list[Cell]:
    shown = question.shown
    words_width = width - 2 * _SHARE - _QUESTION - 10.0
    return [
        *(
            Cell(set_text(book, _rank(side), FIGURES), x)
            for side, (_, x) in zip((question.now, question.then), _COLUMNS, strict=True)
        ),
        Cell(set_text(book, movement_words(question), _CHANGE), _MOVED),
        Cell(set_text(book, str(shown.number), FIGURES), _NUMBER, PALETTE.accent),
        Cell(
            set_text(book, wording.text, TABLE, width=words_width),
            _QUESTION,
            scope="Row",
            lang=wording.lang,
        ),
        *(
            Cell(set_text(book, _share(side), _QUIET), width - (2 - place) * _SHARE, _QUIET.colour)
            for place, side in enumerate((question.then, question.now))
        ),
    ]


def _rank(side: QuestionResult | None) -> str:
    return _ABSENT if side is None else rank_words(side)


def _share(side: QuestionResult | None) -> str:
    return _ABSENT if side is None else per_cent(side.share)
