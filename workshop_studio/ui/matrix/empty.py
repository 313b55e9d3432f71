"""Owns what the matrix shows while there is no result: why, and where to go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.ui.kit.widgets import button, card, heading, plain
from workshop_studio.ui.matrix.standing import Standing

_WIDTH = 480


class NoResult(QWidget):
    """A calm card in the middle.

    Signals:
        vote_wanted: the way to the vote was chosen.
        earlier_wanted: (str) id of an earlier round to be shown after all.
    """

    vote_wanted = Signal()
    earlier_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = heading("", 2)
        self._words = plain("")
        self.to_vote = button(self.tr("Go to the vote"), icon="vote", primary=True)
        self.earlier = button("", icon="table")
        self._round = ""
        self.to_vote.clicked.connect(self.vote_wanted)
        self.earlier.clicked.connect(self._ask)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for way in (self.to_vote, self.earlier):
            ways.addWidget(way)
        ways.addStretch(1)
        frame = card(self._title, self._words, role="panel", margin=24)
        frame.setFixedWidth(_WIDTH)
        if isinstance(inside := frame.layout(), QVBoxLayout):
            inside.setSpacing(16)
            inside.addLayout(ways)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)

    def show_why(self, standing: Standing) -> None:
        """Say why there is no result; nothing of an open vote is told."""
        if standing.why == "open":
            self._title.setText(self.tr("Voting is open"))
            self._words.setText(
                self.tr("The result comes here once the vote is closed. Until then nobody sees it.")
            )
        else:
            self._title.setText(self.tr("No result yet"))
            self._words.setText(
                self.tr("Hold a vote and close it. The questions then stand here by rank.")
            )
        self.earlier.setVisible(bool(standing.rounds))
        if standing.rounds:
            vote = standing.rounds[0]
            self._round = vote.id
            title = " ".join(vote.title.split()) or self.tr("the earlier vote")
            self.earlier.setText(self.tr("Show the result of {title}").format(title=title))

    def _ask(self) -> None:
        self.earlier_wanted.emit(self._round)
