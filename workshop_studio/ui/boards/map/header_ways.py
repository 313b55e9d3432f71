"""Owns how the buttons over a map stand: with their words, or as icons in a narrow window."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_studio.ui.kit.buttons import Button


class HeaderWays(QWidget):
    """Buttons in a row; icons alone where their words would hide players and the map's title."""

    def __init__(self) -> None:
        super().__init__()
        self._is_narrow = False
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def add(self, way: QWidget) -> None:
        """Put another behind those that are there."""
        self._layout.addWidget(way)
        self.set_narrow(narrow=self._is_narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icons alone."""
        self._is_narrow = narrow
        for each in self.findChildren(Button):
            each.set_brief(brief=narrow)
        self._layout.invalidate()
        self.updateGeometry()
