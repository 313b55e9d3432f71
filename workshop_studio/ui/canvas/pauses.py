"""Owns the pauses of a surface: when a zoom is over, and what is done while no hand moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

_ZOOM_REST = 35
"""Milliseconds without a further zoom after which the board is painted sharply again."""
_GAP, _GAP_USED = 5, 0.003
"""Milliseconds without a frame, after which the time until the next one is used to paint anew what
a still stands in for; seconds of it used at once, for which a hand may have to wait."""
_IDLE_REST, _IDLE_USED = 40, 0.005
"""Milliseconds without a frame before any time is idle, and seconds of that used at once."""


class Busy(Protocol):
    """What there is to do in the pauses: a surface."""

    def update(self) -> None:
        """Paint a frame."""
        ...

    def begin_anew(self) -> None:
        """Paint a frame that begins with what a still stands in for, as a zoom is over."""
        ...

    def paint_anew(self, seconds: float) -> bool:
        """Go on with what a still stands in for; whether there is more of it."""
        ...

    def paint_ahead(self, seconds: float) -> bool:
        """Paint or make what may be wanted next; whether there may be more of it."""
        ...


class Pauses(QObject):
    """Waits for the pauses of a hand, and uses them bit by bit until it moves again."""

    def __init__(self, parent: QObject, busy: Busy) -> None:
        super().__init__(parent)
        self._busy = busy
        self._zooming = self._timer(_ZOOM_REST, busy.begin_anew)
        self._gap = self._timer(_GAP, self._use_gap)
        self._idle = self._timer(_IDLE_REST, self._use_idle_time)

    @property
    def is_zooming(self) -> bool:
        """Whether a zoom goes on."""
        return self._zooming.isActive()

    @property
    def are_over(self) -> bool:
        """Whether there is nothing left to wait for."""
        return not any(timer.isActive() for timer in (self._zooming, self._gap, self._idle))

    def zoomed(self) -> None:
        """The zoom is another: it goes on until it has not been for a while."""
        self._zooming.start()

    def end_zoom(self) -> None:
        """Whatever comes next, the zoom is over."""
        self._zooming.stop()

    def moved(self) -> None:
        """Have what is painted anew wait for the hand, which has just moved."""
        if self._gap.isActive():
            self.wait_for_gap()

    def wait_for_gap(self) -> None:
        """Go on with what is painted anew as soon as no frame has come for a moment."""
        self._gap.start(_GAP)

    def wait_for_idle_time(self) -> None:
        """Go on with what may be wanted next once no frame has come for a while."""
        self._idle.start(_IDLE_REST)

    def _use_gap(self) -> None:
        if self._busy.paint_anew(_GAP_USED):
            self._gap.start(0)
        else:
            self._busy.update()

    def _use_idle_time(self) -> None:
        # Nothing is idle while a zoom goes on; the first frame after it asks again.
        if not self.is_zooming and self._busy.paint_ahead(_IDLE_USED):
            self._idle.start(0)

    def _timer(self, milliseconds: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
