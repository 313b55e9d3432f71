"""Owns the picture of a result: feasibility across, desirability up, viability as the area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt

from workshop_studio.layout.axes import Axis, axis
from workshop_studio.layout.bubble_labels import Disc, Label, placed_labels
from workshop_studio.layout.display_list import (
    Box,
    Ellipse,
    Group,
    Ink,
    Path,
    Shape,
    Text,
)
from workshop_studio.layout.fonts import FontBook
from workshop_studio.layout.outlines import strokes
from workshop_studio.layout.pieces import Piece
from workshop_studio.layout.theme import CRITERION_LOOKS, PALETTE
from workshop_studio.layout.typesetting import Style, set_text
from workshop_studio.model.results import QuestionResult, RoundResult
from workshop_studio.model.words import Criterion

LARGEST = 18.0
"""Radius in points of the bubble with the most votes for viability."""

_TICK = Style(9.0, colour=PALETTE.muted, leading=1.2, tabular=True)
_QUADRANT = Style(9.5, 600, PALETTE.muted, leading=1.2)
_AXIS = Style(9.5, 600, leading=1.2)
_INSIDE = 19.0
"""Room between the frame and the value 0, so that a bubble there stays within the frame."""
_ABOVE = 14.0
"""Room beyond the top of an axis, for the words in the corners."""


@dataclass(frozen=True, slots=True)
class BubbleScale:
    """How votes for viability become radii: the area grows with the votes."""

    most: int

    def radius(self, votes: int) -> float:
        """Radius in points for so many votes; nobody's vote has no area."""
        return LARGEST * sqrt(votes / self.most) if self.most else 0.0


@dataclass(frozen=True, slots=True)
class _Plot:
    x: float
    y: float
    width: float
    height: float
    across: Axis
    up: Axis


def bubble_scale(result: RoundResult) -> BubbleScale:
    """The scale that gives the most lasting question the largest bubble."""
    return BubbleScale(max((q.votes.viability for q in result.questions), default=0))


def bubble_picture(
    result: RoundResult, *, book: FontBook, width: float, height: float, alt: str
) -> Piece:
    """The picture as one figure; small bubbles lie above large ones, numbers are the table's.

    Args:
        result: the counted round.
        book: the faces.
        width: of the whole picture in points, axis words included.
        height: likewise.
        alt: what the picture says, in words.
    """
    plot = _plot(result, width, height)
    discs = _discs(result, plot)
    labels = placed_labels(
        _numbers(result, plot),
        discs,
        within=(plot.x, plot.y, plot.x + plot.width, plot.y + plot.height),
        taken=[_frame_of(text) for text in _quadrants(plot, book)],
        book=book,
    )
    shapes: list[Shape] = [*_ground(plot), *_ticks(plot, book), *_axis_words(plot, book)]
    shapes += [*_drawn(discs), *_quadrants(plot, book)]
    shapes += [shape for label in labels for shape in _label(label)]
    return Piece(height, (Group("Figure", tuple(shapes), alt=alt),))


def size_legend(scale: BubbleScale, *, book: FontBook) -> Piece:
    """Three bubbles with their numbers of votes."""
    samples = sorted({max(1, round(scale.most * share)) for share in (0.15, 0.5, 1.0)})
    shapes: list[Shape] = []
    x = 0.0
    for votes in samples if scale.most else ():
        radius = scale.radius(votes)
        words = set_text(book, f"{votes} {'vote' if votes == 1 else 'votes'}", _TICK)
        slot = max(2 * radius, words.width)
        shapes.append(Ellipse(x + slot / 2, LARGEST, radius, radius, _BUBBLE))
        shapes.append(Text(x + (slot - words.width) / 2, 2 * LARGEST + 3, words, PALETTE.muted))
        x += slot + 12
    if not shapes:
        return Piece(0.0)
    alt = "Sizes: the area of a bubble grows with its votes for viability."
    return Piece(2 * LARGEST + 15, (Group("Figure", tuple(shapes), alt=alt),), before=6.0)


_BUBBLE = Ink(fill=PALETTE.bubble, stroke=PALETTE.bubble_edge, width=1.0)


def _plot(result: RoundResult, width: float, height: float) -> _Plot:
    left, foot = 32.0, 36.0
    plot_width, plot_height = width - left, height - foot
    most = max(
        (max(q.votes.feasibility, q.votes.desirability) for q in result.questions), default=0
    )
    return _Plot(
        x=left,
        y=0.0,
        width=plot_width,
        height=plot_height,
        across=axis(most, left + _INSIDE, width - _ABOVE),
        up=axis(most, plot_height - _INSIDE, _ABOVE),
    )


