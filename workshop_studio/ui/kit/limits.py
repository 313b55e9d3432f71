"""Owns saying that a field is full: what is typed or pasted over its limit is left out."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit


@runtime_checkable
class Tells(Protocol):
    """A window that can say a sentence to the person."""

    def tell(self, words: str) -> None:
        """Say something."""
        ...


class Limit(QObject):
    """Has the window of a field say that it is full, whenever something was left out."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        field.inputRejected.connect(self._say)

    def _say(self) -> None:
        most, window = self._field.maxLength(), self._field.window()
        # A field for figures refuses letters too, long before it is full.
        if len(self._field.text()) >= most and isinstance(window, Tells):
            sentence = self.tr("There is room for {count} characters here; the rest was left out.")
            window.tell(sentence.format(count=most))
