"""Owns the ground of the bubble picture: frame, axes, ticks and the words of the quadrants."""

from __future__ import annotations

from workshop_studio.layout.display_list import Box, Ink, Path, Shape, Text
from workshop_studio.layout.matrix.axes import Axis, axis
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.outlines import strokes
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import CRITERION_LOOKS, PALETTE
from workshop_studio.model.frozen import frozen
from workshop_studio.model.results import RoundResult
from workshop_studio.model.words import Criterion

TICK = Style(9.0, colour=PALETTE.muted, leading=1.2, tabular=True)
_QUADRANT = Style(9.5, 600, PALETTE.muted, leading=1.2)
_AXIS = Style(9.5, 600, leading=1.2)
_INSIDE = 19.0
"""Room between the frame and the value 0, so that a bubble there stays within the frame."""
_CORNER = 16.0
"""Height of the words in the corners, kept free of bubbles."""
_BEYOND = 14.0
"""Room between the frame and the right end of its axis."""


@frozen
class Plot:
    """The frame in points and the two axes: feasibility across, desirability up."""

    x: float
    y: float
    width: float
    height: float
    across: Axis
    up: Axis


def plot_of(result: RoundResult, width: float, height: float, *, corners: bool = True) -> Plot:
    """The plot of a result within a size in points, words of the axes included.

    Without words in its `corners` the picture has more room for its bubbles.
    """
    left, foot, corner = 32.0, 36.0, _CORNER if corners else 0.0
    plot_width, plot_height = width - left, height - foot
    most = max(
        (max(q.votes.feasibility, q.votes.desirability) for q in result.questions), default=0
    )
    return Plot(
        x=left,
        y=0.0,
        width=plot_width,
        height=plot_height,
        across=axis(most, left + _INSIDE, width - _BEYOND),
        up=axis(most, plot_height - corner - _INSIDE, corner + _INSIDE),
    )


def ground(plot: Plot) -> list[Shape]:
    """The frame, its halves, and the quadrant of what is wanted and doable."""
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


def ticks(plot: Plot, book: FontBook) -> list[Shape]:
    """The numbers along both axes."""
    bottom = plot.y + plot.height
    shapes: list[Shape] = []
    lines = []
    for value in plot.across.ticks:
        words, x = set_text(book, str(value), TICK), plot.across.at(value)
        lines.append(((x, bottom), (x, bottom + 3)))
        shapes.append(Text(x - words.width / 2, bottom + 5, words, PALETTE.muted))
    for value in plot.up.ticks:
        words, y = set_text(book, str(value), TICK), plot.up.at(value)
        lines.append(((plot.x - 3, y), (plot.x, y)))
        shapes.append(Text(plot.x - 6 - words.width, y - words.height / 2, words, PALETTE.muted))
    return [Path(strokes(lines), Ink(stroke=PALETTE.border, width=0.6)), *shapes]


def quadrants(plot: Plot, book: FontBook) -> list[Text]:
    """What each corner of the picture means."""

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


def axis_words(plot: Plot, book: FontBook) -> list[Shape]:
    """The question behind each axis, in its criterion's colour."""

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
