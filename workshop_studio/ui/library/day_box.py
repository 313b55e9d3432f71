"""Owns the box for the day of a session: written out, changed by keys, or chosen in a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QDateEdit

from workshop_studio.ui.kit.icons import pixmap


class DayBox(QDateEdit):
    """A day; the arrow that opens the calendar is drawn in the colour of the theme."""

    def __init__(self, label: str) -> None:
        super().__init__(QDate.currentDate())
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setAccessibleName(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and its arrow as other boxes have it."""
        super().paintEvent(event)
        ink = QApplication.palette().color(QPalette.ColorRole.ButtonText)
        arrow = pixmap("chevron-down", ink.name(), 16, ratio=self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.drawPixmap(QPoint(self.width() - 24, (self.height() - 16) // 2), arrow)
