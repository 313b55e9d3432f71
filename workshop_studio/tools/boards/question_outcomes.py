"""Owns what grows from questions: one question of several, and commitments."""

from __future__ import annotations

from collections.abc import Collection

from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.operations.merging import merge_questions
from workshop_studio.tools.boards.acting import Act


def commitments_to(snapshot: Snapshot, question: str) -> tuple[Commitment, ...]:
    """What the group has promised for a question."""
    return tuple(each for each in snapshot.all(Commitment) if each.question == question)


def elements_from(snapshot: Snapshot, question: str) -> tuple[Element, ...]:
    """The parts of theories that a question was taken into."""
    return tuple(each for each in snapshot.all(Element) if question in each.origins)


def commit(snapshot: Snapshot, question_id: str) -> Act:
    """Promise to take a question further; selects the commitment."""
    question = snapshot.get(Question, question_id)
    change = commit_to(
        snapshot, text=short_text(question.short, question.text), question=question_id
    )
    step = Step(operation="commit", label="Commit to a question")
    return Act(change, step, (change.changes[0].id,))


def merge(snapshot: Snapshot, ids: Collection[str]) -> Act:
    """Merge questions into the first of them on the board; selects it."""
    keep, *others = [each.id for each in snapshot.all(Question) if each.id in ids] or [""]
    label = f"Merge {counted(len(ids), 'question', 'questions')}"
    change = merge_questions(snapshot, keep, others)
    return Act(change, Step(operation="merge-questions", label=label), (keep,))
