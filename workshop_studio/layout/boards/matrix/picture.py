"""Owns the picture of a result on screens: the one of paper in a theme, with a question chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Child, Ellipse, Group, Ink, Text
from workshop_studio.layout.matrix.bubble_labels import Disc, placed_labels
from workshop_studio.layout.matrix.bubble_plot import (
    Plot,
    axis_words,
    ground,
    plot_of,
    quadrants,
    ticks,
)
from workshop_studio.layout.matrix.bubbles import (
    LARGEST,
    BubbleScale,
    bubble_scale,
    disc_of,
    discs_of,
    drawn_discs,
    drawn_label,
    frame_of,
    numbers_at,
)
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.colouring import recoloured, screen_colours
from workshop_studio.layout.theme import PALETTE
from workshop_studio.model.results import QuestionResult, RoundResult

_ROOM_FOR_QUADRANTS = 250.0
"""Width in points from which the words of the quadrants do not meet."""
_NUMBER = Style(9.5, 700, leading=1.1)
_LARGEST_SHARE = 0.065
"""Radius of the largest bubble as a share of the picture's width."""
_NEAR = 6.0
"""How far beside a bubble, in points, it is still meant."""


@dataclass(frozen=True)
class Picture:
    """The bubbles of a result within a size, in the points of paper: letters of 9 to 9.5.

    Attributes:
        result: of the round.
        width: of the whole picture, the words of its axes included.
        height: likewise.
        chosen: id of the question that is shown as chosen, or nothing.
    """

    result: RoundResult
    width: float
    height: float
    chosen: str = ""

    @cached_property
    def plot(self) -> Plot:
        """Frame and axes."""
        return plot_of(self.result, self.width, self.height, corners=self._has_corners)

    @property
    def _has_corners(self) -> bool:
        return self.width >= _ROOM_FOR_QUADRANTS

    @cached_property
    def scale(self) -> BubbleScale:
        """Sizes of the bubbles: smaller in a small picture."""
        return bubble_scale(self.result, min(LARGEST, self.width * _LARGEST_SHARE))

    def draw(self, drawing: Drawing) -> Group:
        """The picture as one figure, in the colours of the theme."""
        book, plot = drawing.book, self.plot
        corners = quadrants(plot, book) if self._has_corners else []
        discs = discs_of(self.result, plot, self.scale)
        labels = placed_labels(
            numbers_at(self.result, plot),
            discs,
            within=(plot.x, plot.y, plot.x + plot.width, plot.y + plot.height),
            taken=[frame_of(text) for text in corners],
            book=book,
        )
        shapes: list[Child] = [*ground(plot), *ticks(plot, book), *axis_words(plot, book)]
        shapes += [*drawn_discs(discs), *corners]
        shapes += [shape for label in labels for shape in drawn_label(label)]
        figure = recoloured(Group("Figure", tuple(shapes)), screen_colours(drawing.theme))
        return Group("Figure", (*figure.children, *self._chosen(drawing)))

    def question_at(self, point: Point) -> str:
        """Id of the question whose bubble is at a point: the smallest of those that hold it."""
        hit = [
            (disc.radius, question.question)
            for question in self.result.questions
            if _holds(disc := disc_of(question, self.plot, self.scale), point)
        ]
        return min(hit)[1] if hit else ""

    def _chosen(self, drawing: Drawing) -> list[Child]:
        """The chosen bubble once more, filled, with a ring around it."""
        question = self._question()
        if question is None:
            return []
        theme = drawing.theme
        disc = disc_of(question, self.plot, self.scale)
        radius = max(disc.radius, 3.0)
        fill = Ink(fill=theme.criteria["viability"])
        ring = Ink(stroke=theme.accent, width=2.0)
        shapes: list[Child] = [
            Ellipse(disc.x, disc.y, radius + 2.5, radius + 2.5, ring),
            Ellipse(disc.x, disc.y, radius, radius, fill),
        ]
        number = set_text(drawing.book, str(question.number), _NUMBER)
        if number.width < 1.6 * radius:
            x, y = disc.x - number.width / 2, disc.y - number.height / 2
            ink = PALETTE.paper if theme.brightness == "light" else theme.note_ink
            shapes.append(Text(x, y, number, ink))
        return shapes

    def _question(self) -> QuestionResult | None:
        return next((q for q in self.result.questions if q.question == self.chosen), None)


def _holds(disc: Disc, point: Point) -> bool:
    reach = max(disc.radius, _NEAR)
    return (disc.x - point[0]) ** 2 + (disc.y - point[1]) ** 2 <= reach * reach
