"""Owns letting screen readers find what stands on boards, and that the steps are tabs."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from workshop_studio.ui.console.steps.step_tab import StepTab
from workshop_studio.ui.console.steps.step_tabs import StepTabs

_DONE = "sessions-have-voices"


def give_voices() -> None:
    """Make what only sessions have known to screen readers; a second call does nothing."""
    from workshop_studio.ui.canvas.board_canvas import BoardCanvas  # noqa: PLC0415 -- the same
    from workshop_studio.ui.canvas.voices.accessible import (  # noqa: PLC0415 -- loaded with the first board
        install_board_voices,
    )

    application = QApplication.instance()
    if application is not None and not application.property(_DONE):
        application.setProperty(_DONE, True)  # noqa: FBT003 -- Qt takes it so
        install_board_voices(BoardCanvas)
        QAccessible.installFactory(_voice_of_steps)


def _voice_of_steps(_name: str, thing: QObject) -> QAccessibleInterface | None:
    return thing.voice() if isinstance(thing, StepTab | StepTabs) else None
