"""Owns the row of the eight steps: which is open, which hold something, one stop for Tab."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAccessibleWidget, QHBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.steps.step_names import STEPS, StepName, step_title
from workshop_studio.ui.console.steps.step_tab import StepTab
from workshop_studio.ui.kit.icons import icon

_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class StepTabs(QWidget):
    """A tab for each step; what holds something has a tick in the place of its number.

    Tab stops at one of them, arrows go from one to the next, Enter or Space opens it.

    Signals:
        chosen: (str) a step was asked for.
    """

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, keys: Sequence[str]) -> None:
        super().__init__()
        self._appearance = appearance
        self._filled: Collection[StepName] = ()
        self._current: StepName = "welcome"
        self._voice: QAccessibleWidget | None = None
        self.setAccessibleName(self.tr("Steps"))
        self.tabs = {step: self._tab(step, key) for step, key in zip(STEPS, keys, strict=True)}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for tab in self.tabs.values():
            layout.addWidget(tab)
        appearance.changed.connect(self._look)
        self._look()

    def show_steps(self, current: StepName, filled: Collection[StepName]) -> None:
        """Mark the step that is open, and those that hold something."""
        if (current, filled) != (self._current, self._filled):
            self._current, self._filled = current, filled
            self._look()

    def voice(self) -> QAccessibleWidget:
        """The row in words; Qt asks for it by way of the factory, and it lives with the row."""
        if self._voice is None:
            self._voice = QAccessibleWidget(self, QAccessible.Role.PageTabList)
        return self._voice

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk from tab to tab by arrows; to go there right away would load all pages between."""
        tabs = list(self.tabs.values())
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            at = next(number for number, tab in enumerate(tabs) if tab is watched)
            key = Qt.Key(event.key())
            to = at + _WAYS[key] if key in _WAYS else _ENDS.get(key)
            if to is not None:
                tabs[to % len(tabs)].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self._stop_at_current()
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, StepTab):
            watched.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return super().eventFilter(watched, event)

    def _tab(self, step: StepName, key: str) -> StepTab:
        made = StepTab()
        made.setToolTip(f"{step_title(step)} ({key})")
        made.clicked.connect(self._clicked)
        made.installEventFilter(self)
        return made

    def _clicked(self) -> None:
        sender = self.sender()
        for step, tab in self.tabs.items():
            if tab is sender:
                tab.setChecked(step == self._current)
                self.chosen.emit(step)

    def _stop_at_current(self) -> None:
        for step, tab in self.tabs.items():
            here = step == self._current
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _look(self) -> None:
        for number, (step, tab) in enumerate(self.tabs.items(), start=1):
            here = step == self._current
            ticked = step in self._filled and not here
            tab.setChecked(here)
            title = step_title(step)
            tab.setText(title if ticked else f"{number}  {title}")
            tab.setIcon(icon("check", self._appearance.theme.ok, 16, after=4))
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            alone = Qt.ToolButtonStyle.ToolButtonTextOnly
            tab.setToolButtonStyle(beside if ticked else alone)
            tab.setAccessibleName(self._spoken(number, title, filled=step in self._filled))
        self._stop_at_current()

    def _spoken(self, number: int, title: str, *, filled: bool) -> str:
        words = (
            self.tr("{title}, step {number} of {all}, done")
            if filled
            else self.tr("{title}, step {number} of {all}")
        )
        return words.format(title=title, number=number, all=len(STEPS))
