"""Owns the count of words beside what is typed: it hints when there are many, and bars none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.kit.widgets import button, caption

_SOFT, _LONG, _TOO_LONG = 8, 12, 20


class WordCount(QWidget):
    """How many words there are: quiet at first, plain from 8, amber past 12, "split?" past 20.

    Signals:
        split_wanted: the person wants two of it.
        grew: (str) there are many words now, or so many more; for screen readers.
    """

    split_wanted = Signal()
    grew = Signal(str)

    def __init__(self, theme: ScreenTheme) -> None:
        super().__init__()
        self._theme = theme
        self._words = 0
        self.label = caption("")
        self.label.setWordWrap(False)
        self.label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.split = button(self.tr("split?"), quiet=True)
        self.split.setObjectName("quick-add-split")
        self.split.setAccessibleName(self.tr("Split into two"))
        self.split.setToolTip(self.tr("Make two of it where the caret is (Ctrl+Shift+Enter)"))
        # What is being split keeps the keyboard; Ctrl+Shift+Enter does the same.
        self.split.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.split.clicked.connect(self.split_wanted)
        self.split.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label)
        row.addWidget(self.split)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self._theme = theme
        self._colour()

    def count(self, text: str) -> None:
        """Count the words of a text."""
        before, self._words = self._words, len(text.split())
        self.label.setText(self._said())
        split = self._words > _TOO_LONG
        if self.split.isHidden() == split:
            self.split.setVisible(split)
        self._colour()
        if any(before <= most < self._words for most in (_LONG, _TOO_LONG)):
            self.grew.emit(self.label.text())

    def _colour(self) -> None:
        style = ""
        if self._words > _LONG:
            style = f"color: {self._theme.warn}; font-weight: 600"
        elif self._words >= _SOFT:
            style = f"color: {self._theme.text}"
        if style != self.label.styleSheet():
            self.label.setStyleSheet(style)

    def _said(self) -> str:
        words = self._words
        if not words:
            return ""
        if words == 1:
            return self.tr("1 word")
        if words > _LONG:
            return self.tr("{count} words, long").format(count=words)
        return self.tr("{count} words").format(count=words)
