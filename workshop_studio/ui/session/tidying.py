"""Owns when what nothing refers to any more is freed: in the window's thread, while it rests."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer

_EVERY_MS = 1_000
_ALL, _LONG = 60, 10
"""After so many times all is looked through, and not only what is young, as soon as there was rest
so many times in a row: with a large board that takes a fifth of a second."""
_FEW_TURNS = 8
"""A caret that blinks and what else ticks make the event loop turn about four times a second; a
hand that moves or types, or something that moves by itself, many times more often."""
_LATE = 0.1
"""Seconds: whoever looks so much later than wanted was kept from it by one long turn, as when a
large board is opened, and what was made in it is not painted yet."""
_PATIENCE = 120
"""So many times in a row it waits for rest; then it is done in between."""


class Tidying(QObject):
    """Frees objects that refer to each other, in the place of Python's own collector.

    That one runs in whichever thread happens to make many objects, and the writer's or an errand's
    thread must not free what is Qt's. It would also stop a drag or a key for as long as looking
    through a large board takes: so this one waits until nothing was to be done for a while.
    """

    def __init__(
        self, parent: QObject | None = None, *,
        every: int = _EVERY_MS, clock: Callable[[], float] = monotonic,
    ) -> None:  # fmt: skip
        """Begin.

        Args:
            parent: owner in the sense of Qt.
            every: milliseconds between two times.
            clock: the seconds that have gone by.
        """
        super().__init__(parent)
        self._clock, self._looked = clock, clock()
        self._latest = every / 1000 + _LATE
        self._times = self._turns = self._waited = self._rested = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        # Whatever happens to any window, it turns the loop: keys, hands, timers, paintings.
        QAbstractEventDispatcher.instance().awake.connect(self._count)
        gc.disable()
        self._timer.start(every)

    def _count(self) -> None:
        self._turns += 1

    def _look(self) -> None:
        """Tidy if little happened since the last look, or if it has been put off for long."""
        busy, self._turns = self._was_kept() or self._turns > _FEW_TURNS, 0
        self._rested = 0 if busy else self._rested + 1
        if busy and self._waited < _PATIENCE:
            self._waited += 1
            return
        self._waited = 0
        self._tidy()

    def _was_kept(self) -> bool:
        before, self._looked = self._looked, self._clock()
        return self._looked - before > self._latest

    def _tidy(self) -> None:
        self._times += 1
        thoroughly = self._times >= _ALL and self._rested >= _LONG
        gc.collect(2 if thoroughly else 1)
        if thoroughly:
            self._times = 0
