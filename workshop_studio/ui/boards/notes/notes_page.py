"""Owns the page of a board of free notes, such as the warm-up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage
from workshop_studio.ui.boards.notes.notes_words import notes_advice, notes_words
from workshop_studio.ui.boards.sight.opening import Opening
from workshop_studio.ui.session.desk import Desk


class NotesPage(NoteBoardPage):
    """Opens so that it can be read, however much there is."""

    def __init__(
        self, desk: Desk, board: str, appearance: Appearance, *, parent: QWidget | None = None
    ) -> None:
        acts = NotesActs(board, desk.book)
        super().__init__(
            desk, acts, appearance, words=notes_words(), advice=notes_advice(), parent=parent
        )
        self._opening = Opening(self.canvas)

    def leave(self) -> None:
        """Let go of the window's size, the desk and the look."""
        self._opening.leave()
        super().leave()


def notes_page(
    desk: Desk, board: str, appearance: Appearance, *, parent: QWidget | None = None
) -> NoteBoardPage:
    """The page of the board of free notes with an id."""
    return NotesPage(desk, board, appearance, parent=parent)
