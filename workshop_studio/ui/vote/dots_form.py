"""Owns the form for dots counted on paper: how many people, and the totals of each question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workshop_studio.analysis.dots import check_dots
from workshop_studio.document.document import Step
from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.ballot_paper import counts_for, shown_text
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import PaperLine, Round, Tally, Votes
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.operations.rounds import enter_tally
from workshop_studio.ui.kit.widgets import (
    button,
    caption,
    field,
    heading,
    labelled,
    plain,
    to_the_left,
)
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.criterion_letter import CriterionLetter
from workshop_studio.ui.vote.vote_ink import VoteInk

_MOST = 99_999
_LETTER, _COLUMN = 22, 84


class DotsForm(QWidget):
    """A grid of totals. What is typed stays in the form until it is saved; it never blocks.

    Attributes:
        people: how many used dots.
        fields: for the dots of each question and criterion.
        save: enters the count.
    """

    def __init__(self, desk: Desk, vote: Round, ink: VoteInk) -> None:
        super().__init__()
        self._desk = desk
        self._round = vote.id
        self._limit = vote.votes_per_criterion
        self.fields: dict[tuple[str, Criterion], QLineEdit] = {}
        self.people = _digits(self.tr("People who used dots"))
        self._sums = {each: plain("") for each in CRITERIA}
        self._advice = plain("")
        self._advice.setProperty("role", "advice")
        self._advice.setContentsMargins(12, 8, 12, 8)
        self.save = button(self.tr("Save the count"))
        self._words: dict[str, QLabel] = {}
        self._build(vote.paper, ink)
        self._is_changed = False
        self.show_vote(vote)
        self.save.clicked.connect(self.keep)
        self.people.textEdited.connect(self._edited)

    def show_vote(self, vote: Round) -> None:
        """Show the count as it was saved; what is typed and not saved yet stays."""
        for line in vote.paper:
            self._words[line.question].setText(_words(self._desk.snapshot, vote, line))
        if not self._is_changed:
            self._fill(vote)
            self._tell()

    def keep(self) -> bool:
        """Save what was typed since the last time; whether nothing is left to save."""
        if not self._is_changed:
            return True
        people = _number(self.people)
        operation = partial(enter_tally, round_id=self._round, voters=people, counts=self._counts())
        done = self._desk.do(
            operation, Step(operation="enter-tally", label=self.tr("Enter counted dots"))
        )
        if done:
            if self.save.hasFocus():
                # The button rests now, and would leave the keyboard to whatever is next.
                self.people.setFocus()
            self._is_changed = False
            self._tell()
            self._desk.told.emit(self.tr("The count of dots is saved."))
        return done

    def unentered(self) -> dict[str, str]:
        """The count that was not saved yet; nothing where all is saved."""
        if not self._is_changed:
            return {}
        return {"people": self.people.text()} | {
            f"{criterion} {question}": made.text()
            for (question, criterion), made in self.fields.items()
        }

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Go on with a count that was not saved yet."""
        self.people.setText(typed["people"])
        for (question, criterion), made in self.fields.items():
            made.setText(typed.get(f"{criterion} {question}", ""))
        self._edited()

    def _build(self, lines: Sequence[PaperLine], ink: VoteInk) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for across, criterion in enumerate(CRITERIA, start=2):
            grid.addWidget(CriterionLetter(criterion, ink, side=_LETTER), 0, across)
        for down, line in enumerate(lines, start=1):
            grid.addWidget(heading(str(line.number), 4), down, 0)
            self._words[line.question] = plain("")
            grid.addWidget(self._words[line.question], down, 1)
            for across, criterion in enumerate(CRITERIA, start=2):
                grid.addWidget(self._field(line, criterion), down, across)
        grid.addWidget(heading(self.tr("Total"), 4), len(lines) + 1, 1)
        for across, criterion in enumerate(CRITERIA, start=2):
            self._sums[criterion].setFixedWidth(_COLUMN)
            grid.addWidget(self._sums[criterion], len(lines) + 1, across)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Dots counted on the wall"), 3))
        words = self.tr("One total for each question and criterion. Tab goes down the column.")
        layout.addWidget(caption(words))
        layout.addWidget(labelled(self.tr("People who used dots"), self.people))
        layout.addLayout(grid)
        layout.addWidget(self._advice)
        layout.addWidget(to_the_left(self.save))
        self._order_tabs(lines)

    def _field(self, line: PaperLine, criterion: Criterion) -> QLineEdit:
        words = self.tr("Question {number}, {criterion}")
        made = _digits(words.format(number=line.number, criterion=CRITERION_NAMES[criterion]))
        made.textEdited.connect(self._edited)
        self.fields[line.question, criterion] = made
        return made

    def _order_tabs(self, lines: Sequence[PaperLine]) -> None:
        before: QWidget = self.people
        for criterion in CRITERIA:
            for line in lines:
                after = self.fields[line.question, criterion]
                QWidget.setTabOrder(before, after)
                before = after
        QWidget.setTabOrder(before, self.save)

    def _fill(self, vote: Round) -> None:
        tally = vote.tally or Tally()
        self.people.setText(str(tally.voters) if vote.tally else "")
        counted = {votes.question: votes for votes in tally.counts}
        for (question, criterion), made in self.fields.items():
            count = counted[question].of(criterion) if question in counted else 0
            made.setText(str(count) if count else "")

    def _counts(self) -> list[Votes]:
        questions = dict.fromkeys(question for question, _ in self.fields)
        return [
            Votes(
                question=question,
                **{each: _number(self.fields[question, each]) for each in CRITERIA},
            )
            for question in questions
        ]

    def _edited(self) -> None:
        self._is_changed = True
        self._tell()

    def _tell(self) -> None:
        checks = check_dots(
            self._counts(), voters=_number(self.people), votes_per_criterion=self._limit
        )
        over = []
        for check in checks:
            # What is over or not used stands below the sum, as the column is narrow.
            self._sums[check.criterion].setText(check.in_words.replace(": ", ":\n"))
            if check.over:
                words = self.tr("{criterion} is over by {n}.")
                over.append(words.format(criterion=CRITERION_NAMES[check.criterion], n=check.over))
        if over:
            over.append(self.tr("Count again, or keep it: the result will say so."))
        self._advice.setText(" ".join(over))
        self._advice.setVisible(bool(over))
        self.save.setEnabled(self._is_changed)


def _digits(label: str) -> QLineEdit:
    made = field(label, "0")
    made.setValidator(QIntValidator(0, _MOST, made))
    made.setFixedWidth(_COLUMN)
    return made


def _number(made: QLineEdit) -> int:
    return int(made.text() or 0)


def _words(snapshot: Snapshot, vote: Round, line: PaperLine) -> str:
    """A question as the wall shows it, and what became of it since the vote was opened."""
    question = snapshot.find(line.question)
    short = shown_text(line, vote, snapshot)
    if isinstance(question, Question) and not question.private:
        short = short_text(question.short, line.text)
    kept = counts_for(vote, snapshot).get(line.question)
    if kept == line.question:
        return short
    numbers = {each.question: each.number for each in vote.paper}
    if kept is None:
        words = QCoreApplication.translate(
            "Vote", "{question} (taken away since: its dots count as unused)"
        )
        return words.format(question=short)
    words = QCoreApplication.translate("Vote", "{question} (counts for question {number} now)")
    return words.format(question=short, number=numbers[kept])
