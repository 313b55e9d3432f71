"""Owns which list belongs to which board."""

from __future__ import annotations

from workshop_studio.tools.boards.acting import BoardActs
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.questions import QuestionsActs
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.tools.outline.acts import OutlineActs
from workshop_studio.tools.outline.iceberg_outline import IcebergOutline
from workshop_studio.tools.outline.map_outline import MapOutline
from workshop_studio.tools.outline.notes_outline import NotesOutline
from workshop_studio.tools.outline.questions_outline import QuestionsOutline
from workshop_studio.tools.outline.theory_outline import TheoryOutline


def outline_acts(acts: BoardActs) -> OutlineActs:
    """The list of the board that these acts are of."""
    match acts:
        case MapActs():
            return MapOutline(acts.board)
        case IcebergActs():
            return IcebergOutline(acts.board)
        case QuestionsActs():
            return QuestionsOutline(acts.board)
        case TheoryActs():
            return TheoryOutline(acts.board)
        case _:
            return NotesOutline(acts.board)
