"""Owns what follows the matrix: where each question stands, whether it adds up, what if."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from workshop_studio.layout.ledger_words import ledger_lines
from workshop_studio.layout.matrix.comparison_table import comparison_table
from workshop_studio.layout.matrix.depth_table import depth_table, tells_people
from workshop_studio.layout.matrix.ranked_table import ranked_table
from workshop_studio.layout.matrix.weighing_words import weighing_lines
from workshop_studio.layout.pages.lists import ListItem, listed
from workshop_studio.layout.pages.pieces import Piece, beside, stacked
from workshop_studio.layout.pages.question_words import Wording
from workshop_studio.layout.pages.typesetting import BODY, CAPTION, heading, paragraph
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import day_in_words, sentence, shortened
from workshop_studio.model.comparison import RoundComparison
from workshop_studio.model.frozen import frozen
from workshop_studio.model.results import ORDER_RULE, Profile, RoundResult
from workshop_studio.model.weighing import Sensitivity

STANDINGS = "Where each question stands"
LEDGER = "Does it add up?"
WEIGHED = "If a criterion counted otherwise"
MERGED = "Counted again after merges"
COMPARED = "Beside the vote before"
_PLACES = "Its place by all votes, then by each criterion alone"
_BEHIND = "how many people stood behind it"
_PROFILE = "how its votes lie."
_REASON = 160
"""Letters of a reason that leave the section on its page."""
_LEDGER_WIDTH, _GUTTER = 205.0, 24.0


@frozen
class Details:
    """What is known about a result beside its figures.

    Attributes:
        profiles: how each question's votes lie among the criteria, by its id.
        merged: the count with the merges made since; None where there were none.
        compared: this round beside the one before; None where it was the first.
    """

    profiles: Mapping[str, Profile] = field(default_factory=dict)
    merged: RoundResult | None = None
    compared: RoundComparison | None = None


def detail_pieces(
    result: RoundResult,
    sensitivity: Sensitivity,
    details: Details,
    wordings: Mapping[str, Wording],
    *,
    book: FontBook,
    width: float,
) -> list[Piece]:
    """All sections, each with its heading.

    Args:
        result: the counted round.
        sensitivity: of its top three.
        details: of the result.
        wordings: how each question is shown, by its id; those of the comparison as well.
        book: the faces.
        width: between the margins in points.
    """
    pieces = [heading(book, STANDINGS, width=width, before=0.0)]
    pieces += _kept(paragraph(book, _what_is_told(result), CAPTION, width=width))
    pieces += depth_table(result, wordings, details.profiles, book=book, width=width)
    pieces += paragraph(book, ORDER_RULE, CAPTION, width=width, before=7.0)
    pieces.append(_side_by_side(result, sensitivity, book=book, width=width))
    if details.compared is not None:
        pieces += _compared(details.compared, wordings, book=book, width=width)
    if details.merged is not None:
        pieces += _merged(details.merged, wordings, book=book, width=width)
    return pieces


def _what_is_told(result: RoundResult) -> str:
    if tells_people(result):
        return f"{_PLACES}; {_BEHIND}; {_PROFILE}"
    return f"{_PLACES}; {_PROFILE}"


def _side_by_side(
    result: RoundResult, sensitivity: Sensitivity, *, book: FontBook, width: float
) -> Piece:
    """How the count adds up, and beside it who is in front where a criterion counts otherwise."""
    ledger = (*ledger_lines(result.reconciliation), *_reopened(result))
    left = stacked(_section(LEDGER, ledger, _LEDGER_WIDTH, book))
    lines = weighing_lines(result, sensitivity)
    x = _LEDGER_WIDTH + _GUTTER
    parts = _section(WEIGHED, lines, width - x, book) if lines else []
    return replace(beside(left, stacked(parts, x=x)), before=20.0, bookmark=LEDGER, level=1)


def _reopened(result: RoundResult) -> list[str]:
    """Each time the vote was opened again, and why: who trusts a count wants to know."""
    days = [f" on {day_in_words(each.date)}" if each.date else "" for each in result.reopened]
    return [
        sentence(f"Opened again after closing{day}: {shortened(each.reason, _REASON)}")
        for each, day in zip(result.reopened, days, strict=True)
    ]


def _section(title: str, lines: Sequence[str], width: float, book: FontBook) -> list[Piece]:
    items = [ListItem("•", line) for line in lines]
    return [
        heading(book, title, width=width),
        *listed(title, items, BODY, book=book, width=width),
    ]


def _compared(
    compared: RoundComparison, wordings: Mapping[str, Wording], *, book: FontBook, width: float
) -> list[Piece]:
    then, now = len(compared.earlier.questions), len(compared.later.questions)
    said = f"{_named(compared.earlier)}, then {_named(compared.later)}."
    if then != now:
        said += f" The first had {then} questions and the second {now}: places are among those."
    if compared.earlier.derived or compared.later.derived:
        said += " Questions merged since count as one in both."
    if any(each.movement == "gone" for each in compared.questions):
        said += " Questions not in this vote are shown with their numbers from the one before."
    return [
        heading(book, COMPARED, width=width),
        *_kept(paragraph(book, said, BODY, width=width)),
        *comparison_table(compared, wordings, book=book, width=width),
    ]


def _merged(
    merged: RoundResult, wordings: Mapping[str, Wording], *, book: FontBook, width: float
) -> list[Piece]:
    said = (
        "Questions that were merged after this vote had closed are added up here. The result on "
        "the first page is what people voted, and it stands."
    )
    return [
        heading(book, MERGED, width=width),
        *_kept(paragraph(book, said, BODY, width=width)),
        *ranked_table(merged, wordings, book=book, width=width, padding=4.0, name="merged"),
    ]


def _kept(pieces: tuple[Piece, ...]) -> list[Piece]:
    """The same, on the page of what follows."""
    return [replace(piece, keep=True) for piece in pieces]


def _named(result: RoundResult) -> str:
    title = " ".join(result.title.split()) or "A vote without a title"
    votes = f"{result.reconciliation.cast:,} votes of {result.reconciliation.voters:,} people"
    return f"“{title}” ({votes})"
