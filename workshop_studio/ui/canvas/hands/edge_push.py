"""Owns pushing a board along while something is dragged to the edge of what is seen of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRectF, QTimer

from workshop_studio.ui.canvas.framed_surface import Standing

_EDGE = 40.0
"""Pixels from the edge at which it begins."""
_FASTEST = 1_100.0
"""Pixels in a second, at the edge and beyond it."""
_FRAME = 16
_LONGEST = 0.05
"""Seconds that one step counts at most, so that the board does not jump after a slow frame."""


class Pushed(Protocol):
    """What is pushed."""

    @property
    def free(self) -> QRectF:
        """The part nothing floats over, in pixels."""
        ...

    @property
    def ends(self) -> QRectF | None:
        """Where the board ends, in pixels; None where things may stand anywhere."""
        ...

    @property
    def standing(self) -> Standing:
        """How the board is looked at."""
        ...

    def stand_again(self, standing: Standing) -> None:
        """Look at the board as it was looked at before."""
        ...

    def pan(self, dx: float, dy: float) -> None:
        """Push the board."""
        ...


class EdgePush(QObject):
    """Pushes while the hand stays near an edge, faster the nearer it is, also when it rests.

    A board that ends somewhere is pushed until that is seen: beyond it nothing can be put.
    """

    def __init__(self, board: Pushed, moved: Callable[[], object], parent: QObject) -> None:
        """Make one; `moved` is called whenever the board has gone on below the hand."""
        super().__init__(parent)
        self._board = board
        self._moved = moved
        self._start = self._place = QPointF()
        self._before: Standing | None = None
        self._has_pushed = False
        self._owed = QPointF()
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._push)

    def begin(self, place: QPointF) -> None:
        """A hand has taken hold of something, at a place in the canvas."""
        self._start = self._place = place
        self._before, self._has_pushed = self._board.standing, False
        self._owed = QPointF()

    def drag(self, place: QPointF) -> None:
        """It drags that to another place."""
        self._place = place
        if self._way() != (0.0, 0.0) and not self._timer.isActive():
            self._since.start()
            self._timer.start()

    def end(self) -> None:
        """It has let go."""
        self._timer.stop()
        self._before = None

    def give_up(self) -> None:
        """It has given up what it did: the board is looked at as before."""
        before = self._before
        self.end()
        if before is not None and self._has_pushed:
            self._board.stand_again(before)

    def _push(self) -> None:
        dx, dy = self._way()
        if not dx and not dy:
            self._timer.stop()
            return
        seconds = min(_LONGEST, self._since.restart() / 1_000)
        # Boards stand on whole pixels; what is less is owed to the next step.
        owed = self._owed + QPointF(dx, dy) * seconds
        way = QPointF(int(owed.x()), int(owed.y()))
        self._owed = owed - way
        way = self._within_ends(way)
        if not way.isNull():
            self._has_pushed = True
            self._board.pan(way.x(), way.y())
            self._moved()

    def _within_ends(self, way: QPointF) -> QPointF:
        """As much of a push as does not lead beyond what the board has."""
        free, ends = self._board.free, self._board.ends
        if ends is None:
            return way
        across = _until(way.x(), ends.left() - free.left(), ends.right() - free.right())
        return QPointF(
            across, _until(way.y(), ends.top() - free.top(), ends.bottom() - free.bottom())
        )

    def _way(self) -> tuple[float, float]:
        """How fast to push right and down, in pixels a second."""
        free = self._board.free
        place, start = self._place, self._start
        across = _speed(place.x(), start.x(), free.left(), free.right())
        return across, _speed(place.y(), start.y(), free.top(), free.bottom())


def _speed(place: float, start: float, low: float, high: float) -> float:
    """How fast to push for a hand between two edges; it has to move towards one to push at all.

    What stands near an edge can so be taken hold of, and be moved a little, without a push.
    """
    before = min(low + _EDGE, start) - place
    behind = place - max(high - _EDGE, start)
    share = min(1.0, max(before, behind, 0.0) / _EDGE)
    return (1.0 if before > 0 else -1.0) * _FASTEST * share * share


def _until(push: float, low: float, high: float) -> float:
    """As much of a push as leaves the end it leads to in sight, a little from the edge.

    `low` and `high` are how far the board's ends are beyond the edges of what is seen.
    """
    if push > 0:
        return int(min(push, max(0.0, _EDGE - low)))
    return int(max(push, min(0.0, -_EDGE - high)))
