"""Owns the card that offers the sample session."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.kit.icons import pixmap

_HEIGHT = 76
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


class SampleCard(QAbstractButton):
    """Opens a session that is there to be tried."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setText(self.tr("Try the sample"))
        self.setAccessibleName(self.text())
        self._words = self.tr("A made-up borough, half filled in. Nothing to break.")
        self.setAccessibleDescription(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as the pane lets it be."""
        return QSize(360, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, and a ring where it has the keyboard."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = theme.warn if self.underMouse() else theme.warn_soft
            pen = QPen(QColor(theme.focus), 3) if self.hasFocus() else QPen(QColor(edge), 1)
            painter.setPen(pen)
            painter.setBrush(QColor(theme.warn_soft))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
            drawing = pixmap("book-open-check", theme.warn, 24, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPointF(16, 26), drawing)
            room = self.width() - 56 - 12
            painter.setFont(console_font(13))
            fits = painter.fontMetrics().horizontalAdvance(self._words) <= room
            top = 17 if fits else 8
            painter.setPen(QColor(theme.text))
            painter.setFont(console_font(15, 600))
            painter.drawText(QRectF(56, top, room, 22), _LEFT, self.text())
            painter.setFont(console_font(13))
            painter.drawText(QRectF(56, top + 23, room, 40), _WRAPPED, self._words)
