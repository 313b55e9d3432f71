"""Owns what grows from questions: one question of several, a commitment, a part of a theory."""

from __future__ import annotations

from collections.abc import Collection

from workshop_studio.document.document import Step
from workshop_studio.layout.words import counted
from workshop_studio.model.changes import merged
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.theories import add_theory, take_into
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


def to_theory(snapshot: Snapshot, question_id: str) -> Act:
    """Take a question into the first theory, made if there is none; selects the new element."""
    steps = []
    if not snapshot.all(Theory):
        steps.append(add_theory(snapshot, title="Theory of change"))
        snapshot = snapshot.apply(steps[0])
    steps.append(take_into(snapshot, question_id, snapshot.all(Theory)[0].id))
    step = Step(operation="take-into-theory", label="Take a question into the theory")
    return Act(merged(steps), step, (steps[-1].changes[0].id,))


def merge(snapshot: Snapshot, ids: Collection[str]) -> Act:
    """Merge questions into the first of them on the board; selects it."""
    keep, *others = [each.id for each in snapshot.all(Question) if each.id in ids] or [""]
    label = f"Merge {counted(len(ids), 'question', 'questions')}"
    change = merge_questions(snapshot, keep, others)
    return Act(change, Step(operation="merge-questions", label=label), (keep,))
