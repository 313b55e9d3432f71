"""Owns the picture of a result: feasibility across, desirability up, viability as the area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import sqrt

from workshop_studio.layout.display_list import (
    Ellipse,
    Group,
    Ink,
    Path,
    Shape,
    Text,
)
from workshop_studio.layout.matrix.bubble_labels import Disc, Label, placed_labels
from workshop_studio.layout.matrix.bubble_plot import (
    TICK,
    Plot,
    axis_words,
    ground,
    plot_of,
    quadrants,
    ticks,
)
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.typesetting import set_text
from workshop_studio.layout.shapes.outlines import strokes
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.model.frozen import frozen
from workshop_studio.model.results import QuestionResult, RoundResult

LARGEST = 18.0
"""Radius in points of the bubble with the most votes for viability."""

_BUBBLE = Ink(fill=PALETTE.bubble, stroke=PALETTE.bubble_edge, width=1.0)


@frozen
class BubbleScale:
    """How votes for viability become radii: the area grows with the votes.

    `most` votes have the `largest` radius, in points.
    """

    most: int
    largest: float = LARGEST

    def radius(self, votes: int) -> float:
        """Radius in points for so many votes; nobody's vote has no area."""
        return self.largest * sqrt(votes / self.most) if self.most else 0.0


def bubble_scale(result: RoundResult, largest: float = LARGEST) -> BubbleScale:
    """The scale that gives the most lasting question the largest bubble."""
    return BubbleScale(max((q.votes.viability for q in result.questions), default=0), largest)


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
    plot = plot_of(result, width, height)
    discs = discs_of(result, plot, bubble_scale(result))
    labels = placed_labels(
        numbers_at(result, plot),
        discs,
        within=(plot.x, plot.y, plot.x + plot.width, plot.y + plot.height),
        taken=[frame_of(text) for text in quadrants(plot, book)],
        book=book,
    )
    shapes: list[Shape] = [*ground(plot), *ticks(plot, book), *axis_words(plot, book)]
    shapes += [*drawn_discs(discs), *quadrants(plot, book)]
    shapes += [shape for label in labels for shape in drawn_label(label)]
    return Piece(height, (Group("Figure", tuple(shapes), alt=alt),))


def size_legend(scale: BubbleScale, *, book: FontBook) -> Piece:
    """Three bubbles with their numbers of votes."""
    samples = sorted({max(1, round(scale.most * share)) for share in (0.15, 0.5, 1.0)})
    shapes: list[Shape] = []
    x = 0.0
    for votes in samples if scale.most else ():
        radius = scale.radius(votes)
        words = set_text(book, f"{votes} {'vote' if votes == 1 else 'votes'}", TICK)
        slot = max(2 * radius, words.width)
        shapes.append(Ellipse(x + slot / 2, LARGEST, radius, radius, _BUBBLE))
        shapes.append(Text(x + (slot - words.width) / 2, 2 * LARGEST + 3, words, PALETTE.muted))
        x += slot + 12
    if not shapes:
        return Piece(0.0)
    alt = "Sizes: the area of a bubble grows with its votes for viability."
    return Piece(2 * LARGEST + 15, (Group("Figure", tuple(shapes), alt=alt),), before=6.0)


def disc_of(question: QuestionResult, plot: Plot, scale: BubbleScale) -> Disc:
    """The bubble of a question."""
    return Disc(
        plot.across.at(question.votes.feasibility),
        plot.up.at(question.votes.desirability),
        scale.radius(question.votes.viability),
    )


def discs_of(result: RoundResult, plot: Plot, scale: BubbleScale) -> list[Disc]:
    """All bubbles in painting order, the largest first."""
    discs = [disc_of(question, plot, scale) for question in result.questions]
    return sorted(discs, key=lambda disc: (-disc.radius, disc.x, disc.y))


def numbers_at(result: RoundResult, plot: Plot) -> list[tuple[float, float, list[str]]]:
    """The numbers that stand at each place, the places of the best ranked first."""

    def place(question: QuestionResult) -> tuple[int, int]:
        return question.votes.feasibility, question.votes.desirability

    found: dict[tuple[int, int], list[str]] = {}
    for question in result.questions:
        found.setdefault(place(question), []).append(str(question.number))
    return [(plot.across.at(f), plot.up.at(d), numbers) for (f, d), numbers in found.items()]


def drawn_discs(discs: Sequence[Disc]) -> list[Shape]:
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


def drawn_label(label: Label) -> Iterable[Shape]:
    """The number of a bubble, and the line that leads to it."""
    if label.leader is not None:
        yield Path(strokes([label.leader]), Ink(stroke=PALETTE.text, width=0.6))
    yield Text(label.x, label.y, label.block, PALETTE.text)


def frame_of(text: Text) -> tuple[float, float, float, float]:
    """What a text covers: left, top, right and bottom."""
    return text.x, text.y, text.x + text.block.width, text.y + text.block.height
