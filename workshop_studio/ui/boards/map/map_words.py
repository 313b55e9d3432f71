"""Owns the words of the map's page, and the questions it puts to the room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.declared import NAME_LIMIT
from workshop_studio.ui.boards.board_words import BoardWords


def map_words(title: str) -> BoardWords:
    """The words around a map with a title, or without one."""
    tell = QCoreApplication.translate
    return BoardWords(
        title=title or tell("MapWords", "System players"),
        placeholder=tell("MapWords", "Name a person or a service"),
        noun_one=tell("MapWords", "player"),
        noun_many=tell("MapWords", "players"),
        none=tell("MapWords", "nobody yet"),
        hint=tell("MapWords", "1–4 ring, #health sector"),
        place=tell("MapWords", "Ring"),
        most=250,
        most_pasted=250,
        longest=NAME_LIMIT,
        already=(
            tell("MapWords", "1 is already on the map: {names}."),
            tell("MapWords", "{count} are already on the map: {names}."),
        ),
        ways=(
            tell("MapWords", "next ring out"),
            tell("MapWords", "next ring in"),
            tell("MapWords", "same ring"),
        ),
        empty_title=tell("MapWords", "Who matters in a young person’s week?"),
        empty_text=tell(
            "MapWords",
            "Type a name below and press Enter. A number in front chooses the ring.",
        ),
        prompts=(
            tell("MapWords", "Who does a young person meet in an ordinary week?"),
            tell("MapWords", "How is each of them connected with the others?"),
            tell("MapWords", "Whom does each of them rely on to support a pupil?"),
            tell("MapWords", "And who relies on them?"),
            tell("MapWords", "How well do they work together: well, mixed or poorly?"),
            tell("MapWords", "What could be better between them?"),
        ),
    )
