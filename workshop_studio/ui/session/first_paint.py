"""Owns waiting for a window to stand on the screen before anything slow begins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class AfterFirstPaint(QObject):
    """Calls something once, as soon as a widget has been painted and events have been handled."""

    def __init__(self, widget: QWidget, call: Callable[[], object]) -> None:
        super().__init__(widget)
        self._call: Callable[[], object] | None = call
        # Its own, so that nothing is called any more once the widget has gone.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._call_once)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first painting go by."""
        if event.type() == QEvent.Type.Paint and self._call is not None:
            self._soon.start(0)
            watched.removeEventFilter(self)
        return False

    def _call_once(self) -> None:
        call, self._call = self._call, None
        if call is not None:
            call()
