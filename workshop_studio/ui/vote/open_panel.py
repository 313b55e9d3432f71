"""Owns the desk of an open vote: how many have voted, the ways to collect, and closing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_studio.analysis.turnout import turnout_in_words
from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.rounds import close_round
from workshop_studio.operations.set_aside import set_aside
from workshop_studio.ui.appearance.fonts import clock_font
from workshop_studio.ui.kit.widgets import button, caption, card, field, labelled, plain, row
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.dots_form import DotsForm
from workshop_studio.ui.vote.round_panel import round_head, to_the_left
from workshop_studio.ui.vote.vote_ink import VoteInk


class OpenPanel(QWidget):
    """A vote that is open. It tells how many have voted, and never for what.

    Signals:
        booth_wanted: hand the laptop round.
    """

    booth_wanted = Signal()

    def __init__(self, desk: Desk, vote: Round, ink: VoteInk) -> None:
        super().__init__()
        self._desk = desk
        self._round = vote.id
        self._voted = QLabel()
        self._voted.setFont(clock_font(40))
        self._aside_said = caption("")
        self.hand_round = button(self.tr("Hand the laptop round"), icon="laptop", primary=True)
        self.hand_round.setProperty("extent", "large")
        self.expected = field(self.tr("People expected"), self.tr("Not known"))
        self.expected.setValidator(QIntValidator(1, 9_999, self))
        self.expected.setMaximumWidth(120)
        self.reason = field(
            self.tr("Why a ballot is set aside"), self.tr("Such as four votes on one criterion")
        )
        self.aside = button(self.tr("Set a ballot aside"), icon="archive-x")
        self.dots = DotsForm(desk, vote, ink)
        self.close_vote = button(self.tr("Close the vote"), icon="lock")
        self.close_now = button(self.tr("Close it now"), icon="lock")
        self.keep_open = button(self.tr("Keep it open"))
        self._sure = card(
            plain(self.tr("Nobody can vote after this, and it cannot be taken back.")),
            row(self.close_now, self.keep_open),
            role="advice",
        )
        self._build(vote)
        self._wire()
        self.show_vote(vote)

    def show_vote(self, vote: Round) -> None:
        """Tell how far the vote is, without touching what is being typed."""
        self._voted.setText(turnout_in_words(self._desk.snapshot, vote))
        self.dots.show_vote(vote)
        if not self.expected.hasFocus():
            self.expected.setText(str(vote.expected or ""))
        count = len(vote.set_aside)
        words = self.tr("{count} set aside").format(
            count=counted(count, self.tr("ballot"), self.tr("ballots"))
        )
        self._aside_said.setText(words if count else self.tr("None set aside"))

    def _build(self, vote: Round) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(round_head(self._desk.snapshot, vote))
        layout.addWidget(self._voted)
        layout.addWidget(
            caption(self.tr("What they voted for stays hidden until the vote is closed."))
        )
        layout.addWidget(to_the_left(self.hand_round, self.close_vote))
        layout.addWidget(self._sure)
        self._sure.hide()
        layout.addWidget(to_the_left(labelled(self.tr("People expected"), self.expected)))
        layout.addWidget(
            card(
                labelled(self.tr("A ballot that cannot be counted"), self.reason),
                to_the_left(self.aside, self._aside_said),
                role="panel",
                margin=20,
            )
        )
        layout.addWidget(card(self.dots, role="panel", margin=20))
        layout.addStretch(1)

    def _wire(self) -> None:
        self.hand_round.clicked.connect(self.booth_wanted)
        self.close_vote.clicked.connect(self._ask)
        self.keep_open.clicked.connect(self._unask)
        self.close_now.clicked.connect(self._close)
        self.aside.clicked.connect(self._set_aside)
        self.reason.returnPressed.connect(self._set_aside)
        self.expected.editingFinished.connect(self._expect)

    def _ask(self) -> None:
        self._sure.show()
        self.close_now.setFocus()

    def _unask(self) -> None:
        self._sure.hide()
        self.close_vote.setFocus()

    def _close(self) -> None:
        if self.dots.keep():
            step = Step(operation="close-round", label=self.tr("Close the vote"))
            self._desk.do(partial(close_round, round_id=self._round), step)

    def _set_aside(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self._desk.refused.emit(self.tr("Say in a few words why the ballot does not count."))
            self.reason.setFocus()
            return
        step = Step(operation="set-aside", label=self.tr("Set a ballot aside"))
        if self._desk.do(partial(set_aside, round_id=self._round, reason=reason), step):
            self.reason.clear()

    def _expect(self) -> None:
        if self._desk.is_changing:
            return
        expected = int(self.expected.text()) if self.expected.text() else None
        if expected != self._vote(self._desk.snapshot).expected:
            step = Step(operation="edit-round", label=self.tr("Change how many are expected"))
            self._desk.do(lambda now: edit(now, self._round, expected=expected), step)

    def _vote(self, snapshot: Snapshot) -> Round:
        return snapshot.get(Round, self._round)
