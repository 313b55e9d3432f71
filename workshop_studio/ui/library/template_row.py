"""Owns one row of the list of templates, painted whole so that many of them cost nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.fonts import clock_font, console_font
from workshop_studio.ui.kit.icons import pixmap
from workshop_studio.ui.library.template_words import TemplateWords

HEIGHT = 56
_ROOMY = 400
"""From this width on there is room for the key beside the words."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TemplateRow(QAbstractButton):
    """A template to begin with; Enter, Space and a click choose it."""

    def __init__(
        self, words: TemplateWords, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._appearance = appearance
        self.setText(words.title)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(
            self.tr("{purpose}, {minutes} minutes").format(
                purpose=words.purpose, minutes=words.minutes
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as the pane lets it be."""
        return QSize(360, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the drawing in its square, the words, the minutes and the key."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            square = QRectF(14, (HEIGHT - 38) / 2, 38, 38)
            focused = self.hasFocus()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent if focused else theme.sunken))
            painter.drawRoundedRect(square, 8, 8)
            colour = theme.on_accent if focused else theme.accent
            drawing = pixmap(self.words.icon, colour, 20, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPointF(square.x() + 9, square.y() + 9), drawing)
            right = self._paint_right(painter)
            self._paint_words(painter, QRectF(64, 0, right - 64 - 8, HEIGHT))

    def _ink(self) -> str:
        theme = self._appearance.theme
        return theme.text if self.isEnabled() else theme.placeholder

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._appearance.theme
        ground = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 3))
            painter.setBrush(QColor(theme.accent_soft))
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
        else:
            return
        painter.drawRoundedRect(ground, 8, 8)

    def _paint_right(self, painter: QPainter) -> float:
        """Draw the minutes, and the key where it works; returns where they begin."""
        theme = self._appearance.theme
        right = self.width() - 14.0
        if self.hasFocus() and self.width() >= _ROOMY:
            painter.setFont(console_font(12, 500))
            words = self.tr("Enter")
            width = painter.fontMetrics().horizontalAdvance(words) + 12.0
            cap = QRectF(right - width, (HEIGHT - 20) / 2, width, 20)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.setBrush(QColor(theme.sunken))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(QColor(theme.muted))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, words)
            right = cap.x() - 8
        painter.setFont(clock_font(13, 400))
        painter.setPen(QColor(theme.muted))
        minutes = self.tr("{minutes} min").format(minutes=self.words.minutes)
        width = painter.fontMetrics().horizontalAdvance(minutes)
        painter.drawText(QRectF(right - width, 8, width, 22), _RIGHT, minutes)
        return right - width

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        theme = self._appearance.theme
        upper = QRectF(room.x(), 8, room.width(), 22)
        lower = QRectF(room.x(), 28, self.width() - room.x() - 14, 20)
        for words, place, font, colour in (
            (self.words.title, upper, console_font(15, 600), self._ink()),
            (self.words.purpose, lower, console_font(13), theme.muted),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            fitting = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(place.width())
            )
            painter.drawText(place, _LEFT, fitting)
