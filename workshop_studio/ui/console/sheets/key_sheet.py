"""Owns the sheet of keys: every action that has one, by the menu it stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.sheets.overlay import Overlay
from workshop_studio.ui.kit.widgets import button, column, heading, key_cap, plain

_COLUMNS = 3
_WRITES = "board-add"
"""The action of every page on which something can be written."""


class KeySheet(Overlay):
    """Shows the keys of what can be done now. Made anew each time it opens."""

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        panel = QFrame()
        panel.setProperty("role", "palette")
        super().__init__(parent, appearance, panel)
        self._area = QScrollArea()
        self._area.setAccessibleName(self.tr("Keys and shortcuts"))
        self._area.setWidgetResizable(True)
        # Its edge shows that it has the keyboard.
        self._area.setProperty("role", "window")
        self._done = button(self.tr("Close"), key="Esc")
        self._done.clicked.connect(self.close_over)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(24, 16, 24, 16)
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Keys and shortcuts"), 2), 1)
        head.addWidget(self._done)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        self.keys: dict[str, str] = {}

    def open_sheet(self, groups: Mapping[str, Sequence[QAction]]) -> None:
        """Show the keys of actions, each group under its heading."""
        self.keys = {}
        columns: list[list[QWidget]] = [[] for _ in range(_COLUMNS)]
        lengths = [0] * _COLUMNS
        listed = [
            (title, [(plain_words(action), keys_of(action)) for action in actions])
            for title, actions in groups.items()
        ]
        names = {action.objectName() for actions in groups.values() for action in actions}
        if _WRITES in names:
            listed.append((self.tr("While you type on a board"), self._while_typing()))
        for title, every in listed:
            lines = [(words, keys) for words, keys in every if keys]
            if lines:
                shortest = lengths.index(min(lengths))
                lengths[shortest] += len(lines) + 2
                columns[shortest].append(self._group(title, lines))
        inner = QWidget()
        layout = QHBoxLayout(inner)
        layout.setSpacing(32)
        for widgets in columns:
            layout.addWidget(column(*widgets, spacing=16), 1, Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        self.open_over(self._area)

    def place_panel(self) -> None:
        """As large as it may be, within reason."""
        width, height = min(1120, self.width() - 64), min(640, self.height() - 96)
        self._panel.setGeometry((self.width() - width) // 2, 56, width, height)

    def _while_typing(self) -> list[tuple[str, str]]:
        """Keys of the editor and the Add bar, which no menu holds."""
        return [
            (self.tr("Done"), self.tr("Enter")),
            (self.tr("Next one beside it"), self.tr("Tab")),
            (self.tr("Next one before it"), self.tr("Shift+Tab")),
            (self.tr("Next one below it"), self.tr("Ctrl+Enter")),
            (self.tr("Split into two at the caret"), self.tr("Ctrl+Shift+Enter")),
            (self.tr("Another place, in the Add bar"), self.tr("Up, Down")),
            (self.tr("Words of the last chip again"), self.tr("Backspace")),
        ]

    def _group(self, title: str, lines: Sequence[tuple[str, str]]) -> QWidget:
        grid = QWidget()
        layout = QGridLayout(grid)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(0, 1)
        layout.setVerticalSpacing(4)
        for row, (words, keys) in enumerate(lines):
            self.keys[words] = keys
            layout.addWidget(plain(words), row, 0)
            layout.addWidget(key_cap(keys), row, 1, Qt.AlignmentFlag.AlignRight)
        return column(heading(title, 4), grid, spacing=6)


def plain_words(action: QAction) -> str:
    """What an action is called, without the mark of its mnemonic and without dots."""
    words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return words.removesuffix(" …").removesuffix("…").strip()


def keys_of(action: QAction) -> str:
    """The keys of an action as the system writes them, "Ctrl+Y, Ctrl+Shift+Z"."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(dict.fromkeys(key.toString(native) for key in action.shortcuts()))
