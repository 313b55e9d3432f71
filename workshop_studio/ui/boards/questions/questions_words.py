"""Owns the words around a board of questions: how it begins, and what to ask the room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.ui.boards.board_words import BoardWords


def questions_words() -> BoardWords:
    """What the page says around the board."""
    translate = QCoreApplication.translate
    return BoardWords(
        title=translate("QuestionsPage", "How might we …?"),
        placeholder=translate("QuestionsPage", "How might we …"),
        noun_one=translate("QuestionsPage", "question"),
        noun_many=translate("QuestionsPage", "questions"),
        hint=translate("QuestionsPage", "1, 2 … column, #trust tag"),
        place=translate("QuestionsPage", "Column"),
        already=(
            translate("QuestionsPage", "1 is already asked here: {names}."),
            translate("QuestionsPage", "{count} are already asked here: {names}."),
        ),
        ways=(
            translate("QuestionsPage", "next column"),
            translate("QuestionsPage", "column before"),
            translate("QuestionsPage", "below"),
        ),
        empty_title=translate("QuestionsPage", "What could be different here?"),
        empty_text=translate(
            "QuestionsPage", "Type a few words and press Enter; “How might we” is added for you."
        ),
        prompts=(
            translate("QuestionsPage", "Which of these could we begin on Monday?"),
            translate("QuestionsPage", "Who would notice first if this worked?"),
            translate("QuestionsPage", "Is this a question, or an answer in disguise?"),
            translate("QuestionsPage", "Where do people already have energy for this?"),
            translate("QuestionsPage", "What could we ask that nobody here could do alone?"),
        ),
    )
