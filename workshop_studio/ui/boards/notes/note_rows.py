"""Owns the short lists in a note's inspector: its links, and the questions that grew from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.widgets import caption, heading

_AROUND = 28


@dataclass(frozen=True, slots=True)
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
        made = _LineButton(entry.words, entry.icon)
        made.setAccessibleName(entry.said)
        made.setToolTip(entry.said)
        made.clicked.connect(partial(self.pressed.emit, entry.id))
        return made


class _LineButton(Button):
    """A quiet button as wide as there is room; what of its words finds none ends with "…"."""

    def __init__(self, words: str, icon: str) -> None:
        super().__init__(words, icon_name=icon)
        self._words = words
        self.set_role("quiet")
        self.setStyleSheet("text-align: left; padding-left: 4px;")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Next to nothing: the tool tip has all its words."""
        return QSize(64, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many of the words as there is room for."""
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - _AROUND
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if words != self.text():
            self.setText(words)
