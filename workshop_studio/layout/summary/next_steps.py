"""Owns the summary's section on what happens next: the dates of actions and reviews."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.layout.pages.lists import ListItem, listed
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.typesetting import CAPTION, Style, heading, paragraph
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import day_in_words, shortened
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.snapshot import Snapshot

_SHOWN = (5, 4, 4, 3, 2)
_LENGTHS = (160, 120, 100, 80, 70)
_TEXT = Style(10.5, leading=1.3)


def next_section(snapshot: Snapshot, level: int, *, book: FontBook, width: float) -> Piece | None:
    """The next dates, the earliest first; None where none is set.

    Args:
        snapshot: the session.
        level: how much has to be left out for want of room, from 0 (nothing) to 4.
        book: the faces.
        width: between the margins in points.
    """
    dates = sorted(_dates(snapshot))
    if not dates:
        return None
    shown = dates[: _SHOWN[level]]
    items = [
        ListItem("•", f"{lead} {day_in_words(day)}: {shortened(text, _LENGTHS[level])}")
        for day, lead, text in shown
    ]
    pieces = [
        heading(book, "What happens next", width=width),
        *listed("next", items, _TEXT, book=book, width=width, indent=12.0, between=1.5),
    ]
    left = len(dates) - len(shown)
    if left:
        pieces += paragraph(book, f"and {left} more", CAPTION, width=width, before=2.0)
    return stacked(pieces)


def _dates(snapshot: Snapshot) -> Iterator[tuple[str, str, str]]:
    """Day, the word before it and what happens then: open actions, and reviews still to come."""
    for commitment in snapshot.all(Commitment):
        for action in commitment.actions:
            day = action.end or action.start
            if day and not action.done and action.text.strip():
                yield day, "By" if action.end else "From", action.text
        for review in commitment.reviews:
            if review.date and not review.text.strip() and not review.working:
                words = commitment.text.strip() or commitment.area.strip()
                yield review.date, "On", f"review of “{shortened(words, 80)}”"
