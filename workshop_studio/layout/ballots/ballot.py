"""Owns one ballot: its name, one line of instruction, the questions, and the rows of boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from workshop_studio.layout.ballots.asked import Asked
from workshop_studio.layout.ballots.boxes import box_rows, label_width
from workshop_studio.layout.ballots.measures import BallotMeasures
from workshop_studio.layout.ballots.numbered import numbered_questions
from workshop_studio.layout.display_list import Artifact, Group
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.typesetting import paragraph, set_text, written
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import number_in_words
from workshop_studio.model.frozen import frozen

ANONYMOUS = "No name, please. Boxes may stay empty."
ELSEWHERE = "The questions are on the list."
_GUTTER = 22.0
_PANEL = 2.5
"""Gaps between the instruction and the boxes that follow it."""
_MOST_BESIDE = 5
"""So many boxes to a line leave room for the questions at their right."""
Arrangement = Literal["below", "beside", "elsewhere"]
"""Where the questions stand: above their boxes, at the right of them, or on a list of their own."""


@frozen
class BallotShape:
    """A ballot's width and height in points, how large its parts are, and how arranged."""

    width: float
    height: float
    measures: BallotMeasures
    arrangement: Arrangement

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.measures.margin

    @property
    def room(self) -> float:
        """Height between the margins."""
        return self.height - 2 * self.measures.margin


def ballot(
    asked: Asked, shape: BallotShape, *, book: FontBook, name: str = "ballot", opens: bool = False
) -> Group | None:
    """One ballot from its own top left corner; None where it does not fit at the floor size.

    Args:
        asked: the vote.
        shape: of the ballot.
        book: the faces.
        name: of this ballot within the document; it is not printed.
        opens: whether it is the first thing in its document, and so carries the title.
    """
    match shape.arrangement:
        case "below":
            made = _below(asked, shape, book, name)
        case "beside":
            made = _beside(asked, shape, book, name)
        case _:
            made = _alone(asked, shape, book)
    if made is None:
        return None
    first = _first_line(asked, shape, book, opens=opens)
    margin = shape.measures.margin
    return Group("Sect", tuple(moved(child, margin, margin) for child in (first, *made)))


def ballot_parts(
    asked: Asked, shape: BallotShape, *, book: FontBook, opens: bool
) -> tuple[Piece, Piece]:
    """What stands above the questions of a ballot and what stands below them."""
    head = _head(asked, shape, book, shape.inner)
    first = _first_line(asked, shape, book, opens=opens)
    return replace(head, children=(first, *head.children)), _boxes(asked, shape, book, shape.inner)


def instruction(asked: Asked, *, on_list: bool = False) -> str:
    """What to do, in a plain sentence."""
    if asked.each == 1:
        said = "Write a question’s number in each box."
    else:
        votes = "both" if asked.each == 2 else f"all {number_in_words(asked.each)}"
        said = f"Write a question’s number in a box; you may use {votes} on one question."
    return f"{said} {ELSEWHERE}" if on_list else said


def _below(
    asked: Asked, shape: BallotShape, book: FontBook, name: str
) -> Sequence[Group | Artifact] | None:
    """Questions over the whole width, and the boxes at the foot."""
    head, boxes = _head(asked, shape, book, shape.inner), _boxes(asked, shape, book, shape.inner)
    gap = 1.4 * shape.measures.gap
    room = shape.room - head.height - boxes.height - 2 * gap
    questions = _questions(asked, shape, shape.inner, room, book=book, name=name)
    if questions is None:
        return None
    return (
        *head.children,
        *(moved(child, 0, head.height + gap) for child in questions.children),
        *(moved(child, 0, shape.room - boxes.height) for child in boxes.children),
    )


def _beside(
    asked: Asked, shape: BallotShape, book: FontBook, name: str
) -> Sequence[Group | Artifact] | None:
    """The boxes in a panel at the left, the questions over the whole height at its right."""
    measures = shape.measures
    across = min(asked.each, _MOST_BESIDE) * (measures.box + measures.gap) - measures.gap
    width = label_width(measures, book) + across
    left = width + _GUTTER
    line = _line(asked, shape, book)
    top = line.height + measures.gap
    questions = _questions(asked, shape, shape.inner - left, shape.room - top, book=book, name=name)
    head, boxes = _head(asked, shape, book, width), _boxes(asked, shape, book, width)
    below = head.height + _PANEL * measures.gap
    if questions is None or below + boxes.height > shape.room:
        return None
    return (
        *head.children,
        *(moved(child, left, top) for child in questions.children),
        *(moved(child, 0, below) for child in boxes.children),
    )


def _alone(asked: Asked, shape: BallotShape, book: FontBook) -> Sequence[Group | Artifact] | None:
    """The boxes without the questions."""
    boxes = replace(_boxes(asked, shape, book, shape.inner), before=_PANEL * shape.measures.gap)
    whole = stacked([_head(asked, shape, book, shape.inner), boxes])
    return whole.children if whole.height <= shape.room else None


def _first_line(asked: Asked, shape: BallotShape, book: FontBook, *, opens: bool) -> Group:
    block = _line(asked, shape, book)
    return written("H1" if opens else "P", block, 0, 0, colour=shape.measures.quiet.colour)


def _line(asked: Asked, shape: BallotShape, book: FontBook) -> TextBlock:
    return set_text(book, asked.line, shape.measures.quiet, width=shape.inner, max_lines=1)


def _head(asked: Asked, shape: BallotShape, book: FontBook, width: float) -> Piece:
    """Name and instruction, below the line that every ballot begins with."""
    measures = shape.measures
    line = _line(asked, shape, book)
    name = set_text(book, asked.name, measures.name, width=width)
    said = instruction(asked, on_list=shape.arrangement == "elsewhere")
    return stacked(
        [
            Piece(line.height),
            Piece(name.height, (written("H2", name, 0, 0),), 1.0),
            stacked(paragraph(book, said, measures.words, width=width, before=measures.gap * 0.7)),
        ]
    )


def _boxes(asked: Asked, shape: BallotShape, book: FontBook, width: float) -> Piece:
    measures = shape.measures
    last = set_text(book, ANONYMOUS, measures.quiet, width=width)
    return stacked(
        [
            box_rows(asked.each, measures, book=book, width=width),
            Piece(
                last.height,
                (written("P", last, 0, 0, colour=measures.quiet.colour),),
                1.2 * measures.gap,
            ),
        ]
    )


def _questions(
    asked: Asked, shape: BallotShape, width: float, room: float, *, book: FontBook, name: str
) -> Piece | None:
    """The questions as large as fits, or None where they do not fit at the floor size."""
    for size in shape.measures.questions:
        whole = stacked(
            numbered_questions(asked.questions, size, book=book, width=width, name=name)
        )
        if whole.height <= room:
            return whole
    return None
