"""Owns numbering questions anew, so that numbers run down one column after the other."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.boards import Category
from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot


def renumber(snapshot: Snapshot, board: str) -> ChangeSet:
    """Order the questions of a board by their categories; within one they keep their order."""
    ranks = {each.id: rank for rank, each in enumerate(snapshot.of(Category, board))}
    questions = snapshot.of(Question, board)
    wanted = sorted(questions, key=lambda each: ranks.get(each.category, len(ranks)))
    return change_set(
        Change(each, replace(each, order=order)) for order, each in enumerate(wanted, start=1)
    )
