"""Owns fields whose text is entered as one step when they are left, or with Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
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
        widget.installEventFilter(self)
        if isinstance(widget, QLineEdit):
            widget.returnPressed.connect(self.flush)

    def fill(self, record: str, text: str) -> None:
        """Show the text of a record, unless the person is typing another one for it right now."""
        if record != self._record:
            self.flush()
        typing = self._text() != self._filled and self.widget.hasFocus()
        if record == self._record and typing:
            return
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
