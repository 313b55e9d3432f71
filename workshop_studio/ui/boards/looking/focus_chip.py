"""Owns the strip that says what a board's focus is on, and turns it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QToolButton

from workshop_studio.analysis.reach import Flow
from workshop_studio.tools.focus import Focus
from workshop_studio.ui.boards.fields.short_label import ShortLabel
from workshop_studio.ui.boards.looking.look_strip import LookStrip
from workshop_studio.ui.kit.literal import tip
from workshop_studio.ui.kit.widgets import caption, tool_toggle

tell = QCoreApplication.translate
STEP_KEYS: dict[str, int | None] = {"1": 1, "2": 2, "3": 3, "0": None}
FLOW_KEYS: dict[str, Flow] = {"B": "both", "U": "up", "D": "down"}


class FocusChip(LookStrip):
    """Words, how many that is of all, and a button for each step, each way, and the end.

    Signals:
        steps_wanted: (int or None) so many, None for all the way.
        flow_wanted: (str) a `Flow`.

    Attributes:
        words: what is shown.
        count: how many things of all.
        steps, flows: the buttons, by their keys.
    """

    steps_wanted = Signal(object)
    flow_wanted = Signal(str)

    def __init__(self) -> None:
        name, end = tell("FocusChip", "Focus"), tell("FocusChip", "End the focus (Esc)")
        super().__init__(name, end=end, left=12)
        self.words, self.count = ShortLabel(""), caption("")
        self.words.setObjectName("focus-words")
        self.count.setWordWrap(False)
        self.steps = {key: self._step(key, steps) for key, steps in STEP_KEYS.items()}
        self.flows = {key: self._flow(key, flow) for key, flow in FLOW_KEYS.items()}
        self._lay()

    def show_focus(
        self, focus: Focus, words: str, count: str, *, has_steps: bool, has_direction: bool
    ) -> None:
        """Say what is shown; ways to turn it that mean nothing here are left away."""
        self.words.setText(words)
        self.words.setToolTip(tip(words))
        self.count.setText(count)
        for key, button in self.steps.items():
            button.setVisible(has_steps)
            button.setChecked(STEP_KEYS[key] == focus.steps)
        for key, button in self.flows.items():
            button.setVisible(has_steps and has_direction)
            button.setChecked(FLOW_KEYS[key] == focus.flow)
        self.updateGeometry()

    def _step(self, key: str, steps: int | None) -> QToolButton:
        words = {
            1: self.tr("1 step"),
            2: self.tr("2 steps"),
            3: self.tr("3 steps"),
            None: self.tr("All the way"),
        }[steps]
        made = _toggle(self.tr("All") if steps is None else key, words, key)
        made.clicked.connect(partial(self._steps_chosen, steps))
        return made

    def _flow(self, key: str, flow: Flow) -> QToolButton:
        words, meaning = {
            "both": (self.tr("Both"), self.tr("Both ways: what leads there, and what follows")),
            "up": (self.tr("Up"), self.tr("Upstream: what leads there")),
            "down": (self.tr("Down"), self.tr("Downstream: what follows from it")),
        }[flow]
        made = _toggle(words, meaning, key)
        made.clicked.connect(partial(self._flow_chosen, flow))
        return made

    def _steps_chosen(self, steps: int | None, *_checked: bool) -> None:
        self.steps_wanted.emit(steps)

    def _flow_chosen(self, flow: Flow, *_checked: bool) -> None:
        self.flow_wanted.emit(flow)

    def _lay(self) -> None:
        row = self.row
        row.addWidget(self.words, 1)
        row.addSpacing(4)
        row.addWidget(self.count)
        row.addSpacing(8)
        for button in self.steps.values():
            row.addWidget(button)
        row.addSpacing(4)
        for button in self.flows.values():
            row.addWidget(button)
        row.addWidget(self.close_button)


def _toggle(text: str, words: str, key: str) -> QToolButton:
    made = tool_toggle(text, "")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    made.setAccessibleName(words)
    made.setToolTip(tip(f"{words} ({key})"))
    made.setFixedHeight(32)
    made.setMinimumWidth(32)
    return made
