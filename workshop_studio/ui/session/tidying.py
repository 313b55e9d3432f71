"""Owns when what nothing refers to any more is freed: in the window's thread, now and then."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000
_ALL = 60
"""Every so many times all is looked through, which takes the longest; else what is young."""


class Tidying(QObject):
    """Frees objects that refer to each other, in the place of Python's own collector.

    That one runs in whichever thread happens to make many objects, and the writer's or an errand's
    thread must not free what is Qt's.
    """

    def __init__(self, parent: QObject | None = None, *, every: int = _EVERY_MS) -> None:
        """Begin.

        Args:
            parent: owner in the sense of Qt.
            every: milliseconds between two times.
        """
        super().__init__(parent)
        self._times = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tidy)
        gc.disable()
        self._timer.start(every)

    def _tidy(self) -> None:
        self._times += 1
        gc.collect(2 if self._times % _ALL == 0 else 1)
