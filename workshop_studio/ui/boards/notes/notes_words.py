"""Owns the words around a board of free notes: how it begins, what to ask, and how to run it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.ui.boards.board_words import BoardWords


def notes_words() -> BoardWords:
    """What the page says around the board."""
    translate = QCoreApplication.translate
    return BoardWords(
        title=translate("NotesPage", "Notes"),
        placeholder=translate("NotesPage", "What is said, in a few words"),
        noun_one=translate("NotesPage", "note"),
        noun_many=translate("NotesPage", "notes"),
        hint=translate("NotesPage", "Drag notes to where they belong"),
        ways=(
            translate("NotesPage", "beside"),
            translate("NotesPage", "before"),
            translate("NotesPage", "below"),
        ),
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


def notes_advice() -> tuple[str, ...]:
    """How to run the step, sentence by sentence."""
    translate = QCoreApplication.translate
    return (
        translate("NotesPage", "Give everyone two minutes alone with pen and paper."),
        translate("NotesPage", "Go round once: one thought each, without comment."),
        translate("NotesPage", "Put side by side what belongs together, and ask what is missing."),
    )
