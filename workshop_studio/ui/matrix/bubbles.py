"""Owns the picture of the result as a widget: bubbles that can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_studio.layout.boards.matrix.picture import Picture
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.results import RoundResult
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group

_SCALE = 4 / 3
"""From the letters of paper, 9 points at least, to 12 pixels at least."""
_LEAST = 256
_SHAPE = 0.94
"""Height of the picture as a share of its width."""


class BubbleView(QWidget):
    """Feasibility across, desirability up, viability as the area. Keys choose in the table.

    Signals:
        chosen: (str) id of the question whose bubble was clicked.
    """

    chosen = Signal(str)

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._drawing = Drawing(book, theme)
        self._preparer = Preparer(book)
        self._result: RoundResult | None = None
        self._question = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(220)

    def show_result(self, result: RoundResult | None, chosen: str) -> None:
        """Show a result, with a question chosen."""
        self._result, self._question = result, chosen
        self.setAccessibleName(self.tr("Picture of the result; the table says the same"))
        self.update()

    def choose(self, question: str) -> None:
        """Show a question as chosen."""
        self._question = question
        self.update()

    def set_theme(self, theme: ScreenTheme) -> None:
        """Draw in other colours."""
        self._drawing = Drawing(self._book, theme)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Nearly square."""
        return max(_LEAST, round(width * _SHAPE))

    def sizeHint(self) -> QSize:
        """As wide as the dock usually is."""
        return QSize(300, self.heightForWidth(300))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        picture = self._picture()
        if picture is None:
            return
        with QPainter(self) as painter:
            painter.scale(_SCALE, _SCALE)
            paint_group(painter, picture.draw(self._drawing), self._preparer)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the question of the bubble under the pointer."""
        picture = self._picture()
        at: QPointF = event.position() / _SCALE
        question = picture.question_at((at.x(), at.y())) if picture is not None else ""
        if question:
            self.chosen.emit(question)

    def _picture(self) -> Picture | None:
        if self._result is None:
            return None
        width, height = self.width() / _SCALE, self.height() / _SCALE
        return Picture(self._result, width, height, self._question)
