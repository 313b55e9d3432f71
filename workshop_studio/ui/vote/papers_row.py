"""Owns the buttons for what is printed for a vote: ballots to be cut, and cards for the wall."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.ui.kit.widgets import button, caption, heading, to_the_left


class PapersRow(QWidget):
    """Each button saves a PDF to print.

    Signals:
        wanted: (str) which, see `ui.session.studio.What`.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.ballots = button(self.tr("Ballots"), icon="printer")
        self.large = button(self.tr("Ballots in large print"), icon="printer")
        self.cards = button(self.tr("Question cards"), icon="printer")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(self.tr("On paper"), 4))
        layout.addWidget(to_the_left(self.ballots, self.large, self.cards))
        words = self.tr("PDFs to print: ballots to be cut, and numbered cards for dots on a wall.")
        layout.addWidget(caption(words))
        for each, what in (
            (self.ballots, "ballots"),
            (self.large, "ballots-large"),
            (self.cards, "question-cards"),
        ):
            each.clicked.connect(partial(self.wanted.emit, what))
