"""Owns the chip before the quick add bar that shows where new things go, and its menu of places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from workshop_studio.layout.boards.scene import Cell
from workshop_studio.ui.kit.literal import unmarked

_LONGEST = 28


class PlaceChip(QToolButton):
    """The place new things go to; a press shows the others.

    Signals:
        chosen: (id of a cell) the person took another one from the menu.
    """

    chosen = Signal(str)

    def __init__(self, words: str) -> None:
        """Make it; `words` are what a place is called, such as "Ring"."""
        super().__init__()
        self._words = words or self.tr("Place")
        self._cells: tuple[Cell, ...] = ()
        self._group = QActionGroup(self)
        self._menu = QMenu(self)
        self.setObjectName("quick-add-place")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self._menu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(14, 14))
        self.setToolTip(self.tr("Where new things go (Up and Down)"))

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All places of the board."""
        return self._cells

    def offer(self, cells: Sequence[Cell]) -> None:
        """Offer these places."""
        same = [(c.id, c.name) for c in cells] == [(c.id, c.name) for c in self._cells]
        self._cells = tuple(cells)
        if not same:
            self._fill()

    def show_place(self, cell: str) -> None:
        """Show one of the places; nothing where the board has none."""
        name = self.name_of(cell)
        self.setVisible(bool(name))
        if not name:
            return
        self.setText(unmarked(_shortened(name)))
        self.setAccessibleName(f"{self._words}: {name}")
        for action in self._group.actions():
            action.setChecked(action.data() == cell)

    def name_of(self, cell: str) -> str:
        """What a place is called; "" where there is none such."""
        return next((each.name for each in self._cells if each.id == cell), "")

    def turned(self, cell: str, by: int) -> str:
        """Id of the place so many further on in the menu."""
        ids = [each.id for each in self._cells]
        return ids[(ids.index(cell) + by) % len(ids)] if cell in ids else cell

    def _fill(self) -> None:
        self._menu.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        for cell in self._cells:
            action = QAction(unmarked(cell.name), self._menu)
            action.setCheckable(True)
            action.setData(cell.id)
            action.triggered.connect(self._choose)
            self._group.addAction(action)
            self._menu.addAction(action)

    def _choose(self) -> None:
        action = self._group.checkedAction()
        if action is not None:
            self.chosen.emit(str(action.data()))


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
