"""Owns fingers on a board: one drags what it is on or pushes the board, two push and zoom."""

from __future__ import annotations

from typing import Literal, Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QEventPoint, QGuiApplication, QInputDevice, QTouchEvent

_SLACK = 12.0
"""Pixels that a finger trembles."""
_TWICE = 32.0
"""Pixels between two taps that count as a double one."""
_APART = 24.0
"""Two fingers are no nearer than this, for a zoom that does not jump."""
_State = Literal["none", "item", "ground", "pushing", "two", "spent"]


class Touched(Protocol):
    """What fingers need of the board under them."""

    def finger_down(self, place: QPointF) -> bool:
        """A finger takes hold at a place; False where it is on bare ground, which it may push."""
        ...

    def finger_move(self, place: QPointF) -> None:
        """It moves."""
        ...

    def finger_up(self, place: QPointF) -> None:
        """It lets go."""
        ...

    def finger_tap(self, place: QPointF) -> None:
        """It was on bare ground, and lets go without having moved."""
        ...

    def finger_double(self, place: QPointF) -> None:
        """It taps for the second time."""
        ...

    def fingers_give_up(self) -> None:
        """What one finger has begun is given up."""
        ...

    def pan(self, dx: float, dy: float) -> None:
        """Push the board."""
        ...

    def zoom_at(self, factor: float, anchor: QPointF) -> None:
        """Zoom, with what is under the anchor staying there."""
        ...


class Touch(QObject):
    """What the fingers on a board are doing.

    Signals:
        held: (QPointF in the canvas) a finger has rested for as long as a menu takes.
    """

    held = Signal(object)

    def __init__(self, board: Touched, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._state: _State = "none"
        self._start = self._last_tap = QPointF()
        self._since_tap = QElapsedTimer()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._hold)

    def is_of_screen(self, event: QTouchEvent) -> bool:
        """Whether fingers touch the board itself, and not a pad."""
        return event.device().type() == QInputDevice.DeviceType.TouchScreen

    def skip(self) -> None:
        """Let the fingers that are down do nothing more."""
        self._state = "spent"

    def heard(self, event: QTouchEvent) -> bool:
        """Take an event of a touch screen; whether it was one."""
        if not self.is_of_screen(event):
            return False
        points = [each for each in event.points() if each.state() != QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchCancel:
            self._give_up()
            self._state = "none"
        elif len(points) > 1:
            self._two(points[0], points[1])
        elif event.type() == QEvent.Type.TouchEnd or not points:
            self._up(event.points()[0].position())
        elif self._state == "none":
            self._down(points[0].position())
        else:
            self._move(points[0])
        return True

    def _down(self, place: QPointF) -> None:
        self._start = place
        if self._is_second(place):
            self._since_tap.invalidate()
            self._state = "item"
            self._board.finger_double(place)
            return
        self._state = "item" if self._board.finger_down(place) else "ground"
        self._rest.start(QGuiApplication.styleHints().mousePressAndHoldInterval())

    def _move(self, point: QEventPoint) -> None:
        place = point.position()
        if self._rest.isActive() and (place - self._start).manhattanLength() <= _SLACK:
            return
        self._rest.stop()
        if self._state == "item":
            self._board.finger_move(place)
        elif self._state in {"ground", "pushing"}:
            way = place - (self._start if self._state == "ground" else point.lastPosition())
            self._state = "pushing"
            self._board.pan(way.x(), way.y())

    def _up(self, place: QPointF) -> None:
        still = self._rest.isActive()
        self._rest.stop()
        if self._state == "item":
            self._board.finger_up(place)
        elif self._state == "ground":
            self._board.finger_tap(place)
        if still:
            self._last_tap = place
            self._since_tap.start()
        self._state = "none"

    def _two(self, one: QEventPoint, other: QEventPoint) -> None:
        """Push and zoom; one finger that stays when the other goes does nothing more."""
        if self._state != "two":
            self._give_up()
            self._state = "two"
            return
        middle = (one.position() + other.position()) / 2
        before = (one.lastPosition() + other.lastPosition()) / 2
        self._board.pan(middle.x() - before.x(), middle.y() - before.y())
        apart = _apart(one.lastPosition(), other.lastPosition())
        self._board.zoom_at(_apart(one.position(), other.position()) / apart, middle)

    def _hold(self) -> None:
        """The finger has rested: what it began is given up for a menu."""
        self._give_up()
        self.held.emit(self._start)

    def _give_up(self) -> None:
        self._rest.stop()
        if self._state == "item":
            self._board.fingers_give_up()
        self._state = "spent"

    def _is_second(self, place: QPointF) -> bool:
        if not self._since_tap.isValid():
            return False
        soon = self._since_tap.elapsed() <= QGuiApplication.styleHints().mouseDoubleClickInterval()
        return soon and (place - self._last_tap).manhattanLength() <= _TWICE


def _apart(one: QPointF, other: QPointF) -> float:
    way = one - other
    return float(max(_APART, QPointF.dotProduct(way, way) ** 0.5))
