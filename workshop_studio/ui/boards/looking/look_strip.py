"""Owns what the strips have in common that stand above a board while somebody looks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from workshop_studio.ui.kit.widgets import icon_button

_HIGH = 44


class LookStrip(QFrame):
    """A row of one height, with a button that ends the looking; Esc does so too.

    Signals:
        ended: nobody looks any more.

    Attributes:
        row: takes what the strip is made of; the button comes last.
        close_button: ends it.
    """

    ended = Signal()

    def __init__(self, name: str, *, end: str, left: int) -> None:
        """Begin an empty strip.

        Args:
            name: for screen readers.
            end: what the button does, with its key.
            left: pixels before what comes first.
        """
        super().__init__()
        self.setProperty("role", "float")
        self.setAccessibleName(name)
        self.setFixedHeight(_HIGH)
        self.close_button = icon_button("x", end)
        self.close_button.clicked.connect(self.ended)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(left, 5, 5, 5)
        self.row.setSpacing(4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)
