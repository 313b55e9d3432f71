"""Owns the head of a criterion on the ballot: its letter, its name, and the votes left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.words import Criterion
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.vote.vote_ink import VoteInk

_MARK = 22.0


class Purse(QWidget):
    """The votes there are for one criterion; those given leave a dashed outline."""

    def __init__(self, criterion: Criterion, limit: int, ink: VoteInk) -> None:
        super().__init__()
        self._criterion = criterion
        self._limit = limit
        self._left = limit
        self._ink = ink
        self._small = False
        self.show_left(limit)

    def show_left(self, left: int) -> None:
        """So many are left to give."""
        self._left = left
        name = CRITERION_NAMES[self._criterion]
        words = self.tr("{name}: {left} of {limit} votes left")
        self.setAccessibleName(words.format(name=name, left=left, limit=self._limit))
        self.update()

    def set_small(self, *, small: bool) -> None:
        """Be narrower, in a narrow window."""
        self._small = small
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the steppers below it."""
        return QSize(132 if self._small else 164, 60)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw letter and name, and below them the votes."""
        theme = self._ink.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            name = CRITERION_NAMES[self._criterion]
            font = console_font(17, 600)
            width = QFontMetricsF(font).horizontalAdvance(name) + _MARK + 8
            x = (self.width() - width) / 2
            self._ink.letter(painter, self._criterion, QRectF(x, 4, _MARK, _MARK))
            painter.setFont(font)
            painter.setPen(QColor(theme.text))
            box = QRectF(x + _MARK + 8, 0, width, 30)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
            self._draw_left(painter)

    def _draw_left(self, painter: QPainter) -> None:
        words = self.tr("{n} left").format(n=self._left)
        font = console_font(13, 600)
        wide = QFontMetricsF(font).horizontalAdvance(words)
        marks = min(21.0 * self._limit, self.width() - wide - 10)
        x = (self.width() - marks - wide - 6) / 2
        self._ink.purse(
            painter, self._criterion, self._left, self._limit, QPointF(x + marks / 2, 46)
        )
        painter.setFont(font)
        painter.setPen(QColor(self._ink.theme.text if self._left else self._ink.theme.muted))
        box = QRectF(x + marks + 6, 34, wide + 4, 24)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
