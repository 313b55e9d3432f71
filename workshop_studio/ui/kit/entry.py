"""Owns fields whose text is entered as one step when they are left, or with Enter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

_Why = Qt.FocusReason
_COMES_BACK = (_Why.ActiveWindowFocusReason, _Why.PopupFocusReason, _Why.MenuBarFocusReason)
"""The keyboard goes for a moment only, and finds the caret where it was."""
Enter = Callable[[str, str], bool]
"""Takes the id of a record and its new text; whether it was taken."""


class Records(Protocol):
    """What holds the records that fields are about."""

    @property
    def is_changing(self) -> bool:
        """Whether it is just changing, so that nothing can be entered."""
        ...

    def has(self, record: str) -> bool:
        """Whether there is a record of this id now."""
        ...

    def when_settled(self, call: Callable[[], object]) -> None:
        """Call something as soon as something can be entered again."""
        ...

    def keep_typed(self, record: str, field: str, text: str) -> None:
        """Keep what was typed into a field and was not taken; no text drops it."""
        ...

    def tell_late(self, record: str, field: str, text: str) -> None:
        """Tell of what was typed into a field that is not there for it any more."""
        ...


class Entry(QObject):
    """One text field of a record. What was not taken stays in the field, marked as wrong.

    Where the field turns to another record, or goes, what was not taken is handed to the records'
    holder, so that nothing typed is ever lost without a word.
    """

    def __init__(self, records: Records, widget: QLineEdit | QPlainTextEdit, enter: Enter) -> None:
        super().__init__(widget)
        self.widget = widget
        self._records = records
        self._enter = enter
        self._record = ""
        self._filled = ""
        self._waiting: dict[str, str] = {}
        self._kept = False
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
        elif self._text() != self._filled and (self.widget.hasFocus() or self._is_wrong()):
            return
        self._hand_over()
        self._record, self._filled = record, text
        if self._text() != text:
            self._set(text)
        self._mark(wrong=False)

    def flush(self) -> None:
        """Enter what was typed, if it still is about something.

        While the session is just changing it waits in the field.
        """
        text = self._text()
        if not self._record or self._records.is_changing:
            return
        if text == self._filled:
            self._settle()
            return
        if not self._records.has(self._record):
            return
        before, self._filled = self._filled, text
        if self._enter(self._record, text):
            self._settle()
            return
        self._filled = before
        self._mark(wrong=True)
        # The form may go before anybody mends it.
        self._keep(text)

    def put_back(self, text: str) -> None:
        """Show what was being typed when the program ended, and keep it until it is entered."""
        self._set(text)
        self._keep(text)

    def give_up(self) -> None:
        """Show the text again that the record has."""
        self._set(self._filled)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter what was typed when the keyboard goes elsewhere, and show it from its beginning."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.flush()
            if event.reason() not in _COMES_BACK and isinstance(self.widget, QLineEdit):
                self.widget.home(False)  # noqa: FBT003 -- Qt takes it so
        return super().eventFilter(watched, event)

    def _hand_over(self) -> None:
        """Lose nothing of what was typed for the record shown so far, while that is there."""
        record, text = self._record, self._text()
        if not record or text == self._filled:
            return
        name = self._name()
        self._settle()
        if not self._records.has(record):
            return
        if self._records.is_changing:
            self._waiting[record] = text
            self._records.when_settled(lambda: self._enter_waiting(name))
        else:
            self._records.tell_late(record, name, text)

    def _enter_waiting(self, name: str) -> None:
        waiting, self._waiting = self._waiting, {}
        for record, text in waiting.items():
            # The form may have gone meanwhile, and only it knows how to enter something.
            there = self._records.has(record)
            if there and not (isValid(self) and self._enter(record, text)):
                self._records.tell_late(record, name, text)

    def _settle(self) -> None:
        """Nothing is wrong any more with what stands in the field."""
        self._mark(wrong=False)
        if self._kept:
            self._kept = False
            self._records.keep_typed(self._record, self._name(), "")

    def _keep(self, text: str) -> None:
        self._kept = True
        self._records.keep_typed(self._record, self._name(), text)

    def _is_wrong(self) -> bool:
        return bool(self.widget.property("wrong"))

    def _name(self) -> str:
        return self.widget.accessibleName()

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
        if self._is_wrong() != wrong:
            self.widget.setProperty("wrong", wrong)
            self.widget.style().unpolish(self.widget)
            self.widget.style().polish(self.widget)
