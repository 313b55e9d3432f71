"""Owns the page of a step whose board is missing: one sentence, and a button that adds it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.ui.console.steps.missing_prompts import missing_prompts
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.console.steps.steps import missing_words, starting
from workshop_studio.ui.kit.widgets import button, card, column, heading, plain
from workshop_studio.ui.session.desk import Desk


class MissingPage(QObject):
    """A StepPage without a board."""

    def __init__(self, desk: Desk, step: StepName) -> None:
        super().__init__()
        self._desk = desk
        self._step: StepName = step
        self.inspector: QWidget | None = self._purpose_of(step)
        self.tools: list[QAction] = []
        self.actions: list[QAction] = []
        self.prompts = missing_prompts(step)
        sentence, words = missing_words(step)
        self._words = words
        self._start = button(words, icon="plus", primary=True)
        self._start.setEnabled(not desk.read_only)
        self._start.clicked.connect(self._begin)
        self.widget = QWidget()
        self.setParent(self.widget)
        self.widget.setProperty("role", "board")
        self.widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._start.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        guidance = plain(self._guidance(read_only=desk.read_only))
        panel = card(heading(sentence, 2), guidance, self._start, role="panel", margin=24)
        panel.setFixedWidth(480)
        if (inside := panel.layout()) is not None:
            inside.setSpacing(16)
            inside.setAlignment(self._start, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self.widget)
        layout.addWidget(panel, 0, Qt.AlignmentFlag.AlignCenter)

    def _purpose_of(self, step: StepName) -> QWidget:
        words: dict[StepName, str] = {
            "map": self.tr(
                "The map shows who is around a young person, how near they stand, and how well "
                "they work with each other."
            ),
            "iceberg": self.tr(
                "The iceberg goes from what everybody can see down to the patterns, structures "
                "and beliefs that hold it up."
            ),
            "questions": self.tr(
                "Questions that begin with How might we turn what was found into openings, to be "
                "voted on next."
            ),
            "theory": self.tr(
                "The theory of change says which steps lead to which outcomes and aims, and why "
                "people think so."
            ),
        }
        made = column(heading(self.tr("What this step is for"), 3), plain(words.get(step, "")))
        if (inside := made.layout()) is not None:
            inside.setAlignment(Qt.AlignmentFlag.AlignTop)
        return made

    def _guidance(self, *, read_only: bool) -> str:
        if read_only:
            return self.tr("This session is open for reading only, so nothing can be added here.")
        return self.tr("It can wait until the room comes to this step.")

    def counts(self) -> str:
        """Nothing is there to be counted."""
        return ""

    def zoom_text(self) -> str:
        """Nothing zooms."""
        return ""

    def wall_scene(self) -> tuple[str, Scene] | None:
        """The room is shown nothing."""
        return None

    def focus_first(self) -> None:
        """The button."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Nothing was listened to."""

    def _begin(self) -> None:
        self._desk.do(starting(self._step), Step(operation="add-board", label=self._words))
