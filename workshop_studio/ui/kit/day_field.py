"""Owns the field for a day: typed as people do, or chosen in a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop_studio.ui.kit.day_calendar import DayCalendar
from workshop_studio.ui.kit.typed_days import shown_day, typed_day
from workshop_studio.ui.kit.widgets import column, field, icon_button, plain, row


class DayField(QWidget):
    """A day, or none. What is no day is said in a sentence below the field.

    Signals:
        entered: Enter was pressed in the field.
    """

    entered = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = field(label, self.tr("dd/mm/yyyy"))
        self.open = icon_button("calendar", self.tr("Choose in a calendar"), quiet=False)
        self._wrong = plain("")
        self._wrong.setProperty("role", "error")
        self._wrong.hide()
        self._popup: QFrame | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(row(self.line, self.open), self._wrong, spacing=4))
        layout.addStretch(1)
        self.setAccessibleName(label)
        self.setFocusProxy(self.line)
        self.open.clicked.connect(self._show_calendar)
        self.line.editingFinished.connect(self.check)
        self.line.returnPressed.connect(self.entered)
        self.line.textEdited.connect(self._clear)

    def day(self) -> str:
        """The day as "YYYY-MM-DD"; "" where there is none, or none that can be read."""
        return typed_day(self.line.text()) or ""

    def set_day(self, day: str) -> None:
        """Show a day "YYYY-MM-DD", or none."""
        self.line.setText(shown_day(day))
        self._clear()

    def check(self) -> bool:
        """Whether what is typed is a day or nothing; says so below the field where it is not."""
        right = typed_day(self.line.text()) is not None
        self._say(
            "" if right else self.tr("This is no day of the calendar; write it as 27/03/2026.")
        )
        if right and self.line.text().strip():
            self.line.setText(shown_day(self.day()))
        return right

    def _say(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self.line.setProperty("wrong", bool(sentence))
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)

    def _clear(self) -> None:
        if self._wrong.text():
            self._say("")

    def _show_calendar(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("role", "panel")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = DayCalendar(self.line.accessibleName(), popup)
        if self.day():
            calendar.setSelectedDate(QDate.fromString(self.day(), Qt.DateFormat.ISODate))
        calendar.clicked.connect(self._chosen)
        calendar.activated.connect(self._chosen)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(calendar)
        self._popup = popup
        popup.destroyed.connect(self._closed)
        popup.move(self.line.mapToGlobal(self.line.rect().bottomLeft()))
        popup.show()
        calendar.setFocus()

    def _chosen(self, date: QDate) -> None:
        self.set_day(str(date.toString(Qt.DateFormat.ISODate)))
        if self._popup is not None:
            self._popup.close()
        self.line.setFocus()

    def _closed(self) -> None:
        self._popup = None
