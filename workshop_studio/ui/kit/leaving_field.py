"""Owns a field for several lines that tells when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit


class LeavingArea(QPlainTextEdit):
    """Several lines of text.

    Signals:
        left: the keyboard went elsewhere; what was typed can be entered.
    """

    left = Signal()

    def __init__(self, label: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setMinimumHeight(84)
        self.setMaximumHeight(140)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusOutEvent(event)
        self.left.emit()
