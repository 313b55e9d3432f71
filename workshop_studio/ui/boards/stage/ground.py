"""Owns the ground that title and buttons of a board stand on, where it does not go on below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class StageGround(QWidget):
    """A plain strip that says of itself that nothing shows through.

    So Qt paints neither the board below it nor title and buttons on it again while the board is
    pushed or zoomed. A ground from a style sheet says nothing of the kind.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._colour = QColor()

    def set_colour(self, colour: str) -> None:
        """Have another colour, as "#RRGGBB"."""
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what is to be painted."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._colour)
