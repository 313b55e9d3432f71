"""Owns the list of a question's further wordings: what was merged into it, in its own words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.widgets import button, caption, column, plain, to_the_left


class WordingsPanel(QWidget):
    """What merged questions asked in other words; hidden where there is nothing of that.

    Signals:
        wanted: (str) the question is to be asked in these words.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Wording] = []
        self.may_change = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(caption(self.tr("Also asked, in other words")))
        self.hide()

    @property
    def wordings(self) -> tuple[str, ...]:
        """What it shows."""
        return tuple(each.label.text() for each in self._rows if not each.isHidden())

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What puts each of them in the question's place."""
        return tuple(each.take for each in self._rows if not each.isHidden())

    def fill(self, wordings: Sequence[str]) -> None:
        """Show these. Rows stay, so that the keyboard does when two wordings change places."""
        while len(self._rows) < len(wordings):
            made = _Wording()
            made.take.clicked.connect(partial(self._take, made))
            self._rows.append(made)
            self._column.addWidget(made)
        for number, each in enumerate(self._rows):
            if number < len(wordings):
                each.show_words(wordings[number], may_change=self.may_change)
            each.setVisible(number < len(wordings))
        self.setVisible(bool(wordings))

    def _take(self, row: _Wording) -> None:
        self.wanted.emit(row.label.text())


class _Wording(QWidget):
    """One wording, and the button that has the question asked in it."""

    def __init__(self) -> None:
        super().__init__()
        self.label: QLabel = plain("")
        self.take = button(self.tr("Use these words"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self.label, to_the_left(self.take), spacing=4))

    def show_words(self, words: str, *, may_change: bool) -> None:
        """Show these words."""
        self.label.setText(words)
        self.take.setAccessibleName(self.tr("Use these words: {words}").format(words=words))
        self.take.setVisible(may_change)
