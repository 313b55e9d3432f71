"""Owns the calendar that a day is chosen in, in the colours of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton, QWidget

from workshop_studio.ui.kit.icons import icon

_STYLE = """
QCalendarWidget QWidget#qt_calendar_navigationbar { background: palette(base); }
QCalendarWidget QToolButton { color: palette(text); min-width: 28px; }
QCalendarWidget QAbstractItemView {
    border: none; border-radius: 0;
    selection-background-color: palette(highlight);
    selection-color: palette(highlighted-text);
}
"""
_TURNS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class DayCalendar(QCalendarWidget):
    """A month to choose a day from; weeks begin on Monday, and weekends are days like others."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setStyleSheet(_STYLE)
        self.setMinimumSize(308, 272)
        words = QApplication.palette().color(QPalette.ColorRole.Text)
        plain = QTextCharFormat()
        plain.setForeground(words)
        # Qt's own are red, which says nothing here and is hard to read on a dark ground.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)
        for name, drawing in _TURNS.items():
            turn = self.findChild(QToolButton, name)
            if isinstance(turn, QToolButton):
                turn.setIcon(icon(drawing, words.name(), 18))
