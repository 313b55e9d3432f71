"""Owns the way back to the board: Esc from whatever stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    # The window makes this.
    from workshop_studio.ui.console.main_window import MainWindow


class BackToBoard(QObject):
    """Takes the Esc that nobody in the window had a use for.

    The rule everywhere: Esc first leaves what one is in for the board (what is typed there is
    entered, as by a click on the board); on the board the next one ends the looking.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the keyboard on the board."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            session, alone = self._window.session, not event.modifiers()
            if event.key() == Qt.Key.Key_Escape and alone and session is not None:
                return session.to_board()
        return super().eventFilter(watched, event)
