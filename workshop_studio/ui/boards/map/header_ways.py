"""Owns how the buttons over a map stand: beside each other, or in the corner of a narrow window."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget


class HeaderWays(QWidget):
    """Buttons in a row, or one above the other where a row would hide players."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def add(self, way: QWidget) -> None:
        """Put another behind those that are there."""
        self._layout.addWidget(way)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand in the corner."""
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._layout.setSpacing(4 if narrow else 8)
