"""Owns the program's mark and name at the top of the library page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.fonts import console_font

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Brand(QWidget):
    """The mark (somebody in the middle, others around), the name, and what it is for."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAccessibleName(self.tr("Workshop Studio"))
        self.setFixedHeight(56)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(340, 56)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark and the words."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_mark(painter, theme.accent if theme.brightness == "light" else "#174F8F")
            painter.setPen(QColor(theme.text))
            painter.setFont(console_font(26, 700))
            painter.drawText(
                QRectF(68, 0, self.width() - 68, 34), _LEFT, self.tr("Workshop Studio")
            )
            painter.setPen(QColor(theme.muted))
            painter.setFont(console_font(14 if self.width() > 380 else 13))
            words = self.tr("See the system. Choose what to change.")
            painter.drawText(QRectF(68, 32, self.width() - 68, 22), _LEFT, words)


def _paint_mark(painter: QPainter, ground: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(0, 2, 52, 52), 11, 11)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = QPointF(26, 28)
    painter.setPen(QPen(QColor("#B7CDE5"), 1.5))
    painter.drawEllipse(middle, 19.0, 13.0)
    painter.setPen(QPen(QColor("#FFFFFF"), 1.5))
    painter.drawEllipse(middle, 11.0, 8.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawEllipse(middle, 3.5, 3.5)
    painter.setBrush(QColor("#FFE066"))
    painter.drawEllipse(QPointF(40, 17), 4.0, 4.0)
    painter.setBrush(QColor("#F5B26B"))
    painter.drawRect(QRectF(8, 33, 7, 7))
    painter.setBrush(QColor("#D9C4FF"))
    painter.save()
    painter.translate(40, 40)
    painter.rotate(45)
    painter.drawRect(QRectF(-3.5, -3.5, 7, 7))
    painter.restore()