def _discs(result: RoundResult, plot: _Plot) -> list[Disc]:
    scale = bubble_scale(result)
    discs = [
        Disc(
            plot.across.at(question.votes.feasibility),
            plot.up.at(question.votes.desirability),
            scale.radius(question.votes.viability),
        )
        for question in result.questions
    ]
    return sorted(discs, key=lambda disc: (-disc.radius, disc.x, disc.y))


def _numbers(result: RoundResult, plot: _Plot) -> list[tuple[float, float, list[str]]]:
    """The numbers that stand at each place, the places of the best ranked first."""

    def place(question: QuestionResult) -> tuple[int, int]:
        return question.votes.feasibility, question.votes.desirability

    found: dict[tuple[int, int], list[str]] = {}
    for question in result.questions:
        found.setdefault(place(question), []).append(str(question.number))
    return [(plot.across.at(f), plot.up.at(d), numbers) for (f, d), numbers in found.items()]


def _ground(plot: _Plot) -> list[Shape]:
    middle_x, middle_y = plot.across.at(plot.across.top / 2), plot.up.at(plot.up.top / 2)
    right, bottom = plot.x + plot.width, plot.y + plot.height
    halves = strokes(
        [((middle_x, plot.y), (middle_x, bottom)), ((plot.x, middle_y), (right, middle_y))]
    )
    return [
        Box(middle_x, plot.y, right - middle_x, middle_y - plot.y, Ink(fill=PALETTE.accent_soft)),
        Path(halves, Ink(stroke=PALETTE.border, width=0.5, dash=(2.0, 2.0))),
        Box(plot.x, plot.y, plot.width, plot.height, Ink(stroke=PALETTE.border, width=0.8)),
    ]


def _ticks(plot: _Plot, book: FontBook) -> list[Shape]:
    bottom = plot.y + plot.height
    shapes: list[Shape] = []
    lines = []
    for value in plot.across.ticks:
        words, x = set_text(book, str(value), _TICK), plot.across.at(value)
        lines.append(((x, bottom), (x, bottom + 3)))
        shapes.append(Text(x - words.width / 2, bottom + 5, words, PALETTE.muted))
    for value in plot.up.ticks:
        words, y = set_text(book, str(value), _TICK), plot.up.at(value)
        lines.append(((plot.x - 3, y), (plot.x, y)))
        shapes.append(Text(plot.x - 6 - words.width, y - words.height / 2, words, PALETTE.muted))
    return [Path(strokes(lines), Ink(stroke=PALETTE.border, width=0.6)), *shapes]


def _quadrants(plot: _Plot, book: FontBook) -> list[Text]:
    def corner(words: str, *, right: bool, foot: bool) -> Text:
        block = set_text(book, words, _QUADRANT)
        x = plot.x + plot.width - block.width - 5 if right else plot.x + 5
        y = plot.y + plot.height - block.height - 4 if foot else plot.y + 4
        return Text(x, y, block, PALETTE.muted)

    return [
        corner("Wanted, hard to do", right=False, foot=False),
        corner("Wanted and doable", right=True, foot=False),
        corner("Not now", right=False, foot=True),
        corner("Easy, less wanted", right=True, foot=True),
    ]


def _axis_words(plot: _Plot, book: FontBook) -> list[Shape]:
    def words(text: str, criterion: Criterion) -> Text:
        style = _AXIS.but(colour=CRITERION_LOOKS[criterion].colour)
        return Text(0, 0, set_text(book, text, style), style.colour)

    across = words("Feasible: can we do it?", "feasibility")
    up = words("Desirable: do we most want it?", "desirability")
    return [
        Text(
            plot.x + (plot.width - across.block.width) / 2,
            plot.y + plot.height + 20,
            across.block,
            across.colour,
        ),
        Text(
            0,
            plot.y + (plot.height + up.block.width) / 2,
            up.block,
            up.colour,
            quarter_turn=True,
        ),
    ]


def _drawn(discs: Sequence[Disc]) -> list[Shape]:
    """Bubbles, and a small cross where nobody gave a vote for viability."""
    shapes: list[Shape] = []
    for _, group in groupby(discs):
        disc = next(group)
        if disc.radius:
            shapes.append(Ellipse(disc.x, disc.y, disc.radius, disc.radius, _BUBBLE))
        else:
            x, y = disc.x, disc.y
            arms = strokes(
                [((x - 2.5, y - 2.5), (x + 2.5, y + 2.5)), ((x - 2.5, y + 2.5), (x + 2.5, y - 2.5))]
            )
            shapes.append(Path(arms, Ink(stroke=PALETTE.bubble_edge, width=1.0)))
    return shapes


def _label(label: Label) -> Iterable[Shape]:
    if label.leader is not None:
        yield Path(strokes([label.leader]), Ink(stroke=PALETTE.text, width=0.6))
    yield Text(label.x, label.y, label.block, PALETTE.text)


def _frame_of(text: Text) -> tuple[float, float, float, float]:
    return text.x, text.y, text.x + text.block.width, text.y + text.block.height
