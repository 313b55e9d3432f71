"""Owns the rules of what may change: the life of a vote, sealed ballots, ids, the one session."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.problems import Problem
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round

_AGAIN = {("closed", "open"), ("revealed", "open")}
_STEPS = {
    ("prepared", "open"), ("open", "closed"), ("closed", "revealed"), ("revealed", "closed"),
    *_AGAIN,
}  # fmt: skip
"""A vote goes one way; showing its result can be taken back, and it opens again for a reason."""


def entering_problems(snapshot: Snapshot, changes: ChangeSet) -> Iterator[Problem]:
    """What is wrong with changes as such, asked of the snapshot they lead to."""
    touched = {change.id for change in changes.changes}
    for change in changes.changes:
        yield from _id_problems(snapshot, change)
        if isinstance(change.record, Round):
            yield from _round_problems(snapshot, change)
        elif isinstance(change.record, Ballot):
            yield from _ballot_problems(snapshot, change, touched)
        elif isinstance(change.record, Session) and len(snapshot.all(Session)) != 1:
            yield Problem(change.id, "id", "there is one session here, no more and no less")


def _id_problems(snapshot: Snapshot, change: Change) -> Iterator[Problem]:
    if change.before is not None:
        return
    if change.id == YOUNG_PERSON:
        yield Problem(change.id, "id", f"{YOUNG_PERSON!r} is kept for the centre of the map")
    if snapshot.find(change.id) is not change.after:
        yield Problem(change.id, "id", "is the id of something else")


def _round_problems(snapshot: Snapshot, change: Change) -> Iterator[Problem]:
    before, after = change.before, change.after
    if not isinstance(after, Round):
        return
    states = (before.state if isinstance(before, Round) else after.state, after.state)
    if states[0] != states[1] and states not in _STEPS:
        yield Problem(after.id, "state", f"a vote that is {states[0]} cannot become {states[1]}")
    if isinstance(before, Round):
        yield from _opened_problems(before, after)
    if after.state == "open" and sum(each.state == "open" for each in snapshot.all(Round)) > 1:
        yield Problem(after.id, "state", "another vote is open")


def _opened_problems(before: Round, after: Round) -> Iterator[Problem]:
    """A vote that opens again says why; one that was opened keeps its limits."""
    if (before.state, after.state) in _AGAIN and not (
        len(after.reopened) > len(before.reopened) and after.reopened[-1].reason.strip()
    ):
        yield Problem(after.id, "reopened", "says nothing of why the vote is opened again")
    if before.state != "prepared" and after.votes_per_criterion != before.votes_per_criterion:
        yield Problem(after.id, "votes_per_criterion", "stays as it was when the vote opened")


def _ballot_problems(snapshot: Snapshot, change: Change, touched: set[str]) -> Iterator[Problem]:
    """A ballot changes only while its vote is open, or along with the vote itself."""
    ballot = change.record
    if not isinstance(ballot, Ballot) or ballot.round in touched:
        return
    vote = snapshot.find(ballot.round)
    if not isinstance(vote, Round) or vote.state != "open":
        yield Problem(ballot.id, "round", "the vote is not open")
