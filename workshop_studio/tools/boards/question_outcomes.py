"""Owns what grows from questions: commitments, and parts of theories."""

from __future__ import annotations

from workshop_studio.document.document import Step
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.tools.boards.acting import Act


def commitments_to(snapshot: Snapshot, question: str) -> tuple[Commitment, ...]:
    """What the group has promised for a question."""
    return tuple(each for each in snapshot.all(Commitment) if each.question == question)


def commit(snapshot: Snapshot, question_id: str) -> Act:
    """Promise to take a question further; selects the commitment."""
    question = snapshot.get(Question, question_id)
    change = commit_to(
        snapshot, text=short_text(question.short, question.text), question=question_id
    )
    step = Step(operation="commit", label="Commit to a question")
    return Act(change, step, (change.changes[0].id,))
