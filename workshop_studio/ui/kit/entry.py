"""Owns fields whose text is entered as one step when they are left, or with Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from workshop_studio.ui.session.desk import Desk

Enter = Callable[[str, str], bool]
"""Takes the id of a record and its new text; whether it was taken."""


class Entry(QObject):
    """One text field of a record. What was not taken stays in the field, marked as wrong."""

    def __init__(self, desk: Desk, widget: QLineEdit | QPlainTextEdit, enter: Enter) -> None:
        super().__init__(widget)
        self.widget = widget
        self._desk = desk
        self._enter = enter
        self._record = ""
        self._filled = ""
        self._waiting: dict[str, str] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._enter_waiting)
        widget.installEventFilter(self)
        if isinstance(widget, QLineEdit):
            widget.returnPressed.connect(self.flush)

    def fill(self, record: str, text: str) -> None:
        """Show the text of a record, unless the person is typing another one for it right now.

        What was typed and could not be entered yet, as the session is just changing, is entered
        a moment later for the record that it was typed for.
        """
        if record != self._record:
            self.flush()
        typing = self._text() != self._filled and self.widget.hasFocus()
        if record == self._record and typing:
            return
        if self._desk.is_changing:
            self._put_by(record)
        self._record, self._filled = record, text
        if self._text() != text:
            self._set(text)
        self._mark(wrong=False)

    def flush(self) -> None:
        """Enter what was typed, if it still is about something.

        While the session is just changing it waits in the field.
        """
        text = self._text()
        if not self._record or text == self._filled or self._desk.is_changing:
            return
        if self._desk.snapshot.find(self._record) is None:
            return
        before, self._filled = self._filled, text
        if not self._enter(self._record, text):
            self._filled = before
            self._mark(wrong=True)

    def _put_by(self, record: str) -> None:
        """Keep what would be written over, except what was refused already and still is."""
        text, refused = self._text(), bool(self.widget.property("wrong"))
        if self._record and text != self._filled and not (refused and record == self._record):
            self._waiting[self._record] = text
            self._later.start(0)

    def _enter_waiting(self) -> None:
        if self._desk.is_changing:
            self._later.start(0)
            return
        waiting, self._waiting = self._waiting, {}
        for record, text in waiting.items():
            if self._desk.snapshot.find(record) is not None:
                self._enter(record, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter what was typed when the keyboard goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def _text(self) -> str:
        widget = self.widget
        return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()

    def _set(self, text: str) -> None:
        widget = self.widget
        if isinstance(widget, QLineEdit):
            widget.setText(text)
            widget.setCursorPosition(0)
        else:
            widget.setPlainText(text)

    def _mark(self, *, wrong: bool) -> None:
        if self.widget.property("wrong") != wrong:
            self.widget.setProperty("wrong", wrong)
            self.widget.style().unpolish(self.widget)
            self.widget.style().polish(self.widget)
