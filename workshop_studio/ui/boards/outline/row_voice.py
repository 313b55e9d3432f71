"""Owns what screen readers are told of a row of an outline: what it says, its level, its state."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
)
from shiboken6 import VoidPtr

from workshop_studio.tools.outline.row import Row
from workshop_studio.ui.canvas.voices.leaf_voice import LeafVoice

_PARTS = QAccessible.InterfaceType


class RowsHeard(Protocol):
    """What rows need of the list they stand in."""

    def row(self, key: str) -> Row | None:
        """What a row says; nothing where it has gone."""
        ...

    def index(self, key: str) -> QModelIndex:
        """Where it stands."""
        ...

    def level(self, key: str) -> int:
        """How many rows it lies in, itself counted."""
        ...

    def interface(self) -> QAccessibleInterface:
        """The list itself."""
        ...

    def place(self, key: str) -> QRect:
        """Where it is on the screen."""
        ...

    def states(self, key: str) -> dict[str, bool]:
        """What is true of it now."""
        ...

    def press(self, key: str) -> None:
        """Go to it and select it."""
        ...

    def turn(self, key: str) -> None:
        """Open it or close it."""
        ...

    def edit(self, key: str) -> None:
        """Do what Enter does on it."""
        ...


class RowVoice(LeafVoice):
    """One row of the list; it is asked for whatever it now says."""

    def __init__(self, rows: RowsHeard, key: str) -> None:
        super().__init__()
        self._rows = rows
        self._key = key
        self._actions = _RowActions(rows, key)
        self._attributes = _RowAttributes(rows, key)

    @property
    def key(self) -> str:
        """Id of the row."""
        return self._key

    def isValid(self) -> bool:
        """Whether it is still there."""
        return self._rows.interface().isValid() and self._rows.row(self._key) is not None

    def parent(self) -> QAccessibleInterface:
        """The list: rows within others say so by their level."""
        return self._rows.interface()

    def rect(self) -> QRect:
        """Where it is on the screen."""
        return self._rows.place(self._key)

    def role(self) -> QAccessible.Role:
        """An item of the list."""
        return QAccessible.Role.TreeItem

    def state(self) -> QAccessible.State:
        """Whether it is selected, open, and has the keyboard."""
        state = QAccessible.State()
        if self._rows.row(self._key) is None:
            state.invalid = 1
            return state
        for name, on in self._rows.states(self._key).items():
            setattr(state, name, int(on))
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """All that it says."""
        row = self._rows.row(self._key)
        return row.said if row is not None and kind == QAccessible.Text.Name else ""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 -- Qt wants one of several kinds
        """What can be done with it, and its level."""
        if kind == _PARTS.ActionInterface:
            return self._actions
        # For "nothing" it has to be a null pointer: any other answer ends the program.
        return self._attributes if kind == _PARTS.AttributesInterface else VoidPtr(0)


class _RowAttributes(QAccessibleAttributesInterface):
    """The level of a row, counted from 1."""

    def __init__(self, rows: RowsHeard, key: str) -> None:
        super().__init__()
        self._rows = rows
        self._key = key

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Its level."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        """Its level."""
        return self._rows.level(self._key) if key == QAccessible.Attribute.Level else None


class _RowActions(QAccessibleActionInterface):
    """What a screen reader can do with a row: select it, open or close it, type over it."""

    def __init__(self, rows: RowsHeard, key: str) -> None:
        super().__init__()
        self._rows = rows
        self._key = key

    def actionNames(self) -> list[str]:
        """The names of the actions."""
        names = [QAccessibleActionInterface.pressAction()]
        if self._rows.states(self._key).get("expandable"):
            names.append(QAccessibleActionInterface.toggleAction())
        row = self._rows.row(self._key)
        return [*names, "edit"] if row is not None and row.kind == "thing" else names

    def doAction(self, name: str) -> None:
        """Do one of them."""
        if name == QAccessibleActionInterface.toggleAction():
            self._rows.turn(self._key)
        elif name == "edit":
            self._rows.edit(self._key)
        else:
            self._rows.press(self._key)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """The key for an action."""
        return ["F2"] if name == "edit" else []

    def localizedActionName(self, name: str) -> str:
        """The name of an action in words."""
        if name == "edit":
            return QCoreApplication.translate("RowVoice", "Edit")
        if name == QAccessibleActionInterface.toggleAction():
            return QCoreApplication.translate("RowVoice", "Open or close")
        return QCoreApplication.translate("RowVoice", "Select")
