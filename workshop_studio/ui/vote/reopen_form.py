"""Owns opening a closed vote again: never in passing, and with its reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.words import day_in_words
from workshop_studio.model.votes import Round
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.ui.kit.widgets import (
    button,
    caption,
    card,
    field,
    labelled,
    plain,
    to_the_left,
)
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.round_words import today


class ReopenForm(QWidget):
    """A quiet button; pressed, it asks why. Says below why the vote was opened again before."""

    def __init__(self, desk: Desk, vote: Round) -> None:
        super().__init__()
        self._desk = desk
        self._round = vote.id
        self.ask = button(self.tr("Open it again…"), icon="rotate-ccw", quiet=True)
        self.reason = field(
            self.tr("Why it is opened again"), self.tr("Such as three ballots found on a table")
        )
        self.open = button(self.tr("Open the vote again"), icon="rotate-ccw")
        self.leave = button(self.tr("Leave it closed"), quiet=True)
        self._form = card(
            plain(
                self.tr(
                    "All ballots stay. More can come in until it is closed again; the reason and"
                    " the day stand beside the result. Who saw the result can compare it with the"
                    " next, and so learn what came in late."
                )
            ),
            labelled(self.tr("Why it is opened again"), self.reason),
            to_the_left(self.open, self.leave),
            role="advice",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(to_the_left(self.ask))
        layout.addWidget(self._form)
        for each in vote.reopened:
            layout.addWidget(caption(self._told(each.reason, each.date)))
        self._form.hide()
        self.ask.setEnabled(not desk.read_only)
        self.ask.clicked.connect(self._ask)
        self.leave.clicked.connect(self._leave)
        self.open.clicked.connect(self._open)
        self.reason.returnPressed.connect(self._open)

    def _ask(self) -> None:
        self._form.show()
        self.reason.setFocus()

    def _leave(self) -> None:
        self._form.hide()
        self.ask.setFocus()

    def _open(self) -> None:
        step = Step(operation="reopen-round", label=self.tr("Open the vote again"))
        opens = partial(
            reopen_round,
            round_id=self._round,
            reason=self.reason.text(),
            date=today(),
        )
        if not self._desk.do(opens, step):
            self.reason.setFocus()

    def _told(self, reason: str, day: str) -> str:
        if not day:
            return self.tr("Opened again: {reason}").format(reason=reason)
        words = self.tr("Opened again on {day}: {reason}")
        return words.format(day=day_in_words(day), reason=reason)
