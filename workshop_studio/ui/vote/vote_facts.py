"""Owns the facts of a vote for the dock: where its ballots are, and whether the count adds up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from workshop_studio.analysis.turnout import turnout
from workshop_studio.analysis.votes import count
from workshop_studio.layout.ledger_words import ledger_lines
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.model.words import CRITERIA
from workshop_studio.ui.appearance.fonts import clock_font
from workshop_studio.ui.kit.widgets import caption, heading, plain


class VoteFacts(QWidget):
    """How many voted in which way while a vote is open; how the count adds up once it is closed.

    Of an open vote nothing is told that depends on what anybody chose.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = {
            "laptop": plain(self.tr("Ballots on this laptop")),
            "typed": plain(self.tr("Paper ballots typed in")),
            "dots": plain(self.tr("People who used dots")),
            "aside": plain(self.tr("Ballots set aside")),
            "coming": plain(self.tr("Still to come")),
            "possible": plain(self.tr("Votes possible")),
        }
        self._figures = {name: _figure() for name in self._words}
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for down, name in enumerate(self._figures):
            grid.addWidget(self._words[name], down, 0)
            grid.addWidget(self._figures[name], down, 1)
        self._ledger = plain("")
        self._promise = caption(self.tr("The room sees how many have voted, never for what."))
        # A part of its own: shown itself, the dock's widget would be a window until it has a place.
        self._all = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._all)
        outer.addStretch(1)
        layout = QVBoxLayout(self._all)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Does it add up?")))
        layout.addLayout(grid)
        layout.addWidget(self._ledger)
        layout.addWidget(self._promise)

    def show_vote(self, snapshot: Snapshot, vote: Round | None) -> None:
        """Show a vote that was opened; nothing for one that was not."""
        self._all.setVisible(vote is not None and vote.state != "prepared")
        if vote is None:
            return
        is_open = vote.state == "open"
        counts = _counts(snapshot, vote)
        for name, figure in self._figures.items():
            is_told = is_open and (name != "coming" or vote.expected is not None)
            figure.setText(f"{counts[name]:,}")
            figure.setVisible(is_told)
            self._words[name].setVisible(is_told)
        self._ledger.setVisible(vote.state in {"closed", "revealed"})
        self._promise.setVisible(is_open)
        if self._ledger.isVisibleTo(self._all):
            self._ledger.setText("\n".join(_ledger(snapshot, vote)))


def _counts(snapshot: Snapshot, vote: Round) -> dict[str, int]:
    ballots = snapshot.of(Ballot, vote.id)
    typed = sum(each.typed for each in ballots)
    dots = vote.tally.voters if vote.tally else 0
    return {
        "laptop": len(ballots) - typed,
        "typed": typed,
        "dots": dots,
        "aside": len(vote.set_aside),
        "coming": max(0, (vote.expected or 0) - turnout(snapshot, vote)),
        "possible": (len(ballots) + dots) * vote.votes_per_criterion * len(CRITERIA),
    }


def _ledger(snapshot: Snapshot, vote: Round) -> tuple[str, ...]:
    return ledger_lines(count(snapshot, vote.id).reconciliation)


def _figure() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(clock_font(16, 600))
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made
