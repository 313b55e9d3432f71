"""Owns the choice among several boards of one kind, above the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_studio.ui.console.steps.steps import Place
from workshop_studio.ui.kit.buttons import ToolToggle
from workshop_studio.ui.kit.literal import tip, unmarked
from workshop_studio.ui.kit.widgets import tool_toggle

_LONGEST = 40


class PlaceRow(QWidget):
    """A button for each board of the step; hidden where there is but one.

    Signals:
        chosen: (str) the id of a board.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "surface")
        self.setAccessibleName(self.tr("Boards of this step"))
        self.buttons: dict[str, ToolToggle] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 6, 16, 6)
        self._layout.setSpacing(6)
        self._layout.addStretch(1)

    def show_places(self, places: Sequence[Place], current: str) -> None:
        """Offer these boards."""
        for made in self.buttons.values():
            self._layout.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.buttons = {}
        for number, place in enumerate(places, start=1):
            title = place.title or self.tr("Board {number}").format(number=number)
            made = tool_toggle(unmarked(_short(title)), "")
            made.setAccessibleName(title)
            made.setToolTip(tip(title))
            made.setChecked(place.id == current)
            made.clicked.connect(self._clicked)
            self.buttons[place.id] = made
            self._layout.insertWidget(number - 1, made)
        self.setVisible(len(places) > 1)

    def _clicked(self) -> None:
        sender = self.sender()
        for place, made in self.buttons.items():
            if made is sender:
                made.setChecked(True)
                self.chosen.emit(place)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
