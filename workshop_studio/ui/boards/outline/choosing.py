"""Owns that canvas and outline have one selection: what is chosen in one is chosen in the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject

from workshop_studio.tools.outline.row import Row
from workshop_studio.ui.boards.outline.outline_model import OutlineModel
from workshop_studio.ui.boards.outline.outline_view import OutlineView
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

Flag = QItemSelectionModel.SelectionFlag


class Choosing(QObject):
    """Keeps the two alike. The canvas's selection is the one that counts."""

    def __init__(self, canvas: BoardCanvas, view: OutlineView, model: OutlineModel) -> None:
        super().__init__(view)
        self._canvas = canvas
        self._view = view
        self._model = model
        self._busy = False
        view.selectionModel().selectionChanged.connect(self._chosen_here)
        canvas.selection_changed.connect(self.follow)

    def follow(self) -> None:
        """Select in the outline what is selected on the canvas, and bring the last into view."""
        if self._busy:
            return
        indexes = [index for key in self._canvas.selection if (index := self._place(key)).isValid()]
        self._busy = True
        selection = QItemSelection()
        for index in indexes:
            selection.select(index, index)
        chooser = self._view.selectionModel()
        chooser.select(selection, Flag.ClearAndSelect)
        if indexes and self._view.currentIndex() not in indexes:
            chooser.setCurrentIndex(indexes[-1], Flag.NoUpdate)
        self._busy = False
        if indexes:
            self._view.scrollTo(indexes[-1])

    def _chosen_here(self) -> None:
        if self._busy:
            return
        records = tuple(dict.fromkeys(row.record for row in self._rows() if row.record))
        known = tuple(key for key in records if key in self._canvas.scene.by_id)
        if set(known) == set(self._canvas.selection):
            return
        self._busy = True
        # What was chosen first stays first: it is what a merge keeps.
        kept = [key for key in self._canvas.selection if key in known]
        self._canvas.select((*kept, *(key for key in known if key not in kept)))
        self._busy = False

    def _rows(self) -> Iterator[Row]:
        for index in self._view.selectionModel().selectedIndexes():
            row = self._model.row(index)
            if row is not None:
                yield row

    def _place(self, key: str) -> QModelIndex:
        """Where a record is selected: where it is already, or near the keyboard, or first."""
        found = self._model.indexes_for(key)
        chooser = self._view.selectionModel()
        current = self._view.currentIndex()
        near = [index for index in found if chooser.isSelected(index)]
        near += [index for index in found if index.parent() in {current, current.parent()}]
        near += [index for index in found if self._view.isExpanded(index.parent())]
        return next(iter([*near, *found]), QModelIndex())
