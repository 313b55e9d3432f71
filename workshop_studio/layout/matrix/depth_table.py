"""Owns the table behind the ranked one: rank by criterion, how many stood behind, how votes lie."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_studio.layout.display_list import Text
from workshop_studio.layout.ledger_words import PROFILE_NAMES
from workshop_studio.layout.matrix.ranked_table import rank_words
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.question_words import Wording
from workshop_studio.layout.pages.tables import Cell, Table, body_rows, head_row, no_row_alone
from workshop_studio.layout.pages.typesetting import FIGURES, TABLE, Style, set_text
from workshop_studio.layout.shapes.vote_marks import head_mark
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import CRITERION_LOOKS, PALETTE
from workshop_studio.layout.words import per_cent
from workshop_studio.model.frozen import frozen
from workshop_studio.model.results import Profile, QuestionResult, RoundResult, Standing
from workshop_studio.model.words import CRITERIA, Criterion

NOT_KNOWN = "not known"
_HEADS: dict[Criterion, str] = {
    "feasibility": "Feas.",
    "desirability": "Desir.",
    "viability": "Viable",
}
_HEAD = Style(9.5, 600, leading=1.25)
_LETTER = Style(9.0, 700, PALETTE.paper, leading=1.0)
_QUIET = Style(9.5, colour=PALETTE.muted, leading=1.25, tabular=True)
_MARK = 14.0
_CRITERION, _VOTERS, _STACK, _PROFILE = 50.0, 54.0, 58.0, 96.0
_NUMBER, _QUESTION = 34.0, 56.0


@frozen
class _Places:
    """Left edges in points; `voters` and `stack` are None where nothing may be said of them."""

    question_width: float
    criteria: tuple[float, ...]
    voters: float | None
    stack: float | None
    profile: float


def depth_table(
    result: RoundResult,
    wordings: Mapping[str, Wording],
    profiles: Mapping[str, Profile],
    *,
    book: FontBook,
    width: float,
) -> tuple[Piece, ...]:
    """The table as pieces.

    Where dots were counted, how many people stood behind a question is not known; of a small
    group it is not told at all.

    Args:
        result: the counted round.
        wordings: how each question is shown, by its id.
        profiles: of the questions, by their ids.
        book: the faces.
        width: of the table in points.
    """
    places = _places(result, width)
    table = Table("standings", width, padding=4.0, centred=True)
    head = head_row(table, _head(places, book), before=2.0)
    rows = [
        _row(each, result, wordings[each.question], profiles, places, book)
        for each in result.questions
    ]
    return (head, *no_row_alone(body_rows(table, rows, head)))


def tells_people(result: RoundResult) -> bool:
    """Whether the table has columns about people, if only to say that nothing is known of them."""
    return result.per_person_known or bool(result.reconciliation.counted)


def _places(result: RoundResult, width: float) -> _Places:
    told = tells_people(result)
    profile = width - _PROFILE
    stack = profile - _STACK if told else None
    voters = profile - _STACK - _VOTERS if told else None
    first = (voters if voters is not None else profile) - len(CRITERIA) * _CRITERION
    return _Places(
        question_width=first - _QUESTION - 8.0,
        criteria=tuple(first + n * _CRITERION for n in range(len(CRITERIA))),
        voters=voters,
        stack=stack,
        profile=profile,
    )


def _head(places: _Places, book: FontBook) -> list[Cell]:
    cells = [
        Cell(set_text(book, "Rank", _HEAD), 0, scope="Column"),
        Cell(set_text(book, "Question", _HEAD), _NUMBER, scope="Column", span=2),
    ]
    cells += [
        _criterion_head(criterion, x, book)
        for criterion, x in zip(CRITERIA, places.criteria, strict=True)
    ]
    if places.voters is not None and places.stack is not None:
        cells.append(Cell(set_text(book, "Voters", _HEAD), places.voters, scope="Column"))
        words = set_text(book, "Most from one ballot", _HEAD, width=_STACK - 6)
        cells.append(Cell(words, places.stack, scope="Column"))
    cells.append(Cell(set_text(book, "Profile", _HEAD), places.profile, scope="Column"))
    return cells


def _criterion_head(criterion: Criterion, x: float, book: FontBook) -> Cell:
    letter = set_text(book, CRITERION_LOOKS[criterion].letter, _LETTER)
    drop = 1.6 if criterion == "viability" else 0.0
    at = Text(
        x + (_MARK - letter.width) / 2, (_MARK - letter.height) / 2 + drop, letter, PALETTE.paper
    )
    return Cell(
        set_text(book, _HEADS[criterion], _HEAD),
        x + _MARK + 3.0,
        scope="Column",
        marks=(head_mark(criterion, x, 0, _MARK), at),
        marks_height=_MARK,
    )


def _row(
    question: QuestionResult,
    result: RoundResult,
    wording: Wording,
    profiles: Mapping[str, Profile],
    places: _Places,
    book: FontBook,
) -> list[Cell]:
    words = set_text(book, wording.text, TABLE, width=places.question_width)
    cells = [
        Cell(set_text(book, rank_words(question), FIGURES), 0),
        Cell(set_text(book, str(question.number), FIGURES), _NUMBER, PALETTE.accent),
        Cell(words, _QUESTION, scope="Row", lang=wording.lang),
    ]
    cells += [
        Cell(set_text(book, _standing(question.standing(criterion)), FIGURES), x + _MARK + 3.0)
        for criterion, x in zip(CRITERIA, places.criteria, strict=True)
    ]
    if places.voters is not None and places.stack is not None:
        cells.append(_quiet(_voters(question, result), places.voters, _VOTERS, book))
        cells.append(_quiet(_stack(question), places.stack, _STACK, book))
    profile = profiles.get(question.question)
    name = PROFILE_NAMES[profile] if profile is not None else ""
    cells.append(_quiet(name, places.profile, _PROFILE, book))
    return cells


def _quiet(words: str, x: float, width: float, book: FontBook) -> Cell:
    return Cell(set_text(book, words, _QUIET, width=width), x, _QUIET.colour)


def _standing(standing: Standing) -> str:
    return f"{standing.rank}=" if standing.tied else f"{standing.rank}"


def _voters(question: QuestionResult, result: RoundResult) -> str:
    if question.voters is None:
        return NOT_KNOWN
    return f"{question.voters} of {result.reconciliation.voters}"


def _stack(question: QuestionResult) -> str:
    """The most votes of one ballot, and which share of the question's votes they are."""
    if question.largest_stack is None or question.stack_share is None:
        return NOT_KNOWN
    return f"{question.largest_stack} ({per_cent(question.stack_share)})"
