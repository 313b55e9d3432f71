"""Owns the summary's sections on the vote and on what the group will take further."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.fonts import FontBook
from workshop_studio.layout.matrix_table import rank_words
from workshop_studio.layout.pieces import Piece, stacked
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.typesetting import CAPTION, Style, heading, set_text, written
from workshop_studio.layout.words import counted, day_in_words, in_a_row, shortened
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.results import QuestionResult, RoundResult
from workshop_studio.model.snapshot import Snapshot

_TOP = (5, 5, 5, 5, 3)
_TAKEN = (6, 5, 4, 4, 2)
_TEXT_LINES = (2, 2, 2, 1, 1)
_NUMBER = Style(11.0, 700, PALETTE.accent, leading=1.2, tabular=True)
_STRONG = Style(11.0, 600, leading=1.3)
_QUIET = Style(10.0, colour=PALETTE.muted, leading=1.3)
_VOTES = Style(10.5, 600, leading=1.3, tabular=True)
_RANK = Style(10.5, colour=PALETTE.muted, leading=1.3)
_STANDING = 126.0
"""Room at the right of a row for rank and votes, in points."""
_BOX = 22.0
_INDENT = 32.0
_WITHHELD = "Kept private by the facilitator"


def result_section(
    snapshot: Snapshot, result: RoundResult | None, level: int, *, book: FontBook, width: float
) -> Piece | None:
    """The first five of the last vote with ranks, numbers and totals; None without a vote.

    Args:
        snapshot: the session.
        result: of its last round, if there is one.
        level: how much has to be left out for want of room, from 0 (nothing) to 4.
        book: the faces.
        width: between the margins in points.
    """
    if result is None:
        return None
    shown = [q for q in result.questions if q.total][: _TOP[level]]
    if not shown:
        return None
    rows = [
        _row(
            str(question.number),
            _question_words(snapshot, question),
            f"rank {rank_words(question)}",
            counted(question.total, "vote", "votes"),
            _lang(snapshot, question.question),
            book=book,
            width=width,
        )
        for question in shown
    ]
    left = len(result.questions) - len(shown)
    words = "The boxes hold the numbers of the ballot paper."
    if left:
        words += f" The prioritisation matrix has {left} more."
    tail = [_line(words, book=book, width=width)]
    return stacked([heading(book, "What came out on top", width=width), _list(rows), *tail])


def commitments_section(
    snapshot: Snapshot,
    numbers: Mapping[str, int],
    level: int,
    *,
    book: FontBook,
    width: float,
) -> Piece | None:
    """What the group will take further: text, roles that lead, by when; None without any.

    Args:
        snapshot: the session.
        numbers: of questions by their ids, as on the ballot paper.
        level: how much has to be left out for want of room, from 0 (nothing) to 4.
        book: the faces.
        width: between the margins in points.
    """
    every = snapshot.all(Commitment)
    if not every:
        return None
    shown = every[: _TAKEN[level]]
    rows = []
    for commitment in shown:
        number = numbers.get(commitment.question)
        words = _commitment_words(snapshot, commitment)
        rows.append(
            _taken(
                "" if number is None else str(number),
                words,
                _who_and_when(commitment),
                _TEXT_LINES[level],
                book=book,
                width=width,
            )
        )
    left = len(every) - len(shown)
    tail = [_line(f"and {left} more", book=book, width=width)] if left else []
    return stacked([heading(book, "What we will take further", width=width), _list(rows), *tail])


def question_numbers(result: RoundResult | None) -> dict[str, int]:
    """The number each question is known by: that of the last vote."""
    return {q.question: q.number for q in result.questions} if result is not None else {}


def _question_words(snapshot: Snapshot, voted: QuestionResult) -> str:
    if not snapshot.has(Question, voted.question):
        return short_text("", voted.text)
    question = snapshot.get(Question, voted.question)
    return _WITHHELD if question.private else short_text(question.short, voted.text)


def _lang(snapshot: Snapshot, question: str) -> str:
    return snapshot.get(Question, question).lang if snapshot.has(Question, question) else ""


def _commitment_words(snapshot: Snapshot, commitment: Commitment) -> str:
    if commitment.text.strip():
        return commitment.text.strip()
    if commitment.area.strip():
        return commitment.area.strip()
    if snapshot.has(Question, commitment.question):
        question = snapshot.get(Question, commitment.question)
        return _WITHHELD if question.private else short_text(question.short, question.text)
    return "To be put into words"


def _who_and_when(commitment: Commitment) -> str:
    leads = dict.fromkeys(a.lead.strip() for a in commitment.actions if a.lead.strip())
    ends = [action.end for action in commitment.actions if action.end]
    parts = []
    if leads:
        shown = [shortened(lead, 60) for lead in list(leads)[:3]]
        others = len(leads) - len(shown)
        parts.append(f"Led by {in_a_row([*shown, f'{others} more'] if others else shown)}")
    if ends:
        parts.append(f"{'by' if parts else 'By'} {day_in_words(max(ends))}")
    return ", ".join(parts)


def _row(
    number: str, words: str, rank: str, votes: str, lang: str, *, book: FontBook, width: float
) -> Piece:
    """Number in a box, words, rank and votes at the right."""
    total = set_text(book, votes, _VOTES)
    standing = set_text(book, rank, _RANK)
    text = set_text(book, words, _STRONG, width=width - _INDENT - _STANDING, max_lines=1)
    y = (_BOX - text.height) / 2
    label, box = _numbered(number, book)
    body = Group(
        "LBody",
        (
            Group("Span", (Text(_INDENT, y, text, PALETTE.text),), lang=lang),
            Text(width - _STANDING + 12, y, standing, _RANK.colour),
            Text(width - total.width, y, total, PALETTE.text),
        ),
    )
    return Piece(_BOX, (Group("LI", (box, *label, body)),), 4.0)


def _taken(number: str, words: str, who: str, lines: int, *, book: FontBook, width: float) -> Piece:
    text = set_text(book, words, _STRONG, width=width - _INDENT, max_lines=lines)
    below = set_text(book, who, _QUIET, width=width - _INDENT, max_lines=lines)
    label, box = _numbered(number, book)
    shapes = [Text(_INDENT, 3.0, text, PALETTE.text)]
    if who:
        shapes.append(Text(_INDENT, 3.0 + text.height, below, _QUIET.colour))
    rule = Artifact((Box(0, -3.0, width, 0.6, Ink(fill=PALETTE.hairline)),))
    height = max(_BOX + 2, text.height + below.height + 5)
    item = Group("LI", (rule, box, *label, Group("LBody", tuple(shapes))))
    return Piece(height, (item,), 6.0)


def _numbered(number: str, book: FontBook) -> tuple[tuple[Group, ...], Artifact]:
    ink = Ink(stroke=PALETTE.accent, width=1.0)
    box = Artifact((Box(0.5, 0.5, _BOX - 1, _BOX - 1, ink, 3.5),))
    block = set_text(book, number or "•", _NUMBER)
    at = Text((_BOX - block.width) / 2, (_BOX - block.height) / 2, block, _NUMBER.colour)
    return (Group("Lbl", (at,)),), box


def _list(rows: list[Piece]) -> Piece:
    """The rows as one list."""
    whole = stacked(rows)
    items = tuple(child for child in whole.children if isinstance(child, Group))
    return Piece(whole.height, (Group("L", items),), 5.0)


def _line(words: str, *, book: FontBook, width: float) -> Piece:
    block = set_text(book, words, CAPTION, width=width, max_lines=1)
    return Piece(block.height, (written("P", block, _INDENT, 0, colour=CAPTION.colour),), 4.0)
