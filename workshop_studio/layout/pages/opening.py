"""Owns how a document opens: the badge of a sample, its title, the lines above and below."""

from __future__ import annotations

from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.typesetting import HEADING, LEAD, TITLE, Style, set_text, written
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import SAMPLE_BADGE, SAMPLE_TAG, day_in_words, shortened
from workshop_studio.model.session import Session

_OVERLINE = Style(10.5, colour=PALETTE.muted, leading=1.2)
_PLACE, _GROUP = 80, 40
"""Letters that leave room for the day beside them."""
_BADGE = Style(9.0, 600, PALETTE.warn, leading=1.2)


def opening(
    session: Session, *, over: str, title: str, under: str, book: FontBook, width: float
) -> Piece:
    """The head of a document's first page, as one piece.

    Args:
        session: tells whether it is a sample.
        over: the quiet line above the title.
        title: of the document; its only heading of the first level.
        under: the line below the title; may be empty.
        book: the faces.
        width: between the margins in points.
    """
    badge = _badge(session, book, width)
    line = set_text(book, over, _OVERLINE, width=width - 130, max_lines=2)
    heading = set_text(book, title, TITLE, width=width, max_lines=3)
    if heading.truncated:
        heading = set_text(book, title, HEADING, width=width, max_lines=6)
    below = set_text(book, under, LEAD, width=width, max_lines=3)
    y = max(22.0, line.height + 8.0)
    children: list[Group | Artifact] = [written("P", line, 0, 2, colour=PALETTE.muted)]
    children += badge
    children.append(written("H1", heading, 0, y))
    y += heading.height + 3
    if under:
        children.append(written("P", below, 0, y, colour=LEAD.colour))
        y += below.height
    return Piece(y, tuple(children), bookmark=title, level=0)


def where_and_when(session: Session) -> str:
    """Place, group and day of a session in one line; empty where none of them is known."""
    place, group = shortened(session.place, _PLACE), shortened(session.group, _GROUP)
    where = ": ".join(part for part in (place, group) if part)
    day = day_in_words(session.date)
    return ", ".join(part for part in (where, day) if part)


def which_and_when(session: Session) -> str:
    """Title and day of a session in one line, for pages whose title is what they show."""
    day = day_in_words(session.date)
    return ", ".join(part for part in (shortened(session.title, _PLACE), day) if part)


def _badge(session: Session, book: FontBook, width: float) -> list[Group | Artifact]:
    if SAMPLE_TAG not in (tag.strip().casefold() for tag in session.tags):
        return []
    words = set_text(book, SAMPLE_BADGE, _BADGE)
    x = width - words.width - 14
    ground = Box(x, 0, words.width + 14, words.height + 5, Ink(fill=PALETTE.warn_soft), 2.5)
    return [Artifact((ground,)), Group("P", (Text(x + 7, 2.5, words, PALETTE.warn),))]
