"""Owns the ballots that were set aside, in a line: how many, why, and one of them back."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted
from workshop_studio.model.votes import Round
from workshop_studio.operations.set_aside import take_up_again
from workshop_studio.ui.kit.widgets import button, plain, to_the_left
from workshop_studio.ui.session.desk import Desk


class AsideLine(QWidget):
    """Says why ballots do not count. The last one can be taken up again, to be typed after all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._round = ""
        self._count = 0
        self._said = plain("")
        self.back = button(self.tr("Count the last one after all"), quiet=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._said)
        layout.addWidget(to_the_left(self.back))
        self.back.clicked.connect(self._take_up)

    def show_vote(self, vote: Round) -> None:
        """Show the reasons of a vote, the most frequent first."""
        self._round, self._count = vote.id, len(vote.set_aside)
        reasons = Counter(each.reason for each in vote.set_aside).most_common()
        why = "; ".join(f"{reason} ({n})" if n > 1 else reason for reason, n in reasons)
        words = self.tr("{count} set aside: {why}").format(
            count=counted(self._count, self.tr("ballot"), self.tr("ballots")), why=why
        )
        self._said.setText(words)
        self.setVisible(self._count > 0)

    def _take_up(self) -> None:
        step = Step(operation="take-up-ballot", label=self.tr("Take a ballot up again"))
        take_up = partial(take_up_again, round_id=self._round, place=self._count - 1)
        if self._desk.do(take_up, step):
            self._desk.told.emit(self.tr("It is no longer set aside. Type it in now."))
