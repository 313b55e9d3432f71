"""Owns the strips that stand below a board's title while something is looked for or looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_GAP = 4


class Strips(QObject):
    """Widgets in the middle above a board, one below the other, each only while it is shown."""

    def __init__(self, parent: QWidget, settle: Callable[[], object]) -> None:
        """Begin without any; `settle` is called when one comes, goes or has another size."""
        super().__init__(parent)
        self._parent = parent
        self._settle = settle
        self._strips: list[QWidget] = []

    def add(self, strip: QWidget) -> None:
        """Have one more, hidden as yet."""
        self._strips.append(strip)
        strip.setParent(self._parent)
        strip.hide()
        strip.installEventFilter(self)

    @property
    def wide(self) -> int:
        """How wide the widest would like to be that is shown."""
        shown = (strip for strip in self._strips if not strip.isHidden())
        return max((strip.sizeHint().width() for strip in shown), default=0)

    def place(self, top: int, *, left: int, right: int) -> int:
        """Put those that are shown into their places between two; how many pixels they take."""
        below, room = top, right - left
        for strip in self._strips:
            if not strip.isHidden():
                wide, high = min(room, strip.sizeHint().width()), strip.sizeHint().height()
                strip.setGeometry(left + (room - wide) // 2, below, wide, high)
                below += high + _GAP
        return below - top

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for a strip that is shown, and take it back from one that goes."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._settle()
        return super().eventFilter(watched, event)
