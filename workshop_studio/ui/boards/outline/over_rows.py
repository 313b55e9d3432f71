"""Owns where texts stand that are typed over in the rows of an outline."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Editable, Item
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.boards.outline.outline_delegate import OutlineDelegate
from workshop_studio.ui.boards.outline.outline_model import OutlineModel
from workshop_studio.ui.boards.outline.outline_view import OutlineView
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.view import View

_SIZE, _DOWN, _OUT = 15.0, 5, 8
"""Of the letters; how far the editor keeps from a row's edges, and begins before its words."""


class OverRows:
    """The texts of a board where its outline has them (`canvas.standing.Standing`)."""

    def __init__(
        self, canvas: BoardCanvas, view: OutlineView, model: OutlineModel, look: OutlineDelegate
    ) -> None:
        self._canvas = canvas
        self._view = view
        self._model = model
        self._look = look
        self._last = QRect()

    @property
    def widget(self) -> QWidget:
        """What the rows are painted in."""
        return self._view.sheet

    @property
    def view(self) -> View:
        """Rows stand in pixels already."""
        return View()

    @property
    def theme(self) -> ScreenTheme:
        """The board's colours."""
        return self._canvas.theme

    def item(self, key: str) -> Item | None:
        """What is typed over, where its row is; where it was last, while that is not known."""
        found, index = self._canvas.scene.by_id.get(key), self._index(key)
        edit = self._editable(found, index)
        if found is None or edit is None:
            return None
        row = self._view.visualRect(index)
        if index.isValid() and not row.isEmpty():
            self._last = self._look.typed_box(index, row)
        place = self._last.adjusted(-_OUT, _DOWN, 0, -_DOWN)
        room = Rect(0.0, 0.0, float(place.width()), float(place.height()))
        words = Rect(_OUT, 4.0, room.width - 2 * _OUT, room.height - 8.0)
        return replace(
            found,
            at=(float(place.x()), float(place.y())),
            extent=room,
            edit=replace(edit, box=words, size=_SIZE, weight=500, fill=""),
        )

    def bring(self, item: Item) -> None:
        """Open what it lies in, and bring its row into view."""
        self._view.scrollTo(self._index(item.id))
        self.item(item.id)

    def _index(self, key: str) -> QModelIndex:
        """The row the keyboard is on, if it stands for this; else the first that does."""
        current, found = self._view.currentIndex(), self._model.indexes_for(key)
        if current in found:
            return current
        return found[0] if found else QModelIndex()

    def _editable(self, item: Item | None, index: QModelIndex) -> Editable | None:
        """What the board types over; of a link its reason, which the board has no room for."""
        row = self._model.row(index)
        if item is None or item.edit is not None or row is None or row.reason is None:
            return item.edit if item is not None else None
        label = QCoreApplication.translate("OverRows", "Reason for this link")
        return Editable(row.reason, Rect(0.0, 0.0, 0.0, 0.0), _SIZE, label=label)
