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
    """Add a look back at a commitment; it takes the place of the first that was only planned.

    Raises:
        NotPossibleError: it is gone.
    """
    commitment = existing(snapshot, commitment_id)
    if not isinstance(commitment, Commitment):
        raise NotPossibleError("Only commitments are reviewed.")
    before = list(commitment.reviews)
    planned = next((each for each in before if _is_planned(each)), None)
    if planned is not None and not _is_planned(review):
        before.remove(planned)
    return change_set([Change(commitment, replace(commitment, reviews=(*before, review)))])


def _is_planned(review: Review) -> bool:
    """Whether nothing was said yet: there is only a day for it."""
    return not (review.text.strip() or review.working)


def add_poll(
    snapshot: Snapshot, *, question: str, scale: Sequence[str], waves: Sequence[str] = ()
) -> ChangeSet:
    """Add a question with a scale; `waves` are the titles of its askings, not answered yet."""
    empty = (0,) * len(scale)
    asked = tuple(Wave(title=title, counts=empty) for title in waves)
    poll = Poll(id=new_id(), question=question.strip(), scale=tuple(scale), waves=asked)
    return add(snapshot, poll)


def record_wave(snapshot: Snapshot, poll_id: str, wave: Wave) -> ChangeSet:
    """Record one asking of a poll.

    Raises:
        NotPossibleError: it is gone.
    """
    poll = existing(snapshot, poll_id)
    if not isinstance(poll, Poll):
        raise NotPossibleError("Only polls are asked again.")
    return change_set([Change(poll, replace(poll, waves=(*poll.waves, wave)))])


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
