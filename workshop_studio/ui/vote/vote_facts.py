"""Owns the facts of a vote for the dock: where its ballots are, and who is still to come."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from workshop_studio.analysis.turnout import turnout
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.ui.appearance.fonts import clock_font
from workshop_studio.ui.kit.widgets import caption, heading, plain


class VoteFacts(QWidget):
    """How many voted in which way; never for what."""

    def __init__(self) -> None:
        super().__init__()
        self._figures = {name: _figure() for name in ("ballots", "dots", "aside", "coming")}
        self._words = {
            "ballots": plain(self.tr("Ballots on this laptop")),
            "dots": plain(self.tr("People who used dots")),
            "aside": plain(self.tr("Ballots set aside")),
            "coming": plain(self.tr("Still to come")),
        }
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for down, name in enumerate(self._figures):
            grid.addWidget(self._words[name], down, 0)
            grid.addWidget(self._figures[name], down, 1)
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
        layout.addWidget(caption(self.tr("The room sees how many have voted, never for what.")))

    def show_vote(self, snapshot: Snapshot, vote: Round | None) -> None:
        """Show a vote that was opened; nothing for one that was not."""
        self._all.setVisible(vote is not None and vote.state != "prepared")
        if vote is None:
            return
        coming = max(0, (vote.expected or 0) - turnout(snapshot, vote))
        counts = {
            "ballots": len(snapshot.of(Ballot, vote.id)),
            "dots": vote.tally.voters if vote.tally else 0,
            "aside": len(vote.set_aside),
            "coming": coming,
        }
        for name, count in counts.items():
            self._figures[name].setText(f"{count:,}")
        is_awaited = vote.state == "open" and vote.expected is not None
        for part in (self._words["coming"], self._figures["coming"]):
            part.setVisible(is_awaited)


def _figure() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(clock_font(16, 600))
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made
