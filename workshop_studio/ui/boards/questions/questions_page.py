"""Owns the page of the how-might-we questions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workshop_studio.analysis.gathered import gathered
from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Rect, around, distance_between
from workshop_studio.layout.boards.questions.wall import page_with, questions_wall
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.words import SIGN_NAMES
from workshop_studio.model.words import SIGNS
from workshop_studio.operations.questions import is_as_made
from workshop_studio.operations.renumbering import renumber
from workshop_studio.tools.boards.question_outcomes import (
    commit,
    commitments_to,
)
from workshop_studio.tools.boards.questions import QuestionsActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_actions import Spec
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.duplicates.alike import Alike
from workshop_studio.ui.boards.duplicates.strip import AlikeStrip
from workshop_studio.ui.boards.questions.inspector import QuestionsInspector
from workshop_studio.ui.boards.questions.questions_words import questions_words
from workshop_studio.ui.boards.sight.once_wide import OnceWide
from workshop_studio.ui.boards.sight.reading import Reading
from workshop_studio.ui.boards.thread.onward import make_question, take_to_theory
from workshop_studio.ui.kit.widgets import button
from workshop_studio.ui.session.desk import Desk

_NARROWEST = 700.0


def questions_page(
    desk: Desk, board: str, appearance: Appearance, *, parent: QWidget | None = None
) -> BoardPage:
    """The page of a board of opportunities."""
    return QuestionsPage(desk, board, appearance, parent=parent)


class QuestionsPage(OnceWide):
    """Columns as wide as the window allows, at 100 %; the questions run on downwards."""

    _wall: Scene | None = None

    def __init__(
        self, desk: Desk, board: str, appearance: Appearance, *, parent: QWidget | None = None
    ) -> None:
        self._questions = QuestionsActs(board, desk.book, theme=appearance.theme)
        super().__init__(
            desk, self._questions, appearance, words=questions_words(), links=False, parent=parent
        )
        self._board = board
        self.panel = QuestionsInspector(desk, board)
        self.panel.columns.done.connect(self.canvas.setFocus)
        self.set_inspector(self.panel)
        for part in (self.panel.form, self.panel.gathered):
            part.set_theme(appearance.theme)
        self._add_actions()
        self.panel.form.wanted.connect(self.wants)
        self.panel.wanted.connect(self.wants)
        self.panel.question_wanted.connect(self.question_of)
        self.panel.form.commit_wanted.connect(self.commit)
        self.panel.form.theory_wanted.connect(self.take_to_theory)
        self.selection_changed.connect(self._show_selection)
        self.refreshed.connect(self.panel.refresh)
        appearance.changed.connect(self._recolour)
        self._reading = Reading(self.canvas, self._lay)
        self.alike = self._alike()

    def show_item(self, record: str) -> None:
        """Select a question and bring it into view; one just made of a note is open for typing."""
        if record not in self.scene.by_id:
            return
        super().show_item(record)
        if is_as_made(self.desk.snapshot, record):
            self.canvas.edit(record)

    def commit(self) -> None:
        """Take the selected question further, and go to where that is written down."""
        question = self._one()
        if not question:
            return
        present = commitments_to(self.desk.snapshot, question)
        if present:
            self.wants.emit("close", present[0].id)
            return
        act = self.desk.perform(lambda snapshot: commit(snapshot, question))
        if act is not None:
            self.wants.emit("close", act.select[0])

    def take_to_theory(self) -> None:
        """Take the selected questions into the theory, and say where."""
        self.panel.form.flush()
        take_to_theory(self.desk, self.selection)

    def question_of(self, note: str) -> None:
        """Make a question of a marked note, here, and bring it into view."""
        made = make_question(self.desk, (note,), board=self._board)
        if made in self.scene.by_id:
            self.canvas.reveal(self.scene.by_id[made].bounds)

    def show_gathered(self) -> None:
        """Show what was marked on the boards, with the keyboard on it."""
        self.canvas.select(())
        self.panel.gathered.open_up()

    def counts(self) -> str:
        """Questions, and how many opportunities are none yet."""
        words = super().counts()
        left = sum(each.is_open for each in gathered(self.desk.snapshot, "opportunity"))
        if not left:
            return words
        one = self.tr("1 opportunity not yet a question")
        many = self.tr("{count} opportunities not yet questions").format(count=left)
        return f"{words} · {one if left == 1 else many}"

    def ask(self) -> None:
        """Turn the selected statement into a question."""
        if self._one():
            self.panel.form.ask()

    def renumber(self) -> None:
        """Number the questions anew, down one column after the other."""
        step = Step(operation="renumber", label=self.tr("Number the questions anew"))
        if self.desk.do(partial(renumber, board=self._board), step):
            self.desk.undoable.emit(self.tr("The questions are numbered column by column."))

    def wall_scene(self) -> tuple[str, Scene] | None:
        """Title and questions for the room's screen, as large as they fit."""
        if not self.acts.stands(self.desk.snapshot):
            return None
        self._wall = questions_wall(self.desk.snapshot, self._board, book=self.desk.book)
        return self.stage.title.text(), self._wall

    def wall_view(self) -> Rect | None:
        """Of a list that needs several pages the one with the first question that is seen here.

        Where the middle of none is seen (a large zoom, a gap), the nearest counts.
        """
        if self._wall is None:
            return None
        seen, known = self.canvas.seen, self._wall.by_id
        middles = {each.id: at.centre for each, at in self.scene.things if each.id in known}
        here = [key for key, middle in middles.items() if seen.holds(middle)]
        if middles and not here:
            here = [min(middles, key=lambda key: distance_between(middles[key], seen.centre))]
        return page_with(self._wall, here)

    def leave(self) -> None:
        """Enter what is being typed, and let go of the desk and the look."""
        self.panel.form.flush()
        self._reading.leave()
        self.appearance.changed.disconnect(self._recolour)
        super().leave()
        # After that: what was being typed has just been entered, and was to be looked at soon.
        self.alike.leave()

    def _alike(self) -> Alike:
        """Hints at questions that may ask the same."""
        strip = AlikeStrip()
        self.stage.add_strip(strip)
        alike = Alike(self.desk, strip, board=self._shown_board, colour=self._amber, parent=self)
        alike.show_wanted.connect(self._show_both)
        alike.settled.connect(self._take_keyboard)
        self.refreshed.connect(alike.refresh)
        alike.refresh()
        return alike

    def _shown_board(self) -> str:
        return self._board

    def _amber(self) -> str:
        return self.appearance.theme.warn

    def _take_keyboard(self, question: str) -> None:
        """Have the keyboard on the board again, and this question selected."""
        self.canvas.go_to(question)
        self.canvas.setFocus()

    def _show_both(self, one: str, other: str) -> None:
        """Select two questions, and bring as much of them into view as there is room for."""
        bounds = [self.scene.by_id[each].bounds for each in (one, other)]
        self.canvas.select((one, other))
        for each in (around(bounds), *reversed(bounds)):
            self.canvas.reveal(each)
        self.canvas.setFocus()

    def _add_actions(self) -> None:
        make = self._make
        merging = next(each for each in self.actions if each.objectName() == "board-merge")
        self.panel.merge_wanted.connect(merging.trigger)
        onward = (
            make("questions-commit", self.tr("Commit"), "flag", "A", self.commit),
            make("questions-theory", self.tr("To theory"), "workflow", "T", self.take_to_theory),
        )
        for action in onward:
            action.setProperty("menu", "insert")
        opening = self.tr("Add “How might we”")
        asking = make("questions-ask", opening, "message-circle-question-mark", "J", self.ask)
        self._of_one = [onward[0], asking]
        for number, sign in enumerate(SIGNS, start=1):
            then = partial(self._toggle_sign, number)
            self._of_one.append(
                make(f"questions-sign-{number}", SIGN_NAMES[sign], "", str(number), then)
            )
        words = self.tr("Show what was marked on the boards")
        spec = Spec("questions-gathered", words, "lightbulb", ["Ctrl+J"], everywhere=True)
        gathering = self.possible.make(spec, self.show_gathered)
        gathering.setProperty("menu", "view")
        gathering.setProperty("context", False)  # noqa: FBT003 -- Qt takes it so
        self.actions.append(gathering)
        words = self.tr("Edit columns")
        columns = make(
            "questions-columns", words, "columns-3", "", self.panel.edit_columns, selection=False
        )
        renumbering = make(
            "questions-renumber", self.tr("Number"), "list-ordered", "", self.renumber,
            selection=False,
        )  # fmt: skip
        for action in (merging, renumbering):
            self.add_tool(action)
        self.stage.set_zoom_above()
        head = button(words, icon="columns-3")
        head.clicked.connect(columns.trigger)
        if not self.desk.read_only:
            self.add_header(head)

    def _make(
        self, name: str, words: str, icon: str, key: str, then: Callable[[], object], *,
        selection: bool = True,
    ) -> QAction:  # fmt: skip
        action = QAction(words, self.widget)
        action.setObjectName(name)
        action.setData(icon)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setAutoRepeat(False)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: then())
        self.add_action(action, needs="changed selection" if selection else "change")
        return action

    def _toggle_sign(self, number: int) -> None:
        if self._one():
            self.panel.form.toggle_sign(number)

    def _one(self) -> str:
        """The one selected question, or "" where there is none or several."""
        if len(self.selection) != 1:
            self.desk.refused.emit(self.tr("Choose one question first."))
            return ""
        self.panel.form.flush()
        return self.selection[0]

    def _show_selection(self) -> None:
        for action in self._of_one:
            # Its key says why it does nothing.
            action.setProperty("offered", len(self.selection) == 1)
        self.panel.show_selection(self.selection)

    def _recolour(self) -> None:
        self._questions.theme = self.appearance.theme
        for part in (self.panel.form, self.panel.gathered):
            part.set_theme(self.appearance.theme)
        self.refresh()

    def _lay(self, width: float, _height: float) -> None:
        """Share the width there is among the columns."""
        width = max(_NARROWEST, width)
        anew = width != self._questions.width
        self._questions.width = width
        self.lay_for_width(anew=anew)
