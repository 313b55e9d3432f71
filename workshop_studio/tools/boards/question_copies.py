"""Owns copies of questions: the same words, signs and tags again, right behind each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import add
from workshop_studio.operations.ordering import move_before


def copies(snapshot: Snapshot, ids: Sequence[str]) -> tuple[ChangeSet, tuple[str, ...]]:
    """The change that copies questions, and the ids of the copies in the same order."""
    steps: list[ChangeSet] = []
    made: list[str] = []
    for question in ids:
        same = replace(snapshot.get(Question, question), id=new_id(), extra="")
        snapshot = _step(snapshot, steps, add(snapshot, same))
        behind = _behind(snapshot, question)
        if behind != same.id:
            snapshot = _step(snapshot, steps, move_before(snapshot, same.id, behind))
        made.append(same.id)
    return merged(steps), tuple(made)


def _behind(snapshot: Snapshot, question: str) -> str:
    row = [each.id for each in snapshot.of(Question, snapshot.get(Question, question).board)]
    return row[row.index(question) + 1]


def _step(snapshot: Snapshot, steps: list[ChangeSet], change: ChangeSet) -> Snapshot:
    steps.append(change)
    return snapshot.apply(change)
