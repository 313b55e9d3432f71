"""Owns the cells of the ranked table on screen: what stands in each, in logical pixels."""

from __future__ import annotations

from typing import Literal

from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Box, Child, Group, Ink, Text
from workshop_studio.layout.matrix.ranked_table import rank_words
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.colouring import recoloured, screen_colours
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.shapes.vote_marks import MarkGrid, head_mark, marks_height, vote_marks
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.theme import CRITERION_LOOKS, PALETTE
from workshop_studio.layout.words import CRITERION_NAMES, counted, per_cent
from workshop_studio.model.frozen import frozen
from workshop_studio.model.results import QuestionResult
from workshop_studio.model.words import CRITERIA, Criterion

Column = Literal[
    "rank", "number", "question", "feasibility", "desirability", "viability", "total", "share",
    "voters",
]  # fmt: skip
COUNT_WIDTH = 30.0
"""Room for a count before its marks, the gap included."""
_GRIDS = (
    (16.0, 1),
    (14.0, 1),
    (12.0, 1),
    (11.0, 1),
    (10.0, 1),
    (14.0, 2),
    (12.0, 2),
    (10.0, 3),
    (8.0, 3),
)
"""Pitches and rows of marks to choose from, the most readable first."""
_PAD = 8.0
_RANK = Style(18.0, 700, leading=1.2, tabular=True)
_CHIP = Style(14.0, 700, leading=1.2, tabular=True)
_QUESTION = Style(15.0, 500, leading=1.25)
_COUNT = Style(15.0, 600, leading=1.2, tabular=True)
_TOTAL = Style(19.0, 700, leading=1.2, tabular=True)
_QUIET = Style(14.0, leading=1.2, tabular=True)
_LETTER = Style(10.0, 700, leading=1.0)


@frozen
class Row:
    """A question of the ranked table.

    Attributes:
        result: its figures.
        text: how it is shown.
        of: how many voted, where voters may be told.
    """

    result: QuestionResult
    text: str
    of: int

    def words(self, column: Column) -> str:
        """A cell in few words, as it is read and copied."""
        question = self.result
        others: dict[str, str] = {
            "rank": rank_words(question),
            "number": str(question.number),
            "question": self.text,
            "total": str(question.total),
            "share": per_cent(question.share),
            "voters": "" if question.voters is None else f"{question.voters} of {self.of}",
        }
        votes = {each: str(question.votes.of(each)) for each in CRITERIA}
        return (others | votes)[column]

    def spoken(self, column: Column) -> str:
        """A cell as a screen reader says it."""
        question, voters = self.result, self.words("voters")
        others: dict[str, str] = {
            "rank": f"Rank {question.rank}{', shared' if question.tied else ''}",
            "number": f"Question {question.number}",
            "question": self.text,
            "total": counted(question.total, "vote altogether", "votes altogether"),
            "share": f"{per_cent(question.share)} of all votes",
            "voters": f"{voters} voters" if voters else "Voters are not known",
        }
        votes = {
            each: f"{CRITERION_NAMES[each]}: {counted(question.votes.of(each), 'vote', 'votes')}"
            for each in CRITERIA
        }
        return (others | votes)[column]


@frozen
class Frame:
    """A cell's size, whether its row is chosen, and the grid that all marks share."""

    width: float
    height: float
    chosen: bool
    grid: MarkGrid


def grid_of(most: int, width: float, height: float) -> MarkGrid:
    """The largest marks with which `most` of them fit into a cell; else a bar stands for them."""
    room = width - COUNT_WIDTH - _PAD
    for pitch, rows in _GRIDS:
        fits = pitch * rows <= height - 8.0 and pitch <= room
        if fits and most <= rows * int(room / pitch):
            return MarkGrid(room, pitch, most)
    return MarkGrid(max(1.0, room), 0.0, most)


def cell(row: Row, column: Column, frame: Frame, drawing: Drawing) -> Group:
    """What stands in a cell, from its top left corner; its ground is not drawn."""
    theme = drawing.theme
    words = row.words(column)
    match column:
        case "rank":
            return _right(words, _RANK, theme.text, frame, drawing)
        case "number":
            return _chip(words, frame, drawing)
        case "question":
            return _left(words, frame, drawing)
        case "total":
            return _right(words, _TOTAL, theme.text, frame, drawing)
        case "share" | "voters":
            return _right(words, _QUIET, theme.muted, frame, drawing)
        case _:
            return _votes(column, row.result.votes.of(column), frame, drawing)


def criterion_sign(criterion: Criterion, size: float, drawing: Drawing) -> Group:
    """The solid shape of a criterion with its letter, its top left corner at the origin."""
    theme = drawing.theme
    shape = recoloured(head_mark(criterion, 0.0, 0.0, size), screen_colours(theme))
    letter = set_text(drawing.book, CRITERION_LOOKS[criterion].letter, _LETTER)
    drop = size * 0.11 if criterion == "viability" else 0.0
    ink = PALETTE.paper if theme.brightness == "light" else theme.note_ink
    x, y = (size - letter.width) / 2, (size - letter.height) / 2 + drop
    return Group("Span", (shape, Text(x, y, letter, ink)))


def most_votes(rows: tuple[Row, ...]) -> int:
    """The most votes that any question has for any criterion."""
    return max((row.result.votes.of(c) for row in rows for c in CRITERIA), default=0)


def _left(words: str, frame: Frame, drawing: Drawing) -> Group:
    width = frame.width - 2 * _PAD
    block = set_text(drawing.book, words, _QUESTION, width=width, max_lines=2)
    return Group("TD", (Text(_PAD, _middle(block, frame), block, drawing.theme.text),))


def _right(words: str, style: Style, colour: str, frame: Frame, drawing: Drawing) -> Group:
    block = set_text(drawing.book, words, style)
    x = frame.width - _PAD - block.width
    return Group("TD", (Text(x, _middle(block, frame), block, colour),))


def _chip(words: str, frame: Frame, drawing: Drawing) -> Group:
    theme = drawing.theme
    block = set_text(drawing.book, words, _CHIP)
    width, high = max(34.0, block.width + 12.0), 30.0
    x, y = (frame.width - width) / 2, (frame.height - high) / 2
    fill = theme.accent if frame.chosen else theme.accent_soft
    ink = theme.on_accent if frame.chosen else theme.accent
    text = Text(x + (width - block.width) / 2, _middle(block, frame), block, ink)
    return Group("TD", (Box(x, y, width, high, Ink(fill=fill), 6.0), text))


def _votes(criterion: Criterion, count: int, frame: Frame, drawing: Drawing) -> Group:
    """The count up to where the marks begin, and the marks."""
    block = set_text(drawing.book, str(count), _COUNT)
    shapes: list[Child] = [
        Text(COUNT_WIDTH - 8.0 - block.width, _middle(block, frame), block, drawing.theme.text)
    ]
    if count:
        marks = Artifact(vote_marks(criterion, count, frame.grid, COUNT_WIDTH))
        top = (frame.height - marks_height(count, frame.grid)) / 2
        shapes.append(moved(recoloured(marks, screen_colours(drawing.theme)), 0.0, top))
    return Group("TD", tuple(shapes))


def _middle(block: TextBlock, frame: Frame) -> float:
    return (frame.height - block.height) / 2
