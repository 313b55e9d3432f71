"""Owns the words around a theory of change: how it begins, and what to ask the room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.theories import Theory
from workshop_studio.ui.boards.board_words import BoardWords


def theory_words(theory: Theory) -> BoardWords:
    """The words of a theory's page."""
    return BoardWords(
        title=title_of(theory),
        placeholder=QCoreApplication.translate(
            "Theory", "Write an aim, an outcome, a step on the way"
        ),
        noun_one=QCoreApplication.translate("Theory", "box"),
        noun_many=QCoreApplication.translate("Theory", "boxes"),
        hint=QCoreApplication.translate("Theory", "1–5 column, #trust tag"),
        place=QCoreApplication.translate("Theory", "Column"),
        already=(
            QCoreApplication.translate("Theory", "1 is already in the theory: {names}."),
            QCoreApplication.translate("Theory", "{count} are already in the theory: {names}."),
        ),
        ways=(
            QCoreApplication.translate("Theory", "next column"),
            QCoreApplication.translate("Theory", "column before"),
            QCoreApplication.translate("Theory", "below"),
        ),
        empty_title=QCoreApplication.translate("Theory", "What is it all for?"),
        empty_text=QCoreApplication.translate(
            "Theory",
            "Begin at the right with the aims. Then ask column by column what has to come before;"
            " the activities come last.",
        ),
        prompts=(
            QCoreApplication.translate(
                "Theory",
                "What is it all for? Which aims do we share, and which matter to one of us only?",
            ),
            QCoreApplication.translate(
                "Theory", "What would have changed by then, and how would we know?"
            ),
            QCoreApplication.translate(
                "Theory", "Which of these outcomes would we answer for ourselves?"
            ),
            QCoreApplication.translate(
                "Theory", "What must pupils, families and staff experience for that to happen?"
            ),
            QCoreApplication.translate(
                "Theory", "What has to be in place first? What of it is missing?"
            ),
            QCoreApplication.translate(
                "Theory", "Which line has no reason yet? What makes us believe in it?"
            ),
        ),
    )


def title_of(theory: Theory) -> str:
    """What a theory is called."""
    return " ".join(theory.title.split()) or QCoreApplication.translate(
        "Theory", "Theory of change"
    )
