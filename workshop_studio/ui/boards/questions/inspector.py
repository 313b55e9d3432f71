"""Owns what the dock shows of questions: one, several, none, or the columns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.layout.boards.questions.words import ballot_numbers
from workshop_studio.model.items import Question
from workshop_studio.ui.boards.gathered.gathered_panel import GatheredPanel
from workshop_studio.ui.boards.questions.columns_panel import ColumnsPanel
from workshop_studio.ui.boards.questions.question_form import QuestionForm
from workshop_studio.ui.kit.widgets import button, column, heading, plain
from workshop_studio.ui.session.desk import Desk


class QuestionsInspector(QWidget):
    """The selection and its fields.

    Signals:
        merge_wanted: make one question of those selected.
        wanted: (str, str) go to a step and a record there.
        question_wanted: (str) id of the note that is to become a question.
    """

    merge_wanted = Signal()
    wanted = Signal(str, str)
    question_wanted = Signal(str)

    def __init__(self, desk: Desk, board: str) -> None:
        super().__init__()
        self._desk = desk
        self._board = board
        self._selected: tuple[str, ...] = ()
        self._on_columns = False
        self.form = QuestionForm(desk)
        self.columns = ColumnsPanel(desk, board)
        self._count = heading("")
        self.merge = button(self.tr("Merge into one"), icon="merge", key="Ctrl+M")
        self.merge.setEnabled(not desk.read_only)
        words = self.tr(
            "The first stays as it is asked. The words of the others are kept with it, and so are "
            "signs, tags and origins."
        )
        self._several = column(self._count, plain(words), self.merge)
        self.gathered = GatheredPanel(desk)
        hint = plain(
            self.tr(
                "Choose a question to see its signs of energy, where it came from, and what "
                "became of it."
            )
        )
        hint.setProperty("role", "muted")
        self._none = column(self.gathered, hint, spacing=12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in self._parts():
            layout.addWidget(part)
        layout.addStretch(1)
        self.merge.clicked.connect(self.merge_wanted)
        self.columns.done.connect(self.close_columns)
        self.gathered.wanted.connect(self.wanted)
        self.gathered.question_wanted.connect(self.question_wanted)
        self.show_selection(())

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Show these questions."""
        if ids != self._selected:
            self.form.flush()
            self._on_columns = False
        self._selected = ids
        self.refresh()

    def refresh(self) -> None:
        """Show the session as it is now."""
        snapshot = self._desk.snapshot
        found = [each for each in self._selected if snapshot.has(Question, each)]
        if self._on_columns:
            self.columns.fill()
            self._show_only(self.columns)
        elif len(found) == 1:
            question = snapshot.get(Question, found[0])
            numbers = ballot_numbers(snapshot, self._board)
            self.form.fill(snapshot, question, numbers.get(question.id))
            self._show_only(self.form)
        elif found:
            self._count.setText(self.tr("{n} questions").format(n=len(found)))
            self._show_only(self._several)
        else:
            self.gathered.refresh()
            self._show_only(self._none)

    def edit_columns(self) -> None:
        """Show the columns and their names."""
        self.form.flush()
        self._on_columns = True
        self.refresh()
        self.columns.name_fields()[0].widget.setFocus()

    def close_columns(self) -> None:
        """Go back to the selection."""
        self._on_columns = False
        self.refresh()

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.form, self._several, self._none, self.columns)

    def _show_only(self, shown: QWidget) -> None:
        for part in self._parts():
            part.setVisible(part is shown)
