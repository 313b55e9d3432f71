"""Owns the form of a commitment: which question, in what words, who leads, by when, first step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.layout.boards.questions.words import ballot_numbers
from workshop_studio.layout.words import shortened
from workshop_studio.model.boards import Board
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.follow_up import Action, Commitment
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.boards.thread.thread_panel import ThreadPanel
from workshop_studio.ui.kit.day_field import DayField
from workshop_studio.ui.kit.widgets import button, choice, field, labelled, plain


@frozen
class Promise:
    """What the form says of a commitment: its first action holds lead, day and first step."""

    question: str
    text: str
    action: Action

    @property
    def actions(self) -> tuple[Action, ...]:
        """The first action, or none where nothing is said of it."""
        said = self.action.text or self.action.lead or self.action.end
        return (self.action,) if said else ()


class CommitmentForm(QWidget):
    """Fields for one commitment, for adding one or changing one.

    Signals:
        saved: (Promise) of the fields, when they can be taken as they are.
        given_up: Cancel was chosen.
    """

    saved = Signal(object)
    given_up = Signal()

    def __init__(self, words: str, *, cancels: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = choice(self.tr("Which question it comes from"), ())
        self.text = field(
            self.tr("What you will do, in your own words"),
            self.tr("One page that every service uses"),
        )
        self.lead = field(
            self.tr("Who leads: a role, never a child’s name"), self.tr("Inclusion adviser")
        )
        self.by = DayField(self.tr("By when"))
        self.first_step = field(self.tr("First step"), self.tr("Lay the forms side by side"))
        self.save = button(words, primary=not cancels)
        self._cancel = button(self.tr("Cancel"), quiet=True)
        self._cancel.setVisible(cancels)
        self._wrong = plain("")
        self._wrong.setProperty("role", "error")
        self._wrong.hide()
        # The page is shown to the room at times: what is private keeps its words here.
        self.strands = ThreadPanel(with_private=False)
        self.strands.hide()
        self._before = Action()
        for line in (self.text, self.lead, self.first_step):
            line.returnPressed.connect(self._submit)
            line.setMaxLength(TEXT_LIMIT)
        self.by.entered.connect(self._submit)
        self.save.clicked.connect(self._submit)
        self._cancel.clicked.connect(self.given_up)
        self._lay_out()

    def offer(self, snapshot: Snapshot) -> None:
        """Offer the questions of a session."""
        self.question.set_entries([(self.tr("No question: in our own words"), ""),
                                   *question_entries(snapshot)])  # fmt: skip

    def fill(self, commitment: Commitment) -> None:
        """Show a commitment that is to be changed."""
        self._before = commitment.actions[0] if commitment.actions else Action()
        self.question.choose(commitment.question)
        self.text.setText(commitment.text)
        self.lead.setText(self._before.lead)
        self.by.set_day(self._before.end)
        self.first_step.setText(self._before.text)

    def unentered(self) -> dict[str, str]:
        """What is filled in; nothing where all fields are empty."""
        typed = {
            "question": self.question.chosen(),
            "text": self.text.text(),
            "lead": self.lead.text(),
            "by": self.by.line.text(),
            "first": self.first_step.text(),
        }
        return typed if any(typed.values()) else {}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Fill it in again as it was."""
        self.question.choose(typed.get("question", ""))
        self.text.setText(typed.get("text", ""))
        self.lead.setText(typed.get("lead", ""))
        self.by.line.setText(typed.get("by", ""))
        self.first_step.setText(typed.get("first", ""))

    def clear(self) -> None:
        """Empty all fields, for the next."""
        self.fill(Commitment(id="none"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        entries: tuple[tuple[QWidget, int, int, int], ...] = (
            (self.question, 0, 0, 2), (self.text, 1, 0, 2), (self.lead, 2, 0, 1),
            (self.by, 2, 1, 1), (self.first_step, 3, 0, 2),
        )  # fmt: skip
        for widget, at, column, span in entries:
            made = labelled(widget.accessibleName(), widget)
            # Beside a day that is none, whose field grows by a sentence, nothing is torn apart.
            grid.addWidget(made, at, column, 1, span, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addWidget(self._cancel)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(grid)
        layout.addWidget(self._wrong)
        layout.addLayout(foot)
        layout.addWidget(self.strands)

    def _submit(self) -> None:
        if not self.by.check():
            self.by.setFocus()
            return
        promise = Promise(
            self.question.chosen(),
            self.text.text().strip(),
            replace(
                self._before, text=self.first_step.text().strip(), lead=self.lead.text().strip(),
                end=self.by.day(),
            ),
        )  # fmt: skip
        empty = not (promise.question or promise.text)
        self._wrong.setText(
            self.tr("Choose a question, or write what you will do.") if empty else ""
        )
        self._wrong.setVisible(empty)
        if empty:
            self.text.setFocus()
            return
        self.saved.emit(promise)


def question_entries(snapshot: Snapshot) -> list[tuple[str, str]]:
    """The questions of a session in their order, numbered as on the ballot, and their ids."""
    entries = []
    for board in snapshot.all(Board):
        if board.kind == "opportunities":
            numbers = ballot_numbers(snapshot, board.id)
            for question in snapshot.of(Question, board.id):
                if question.id in numbers:
                    words = shortened(short_text(question.short, question.text), 90)
                    entries.append((f"{numbers[question.id]}  {words}", question.id))
    return entries
