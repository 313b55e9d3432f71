"""Owns saying so when a letter is pressed whose command has no use for what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent

from workshop_studio.ui.canvas.hands.keys import letters_of

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage


class NoUse(QObject):
    """Hears the letters that neither the board nor its outline knew what to do with."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page.widget)
        self._page = page
        page.widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say which command it would be, and that it is not for this."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            action = self._meant(letters_of(event).upper())
            if action is not None:
                words = self.tr("“{command}” does nothing with what is selected.")
                name = action.text().replace("&", "")
                self._page.desk.told.emit(words.format(command=name))
                return True
        return super().eventFilter(watched, event)

    def _meant(self, letter: str) -> QAction | None:
        """The command that a letter calls, but not now."""
        page, canvas = self._page, self._page.canvas
        commands = canvas.hasFocus() and canvas.letters_command and canvas.may_change
        if not (letter and commands and canvas.selection):
            return None
        known = (each for each in page.actions if letter_of(each) == letter)
        return next((each for each in known if _is_barred(each)), None)


def letter_of(action: QAction) -> str:
    """The single letter or figure that calls an action; "" for none."""
    keys = (each.toString() for each in action.shortcuts())
    return next((key for key in keys if len(key) == 1), "")


def _is_barred(action: QAction) -> bool:
    """Whether a command of what is selected is not for this; others wait for something else."""
    is_of_selection = action.property("menu") is not False
    return is_of_selection and action.isVisible() and not action.isEnabled()
