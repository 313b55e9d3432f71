"""Owns the bar that shows what was typed and never entered, and asks what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workshop_studio.ui.kit.announcing import announce
from workshop_studio.ui.kit.widgets import button, icon_button, plain


class LeftBar(QFrame):
    """One text at a time. Closing it settles nothing: it comes back with the next start.

    Signals:
        back_wanted: put it back where it was typed.
        copy_wanted: put it where it can be pasted from.
        drop_wanted: it is not needed any more.
    """

    back_wanted = Signal()
    copy_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "info")
        self.setAccessibleName(self.tr("What you were typing"))
        self._words = plain("")
        self.back = button(self.tr("Put it back"), primary=True)
        self.copy = button(self.tr("Copy"))
        self.drop = button(self.tr("Let it go"))
        self.later = icon_button("x", self.tr("Ask again later"))
        self.back.clicked.connect(self.back_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.drop.clicked.connect(self.drop_wanted)
        self.later.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._words, stretch=1)
        for widget in (self.back, self.copy, self.drop, self.later):
            layout.addWidget(widget, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, words: str, *, can_go_back: bool) -> None:
        """Show a text, in words that say where it was typed."""
        self._words.setText(words)
        self.back.setVisible(can_go_back)
        self.show()
        announce(self, words)

    def words(self) -> str:
        """What it says; "" while it is not there."""
        return "" if self.isHidden() else self._words.text()
