"""Owns what everything tells screen readers that has nothing within it and no object of Qt's."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface


class LeafVoice(QAccessibleInterface):
    """An item of a board, a row of a list: nothing lies within it."""

    def object(self) -> QObject | None:  # type: ignore[override]  # none is allowed
        """No object of Qt's stands for it."""
        return None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """Nothing lies within it."""
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """Nothing lies within it."""
        del x, y
        return None

    def childCount(self) -> int:
        """Nothing lies within it."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing lies within it."""
        del child
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Texts are typed over in the editor."""
