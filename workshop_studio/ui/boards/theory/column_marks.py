"""Owns the names of a theory's columns that stay in view while it is read downwards."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.theory.cells import cell_id
from workshop_studio.layout.words import COLUMN_NAMES
from workshop_studio.model.words import COLUMNS, Column
from workshop_studio.ui.boards.stage.parts import waymark
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

_BELOW = 4
"""Pixels between the upper edge of what is seen and the names."""
_NAME_ENDS = 32.0
"""So far below the top of a column its own name ends, in points."""
_AROUND = 22
"""What a name has around it, in pixels."""


class ColumnMarks(QObject):
    """Shows the names at the upper edge once those on the board have been pushed beyond it."""

    def __init__(self, canvas: BoardCanvas, parent: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._marks = {column: waymark(parent) for column in COLUMNS}
        canvas.view_changed.connect(self.follow)

    def follow(self) -> None:
        """Show what is needed for the part of the board in view."""
        panels = {cell.id: cell.region for cell in self._canvas.scene.cells}
        for column, mark in self._marks.items():
            panel = panels.get(cell_id(column))
            # Hidden where something else is shown in the board's place.
            if isinstance(panel, Rect) and not self._canvas.isHidden():
                self._place(column, mark, panel)
            else:
                mark.hide()

    def _place(self, column: Column, mark: QLabel, panel: Rect) -> None:
        view, top = self._canvas.view, self._canvas.free.top()
        gone = (panel.y + _NAME_ENDS) * view.scale + view.y < top
        ends = panel.bottom * view.scale + view.y
        wide = round(panel.width * view.scale)
        if gone and ends > top + 2 * _AROUND and wide > 2 * _AROUND:
            mark.ensurePolished()
            room = wide - _AROUND
            name, cut = COLUMN_NAMES[column], Qt.TextElideMode.ElideRight
            mark.setText(mark.fontMetrics().elidedText(name, cut, room))
            mark.adjustSize()
            middle = panel.centre[0] * view.scale + view.x
            mark.move(round(middle - mark.width() / 2), round(top) + _BELOW)
            mark.show()
        else:
            mark.hide()
