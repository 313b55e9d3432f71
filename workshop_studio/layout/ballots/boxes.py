"""Owns the rows of boxes on a ballot: a criterion's mark, its words, and a box for each vote."""

from __future__ import annotations

from math import ceil

from workshop_studio.layout.ballots.measures import BallotMeasures
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Shape, Text
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.vote_marks import head_mark
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import CRITERION_LOOKS, PALETTE
from workshop_studio.layout.words import CRITERION_ASKS, CRITERION_NAMES, number_in_words
from workshop_studio.model.words import CRITERIA, Criterion


def box_rows(each: int, measures: BallotMeasures, *, book: FontBook, width: float) -> Piece:
    """A row of boxes for each criterion, below each other.

    Args:
        each: votes that everybody has for a criterion.
        measures: of the ballot.
        book: the faces.
        width: of the rows in points; boxes that find no room beside each other go on below.
    """
    rows = [_row(criterion, each, measures, book, width) for criterion in CRITERIA]
    first, *others = rows
    spaced = [Piece(row.height, row.children, measures.between) for row in others]
    return stacked([first, *spaced])


def criterion_mark(criterion: Criterion, size: float, letter: float, *, book: FontBook) -> Artifact:
    """The shape with its letter, from (0, 0); the word beside it says the same."""
    style = Style(letter, 700, PALETTE.paper, leading=1.0)
    block = set_text(book, CRITERION_LOOKS[criterion].letter, style)
    drop = 0.12 * size if criterion == "viability" else 0.0
    words = Text((size - block.width) / 2, (size - block.height) / 2 + drop, block, PALETTE.paper)
    return Artifact((head_mark(criterion, 0, 0, size), words))


def _row(
    criterion: Criterion, each: int, measures: BallotMeasures, book: FontBook, width: float
) -> Piece:
    label = _label(criterion, measures, book)
    left = label_width(measures, book)
    per_line = max(1, int((width - left + measures.gap) / (measures.box + measures.gap)))
    lines = ceil(each / per_line)
    per_line = ceil(each / lines)
    pitch = measures.box + measures.gap
    ink = Ink(PALETTE.paper, CRITERION_LOOKS[criterion].colour, measures.box * 0.04)
    boxes: list[Shape] = [
        Box(
            left + (n % per_line) * pitch,
            (n // per_line) * pitch,
            measures.box,
            measures.box,
            ink,
            measures.box * 0.1,
        )
        for n in range(each)
    ]
    count = "one empty box" if each == 1 else f"{number_in_words(each)} empty boxes"
    alt = f"{CRITERION_NAMES[criterion]}: {count} for question numbers"
    children = (*label.children, Group("Figure", tuple(boxes), alt=alt))
    return Piece(lines * pitch - measures.gap, children)


def _label(criterion: Criterion, measures: BallotMeasures, book: FontBook) -> Piece:
    """The mark and the two words, in the middle of the first line of boxes."""
    # The space keeps the two apart for those who hear them.
    name = set_text(book, f"{CRITERION_NAMES[criterion]} ", measures.criterion)
    asks = set_text(book, CRITERION_ASKS[criterion], measures.quiet)
    top = (measures.box - name.height - asks.height) / 2
    x = measures.mark + measures.gap
    mark = criterion_mark(criterion, measures.mark, measures.letter, book=book)
    placed = stacked([Piece((measures.box - measures.mark) / 2), Piece(measures.mark, (mark,))])
    words = Group(
        "P",
        (
            Text(x, top, name, PALETTE.text),
            Text(x, top + name.height, asks, measures.quiet.colour),
        ),
    )
    return Piece(measures.box, (*placed.children, words))


def label_width(measures: BallotMeasures, book: FontBook) -> float:
    """Where the boxes begin, right of the widest words."""
    widest = max(
        max(
            set_text(book, CRITERION_NAMES[criterion], measures.criterion).width,
            set_text(book, CRITERION_ASKS[criterion], measures.quiet).width,
        )
        for criterion in CRITERIA
    )
    return measures.mark + measures.gap + widest + measures.gap * 1.5
