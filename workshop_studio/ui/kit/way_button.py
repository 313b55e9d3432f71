"""Owns the button that leads to something named at length: its words are cut to its width."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.literal import tip, unmarked

_ROOM = 56
_NARROWEST = 80


class WayButton(Button):
    """A button with an icon and one line, whole in its tool tip and for screen readers."""

    def __init__(self, words: str = "", *, icon_name: str = "") -> None:
        super().__init__("", icon_name=icon_name)
        self._words = ""
        self.set_role("quiet")
        self.setStyleSheet("text-align: left;")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name(words)

    def name(self, words: str) -> None:
        """Say where it leads."""
        self._words = " ".join(words.split())
        self.setToolTip(tip(self._words))
        self.setAccessibleName(self._words)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """A few letters at least."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many letters as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - _ROOM
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(unmarked(cut))
