"""Owns taking things one step on from where they stand: into a question, or into the theory."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workshop_studio.layout.words import COLUMN_NAMES
from workshop_studio.model.items import Question
from workshop_studio.model.theories import Element
from workshop_studio.tools.boards.note_changes import questioned
from workshop_studio.tools.boards.taking_over import into_theory
from workshop_studio.ui.session.desk import Desk

_tell = QCoreApplication.translate


def make_question(desk: Desk, sources: Sequence[str], *, board: str = "") -> str:
    """Make one question of all these things and say so, with a way to it; its id, or "".

    It stands on the board with an id, or on the first one for questions. Asked for once more, the
    same is not made twice.
    """
    if not sources:
        desk.refused.emit(_tell("Onward", "Choose first what the question comes from."))
        return ""
    act = desk.perform(lambda snapshot: questioned(snapshot, tuple(sources), board=board))
    if act is not None and not act.changes.changes:
        words = _tell("Onward", "It is a question already.")
        desk.leads.emit(words, "questions", act.select[-1])
        return act.select[-1]
    made = [each.after for each in act.changes.changes] if act is not None else []
    question = next((each for each in made if isinstance(each, Question)), None)
    if question is None:
        return ""
    words = _tell("Onward", "Now a question: {words}")
    if question.private:
        words = _tell("Onward", "Now a question that only you see: {words}")
    desk.moved_on.emit(words.format(words=question.text), "questions", question.id)
    return question.id


def take_to_theory(desk: Desk, sources: Sequence[str]) -> None:
    """Take these things into the theory, each where it fits, and say where, with a way there."""
    if not sources:
        desk.refused.emit(_tell("Onward", "Choose first what goes into the theory."))
        return
    act = desk.perform(lambda snapshot: into_theory(snapshot, *sources))
    if act is None:
        return
    if not act.changes.changes:
        words = _tell("Onward", "It is in the theory of change already.")
        desk.leads.emit(words, "theory", act.select[-1])
        return
    boxes = [desk.snapshot.get(Element, each) for each in act.select]
    columns = " · ".join(dict.fromkeys(COLUMN_NAMES[each.column] for each in boxes))
    words = _tell("Onward", "Taken into the theory of change: {columns}")
    desk.moved_on.emit(words.format(columns=columns), "theory", boxes[-1].id)
