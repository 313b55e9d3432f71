"""Owns the pointer over a board: mouse, finger, wheel and pinch, handed to the tool in use."""

from __future__ import annotations

from typing import Literal, Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent

from workshop_studio.tools.gestures import Gesture, Hand, Preview
from workshop_studio.tools.link_tool import LinkTool
from workshop_studio.tools.pan_tool import PanTool
from workshop_studio.tools.select_tool import SelectTool
from workshop_studio.tools.tool import Field, Tool
from workshop_studio.ui.canvas.hands.edge_push import EdgePush, Pushed
from workshop_studio.ui.canvas.view import View

ToolName = Literal["select", "link", "pan"]

_SLACK, _REACH = 4.0, 7.0
_TOUCH_SLACK, _TOUCH_REACH = 10.0, 16.0
_ZOOM_STEP = 1.0015
_FREEING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Board(Pushed, Protocol):
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
        self._touched = False
        self._edge = EdgePush(board, self._go_on, self)

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
        self._edge.give_up()
        self._is_down = False
        self._take(self.tool.cancel())
        return begun

    def press(self, event: QMouseEvent) -> None:
        """A button goes down; the middle one means nothing while the hand holds something."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self.lend_hand(lent=True)
            if self._lent is None:
                return
        elif event.button() != Qt.MouseButton.LeftButton:
            self.cancel()
            return
        self._down(self._hand(event))

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves; a button that went up elsewhere, unheard, ends what it had begun."""
        if self._is_down and not event.buttons():
            self.cancel()
        self._move(self._hand(event))

    def release(self, event: QMouseEvent) -> None:
        """A button goes up."""
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        if is_middle and self._lent is None:
            return
        self._up(self._hand(event))
        if is_middle:
            self.lend_hand(lent=False)

    def double(self, event: QMouseEvent) -> None:
        """The left button goes down again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._double(self._hand(event))

    # Fingers

    def finger_down(self, place: QPointF) -> bool:
        """A finger takes hold; on bare ground only where its tool needs no thing, as pushing."""
        hand = self._hand_at(place, touched=True)
        bare = self._board.field().hits.at(hand.at, within=hand.reach) is None
        if self._name == "select" and bare:
            return False
        self._down(hand)
        return True

    def finger_move(self, place: QPointF) -> None:
        """A finger moves."""
        self._move(self._hand_at(place, touched=True))

    def finger_up(self, place: QPointF) -> None:
        """A finger lets go, and nothing is under it any more."""
        self._up(self._hand_at(place, touched=True))
        self.away()

    def finger_tap(self, place: QPointF) -> None:
        """A finger has tapped bare ground."""
        self._down(self._hand_at(place, touched=True))
        self.finger_up(place)

    def finger_double(self, place: QPointF) -> None:
        """A finger taps for the second time."""
        self._double(self._hand_at(place, touched=True))

    def fingers_give_up(self) -> None:
        """What one finger has begun is given up."""
        self.cancel()

    def pan(self, dx: float, dy: float) -> None:
        """Push the board with fingers."""
        self._board.pan(dx, dy)

    def zoom_at(self, factor: float, anchor: QPointF) -> None:
        """Zoom with fingers."""
        self._board.zoom_at(factor, anchor)

    def away(self) -> None:
        """The pointer has left the canvas: nothing is under it."""
        if self.tool.is_idle and self._last is not None:
            nowhere = Hand(at=(float("-1e9"), float("-1e9")))
            self.tool.move(nowhere, self._board.field())
            self.shown.emit()

    def wheel(self, event: QWheelEvent) -> None:
        """Push the board, or zoom with Ctrl; Shift pushes it sideways; what is held stays held."""
        fine, rough = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._board.zoom_at(_ZOOM_STEP ** rough.y(), event.position())
        else:
            way = QPointF(fine) if not fine.isNull() else QPointF(rough) / 2
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not way.x():
                way = way.transposed()
            self._board.pan(way.x(), way.y())
        if self._is_down:
            self._go_on()
        event.accept()

    def pinch(self, event: QEvent) -> bool:
        """Zoom with two fingers on a pad; whether the event was of that kind."""
        if not isinstance(event, QNativeGestureEvent):
            return False
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._board.zoom_at(max(0.1, 1 + event.value()), event.position())
        return True

    def _down(self, hand: Hand) -> None:
        self._is_down = True
        self._edge.begin(self._place)
        self._take(self.tool.press(hand, self._board.field()))

    def _move(self, hand: Hand) -> None:
        self._take(self.tool.move(hand, self._board.field()))
        preview = self.preview
        if self._is_down and (preview.dragged or preview.marquee or preview.band):
            self._edge.drag(self._place)

    def _up(self, hand: Hand) -> None:
        if self._is_down:
            self._is_down = False
            self._edge.end()
            self._take(self.tool.release(hand, self._board.field()))

    def _double(self, hand: Hand) -> None:
        self._is_down = True
        self._edge.begin(self._place)
        self._take(self.tool.double(hand, self._board.field()))

    def _hand(self, event: QMouseEvent) -> Hand:
        touched = event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen
        adds = bool(event.modifiers() & _ADDING)
        self._frees = bool(event.modifiers() & _FREEING)
        return self._hand_at(event.position(), adds=adds, touched=touched)

    def _hand_at(self, place: QPointF, *, adds: bool = False, touched: bool) -> Hand:
        view, self._place, self._touched = self._board.view, place, touched
        self._last = Hand(
            at=view.to_board(place),
            pixel=(place.x(), place.y()),
            adds=adds,
            frees=self._frees,
            reach=(_TOUCH_REACH if touched else _REACH) / view.scale,
            slack=_TOUCH_SLACK if touched else _SLACK,
        )
        return self._last

    def _go_on(self) -> None:
        """The board has moved below the hand, which rests."""
        if self._last is None or self.tool.is_idle:
            self._edge.end()
            return
        hand = self._hand_at(self._place, adds=self._last.adds, touched=self._touched)
        self._take(self.tool.move(hand, self._board.field()))

    def _take(self, gestures: tuple[Gesture, ...]) -> None:
        for gesture in gestures:
            self._board.take(gesture)
        self.shown.emit()
