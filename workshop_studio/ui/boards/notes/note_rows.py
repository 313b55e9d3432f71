"""Owns the short lists in a note's inspector: its links, and the questions that grew from it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.model.frozen import frozen
from workshop_studio.ui.kit.literal import tip
from workshop_studio.ui.kit.way_button import WayButton
from workshop_studio.ui.kit.widgets import caption, heading


@frozen
class Entry:
    """One line of a list: what pressing it leads to, its icon, its words, what it is in whole."""

    id: str
    icon: str
    words: str
    said: str


class NoteRows(QWidget):
    """A heading and lines that lead somewhere.

    Signals:
        pressed: (id) of the line.
    """

    pressed = Signal(str)

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._entries: tuple[Entry, ...] | None = None
        self.lines: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading(title, 4))
        layout.addLayout(self._rows)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines; a sentence where there are none."""
        if self._entries == tuple(entries):
            return
        self._entries = tuple(entries)
        for line in self.lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(entry) for entry in entries] or [caption(self._nothing)]
        for line in self.lines:
            self._rows.addWidget(line)

    def _line(self, entry: Entry) -> QWidget:
        made = WayButton(entry.words, icon_name=entry.icon)
        made.setAccessibleName(entry.said)
        made.setToolTip(tip(entry.said))
        made.clicked.connect(partial(self.pressed.emit, entry.id))
        return made
