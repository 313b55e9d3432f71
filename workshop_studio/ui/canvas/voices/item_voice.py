"""Owns what screen readers are told of an item of a board: what it says, is, and can have done."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from shiboken6 import VoidPtr

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.tools.gestures import Edit, Gesture
from workshop_studio.ui.canvas.view import View
from workshop_studio.ui.canvas.voices.leaf_voice import LeafVoice

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


class ItemsHeard(Protocol):
    """What items need of the list they stand in."""

    @property
    def canvas(self) -> Told:
        """The canvas it speaks for."""
        ...

    def isValid(self) -> bool:
        """Whether it is still there."""
        ...

    def interface(self) -> QAccessibleInterface:
        """The list itself."""
        ...

    def has_focus(self) -> bool:
        """Whether the canvas has the keyboard."""
        ...

    def on_screen(self, bounds: Rect) -> QRect:
        """Where a part of the board is on the screen."""
        ...


class ItemVoice(LeafVoice):
    """One item of a board; it stands for a record, and is asked for whatever that now is."""

    def __init__(self, board: ItemsHeard, key: str) -> None:
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

    def parent(self) -> QAccessibleInterface:
        """The board."""
        return self._board.interface()

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

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 -- Qt wants one of several kinds
        """What can be done with it."""
        # For "nothing" it has to be a null pointer: any other answer ends the program.
        return self._actions if kind == _ACTIONS else VoidPtr(0)

    def _item(self) -> Item | None:
        return self._board.canvas.scene.by_id.get(self._key) if self._board.isValid() else None


class _ItemActions(QAccessibleActionInterface):
    """What a screen reader can do with an item: choose it, and type over its text."""

    def __init__(self, board: ItemsHeard, key: str) -> None:
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
