"""Owns the choice between the three ways to collect votes; one vote may use them all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from workshop_studio.ui.kit.buttons import ToolToggle
from workshop_studio.ui.kit.widgets import tool_toggle

LAPTOP, PAPER, DOTS = "laptop", "paper", "dots"


class Ways(QWidget):
    """Three buttons of which one is on.

    Signals:
        chosen: (str) the way that is on now.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Ways to collect votes"))
        self.buttons: Mapping[str, ToolToggle] = {
            LAPTOP: tool_toggle(self.tr("On this laptop"), "laptop"),
            PAPER: tool_toggle(self.tr("Paper ballots"), "file-text"),
            DOTS: tool_toggle(self.tr("Dots on the wall"), "grid-3x3"),
        }
        self._group = QButtonGroup(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        for way, each in self.buttons.items():
            each.setMinimumHeight(36)
            self._group.addButton(each)
            across.addWidget(each)
            each.clicked.connect(partial(self.chosen.emit, way))

    def choose(self, way: str) -> None:
        """Turn a way on, without telling of it."""
        self.buttons[way].setChecked(True)
