"""Owns the summary's section on the vote: what came out on top."""

from __future__ import annotations

from workshop_studio.layout.display_list import Group
from workshop_studio.layout.matrix.ranked_table import rank_words
from workshop_studio.layout.pages.numbered_rows import (
    BOX,
    INDENT,
    STRONG,
    as_list,
    line_below,
    numbered,
)
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.question_words import Wording, wording
from workshop_studio.layout.pages.typesetting import Style, heading, set_text, written
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import counted, number_in_words
from workshop_studio.model.items import short_text
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot

_TOP = (5, 5, 5, 5, 4)
_VOTES = Style(10.5, 600, leading=1.3, tabular=True)
_RANK = Style(10.5, colour=PALETTE.muted, leading=1.3)
_STANDING = 126.0
"""Room at the right of a row for rank and votes, in points."""


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
            wording(snapshot, question),
            f"rank {rank_words(question)}",
            counted(question.total, "vote", "votes"),
            book=book,
            width=width,
        )
        for question in shown
    ]
    left = len(result.questions) - len(shown)
    words = "The boxes hold the numbers of the ballot paper."
    if left:
        words += f" The prioritisation matrix has {number_in_words(left)} more."
    tail = [line_below(words, book=book, width=width)]
    return stacked([heading(book, "What came out on top", width=width), as_list(rows), *tail])


def _row(
    number: str, words: Wording, rank: str, votes: str, *, book: FontBook, width: float
) -> Piece:
    """Number in a box, words, rank and votes at the right."""
    total = set_text(book, votes, _VOTES)
    standing = set_text(book, rank, _RANK)
    text = set_text(
        book, short_text("", words.text), STRONG, width=width - INDENT - _STANDING, max_lines=1
    )
    y = (BOX - text.height) / 2
    box, label = numbered(number, book)
    body = Group(
        "LBody",
        (
            written("P", text, INDENT, y, lang=words.lang),
            written("P", standing, width - _STANDING + 12, y, colour=_RANK.colour),
            written("P", total, width - total.width, y),
        ),
    )
    return Piece(BOX, (Group("LI", (box, label, body)),), 4.0)
