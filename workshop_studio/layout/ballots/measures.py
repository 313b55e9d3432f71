"""Owns the sizes of what stands on a ballot, in ordinary and in large print."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.pages.typesetting import Style
from workshop_studio.layout.theme import PALETTE
from workshop_studio.model.frozen import frozen


@frozen
class BallotMeasures:
    """Sizes in points.

    Attributes:
        quiet: style of the line above the name, of what a criterion asks, and of the last line.
        name: of the vote.
        words: of the instruction.
        criterion: of a criterion's word.
        questions: sizes in which the questions may be set, the largest first; the last is the
            floor, under which they move to a list of their own.
        box: side of a box.
        mark: side of a criterion's mark.
        gap: between two boxes, and the unit of the space between parts.
        between: two rows of boxes.
        margin: between the edge of a ballot and what stands on it.
        letter: size of the letter in a mark.
    """

    quiet: Style
    name: Style
    words: Style
    criterion: Style
    questions: tuple[float, ...]
    box: float
    mark: float
    gap: float
    between: float
    margin: float
    letter: float


ORDINARY = BallotMeasures(
    quiet=Style(9.5, colour=PALETTE.muted, leading=1.25),
    name=Style(14.0, 700, leading=1.2),
    words=Style(11.0, 500, leading=1.3),
    criterion=Style(12.0, 600, leading=1.2),
    questions=(12.0, 11.0, 10.5, 10.0),
    box=32.0,
    mark=21.0,
    gap=7.0,
    between=6.5,
    margin=23.0,
    letter=12.0,
)
HALF_PAGE = replace(ORDINARY, between=20.0, margin=26.0)
"""A ballot on half a sheet has room between its rows."""
LARGE = BallotMeasures(
    quiet=Style(18.0, colour=PALETTE.text, leading=1.25),
    name=Style(26.0, 700, leading=1.2),
    words=Style(20.0, 600, leading=1.3),
    criterion=Style(22.0, 700, leading=1.2),
    questions=(24.0, 22.0, 20.0, 18.0),
    box=58.0,
    mark=40.0,
    gap=12.0,
    between=18.0,
    margin=42.0,
    letter=22.0,
)
"""Large print: no letter is under 18 points."""
