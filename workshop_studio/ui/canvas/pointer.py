"""Owns the pointer over a board: mouse, touch, wheel and pinch, handed to the tool in use."""

from __future__ import annotations

from typing import Literal, Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from workshop_studio.tools.gestures import Gesture, Hand, Preview
from workshop_studio.tools.link_tool import LinkTool
from workshop_studio.tools.pan_tool import PanTool
from workshop_studio.tools.select_tool import SelectTool
from workshop_studio.tools.tool import Field, Tool
from workshop_studio.ui.canvas.view import View

ToolName = Literal["select", "link", "pan"]

_SLACK, _REACH = 4.0, 7.0
_TOUCH_SLACK, _TOUCH_REACH = 10.0, 16.0
_EDGE, _SPEED = 36.0, 14.0
_ZOOM_STEP = 1.0015
_FREEING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Board(Protocol):
    """What the pointer needs of the canvas under it."""

    @property
    def view(self) -> View:
        """Where the board stands in the canvas."""
        ...

    def field(self) -> Field:
        """What tools work on."""
        ...

    def take(self, gesture: Gesture) -> None:
        """Do what a gesture means."""
        ...

    def rect(self) -> QRect:
        """The canvas, in pixels."""
        ...

    def mapFromGlobal(self, place: QPointF, /) -> QPointF:
        """Where a place of the screen is in the canvas."""
        ...

    def pan(self, dx: float, dy: float) -> None:
        """Push the board."""
        ...

    def zoom_at(self, factor: float, anchor: QPointF) -> None:
        """Zoom, with what is under the anchor staying there."""
        ...


