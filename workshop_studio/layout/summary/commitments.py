"""Owns the summary's section on what the group will take further."""

from __future__ import annotations

from workshop_studio.layout.display_list import Artifact, Box, Group, Ink
from workshop_studio.layout.pages.numbered_rows import (
    BOX,
    INDENT,
    STRONG,
    as_list,
    line_below,
    numbered,
)
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.question_words import WITHHELD
from workshop_studio.layout.pages.typesetting import Style, heading, set_text, written
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import day_in_words, shortened
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.results import RoundResult
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.snapshot import Snapshot

_TAKEN = (6, 5, 4, 4, 2)
_TEXT_LINES = (2, 2, 2, 1, 1)
_QUIET = Style(10.0, colour=PALETTE.muted, leading=1.3)
_LEADS = 3


def commitments_section(
    snapshot: Snapshot,
    result: RoundResult | None,
    level: int,
    *,
    book: FontBook,
    width: float,
) -> Piece | None:
    """What the group will take further: text, roles that lead, by when; None without any.

    Args:
        snapshot: the session.
        result: of its last round, whose ballot paper numbers the questions.
        level: how much has to be left out for want of room, from 0 (nothing) to 4.
        book: the faces.
        width: between the margins in points.
    """
    every = snapshot.all(Commitment)
    numbers = {q.question: str(q.number) for q in result.questions} if result else {}
    if not every:
        return None
    shown = every[: _TAKEN[level]]
    rows = [
        _taken(
            numbers.get(commitment.question, ""),
            _commitment_words(snapshot, commitment),
            _who_and_when(commitment),
            _TEXT_LINES[level],
            book=book,
            width=width,
        )
        for commitment in shown
    ]
    left = len(every) - len(shown)
    tail = [line_below(f"and {left} more", book=book, width=width)] if left else []
    return stacked([heading(book, "What we will take further", width=width), as_list(rows), *tail])


def _commitment_words(snapshot: Snapshot, commitment: Commitment) -> str:
    if commitment.text.strip():
        return commitment.text.strip()
    if commitment.area.strip():
        return commitment.area.strip()
    if snapshot.has(Question, commitment.question):
        question = snapshot.get(Question, commitment.question)
        return WITHHELD if question.private else short_text(question.short, question.text)
    return "To be put into words"


def _who_and_when(commitment: Commitment) -> str:
    leads = dict.fromkeys(a.lead.strip() for a in commitment.actions if a.lead.strip())
    ends = [action.end for action in commitment.actions if action.end]
    parts = []
    if leads:
        shown = [shortened(lead, 60) for lead in list(leads)[:_LEADS]]
        others = len(leads) - len(shown)
        parts.append(f"Led by {in_a_row([*shown, f'{others} more'] if others else shown)}")
    if ends:
        parts.append(f"{'by' if parts else 'By'} {day_in_words(max(ends))}")
    return ", ".join(parts)


def _taken(number: str, words: str, who: str, lines: int, *, book: FontBook, width: float) -> Piece:
    text = set_text(book, words, STRONG, width=width - INDENT, max_lines=lines)
    below = set_text(book, who, _QUIET, width=width - INDENT, max_lines=lines)
    box, label = numbered(number, book)
    parts = [written("P", text, INDENT, 3.0)]
    if who:
        parts.append(written("P", below, INDENT, 3.0 + text.height, colour=_QUIET.colour))
    rule = Artifact((Box(0, -3.0, width, 0.6, Ink(fill=PALETTE.hairline)),))
    height = max(BOX + 2, text.height + below.height + 5)
    item = Group("LI", (rule, box, label, Group("LBody", tuple(parts))))
    return Piece(height, (item,), 6.0)
