"""Owns the tab of one step: a button to the eye and the hand, a tab to a screen reader."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAccessibleWidget, QToolButton


class StepTab(QToolButton):
    """Checked while its step is open."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(20, 16))
        self._voice: TabVoice | None = None

    def voice(self) -> TabVoice:
        """The tab in words; Qt asks for it by way of the factory, and it lives with the button."""
        if self._voice is None:
            self._voice = TabVoice(self)
        return self._voice


class TabVoice(QAccessibleWidget):
    """What a screen reader is told of a step: a tab, selected where it is open."""

    def __init__(self, tab: StepTab) -> None:
        super().__init__(tab, QAccessible.Role.PageTab)

    @property
    def _tab(self) -> StepTab:
        # Kept here it would stay for good, as PySide keeps each voice.
        return cast(StepTab, self.object())

    def state(self) -> QAccessible.State:
        """Selected, not checked: one of them always is."""
        state = super().state()
        state.selectable = 1
        state.selected = int(self._tab.isChecked())
        return state

    def actionNames(self) -> list[str]:
        """It can be pressed."""
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        """Go to the step."""
        if name == QAccessibleActionInterface.pressAction():
            self._tab.click()
