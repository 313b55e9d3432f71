"""Owns typing in paper ballots: one after the other, corrected, set aside, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import HIGHEST_SLIP, Ballot, Round
from workshop_studio.model.words import CRITERIA
from workshop_studio.operations.set_aside import set_aside
from workshop_studio.operations.typed_ballots import (
    correct_ballot,
    next_slip,
    take_back_ballot,
    type_ballot,
)
from workshop_studio.tools.paper_rows import typed_rows
from workshop_studio.ui.kit.widgets import button, caption, field, heading, plain, to_the_left
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.paper.aside_line import AsideLine
from workshop_studio.ui.vote.paper.ballot_rows import BallotRows
from workshop_studio.ui.vote.paper.set_aside_form import SetAsideForm
from workshop_studio.ui.vote.paper.typed_list import TypedList
from workshop_studio.ui.vote.vote_ink import VoteInk


class PaperForm(QWidget):
    """One ballot at a time: three rows, Enter after each, and the next one begins."""

    def __init__(self, desk: Desk, vote: Round, ink: VoteInk) -> None:
        super().__init__()
        self._desk = desk
        self._round = vote.id
        self._correcting = ""
        self._asked_of_empty = False
        self.rows = BallotRows(vote, ink)
        self.slip = field(self.tr("Number pencilled on the paper"))
        self.slip.setValidator(QIntValidator(1, HIGHEST_SLIP, self))
        self.slip.setMaximumWidth(96)
        self.next = button(self.tr("Next ballot"), primary=True, key="Enter")
        self.give_up = button(self.tr("Leave it as it was"), quiet=True)
        self.aside = button(self.tr("Set aside…"), icon="archive-x")
        self.reasons = SetAsideForm()
        self.typed = TypedList()
        self.set_aside = AsideLine(desk)
        self._head = heading("", 3)
        self._advice = plain("")
        self._advice.setProperty("role", "advice")
        self._advice.setContentsMargins(12, 8, 12, 8)
        self._none_yet = caption(self.tr("None yet."))
        self._how = caption(self.tr("Enter opens a ballot again, Delete takes it back."))
        self._build()
        self._wire()
        self._begin()

    def show_vote(self, vote: Round) -> None:
        """Show the ballots typed so far, without touching the one that is being typed."""
        snapshot = self._desk.snapshot
        self.typed.show_vote(snapshot, vote)
        any_typed = self.typed.count() > 0
        self.typed.setVisible(any_typed)
        self._how.setVisible(any_typed)
        self._none_yet.setVisible(not any_typed)
        self.set_aside.show_vote(vote)
        if self._correcting and snapshot.find(self._correcting) is None:
            self._begin()
        elif self.rows.is_empty and not self.slip.hasFocus():
            self._suggest()

    def start(self) -> None:
        """Put the keyboard where the next ballot begins."""
        self.rows.start()

    @property
    def is_typing(self) -> bool:
        """Whether a ballot is half typed, which closing the vote would lose."""
        return not self.rows.is_empty

    def unentered(self) -> dict[str, str]:
        """The ballot that is half typed; nothing where none is."""
        if not self.is_typing:
            return {}
        typed = {"slip": self.slip.text(), "corrected": self._correcting}
        for each in CRITERIA:
            typed[each] = self.rows.field(each).text()
        return typed

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Go on with a ballot that was half typed; a correction of one that is gone is over."""
        corrected = typed["corrected"]
        if corrected:
            self._open(corrected)
        if corrected == self._correcting:
            self.rows.fill({each: typed[each] for each in CRITERIA})
            self.slip.setText(typed["slip"])

    def _build(self) -> None:
        words = self.tr(
            "Numbers of questions with a space between, Enter after each row. Votes that are left"
            " out stay unused."
        )
        across = QHBoxLayout()
        across.setSpacing(32)
        across.addLayout(self._in_hand(), 1)
        across.addLayout(self._so_far(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._head)
        layout.addWidget(caption(words))
        layout.addLayout(across)
        for each in (self._advice, self.reasons, self.give_up):
            each.hide()

    def _in_hand(self) -> QVBoxLayout:
        """The ballot that is being typed."""
        number = caption(self.tr("Number pencilled on the paper"))
        number.setWordWrap(False)
        number.setBuddy(self.slip)
        words = self.tr(
            "Mix the papers first, then pencil this number on each as you type it. It finds a"
            " ballot again; when the vote closes, the numbers are gone."
        )
        made = QVBoxLayout()
        made.setSpacing(12)
        made.addWidget(self.rows)
        made.addWidget(self._advice)
        made.addWidget(to_the_left(self.next, self.give_up, self.aside))
        made.addWidget(to_the_left(number, self.slip))
        made.addWidget(caption(words))
        made.addStretch(1)
        return made

    def _so_far(self) -> QVBoxLayout:
        """Why the one in hand does not count; the ballots that are typed, and those set aside."""
        made = QVBoxLayout()
        made.setSpacing(8)
        # Beside the rows, where it is in view with what is wrong with them.
        made.addWidget(self.reasons)
        made.addWidget(heading(self.tr("Typed in so far"), 4))
        made.addWidget(self._none_yet)
        made.addWidget(self.typed)
        made.addWidget(self._how)
        made.addWidget(self.set_aside)
        made.addStretch(1)
        return made

    def _wire(self) -> None:
        self.rows.done.connect(self._enter)
        self.rows.edited.connect(self._edited)
        self.next.clicked.connect(self._enter)
        self.slip.returnPressed.connect(self.rows.start)
        self.aside.clicked.connect(self._ask_reason)
        self.reasons.given.connect(self._set_aside)
        self.reasons.given_up.connect(self._keep)
        self.give_up.clicked.connect(self._leave_it)
        self.typed.opened.connect(self._open)
        self.typed.taken_back.connect(self._take_back)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        away.activated.connect(self._escape)

    def _begin(self) -> None:
        """An empty ballot with the next number."""
        self._correcting = ""
        self._asked_of_empty = False
        self.rows.fill({})
        self._suggest()
        self._advice.hide()
        self.reasons.hide()
        self.give_up.hide()
        self.next.setText(self.tr("Next ballot"))

    def _suggest(self) -> None:
        snapshot = self._desk.snapshot
        if snapshot.find(self._round) is not None and not self._correcting:
            self.slip.setText(str(next_slip(snapshot, self._round)))
            self._head.setText(self.tr("Paper ballot {n}").format(n=self.slip.text()))

    def _enter(self) -> None:
        ballot = self.rows.read()
        if not ballot.can_be_cast:
            self.rows.tell()
            return
        if self.rows.is_empty and not self._asked_of_empty:
            self._asked_of_empty = True
            self._advise(self.tr("Nothing is typed. Press Enter again if the paper is empty."))
            return
        slip = int(self.slip.text()) if self.slip.text() else None
        if self._correcting:
            step = Step(operation="correct-ballot", label=self.tr("Correct a paper ballot"))
            operation = partial(
                correct_ballot, ballot_id=self._correcting, votes=ballot.votes, slip=slip
            )
        else:
            step = Step(operation="type-ballot", label=self.tr("Type in a paper ballot"))
            operation = partial(type_ballot, round_id=self._round, votes=ballot.votes, slip=slip)
        if self._desk.do(operation, step):
            self._begin()
            self.rows.start()

    def _open(self, ballot_id: str) -> None:
        found = self._desk.snapshot.find(ballot_id)
        vote = self._vote(self._desk.snapshot)
        if not isinstance(found, Ballot):
            return
        if self.is_typing and not self._correcting:
            self._advise(self.tr("Finish the ballot in hand first, or clear its rows."))
            return
        self._begin()
        self._correcting = found.id
        self.rows.fill(typed_rows(found.votes, vote))
        self.slip.setText("" if found.slip is None else str(found.slip))
        name = self.slip.text() or self.tr("without a number")
        self._head.setText(self.tr("Correct ballot {n}").format(n=name))
        self.next.setText(self.tr("Correct it"))
        self.give_up.show()
        self.rows.start()

    def _take_back(self, ballot_id: str) -> None:
        step = Step(operation="take-back-ballot", label=self.tr("Take a paper ballot back"))
        if self._desk.do(partial(take_back_ballot, ballot_id=ballot_id), step):
            self._desk.told.emit(
                self.tr("The ballot is out of the count. Type it again if it belongs there.")
            )

    def _ask_reason(self) -> None:
        self.reasons.show()
        self.reasons.start()

    def _keep(self) -> None:
        self.reasons.hide()
        self.rows.start()

    def _set_aside(self, reason: str) -> None:
        step = Step(operation="set-aside", label=self.tr("Set a ballot aside"))
        typed = self._correcting
        if not self._desk.do(partial(set_aside, round_id=self._round, reason=reason), step):
            self.reasons.own.setFocus()
            return
        if typed:
            step = Step(operation="take-back-ballot", label=self.tr("Take a paper ballot back"))
            self._desk.do(partial(take_back_ballot, ballot_id=typed), step)
        self._begin()
        self.rows.start()

    def _leave_it(self) -> None:
        self._begin()
        self.rows.start()

    def _edited(self) -> None:
        self._asked_of_empty = False
        self._advice.hide()

    def _escape(self) -> None:
        if self.reasons.isVisible():
            self._keep()
        elif self._correcting:
            self._leave_it()

    def _advise(self, words: str) -> None:
        self._advice.setText(words)
        self._advice.show()

    def _vote(self, snapshot: Snapshot) -> Round:
        return snapshot.get(Round, self._round)
