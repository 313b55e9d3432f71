"""Owns the switch above a board between the board itself and its outline."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.literal import tip
from workshop_studio.ui.kit.widgets import button


class Switch(QWidget):
    """Two buttons of which one is down.

    Signals:
        chosen: (bool) the outline was asked for, or the board.
    """

    chosen = Signal(bool)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How the board is shown"))
        self.board = _part(self.tr("Board"), "presentation")
        self.outline = _part(self.tr("Outline"), "list-tree")
        self.outline.setToolTip(tip(self.tr("The same board as a list ({key})").format(key=key)))
        self.board.setToolTip(tip(self.tr("The board itself ({key})").format(key=key)))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for each in (self.board, self.outline):
            self._group.addButton(each)
            row.addWidget(each)
        self.board.setChecked(True)
        self.outline.clicked.connect(self._tell)
        self.board.clicked.connect(self._tell)

    def show_outline(self, *, shown: bool) -> None:
        """Have the one of the two down that is shown."""
        (self.outline if shown else self.board).setChecked(True)

    def _tell(self) -> None:
        self.chosen.emit(self.outline.isChecked())


def _part(words: str, icon: str) -> Button:
    made = button(words, icon=icon)
    made.setCheckable(True)
    return made
