"""Owns the page of a board of free notes, such as the warm-up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.boards import Board
from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage
from workshop_studio.ui.boards.reading import Opening
from workshop_studio.ui.session.desk import Desk


class NotesPage(NoteBoardPage):
    """Opens so that it can be read, however much there is."""

    def __init__(self, desk: Desk, board: str, appearance: Appearance) -> None:
        acts = NotesActs(board, desk.book)
        words = _words(desk, board)
        super().__init__(desk, acts, appearance, words=words, advice=_advice())
        self._opening = Opening(self.canvas)

    def leave(self) -> None:
        """Let go of the window's size, the desk and the look."""
        self._opening.leave()
        super().leave()


def notes_page(desk: Desk, board: str, appearance: Appearance) -> NoteBoardPage:
    """The page of the board of free notes with an id."""
    return NotesPage(desk, board, appearance)


def _words(desk: Desk, board: str) -> BoardWords:
    translate = QCoreApplication.translate
    return BoardWords(
        title=desk.snapshot.get(Board, board).title.strip() or translate("NotesPage", "Notes"),
        placeholder=translate("NotesPage", "What is said, in a few words"),
        noun_one=translate("NotesPage", "note"),
        noun_many=translate("NotesPage", "notes"),
        hint=translate("NotesPage", "Drag notes to where they belong"),
        empty_title=translate("NotesPage", "What is it all for?"),
        empty_text=translate(
            "NotesPage", "Let everyone think alone first. Then type what they say."
        ),
        prompts=(
            translate("NotesPage", "What is our local system for?"),
            translate("NotesPage", "What does an inclusive education mean to you?"),
            translate("NotesPage", "When did a pupil last feel that they belonged here?"),
            translate("NotesPage", "What would a pupil say it is for?"),
        ),
    )


def _advice() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("NotesPage", "Give everyone two minutes alone with pen and paper."),
        translate("NotesPage", "Go round once: one thought each, without comment."),
        translate("NotesPage", "Put side by side what belongs together, and ask what is missing."),
    )
