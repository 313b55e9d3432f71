"""Owns the way of a report from another thread into the window's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Relay(QObject):
    """Passes values on to a listener in the thread of the window, in the order they were told."""

    _told = Signal(object)

    def __init__(self, listener: Callable[[object], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = listener
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def tell(self, value: object) -> None:
        """Tell a value, from any thread; returns at once."""
        self._told.emit(value)

    @Slot(object)
    def _hear(self, value: object) -> None:
        self._listener(value)
