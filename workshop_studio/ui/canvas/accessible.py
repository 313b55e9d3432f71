"""Owns what screen readers are told of a board: a list, with one entry for each item."""

from __future__ import annotations

from typing import Any, Protocol, cast

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.tools.gestures import Edit, Gesture
from workshop_studio.ui.canvas.view import View

Kind = QAccessible.Event
_ACTIONS = QAccessible.InterfaceType.ActionInterface


class Told(Protocol):
    """What screen readers need of a canvas."""

    @property
    def scene(self) -> Scene:
        """What it shows."""
        ...

    @property
    def view(self) -> View:
        """Where the board stands in it."""
        ...

    @property
    def selection(self) -> tuple[str, ...]:
        """What is selected."""
        ...

    @property
    def current(self) -> str:
        """Where the keyboard is."""
        ...

    def go_to(self, key: str, *, select: bool = True, adding: bool = False) -> None:
        """Put the keyboard on an item."""
        ...

    def take(self, gesture: Gesture) -> None:
        """Do what a gesture means."""
        ...


class ItemVoice(QAccessibleInterface):
    """One item of a board; it stands for a record, and is asked for whatever that now is."""

    def __init__(self, board: BoardVoice, key: str) -> None:
        super().__init__()
        self._board = board
        self._key = key
        self._actions = _ItemActions(board, key)

    @property
    def key(self) -> str:
        """Id of the item."""
        return self._key

    def isValid(self) -> bool:
        """Whether the item is still there."""
        return self._board.isValid() and self._key in self._board.canvas.scene.by_id

    def object(self) -> QObject | None:  # type: ignore[override]  # none is allowed
        """No object of Qt's stands for an item."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The board."""
        return self._board

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """Nothing lies within an item."""
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """Nothing lies within an item."""
        del x, y
        return None

    def childCount(self) -> int:
        """Nothing lies within an item."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing lies within an item."""
        del child
        return -1

    def rect(self) -> QRect:
        """Where it is on the screen."""
        item = self._item()
        return self._board.on_screen(item.bounds) if item else QRect()

    def role(self) -> QAccessible.Role:
        """An entry of the list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected and has the keyboard."""
        state = QAccessible.State()
        canvas, item = self._board.canvas, self._item()
        if item is None:
            state.invalid = 1
            return state
        bits = {
            "focusable": True,
            "selectable": True,
            "multiSelectable": True,
            "selected": self._key in canvas.selection,
            "focused": self._key == canvas.current and self._board.has_focus(),
            "readOnly": item.edit is None,
            "linked": bool(item.ends),
        }
        for name, on in bits.items():
            setattr(state, name, int(on))
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """What it says, and what it is."""
        item = self._item()
        if item is None:
            return ""
        if kind == QAccessible.Text.Name:
            return item.name
        return item.kind if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Texts are typed over in the editor."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 -- Qt wants one of several kinds
        """What can be done with it."""
        # For "nothing" it has to be a null pointer: any other answer ends the program.
        return self._actions if kind == _ACTIONS else VoidPtr(0)

    def _item(self) -> Item | None:
        return self._board.canvas.scene.by_id.get(self._key) if self._board.isValid() else None


class _ItemActions(QAccessibleActionInterface):
    """What a screen reader can do with an item: choose it, and type over its text."""

    def __init__(self, board: BoardVoice, key: str) -> None:
        super().__init__()
        self._board = board
        self._key = key

    def actionNames(self) -> list[str]:
        """The names of the actions; "edit" where its text can be typed over."""
        item = self._board.canvas.scene.by_id.get(self._key)
        press = QAccessibleActionInterface.pressAction()
        return [press, "edit"] if item and item.edit else [press]

    def doAction(self, name: str) -> None:
        """Do one of them."""
        self._board.canvas.go_to(self._key)
        if name == "edit":
            self._board.canvas.take(Edit(self._key))

    def keyBindingsForAction(self, name: str) -> list[str]:
        """The key for an action."""
        return ["F2"] if name == "edit" else []

    def localizedActionName(self, name: str) -> str:
        """The name of an action in words."""
        if name == "edit":
            return QCoreApplication.translate("BoardVoice", "Edit")
        return QCoreApplication.translate("BoardVoice", "Select")


