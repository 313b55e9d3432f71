"""Owns the front matter of a theory of change: title, need, for whom, outcomes and aims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.layout.pages.lists import ListItem, listed
from workshop_studio.layout.pages.opening import opening, where_and_when
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.typesetting import BODY, heading, paragraph
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.content import TheoryContent
from workshop_studio.layout.words import sentence
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import Column

THEORY_OF_CHANGE = "Theory of change"
MEASURE = 600.0
"""Longest line of running text in points."""
_AT_A_GLANCE: tuple[tuple[Column, str], ...] = (
    ("outcomes", "The outcomes"),
    ("aims", "The aims"),
)


def front_matter(
    snapshot: Snapshot, content: TheoryContent, number: int, *, book: FontBook, width: float
) -> list[Piece]:
    """Title, what it is for and for whom, the outcomes and aims at a glance.

    Args:
        snapshot: the session.
        content: of the theory.
        number: of the theory in the document from 0; the first gives the document its title.
        book: the faces.
        width: between the margins in points.
    """
    theory, session = content.theory, snapshot.session
    name = " ".join(theory.title.split())
    version = " ".join(theory.version.split())
    version = f"Version {version}" if version[:1].isdigit() else version
    if number:
        pieces = [
            heading(book, f"{THEORY_OF_CHANGE}: {name or number + 1}", width=width, before=0.0)
        ]
    else:
        pieces = [
            opening(
                session,
                over=where_and_when(session) or session.title,
                title=f"{THEORY_OF_CHANGE}: {name}" if name else THEORY_OF_CHANGE,
                under=f"{sentence(session.title)} {version}" if version else session.title,
                book=book,
                width=width,
            )
        ]
    for title, text in (
        ("The need", theory.need),
        ("For whom", theory.for_whom),
        ("Timeframe", theory.timeframe),
    ):
        if text.strip():
            pieces.append(heading(book, title, width=width))
            pieces += paragraph(
                book, text.strip(), BODY, width=MEASURE, name=f"theory{number}.{title}"
            )
    return pieces + _glance(content, number, book=book)


def _glance(content: TheoryContent, number: int, *, book: FontBook) -> list[Piece]:
    pieces: list[Piece] = []
    for column, title in _AT_A_GLANCE:
        items = [
            ListItem(
                content.labels[element.id],
                f"{element.text.strip()} (most important)"
                if column == "outcomes" and element.priority
                else element.text.strip(),
                element.lang,
            )
            for element in content.columns[column]
        ]
        if items:
            pieces.append(heading(book, title, width=MEASURE))
            name = f"theory{number}.glance.{column}"
            rows = listed(name, items, BODY, book=book, width=MEASURE, indent=40.0)
            pieces += _in_company(rows)
    return pieces


def _in_company(rows: Sequence[Piece]) -> list[Piece]:
    """Rows of a list of which neither the first nor the last stands on a page alone."""
    last = len(rows) - 1
    kept = {0, last - 1} - {last}
    return [replace(row, keep=True) if at in kept else row for at, row in enumerate(rows)]
