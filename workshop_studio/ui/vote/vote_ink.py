"""Owns painting the marks of votes on widgets, in the colours of the theme in use."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from workshop_studio.layout.display_list import Artifact
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.vote_marks import head_mark, marks_at, on_screen, spent_mark
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import CRITERION_LOOKS
from workshop_studio.model.words import Criterion
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group

_PITCH = 2.8


class VoteInk:
    """Paints votes as shapes; one for each page that shows some."""

    def __init__(self, book: FontBook, appearance: Appearance) -> None:
        self._preparer = Preparer(book)
        self._appearance = appearance

    @property
    def theme(self) -> ScreenTheme:
        """The colours in use."""
        return self._appearance.theme

    def marks(
        self, painter: QPainter, criterion: Criterion, count: int, middle: QPointF, *, radius: float
    ) -> None:
        """So many votes in a row around a point."""
        if count:
            places = _places(count, middle, radius)
            shapes = marks_at(criterion, places, radius, colours=on_screen(self.theme))
            paint_group(painter, Artifact(shapes), self._preparer)

    def purse(
        self, painter: QPainter, criterion: Criterion, left: int, limit: int, middle: QPointF
    ) -> None:
        """All votes there are for a criterion around a point: the spent ones as outlines."""
        radius = min(7.5, 60.0 / limit)
        places = _places(limit, middle, radius)
        colours, spent = on_screen(self.theme), limit - left
        shapes = [
            spent_mark(criterion, x, y, radius, colour=self.theme.border) for x, y in places[:spent]
        ]
        if left:
            shapes += marks_at(criterion, places[spent:], radius, colours=colours)
        paint_group(painter, Artifact(tuple(shapes)), self._preparer)

    def letter(self, painter: QPainter, criterion: Criterion, box: QRectF) -> None:
        """The solid shape of a criterion with its letter."""
        shape = head_mark(criterion, box.x(), box.y(), box.width(), colours=on_screen(self.theme))
        paint_group(painter, Artifact((shape,)), self._preparer)
        painter.setPen(QColor(self.theme.on_accent))
        painter.setFont(console_font(box.height() * 0.52, 700))
        down = box.height() * (0.14 if criterion == "viability" else 0.0)
        letter = CRITERION_LOOKS[criterion].letter
        painter.drawText(box.translated(0, down), Qt.AlignmentFlag.AlignCenter, letter)


def _places(count: int, middle: QPointF, radius: float) -> list[tuple[float, float]]:
    pitch = radius * _PITCH
    first = middle.x() - pitch * (count - 1) / 2
    return [(first + number * pitch, middle.y()) for number in range(count)]
