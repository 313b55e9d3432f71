"""Owns the booth: the laptop goes from voter to voter, and nothing of a ballot stays on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from workshop_studio.analysis.turnout import turnout, turnout_in_words
from workshop_studio.document.document import Step
from workshop_studio.model.ballot_paper import counts_for, shown_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import PaperLine, Round, Votes
from workshop_studio.operations.rounds import cast
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.kit.widgets import heading, plain
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.ballot_view import BallotView
from workshop_studio.ui.vote.hand_over import HandOver
from workshop_studio.ui.vote.hold_button import HoldButton
from workshop_studio.ui.vote.lull import Lull
from workshop_studio.ui.vote.vote_ink import VoteInk


class Booth(QWidget):
    """The whole window while people vote: hand-over, ballot, hand-over, and so on.

    Signals:
        left: the facilitator came back.
        paper_wanted: the room votes on paper instead; asked before the first ballot only.
    """

    left = Signal()
    paper_wanted = Signal()

    def __init__(self, desk: Desk, round_id: str, appearance: Appearance, *, ask_wall: str) -> None:
        super().__init__()
        self._desk = desk
        self._round = round_id
        self._ink = VoteInk(desk.book, appearance)
        self._appearance = appearance
        self._ask_wall = ask_wall
        self._cast_here = 0
        self.ballot: BallotView | None = None
        self.lull = Lull(self)
        self._voted = QLabel()
        self._refusal = QLabel()
        self._leave = HoldButton(
            self.tr("Facilitator: hold this or Esc for 2 seconds to leave"), icon_name="lock-open"
        )
        self.hand_over = HandOver(self._ink, self._vote.votes_per_criterion)
        self._stack = QStackedWidget()
        self._build()
        self._leave.held.connect(self.left)
        self.hand_over.started.connect(self._start_ballot)
        self.hand_over.paper_wanted.connect(self.paper_wanted)
        appearance.changed.connect(self._dress)
        desk.refused.connect(self._tell)
        self._pass_on()

    def start(self) -> None:
        """Put the keyboard where voting goes on: the ballot in hand, or the next voter's start."""
        (self.ballot or self.hand_over).start()

    def leave(self) -> None:
        """Let go of the desk; a ballot in hand is thrown away."""
        self._appearance.changed.disconnect(self._dress)
        self._desk.refused.disconnect(self._tell)
        self._drop_ballot()

    def event(self, event: QEvent) -> bool:
        """Keep every shortcut of the window out: voters have the ballot's keys alone."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.WindowDeactivate:
            self._leave.cancel()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Holding Esc is the facilitator's way out."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._leave.begin()
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go too early stays in the booth."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._leave.cancel()
        event.accept()

    @property
    def _vote(self) -> Round:
        return self._desk.snapshot.get(Round, self._round)

    def _build(self) -> None:
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for label in (self._voted, self._refusal):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setProperty("role", "error")
        self._refusal.setWordWrap(True)
        self._refusal.setContentsMargins(32, 8, 32, 8)
        self._refusal.hide()
        self._stack.addWidget(self.hand_over)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self._refusal)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QWidget()
        head.setProperty("role", "surface")
        across = QHBoxLayout(head)
        across.setContentsMargins(32, 12, 32, 12)
        across.setSpacing(12)
        title = heading(self.tr("Private ballot"))
        title.setWordWrap(False)
        across.addWidget(title)
        promise = plain(self.tr("No name, no time. Only the totals are shown."))
        promise.setProperty("role", "muted")
        across.addWidget(promise, 1)
        across.addWidget(self._voted)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("role", "surface")
        below = QHBoxLayout(foot)
        below.setContentsMargins(32, 8, 32, 8)
        below.addWidget(self._leave)
        below.addStretch(1)
        return foot

    def _start_ballot(self) -> None:
        if self.ballot is not None:
            return
        vote = self._vote
        if vote.state != "open":
            self._tell(self.tr("This vote is closed. Please hand the laptop back."))
            return
        self._refusal.hide()
        lines = ballot_lines(self._desk.snapshot, vote)
        self.ballot = BallotView(vote.title, lines, vote.votes_per_criterion, self._ink)
        self.ballot.done.connect(self._cast)
        self._stack.addWidget(self.ballot)
        self._stack.setCurrentWidget(self.ballot)
        number = turnout(self._desk.snapshot, vote) + 1
        self._voted.setText(
            self.tr("Ballot {number} of {all}").format(number=number, all=vote.expected)
            if vote.expected and number <= vote.expected
            else self.tr("Ballot {number}").format(number=number)
        )
        self.ballot.start()
        self.lull.begin(self.ballot.first)

    def _cast(self, votes: Sequence[Votes]) -> None:
        self._refusal.hide()
        step = Step(operation="cast-ballot", label=self.tr("Cast ballot"))
        if self._desk.do(lambda now: cast(now, self._round, votes), step):
            self._cast_here += 1
            self._pass_on()
            self.lull.begin(self.hand_over.first)

    def _pass_on(self) -> None:
        """Throw the ballot away and wait for the next voter."""
        self._drop_ballot()
        vote = self._vote
        voted = turnout(self._desk.snapshot, vote)
        self._voted.setText(turnout_in_words(self._desk.snapshot, vote))
        self.hand_over.show_state(
            title=self._title(is_last=bool(vote.expected and voted >= vote.expected)),
            below=self.tr("Your ballot is safely in. Nothing of it can be seen here.")
            if self._cast_here
            else self.tr("Nobody else sees what you choose."),
            wall="" if self._cast_here else self._ask_wall,
        )
        self._stack.setCurrentWidget(self.hand_over)
        self.hand_over.start()

    def _title(self, *, is_last: bool) -> str:
        if is_last:
            return self.tr("Thank you. Everybody expected has voted.")
        if self._cast_here:
            return self.tr("Thank you. Pass the laptop to the next person")
        return self.tr("Pass the laptop to the first person")

    def _drop_ballot(self) -> None:
        self.lull.end()
        ballot, self.ballot = self.ballot, None
        if ballot is not None:
            self._stack.removeWidget(ballot)
            ballot.hide()
            ballot.deleteLater()

    def _dress(self) -> None:
        if self.ballot is not None:
            self.ballot.dress()
        self.update()

    def _tell(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.show()


def ballot_lines(snapshot: Snapshot, vote: Round) -> tuple[PaperLine, ...]:
    """The lines of a paper that a ballot asks about, in the words that may be shown.

    What was merged or deleted since is left out; a question that is private by now has its number
    alone.
    """
    counts = counts_for(vote, snapshot)
    return tuple(
        replace(line, text=shown_text(line, vote, snapshot))
        for line in vote.paper
        if counts.get(line.question) == line.question
    )
