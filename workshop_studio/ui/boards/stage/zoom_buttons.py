"""Owns the buttons that zoom a board, which stand in one of its corners."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from workshop_studio.ui.kit.widgets import icon_button

_WAYS = QBoxLayout.Direction


class StageZoom(QFrame):
    """Three buttons in a column, or in a row.

    Attributes:
        nearer, farther, whole: the buttons.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "float")
        self.nearer = icon_button("plus", self.tr("Zoom in"))
        self.farther = icon_button("minus", self.tr("Zoom out"))
        self.whole = icon_button("maximize", self.tr("Show the whole board"))
        self._line = QBoxLayout(_WAYS.TopToBottom, self)
        self._line.setContentsMargins(1, 1, 1, 1)
        self._line.setSpacing(0)
        for button in (self.nearer, self.farther, self.whole):
            button.setFixedSize(QSize(32, 32))
            self._line.addWidget(button)

    def lie(self, *, flat: bool) -> None:
        """Stand in a row, or in a column."""
        self._line.setDirection(_WAYS.LeftToRight if flat else _WAYS.TopToBottom)