class Pointer(QObject):
    """The hand on a board, and the tool in it.

    Signals:
        shown: what the tool shows has changed.
        tool_changed: (str) another tool was taken.
    """

    shown = Signal()
    tool_changed = Signal(str)

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._tools: dict[ToolName, Tool] = {
            "select": SelectTool(), "link": LinkTool(), "pan": PanTool(),
        }  # fmt: skip
        self._name: ToolName = "select"
        self._lent: Tool | None = None
        self._is_down = self._frees = False
        self._last: Hand | None = None
        self._place = QPointF()
        self._edge = QTimer(self)
        self._edge.setInterval(16)
        self._edge.timeout.connect(self._at_edge)

    @property
    def name(self) -> ToolName:
        """The tool that was taken; the hand lent for a moment does not count."""
        return self._name

    @property
    def tool(self) -> Tool:
        """The tool that works now."""
        return self._lent or self._tools[self._name]

    @property
    def preview(self) -> Preview:
        """What to show now."""
        return self.tool.preview

    def cursor(self) -> Qt.CursorShape:
        """What the hand looks like."""
        shapes = Qt.CursorShape
        if isinstance(self.tool, PanTool):
            return shapes.OpenHandCursor if self.tool.is_idle else shapes.ClosedHandCursor
        if self.preview.dragged:
            return shapes.ClosedHandCursor
        return shapes.CrossCursor if self._name == "link" else shapes.ArrowCursor

    def use(self, name: ToolName) -> None:
        """Take a tool; what the last one had begun is given up."""
        if name != self._name:
            self.cancel()
            self._name = name
            self.tool_changed.emit(name)
            self.shown.emit()

    def lend_hand(self, *, lent: bool) -> None:
        """Push the board for a moment instead of using the tool (Space, middle button)."""
        if lent and self._lent is None and self.tool.is_idle:
            self._lent = self._tools["pan"]
        elif not lent and self._lent is not None:
            self._lent.cancel()
            self._lent = None
        self.shown.emit()

    def cancel(self) -> bool:
        """Give up what was begun; whether there was something."""
        begun = not self.tool.is_idle
        self._edge.stop()
        self._is_down = False
        self._take(self.tool.cancel())
        return begun

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self.lend_hand(lent=True)
        elif event.button() != Qt.MouseButton.LeftButton:
            self.cancel()
            return
        self._is_down = True
        self._take(self.tool.press(self._hand(event), self._board.field()))

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves; a button that went up elsewhere, unheard, ends what it had begun."""
        if self._is_down and not event.buttons():
            self.cancel()
        self._take(self.tool.move(self._hand(event), self._board.field()))
        if self._is_down and not isinstance(self.tool, PanTool) and not self.tool.is_idle:
            self._edge.start()

    def release(self, event: QMouseEvent) -> None:
        """A button goes up."""
        if self._is_down:
            self._is_down = False
            self._edge.stop()
            self._take(self.tool.release(self._hand(event), self._board.field()))
        if event.button() == Qt.MouseButton.MiddleButton:
            self.lend_hand(lent=False)

    def double(self, event: QMouseEvent) -> None:
        """The left button goes down again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_down = True
            self._take(self.tool.double(self._hand(event), self._board.field()))

    def away(self) -> None:
        """The pointer has left the canvas: nothing is under it."""
        if self.tool.is_idle and self._last is not None:
            nowhere = Hand(at=(float("-1e9"), float("-1e9")))
            self.tool.move(nowhere, self._board.field())
            self.shown.emit()

    def wheel(self, event: QWheelEvent) -> None:
        """Push the board, or zoom with Ctrl; Shift pushes it sideways."""
        fine, rough = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._board.zoom_at(_ZOOM_STEP ** rough.y(), event.position())
        else:
            way = QPointF(fine) if not fine.isNull() else QPointF(rough) / 2
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not way.x():
                way = way.transposed()
            self._board.pan(way.x(), way.y())
        event.accept()

    def pinch(self, event: QEvent) -> bool:
        """Zoom with two fingers; whether the event was of that kind."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
                return False
            self._board.zoom_at(max(0.1, 1 + event.value()), event.position())
            return True
        if isinstance(event, QGestureEvent):
            made = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(made, QPinchGesture):
                self._pinched(made)
                event.accept(made)
                return True
        return False

    def _pinched(self, made: QPinchGesture) -> None:
        self.cancel()
        # The gesture stands on the screen, the zoom in the canvas.
        middle = self._board.mapFromGlobal(made.centerPoint())
        self._board.zoom_at(made.scaleFactor(), middle)
        way = made.centerPoint() - made.lastCenterPoint()
        self._board.pan(way.x(), way.y())

    def _hand(self, event: QMouseEvent) -> Hand:
        self._place = event.position()
        touched = event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen
        self._frees = bool(event.modifiers() & _FREEING)
        return self._hand_at(adds=bool(event.modifiers() & _ADDING), touched=touched)

    def _hand_at(self, *, adds: bool, touched: bool) -> Hand:
        view = self._board.view
        self._last = Hand(
            at=view.to_board(self._place),
            pixel=(self._place.x(), self._place.y()),
            adds=adds,
            frees=self._frees,
            reach=(_TOUCH_REACH if touched else _REACH) / view.scale,
            slack=_TOUCH_SLACK if touched else _SLACK,
        )
        return self._last

    def _at_edge(self) -> None:
        """Push the board while something is dragged near an edge of the canvas."""
        rect, place = self._board.rect(), self._place
        dx = _push(place.x(), rect.width())
        dy = _push(place.y(), rect.height())
        if self.tool.is_idle or self._last is None or (not dx and not dy):
            self._edge.stop()
            return
        self._board.pan(dx, dy)
        hand = self._hand_at(adds=self._last.adds, touched=False)
        self._take(self.tool.move(hand, self._board.field()))

    def _take(self, gestures: tuple[Gesture, ...]) -> None:
        for gesture in gestures:
            self._board.take(gesture)
        self.shown.emit()


def _push(place: float, size: float) -> float:
    """How far to push for a pointer at a place: more the nearer it is to the edge."""
    if place < _EDGE:
        return _SPEED * min(1.0, (_EDGE - place) / _EDGE)
    if place > size - _EDGE:
        return -_SPEED * min(1.0, (place - size + _EDGE) / _EDGE)
    return 0.0
