"""Owns a ballot in large print that needs more than one sheet: the boxes follow the questions."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.ballots.asked import Asked
from workshop_studio.layout.ballots.ballot import BallotShape, ballot_parts
from workshop_studio.layout.ballots.numbered import numbered_questions
from workshop_studio.layout.display_list import Artifact, Group, Page, Text
from workshop_studio.layout.pages.flow import Area, Draft, flowed
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.typesetting import set_text
from workshop_studio.layout.text.fonts import FontBook


def long_ballots(
    asked: Asked, shape: BallotShape, *, copies: int, book: FontBook
) -> list[tuple[Page, Draft]]:
    """Ballots on as many sheets as each needs, as large as that takes; boxes are never parted.

    Nothing stands around the pages: heads and feet would be too small to read.

    Args:
        asked: the vote.
        shape: of a sheet.
        copies: how many ballots.
        book: the faces.
    """
    sheets = {
        size: len(_flowed(asked, shape, size, book=book, copy=0))
        for size in shape.measures.questions
    }
    size = next(size for size in sheets if sheets[size] == min(sheets.values()))
    drafts = [
        draft
        for copy in range(copies)
        for draft in _flowed(asked, shape, size, book=book, copy=copy)
    ]
    return [(Page(shape.width, shape.height, draft.children), draft) for draft in drafts]


def _flowed(
    asked: Asked, shape: BallotShape, size: float, *, book: FontBook, copy: int
) -> tuple[Draft, ...]:
    measures, name = shape.measures, f"b{copy}"
    head, boxes = ballot_parts(asked, shape, book=book, opens=copy == 0)
    first, *rest = numbered_questions(
        asked.questions, size, book=book, width=shape.inner, name=name
    )
    gap = 2 * measures.gap
    whole = Group("Sect", (), thread=f"{name}.whole")
    again = _again(asked, shape, book)
    pieces = [head, replace(first, before=gap), *rest, replace(boxes, before=gap)]
    within = [
        replace(piece, shells=(whole, *piece.shells), again=again if number else None)
        for number, piece in enumerate(pieces)
    ]
    area = Area(measures.margin, measures.margin, shape.height - measures.margin)
    return flowed(within, first=area, later=area)


def _again(asked: Asked, shape: BallotShape, book: FontBook) -> Piece:
    """What tells on a further sheet which vote it is of; it was read before."""
    style = shape.measures.quiet
    line = set_text(book, f"{asked.name}, next page", style, width=shape.inner)
    height = line.height + 2 * shape.measures.gap
    return Piece(height, (Artifact((Text(0, 0, line, style.colour),), kind="Pagination"),))
