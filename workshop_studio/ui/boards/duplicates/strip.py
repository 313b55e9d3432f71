"""Owns the strip that says which two questions may ask the same, with the ways out beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workshop_studio.ui.kit.announcing import announce
from workshop_studio.ui.kit.icons import pixmap
from workshop_studio.ui.kit.widgets import button, plain


class AlikeStrip(QFrame):
    """One sentence of advice; it bars nothing.

    Attributes:
        show_both, merge, differ: its ways.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "advice")
        self.setObjectName("alike-strip")
        self._sign = QLabel()
        self._words = plain("")
        self._words.setProperty("role", "advice")
        self._words.setWordWrap(False)
        self.show_both = button(self.tr("Show"))
        self.merge = button(self.tr("Merge"))
        self.differ = button(self.tr("They differ"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        for each in (self.show_both, self.merge, self.differ):
            row.addWidget(each)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, sentence: str, colour: str, *, may_change: bool) -> None:
        """Say a sentence, with its sign in a colour; "" puts the strip away."""
        is_new = sentence != self.words
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._sign.setPixmap(pixmap("info", colour, 16, ratio=self.devicePixelRatioF()))
        self.merge.setVisible(may_change)
        self.differ.setVisible(may_change)
        self.setVisible(bool(sentence))
        if is_new:
            announce(self, sentence)