class BoardVoice(QAccessibleWidget):
    """A board as a list: its entries are the items in reading order, links among them."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._widget = widget
        self._entries: dict[str, ItemVoice] = {}

    @property
    def canvas(self) -> Told:
        """The canvas it speaks for."""
        return cast(Told, self._widget)

    def has_focus(self) -> bool:
        """Whether the canvas has the keyboard, and not what stands in its place."""
        return self._widget.hasFocus() and self._widget.isVisible()

    def on_screen(self, bounds: Rect) -> QRect:
        """Where a part of the board is on the screen."""
        area = self.canvas.view.rect_to_widget(bounds).toAlignedRect()
        return area.translated(self._widget.mapToGlobal(QPoint(0, 0)))

    def entry(self, key: str) -> ItemVoice:
        """The interface of an item; the same one as long as the board lives."""
        found = self._entries.get(key)
        if found is None:
            found = self._entries[key] = ItemVoice(self, key)
        return found

    def childCount(self) -> int:
        """How many items there are."""
        return len(self.canvas.scene.order)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """An item by its place in reading order."""
        order = self.canvas.scene.order
        return self.entry(order[index]) if 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of an item in reading order."""
        order = self.canvas.scene.order
        key = child.key if isinstance(child, ItemVoice) else ""
        return order.index(key) if key in order else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """The item at a place on the screen."""
        inside = self._widget.mapFromGlobal(QPoint(x, y))
        point: Point = self.canvas.view.to_board(QPointF(inside))
        items = reversed(self.canvas.scene.items)
        return next((self.entry(i.id) for i in items if i.is_hit(point, within=4.0)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """The item with the keyboard."""
        key = self.canvas.current
        return self.entry(key) if key and self.has_focus() else None


class BoardTeller:
    """Tells screen readers what changes on a canvas, while one is listening."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._voice: BoardVoice | None = None

    def voice(self) -> BoardVoice:
        """The canvas in words. Qt asks for it by way of the factory; it lives with the canvas."""
        if self._voice is None:
            self._voice = BoardVoice(self._widget)
        return self._voice

    def focus_changed(self) -> None:
        """The keyboard has gone to another item."""
        key = self._canvas.current
        if self._is_heard and key and self._widget.hasFocus():
            self._tell(Kind.Focus, key)

    def selection_changed(self, before: tuple[str, ...]) -> None:
        """Other items are selected than before."""
        if not self._is_heard:
            return
        now = self._canvas.selection
        for key in {*before} ^ {*now}:
            self._tell(Kind.SelectionAdd if key in now else Kind.SelectionRemove, key)

    def scene_changed(self, before: tuple[str, ...]) -> None:
        """Items came or went."""
        if self._is_heard and before != self._canvas.scene.order:
            QAccessible.updateAccessibility(QAccessibleEvent(self._widget, Kind.ObjectReorder))

    def say(self, sentence: str) -> None:
        """Have a sentence read out, by whatever shows the board now."""
        if QAccessible.isActive() and sentence:
            speaker = self._widget.focusProxy() or self._widget
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, sentence))

    @property
    def _is_heard(self) -> bool:
        """Whether somebody listens, and to this canvas: what is hidden has nothing to tell."""
        return QAccessible.isActive() and self._widget.isVisible()

    @property
    def _canvas(self) -> Told:
        return cast(Told, self._widget)

    def _tell(self, kind: QAccessible.Event, key: str) -> None:
        order = self._canvas.scene.order
        if key in order:
            event = QAccessibleEvent(self._widget, kind)
            event.setChild(order.index(key))
            QAccessible.updateAccessibility(event)


class _HasTeller(Protocol):
    @property
    def teller(self) -> BoardTeller:
        """What tells screen readers of the canvas."""
        ...


def install_board_voices(kind: type[QWidget]) -> None:
    """Let screen readers find the items of every canvas of a kind; once for the application."""

    def make(_name: str, thing: QObject) -> QAccessibleInterface | None:
        return cast(_HasTeller, thing).teller.voice() if isinstance(thing, kind) else None

    QAccessible.installFactory(make)
