"""Owns that canvas and outline have one selection: what is chosen in one is chosen in the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

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
        for first, last in _runs(indexes):
            selection.select(first, last)
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
        chosen = set(known)
        kept = [key for key in self._canvas.selection if key in chosen]
        self._canvas.select(tuple(dict.fromkeys([*kept, *known])))
        self._busy = False

    def _rows(self) -> Iterator[Row]:
        for index in self._view.selectionModel().selectedIndexes():
            row = self._model.row(index)
            if row is not None:
                yield row

    def _place(self, key: str) -> QModelIndex:
        """Where a record is selected: where it is already, or near the keyboard, or first."""
        found = self._model.indexes_for(key)
        if len(found) == 1:
            return found[0]
        chooser = self._view.selectionModel()
        current = self._view.currentIndex()
        near = [index for index in found if chooser.isSelected(index)]
        near += [index for index in found if index.parent() in {current, current.parent()}]
        near += [index for index in found if self._view.isExpanded(index.parent())]
        return next(iter([*near, *found]), QModelIndex())


def _runs(indexes: Iterable[QModelIndex]) -> Iterator[tuple[QModelIndex, QModelIndex]]:
    """The first and last of each run of rows: thousands of rows are one selection, not as many."""
    runs: list[tuple[QModelIndex, QModelIndex]] = []
    last = (False, 0, 0)
    for place, index in sorted(((_place_in(each), each) for each in indexes), key=itemgetter(0)):
        if runs and place == (*last[:2], last[2] + 1):
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
        last = place
    yield from runs


def _place_in(index: QModelIndex) -> tuple[bool, int, int]:
    """What a row lies in, and its number there."""
    parent = index.parent()
    return parent.isValid(), parent.internalId(), index.row()
