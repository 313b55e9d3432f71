"""Owns what screen readers are told of an outline: a tree whose rows have levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication
from shiboken6 import VoidPtr

from workshop_studio.tools.outline.row import BoardSort, Row
from workshop_studio.ui.boards.outline.columns import captions
from workshop_studio.ui.boards.outline.outline_view import OutlineView
from workshop_studio.ui.boards.outline.row_voice import RowVoice

if TYPE_CHECKING:
    from workshop_studio.ui.boards.outline.outline_model import OutlineModel

_DONE = "outlines-have-voices"
_QUIET = {"xcb", "wayland"}
"""Where Qt passes on to nobody that a row was opened or closed, so that it has to be said."""
_HEAD = "<head"
"""Qt counts the names of the columns as the first child, also where they are not its own."""


class OutlineVoice(QAccessibleWidget):
    """An outline as a tree: its children are the rows that are not folded or left away, in order.

    Qt tells which row has the keyboard by its place among them, as it does for its own trees; those
    say no level, however, and this one does.
    """

    def __init__(self, view: OutlineView) -> None:
        super().__init__(view, QAccessible.Role.Tree)
        self._voices: dict[str, QAccessibleInterface] = {}
        self._known: tuple[str, ...] | None = None
        self._places: dict[str, int] = {}
        model = view.rows
        for change in (
            model.rowsInserted, model.rowsRemoved, model.rowsMoved, view.expanded, view.collapsed,
            view.narrowed,
        ):  # fmt: skip
            change.connect(self.forget)
        view.expanded.connect(self.tell_open)
        view.collapsed.connect(self.tell_closed)

    # As a list

    def childCount(self) -> int:
        """How many rows are not folded away, and the names of the columns."""
        return len(self._order())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """A row by its place."""
        order = self._order()
        return self._voice(order[index]) if 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a row."""
        self._order()
        return self._places.get(getattr(child, "key", ""), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """The row at a place on the screen."""
        index = self._view.indexAt(self._view.sheet.mapFromGlobal(QPoint(x, y)))
        row = self._model.row(index)
        return self._voice(row.id) if row is not None else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """The row with the keyboard."""
        row = self._view.current_row() if self._view.hasFocus() else None
        return self._voice(row.id) if row is not None else None

    # For its rows

    def interface(self) -> QAccessibleInterface:
        """Itself."""
        return self

    def row(self, key: str) -> Row | None:
        """What a row says."""
        return self._model.row(self.index(key))

    def index(self, key: str) -> QModelIndex:
        """Where it stands."""
        return self._model.index_of(key)

    def level(self, key: str) -> int:
        """Its level, from 1."""
        return self._model.level(self.index(key))

    def place(self, key: str) -> QRect:
        """Where it is on the screen."""
        area = self._view.visualRect(self.index(key))
        return area.translated(self._view.sheet.mapToGlobal(QPoint(0, 0)))

    def states(self, key: str) -> dict[str, bool]:
        """Whether it is selected, open, in view, and has the keyboard."""
        index, view = self.index(key), self._view
        has_rows, is_open = self._model.hasChildren(index), view.isExpanded(index)
        in_view = view.sheet.rect().intersects(view.visualRect(index))
        return {
            "focusable": True,
            "selectable": True,
            "multiSelectable": True,
            "selected": view.selectionModel().isSelected(index),
            "focused": view.hasFocus() and view.currentIndex() == index,
            "expandable": has_rows,
            "expanded": has_rows and is_open,
            "collapsed": has_rows and not is_open,
            "offscreen": not in_view,
        }

    def sort(self) -> BoardSort:
        """The sort of board it is of."""
        return self._model.outline.sort

    def press(self, key: str) -> None:
        """Go to a row and select it."""
        self._view.setFocus()
        self._view.setCurrentIndex(self.index(key))

    def turn(self, key: str) -> None:
        """Open a row or close it."""
        self._view.turn(self.index(key))

    def edit(self, key: str) -> None:
        """Type over a row."""
        self.press(key)
        if (row := self.row(key)) is not None:
            self._view.opened.emit(row)

    # What changes

    def forget(self) -> None:
        """Count the rows anew when they are next asked for."""
        self._known = None

    def tell_open(self, index: QModelIndex) -> None:
        """A row was opened."""
        count = self._model.rowCount(index)
        words = QCoreApplication.translate("OutlineVoice", "Open, {count} in it")
        self._tell(index, words.format(count=count))

    def tell_closed(self, index: QModelIndex) -> None:
        """A row was closed."""
        self._tell(index, QCoreApplication.translate("OutlineVoice", "Closed"))

    def _tell(self, index: QModelIndex, words: str) -> None:
        row = self._model.row(index)
        if row is None or not QAccessible.isActive():
            return
        if QGuiApplication.platformName() in _QUIET and self._view.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))
        changed = QAccessible.State()
        changed.expanded = 1
        event = QAccessibleStateChangeEvent(self._view, changed)
        self._order()
        event.setChild(self._places.get(row.id, -1))
        QAccessible.updateAccessibility(event)

    def _order(self) -> tuple[str, ...]:
        """Ids of the rows that are not folded away, as they stand."""
        if self._known is None:
            found = [_HEAD]
            self._collect(QModelIndex(), found)
            self._known = tuple(found)
            self._places = {key: at for at, key in enumerate(found)}
        return self._known

    def _collect(self, parent: QModelIndex, found: list[str]) -> None:
        for at in range(self._model.rowCount(parent)):
            index = self._model.index(at, 0, parent)
            row = self._model.row(index)
            if row is not None and not self._view.isRowHidden(at, parent):
                found.append(row.id)
                if self._view.isExpanded(index):
                    self._collect(index, found)

    def _voice(self, key: str) -> QAccessibleInterface:
        found = self._voices.get(key)
        if found is None:
            found = _Head(self) if key == _HEAD else RowVoice(self, key)
            self._voices[key] = found
        return found

    @property
    def _view(self) -> OutlineView:
        # Kept here it would stay for good with its whole page, as PySide keeps each voice.
        return cast(OutlineView, self.object())

    @property
    def _model(self) -> OutlineModel:
        return self._view.rows


class _Head(RowVoice):
    """The names of the columns, as Qt counts them."""

    def __init__(self, outline: OutlineVoice) -> None:
        super().__init__(outline, _HEAD)
        self._outline = outline

    def isValid(self) -> bool:
        """As long as the list is there."""
        return self._outline.isValid()

    def role(self) -> QAccessible.Role:
        """What stands above the columns."""
        return QAccessible.Role.ColumnHeader

    def state(self) -> QAccessible.State:
        """Only to be read."""
        state = QAccessible.State()
        state.readOnly = 1
        return state

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 -- as for rows
        """Nothing can be done with it, and it has no level."""
        return VoidPtr(0)

    def text(self, kind: QAccessible.Text) -> str:
        """The names in order."""
        if kind != QAccessible.Text.Name:
            return ""
        return ", ".join(captions(self._outline.sort()))


def install_outline_voices() -> None:
    """Let screen readers find the rows of every outline; a second call does nothing."""
    application = QApplication.instance()
    if application is not None and not application.property(_DONE):
        application.setProperty(_DONE, True)  # noqa: FBT003 -- Qt takes it so
        QAccessible.installFactory(_voice)


def _voice(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, OutlineView):
        return None
    # Qt asks by way of the factory; the voice has to live as long as the view.
    if not isinstance(thing.voice, OutlineVoice):
        thing.voice = OutlineVoice(thing)
    return thing.voice
