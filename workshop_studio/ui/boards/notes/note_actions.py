"""Owns the actions on selected notes: four marks, a question of them, and into the theory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from workshop_studio.model.items import Note
from workshop_studio.model.words import Mark
from workshop_studio.tools.boards.note_changes import have_mark, toggled
from workshop_studio.ui.boards.thread.onward import make_question, take_to_theory
from workshop_studio.ui.session.desk import Desk

MARK_KEYS: Mapping[Mark, str] = {"resonates": "R", "jars": "X", "opportunity": "O", "missing": "M"}
MARK_ICONS: Mapping[Mark, str] = {
    "resonates": "thumbs-up",
    "jars": "zap",
    "opportunity": "lightbulb",
    "missing": "circle-dashed",
}
QUESTION_KEY = "J"
QUESTION_ICON = "message-circle-question-mark"
THEORY_KEY = "T"


class NoteActions(QObject):
    """What the keys R, X, O, M, J and T do to the selected notes."""

    def __init__(
        self, desk: Desk, selected: Callable[[], tuple[str, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._selected = selected
        self.names: dict[Mark, str] = {
            "resonates": self.tr("Resonates"),
            "jars": self.tr("Jars"),
            "opportunity": self.tr("Opportunity"),
            "missing": self.tr("Missing"),
        }
        self.marks = {mark: self._mark_action(mark) for mark in self.names}
        self.question = self._action(
            "note-question", self.tr("Make it a question"), QUESTION_ICON, QUESTION_KEY
        )
        self.question.triggered.connect(self.make_question)
        words = self.tr("Take into the theory")
        self.theory = self._action("note-theory", words, "workflow", THEORY_KEY)
        self.theory.triggered.connect(self.take_to_theory)
        for action in (self.question, self.theory):
            action.setProperty("menu", "insert")

    @property
    def every(self) -> tuple[QAction, ...]:
        """All of them, in the order of the menu."""
        return (*self.marks.values(), self.question, self.theory)

    def toggle(self, mark: Mark) -> None:
        """Mark the selected notes, or take the mark off where all carry it."""
        notes = self._notes()
        if not notes or self._desk.perform(lambda now: toggled(now, notes, mark)) is None:
            return
        is_marked = have_mark(self._desk.snapshot, notes, mark)
        words = self.tr("Marked: {name}") if is_marked else self.tr("No longer marked: {name}")
        self._desk.told.emit(words.format(name=self.names[mark].lower()))

    def make_question(self) -> None:
        """Turn the selected notes into one question, and say where it is."""
        make_question(self._desk, self._notes())

    def take_to_theory(self) -> None:
        """Take the selected notes into the theory, and say where."""
        take_to_theory(self._desk, self._notes())

    def _notes(self) -> tuple[str, ...]:
        snapshot = self._desk.snapshot
        return tuple(ident for ident in self._selected() if snapshot.has(Note, ident))

    def _mark_action(self, mark: Mark) -> QAction:
        words = self.tr("Mark: {name}").format(name=self.names[mark].lower())
        action = self._action(f"note-{mark}", words, MARK_ICONS[mark], MARK_KEYS[mark])
        action.triggered.connect(partial(self._triggered, mark))
        return action

    def _triggered(self, mark: Mark, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 -- Qt gives it so
        self.toggle(mark)

    def _action(self, name: str, words: str, icon: str, key: str) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setData(icon)
        action.setShortcut(QKeySequence(key))
        action.setAutoRepeat(False)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action
