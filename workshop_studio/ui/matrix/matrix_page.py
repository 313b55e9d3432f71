"""Owns the step of the prioritisation matrix: one result, one question chosen in all its parts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.matrix.wall import matrix_wall
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.words import counted, day_in_words
from workshop_studio.model.changes import Transaction
from workshop_studio.model.follow_up import Action, Commitment
from workshop_studio.model.items import Question
from workshop_studio.model.results import QuestionResult
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.thread.onward import take_to_theory
from workshop_studio.ui.kit.typed_fields import for_form
from workshop_studio.ui.matrix.chosen_panel import ChosenQuestion
from workshop_studio.ui.matrix.comparing import Comparing
from workshop_studio.ui.matrix.facts import facts
from workshop_studio.ui.matrix.head import foot_sentences
from workshop_studio.ui.matrix.matrix_view import MatrixDock, MatrixView
from workshop_studio.ui.matrix.standing import Standing, standing
from workshop_studio.ui.matrix.table_model import Order
from workshop_studio.ui.session.desk import Desk

_TOUCHING = frozenset({Round, Ballot, Question, Commitment})


class MatrixPage(QObject):
    """The page of the step "matrix".

    Signals:
        wants: (str, str) a step to go to, and the record to choose there.
        export_wanted: ("matrix") the document is to be saved.
        selection_changed: another question was chosen.
    """

    wants = Signal(str, str)
    export_wanted = Signal(str)
    selection_changed = Signal()

    def __init__(self, desk: Desk, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._appearance = desk, appearance
        self._round = ""
        self._with_merges = False
        self._order: Order = None
        self._standing = Standing(())
        self.chosen = ""
        self.view = MatrixView(desk.book, appearance.theme)
        self._comparing = Comparing(self.view.compare)
        self.dock = MatrixDock(desk.book, appearance.theme)
        self.widget: QWidget = self.view
        self.setParent(self.widget)
        self.inspector: QWidget | None = self.dock
        self.tools: list[QAction] = []
        self.actions = [
            self._action("matrix.commit", self.tr("Commit to the question"), "flag", "A"),
            self._action(
                "matrix.theory", self.tr("Take the question into the theory"), "workflow", "T"
            ),
        ]
        self.prompts = self._prompts()
        self._connect()
        self.refresh()

    def counts(self) -> str:
        """How many questions and voters; nothing while a vote is open."""
        result = self._standing.result
        if result is None:
            return ""
        questions = counted(len(result.questions), self.tr("question"), self.tr("questions"))
        voters = counted(result.reconciliation.voters, self.tr("voter"), self.tr("voters"))
        return f"{questions} · {voters}"

    def zoom_text(self) -> str:
        """Nothing zooms here."""
        return ""

    def wall_scene(self) -> tuple[str, Scene] | None:
        """The leading questions with the picture; nothing before the result is revealed."""
        result = self._standing.result
        if result is None or result.state != "revealed":
            return None
        return self.tr("What matters most to us"), matrix_wall(self._desk.snapshot, result)

    def focus_first(self) -> None:
        """The table, or the way to the vote."""
        shown = self._standing.result is not None
        (self.view.table if shown else self.view.empty.to_vote).setFocus()

    @property
    def selection(self) -> tuple[str, ...]:
        """The chosen question."""
        return (self.chosen,) if self.chosen else ()

    @property
    def shown_round(self) -> str:
        """Id of the round whose result is shown; "" for none."""
        result = self._standing.result
        return result.round if result is not None else ""

    def show_item(self, question: str) -> None:
        """Choose a question, or a closed vote; where neither is there nothing changes."""
        if any(vote.id == question for vote in self._standing.rounds):
            self._show_round(question)
            return
        if self._result_of(question) is None:
            return
        self.chosen = question
        self.view.table.choose(question)
        self.dock.bubbles.choose(question)
        self._show_chosen()
        self.selection_changed.emit()

    def refresh(self) -> None:
        """Show the session as it is now."""
        snapshot = self._desk.snapshot
        found = self._standing = standing(snapshot, self._round, with_merges=self._with_merges)
        result = found.result
        self.view.show_table(shown=result is not None)
        if result is not None and self._comparing.show(snapshot, result.round, found.rounds):
            self.view.show_compare()
        self.view.head.show_standing(found, snapshot)
        self.view.empty.show_why(found)
        self.dock.show_body(shown=result is not None)
        for action in self.actions:
            action.setEnabled(result is not None and not self._desk.read_only)
        if self._result_of(self.chosen) is None:
            self.chosen = found.rows[0].result.question if found.rows else ""
        self.view.table.show_rows(found.rows, self._order, chosen=self.chosen)
        self.dock.bubbles.show_result(result, self.chosen)
        self.view.foot.setText(" ".join(foot_sentences(result, snapshot)) if result else "")
        self._show_chosen()

    def unentered(self) -> dict[str, str]:
        """Who leads and by when, typed and not promised yet; and the question that is chosen."""
        typed = self.dock.panel.unentered()
        return typed | {"chosen": self.chosen} if typed else {}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Go on with it, for the questions that are still there."""
        for row in self._standing.rows:
            question = row.result.question
            if fields := for_form(question, typed):
                self.dock.panel.put_back(question, fields)
        self.show_item(typed["chosen"])

    def leave(self) -> None:
        """Hear nothing more of the desk."""
        self._desk.changed.disconnect(self._changed)
        self._appearance.changed.disconnect(self._dress)

    def _connect(self) -> None:
        view, dock = self.view, self.dock
        view.table.chosen.connect(self.show_item)
        dock.bubbles.chosen.connect(self.show_item)
        dock.panel.commit_wanted.connect(self._commit)
        dock.panel.theory_wanted.connect(self._to_theory)
        dock.panel.strands.wanted.connect(self.wants)
        view.head.round_chosen.connect(self._show_round)
        view.head.order_chosen.connect(self._show_order)
        view.head.save_wanted.connect(self._save)
        view.head.compare_wanted.connect(self._compare)
        view.head.merged_wanted.connect(self._count_merged)
        view.compare.other_chosen.connect(self._compare_with)
        view.compare.ended.connect(self._end_comparing)
        view.empty.vote_wanted.connect(self._to_vote)
        view.empty.earlier_wanted.connect(self._show_round)
        commit, theory = self.actions
        commit.triggered.connect(dock.panel.submit)
        theory.triggered.connect(self._to_theory)
        self._desk.changed.connect(self._changed)
        self._appearance.changed.connect(self._dress)

    def _action(self, name: str, words: str, icon: str, key: str = "") -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setData(icon)
        if key:
            action.setShortcut(QKeySequence(key))
        return action

    def _prompts(self) -> tuple[str, ...]:
        return (
            self.tr("What surprises you in this order?"),
            self.tr(
                "What do many of us want that few think we can do? What would make it possible?"
            ),
            self.tr("What could be begun on Monday without asking anybody?"),
            self.tr("What is missing from the top that those not in the room would put there?"),
            self.tr("Which one do we commit to, and who takes the first step?"),
        )

    def _result_of(self, question: str) -> QuestionResult | None:
        rows = self._standing.rows
        return next((row.result for row in rows if row.result.question == question), None)

    def _show_chosen(self) -> None:
        question, result = self._result_of(self.chosen), self._standing.result
        if question is None or result is None:
            return
        self.dock.panel.turn_to(self.chosen)
        snapshot = self._desk.snapshot
        exists = snapshot.has(Question, self.chosen)
        text = snapshot.get(Question, self.chosen).text if exists else question.text
        shown = ChosenQuestion(
            number=question.number,
            text=text,
            facts=facts(
                snapshot,
                question,
                result,
                self._standing.sensitivity,
                self._standing.profiles.get(self.chosen),
            ),
            committed=self._committed(),
            exists=exists,
        )
        fixed = self._desk.read_only
        self.dock.panel.show_question(shown, colour=self._appearance.theme.muted, fixed=fixed)
        self.dock.panel.strands.set_theme(self._appearance.theme)
        self.dock.panel.strands.show_thread(snapshot, self.chosen)

    def _committed(self) -> str:
        """What was promised for the chosen question, in a sentence."""
        commitments = self._desk.snapshot.all(Commitment)
        for commitment in commitments:
            if commitment.question == self.chosen:
                first = commitment.actions[0] if commitment.actions else Action()
                parts = [self.tr("Committed")]
                if first.lead:
                    parts.append(first.lead)
                if first.end:
                    parts.append(self.tr("by {day}").format(day=day_in_words(first.end)))
                return ", ".join(parts)
        return ""

    def _commit(self, action: Action) -> None:
        question = self._result_of(self.chosen)
        if question is None:
            return
        row = next(row for row in self._standing.rows if row.result is question)
        said = (action,) if action.text or action.lead or action.end else ()
        label = self.tr("Commit to question {number}").format(number=question.number)
        done = self._desk.do(
            lambda snapshot: commit_to(
                snapshot, text=row.text, question=question.question, actions=said
            ),
            Step(operation="commit-to", label=label),
        )
        if done:
            self.dock.panel.clear_fields()
            told = self.tr("Committed to question {number}")
            self._desk.undoable.emit(told.format(number=question.number))

    def _to_theory(self) -> None:
        take_to_theory(self._desk, self.selection)

    def _to_vote(self) -> None:
        self.wants.emit("vote", "")

    def _save(self) -> None:
        self.export_wanted.emit("matrix")

    def _show_round(self, vote: str) -> None:
        self._round = vote
        self._comparing.end()
        self.refresh()

    def _compare(self) -> None:
        self._comparing.begin(self.shown_round, self._standing.rounds)
        self.refresh()
        self.view.compare.other.setFocus()

    def _compare_with(self, other: str) -> None:
        self._comparing.choose(other)
        self.refresh()

    def _end_comparing(self) -> None:
        self._comparing.end()
        self.refresh()
        self.view.table.setFocus()

    def _count_merged(self, together: bool) -> None:  # noqa: FBT001 -- a signal's argument
        self._with_merges = together
        self.refresh()

    def _show_order(self, order: Order) -> None:
        self._order = order
        self.refresh()

    def _changed(self, transaction: Transaction) -> None:
        if not transaction.changes.kinds & _TOUCHING:
            return
        for change in transaction.changes.changes:
            before, after = change.before, change.after
            if isinstance(before, Round) and isinstance(after, Round) and before.state == "open":
                # What has just been closed is what people want to see.
                self._round = "" if after.state == "open" else after.id
        self.refresh()

    def _dress(self) -> None:
        self.view.table.set_theme(self._appearance.theme)
        self.dock.bubbles.set_theme(self._appearance.theme)
        self._show_chosen()
