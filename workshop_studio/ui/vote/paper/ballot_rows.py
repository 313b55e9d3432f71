"""Owns the three rows of a paper ballot as it is typed: one for each criterion."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.votes import Round
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.tools.paper_rows import PaperBallot, read_ballot
from workshop_studio.ui.appearance.fonts import clock_font
from workshop_studio.ui.kit.widgets import caption, field, heading
from workshop_studio.ui.vote.criterion_letter import CriterionLetter
from workshop_studio.ui.vote.vote_ink import VoteInk

_LETTER = 30
_LONGEST = 60
"""Characters of a row; nine votes on questions of five digits take fewer."""


class BallotRows(QWidget):
    """Numbers of questions go in. Enter goes to the next row; in the last one the ballot is done.

    What is typed stays in these fields alone, and is kept nowhere before it is entered.

    Signals:
        done: Enter in the last row, with nothing wrong in any.
        edited: something was typed.
    """

    done = Signal()
    edited = Signal()

    def __init__(self, vote: Round, ink: VoteInk) -> None:
        super().__init__()
        self._vote = vote
        self._fields = {each: self._field(each) for each in CRITERIA}
        self._said = {each: _told() for each in CRITERIA}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for place, criterion in enumerate(CRITERIA):
            down = place * 2
            name = heading(CRITERION_NAMES[criterion], 4)
            name.setBuddy(self._fields[criterion])
            grid.addWidget(CriterionLetter(criterion, ink, side=_LETTER), down, 0)
            grid.addWidget(name, down, 1)
            grid.addWidget(self._fields[criterion], down, 2)
            grid.addWidget(self._said[criterion], down + 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(grid)
        self.tell()

    def field(self, criterion: Criterion) -> QLineEdit:
        """The row of a criterion."""
        return self._fields[criterion]

    def start(self) -> None:
        """Put the keyboard into the first row; typing takes the place of what stands there."""
        first = self._fields[CRITERIA[0]]
        first.setFocus()
        first.selectAll()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not any(each.text().strip() for each in self._fields.values())

    def read(self) -> PaperBallot:
        """What is typed, read against the paper."""
        rows = {criterion: each.text() for criterion, each in self._fields.items()}
        return read_ballot(rows, self._vote)

    def fill(self, rows: Mapping[Criterion, str]) -> None:
        """Show what was typed before; nothing for a new ballot."""
        for criterion, each in self._fields.items():
            each.setText(rows.get(criterion, ""))
        self.tell()

    def tell(self) -> None:
        """Say below each row what is wrong with it, or how many votes are left."""
        ballot = self.read()
        limit = self._vote.votes_per_criterion
        for criterion in CRITERIA:
            problem = ballot.problems.get(criterion, "")
            used = sum(votes.of(criterion) for votes in ballot.votes)
            self._mark(criterion, problem)
            if problem:
                self._said[criterion].setText(problem)
            elif ballot.problems or not self._fields[criterion].text().strip():
                self._said[criterion].setText("")
            else:
                words = self.tr("{used} of {all} votes")
                self._said[criterion].setText(words.format(used=used, all=limit))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys up and down go from row to row."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if by and isinstance(watched, QLineEdit):
                self._go(watched, by)
                return True
        return super().eventFilter(watched, event)

    def _field(self, criterion: Criterion) -> QLineEdit:
        words = self.tr("{criterion}: numbers of questions")
        made = field(words.format(criterion=CRITERION_NAMES[criterion]))
        made.setFont(clock_font(20, 600))
        made.setMinimumHeight(44)
        made.setMaxLength(_LONGEST)
        made.textEdited.connect(self._edited)
        made.returnPressed.connect(partial(self._entered, criterion))
        made.installEventFilter(self)
        return made

    def _edited(self) -> None:
        self.tell()
        self.edited.emit()

    def _entered(self, criterion: Criterion) -> None:
        problems = self.read().problems
        here = self._fields[criterion]
        if criterion in problems:
            here.selectAll()
        elif criterion != CRITERIA[-1]:
            self._go(here, 1)
        elif problems:
            wrong = self._fields[next(each for each in CRITERIA if each in problems)]
            wrong.setFocus()
            wrong.selectAll()
        else:
            self.done.emit()

    def _go(self, here: QLineEdit, by: int) -> None:
        rows = list(self._fields.values())
        to = rows.index(here) + by
        if 0 <= to < len(rows):
            rows[to].setFocus()
            rows[to].selectAll()

    def _mark(self, criterion: Criterion, problem: str) -> None:
        here, said = self._fields[criterion], self._said[criterion]
        for widget, name, value in ((here, "wrong", bool(problem)), (said, "role", _role(problem))):
            if widget.property(name) != value:
                widget.setProperty(name, value)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        here.setAccessibleDescription(problem)


def _role(problem: str) -> str:
    return "error" if problem else "muted"


def _told() -> QLabel:
    made = caption("")
    made.setWordWrap(True)
    return made
