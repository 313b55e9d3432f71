"""Owns the six signs of energy for change as toggles, with their keys 1 to 6."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.words import SIGNS, Sign
from workshop_studio.ui.boards.questions.sign_toggle import SignToggle
from workshop_studio.ui.kit.widgets import heading


class SignsPanel(QWidget):
    """The signs seen in one question.

    Signals:
        toggled: (str) the sign that is seen now, or no longer.
    """

    toggled = Signal(str)

    def __init__(self, book: FontBook) -> None:
        super().__init__()
        self._toggles: dict[Sign, SignToggle] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = heading(self.tr("Energy for change"), 4)
        layout.addWidget(self._head)
        layout.addSpacing(4)
        for number, sign in enumerate(SIGNS, start=1):
            made = SignToggle(sign, str(number), book)
            made.clicked.connect(partial(self._toggle, sign))
            self._toggles[sign] = made
            layout.addWidget(made)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        for made in self._toggles.values():
            made.set_theme(theme)

    def fill(self, seen: Collection[Sign]) -> None:
        """Show the signs that are seen."""
        for sign, made in self._toggles.items():
            made.setChecked(sign in seen)
        words = self.tr("Energy for change: {n} of {all} signs")
        self._head.setText(words.format(n=len(seen), all=len(SIGNS)))

    def toggle(self, sign: Sign) -> SignToggle:
        """The toggle of a sign."""
        return self._toggles[sign]

    def _toggle(self, sign: Sign, _checked: object = None) -> None:
        self.toggled.emit(sign)
