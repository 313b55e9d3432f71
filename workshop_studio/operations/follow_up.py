"""Owns what follows: commitments and their actions, polls, reflections and the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.follow_up import (
    Action,
    Commitment,
    Poll,
    Review,
    SelfReview,
    Statement,
    Wave,
)
from workshop_studio.model.ids import new_id
from workshop_studio.model.session import AgendaStep, Reflection
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import add, existing
from workshop_studio.operations.refusal import NotPossibleError


def commit_to(
    snapshot: Snapshot, *, text: str, question: str = "", actions: Sequence[Action] = ()
) -> ChangeSet:
    """Commit to taking something further: which question, who leads, by when (method, 5)."""
    commitment = Commitment(
        id=new_id(), question=question, text=text.strip(), actions=tuple(actions)
    )
    return add(snapshot, commitment)


def review_commitment(snapshot: Snapshot, commitment_id: str, review: Review) -> ChangeSet:
    """Add a look back at a commitment."""
    commitment = existing(snapshot, commitment_id)
    if not isinstance(commitment, Commitment):
        raise NotPossibleError("Only commitments are reviewed.")
    after = replace(commitment, reviews=(*commitment.reviews, review))
    return change_set([Change(commitment, after)])


def add_poll(snapshot: Snapshot, *, question: str, scale: Sequence[str]) -> ChangeSet:
    """Add a question with a scale, to be asked before and after."""
    return add(snapshot, Poll(id=new_id(), question=question.strip(), scale=tuple(scale)))


def record_wave(snapshot: Snapshot, poll_id: str, wave: Wave) -> ChangeSet:
    """Record one asking of a poll."""
    poll = existing(snapshot, poll_id)
    if not isinstance(poll, Poll):
        raise NotPossibleError("Only polls are asked again.")
    return change_set([Change(poll, replace(poll, waves=(*poll.waves, wave)))])


def add_self_review(
    snapshot: Snapshot, *, title: str, scale: Sequence[str], statements: Sequence[Statement] = ()
) -> ChangeSet:
    """Add a grid of statements that a school or a team rates itself by."""
    review = SelfReview(
        id=new_id(), title=title.strip(), scale=tuple(scale), statements=tuple(statements)
    )
    return add(snapshot, review)


def add_reflection(snapshot: Snapshot, *, text: str) -> ChangeSet:
    """Keep what somebody said at the end, without a name."""
    return add(snapshot, Reflection(id=new_id(), text=text.strip()))


def add_agenda_step(
    snapshot: Snapshot, *, title: str, target: str = "", minutes: int | None = None
) -> ChangeSet:
    """Add a step to the plan for the day."""
    return add(
        snapshot, AgendaStep(id=new_id(), title=title.strip(), target=target, minutes=minutes)
    )
