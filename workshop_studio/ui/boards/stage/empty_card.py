"""Owns the card on an empty board: one sentence, how to begin, and up to two other ways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.kit.widgets import heading, plain

_WIDTH = 500


class EmptyCard(QFrame):
    """Says how to begin."""

    def __init__(self, words: BoardWords) -> None:
        super().__init__()
        self.setProperty("role", "empty")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 18, 32, 18)
        column.setSpacing(8)
        title, text = heading(words.empty_title, 2), plain(words.empty_text)
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMinimumWidth(_WIDTH)
            column.addWidget(label)
        text.setProperty("role", "muted")
        self._ways = QHBoxLayout()
        self._ways.setSpacing(8)
        self._ways.addStretch(1)
        self._ways.addStretch(1)
        column.addLayout(self._ways)

    def add_way(self, widget: QWidget) -> None:
        """Offer another way to begin: a button."""
        self._ways.insertWidget(self._ways.count() - 1, widget)
