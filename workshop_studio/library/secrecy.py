"""Owns which ballots stay out of the journal: those of open rounds, so that no order is kept."""

from __future__ import annotations

from collections.abc import Iterable

from workshop_studio.model.base import Record
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.votes import Ballot, Round


def open_after(changes: ChangeSet, open_before: frozenset[str]) -> frozenset[str]:
    """Ids of the rounds that are open after the changes, given those that were open before."""
    opened = {c.id for c in changes.changes if _is_open(c.after)}
    touched = {c.id for c in changes.changes if isinstance(c.record, Round)}
    return (open_before - touched) | opened


def journalled(changes: ChangeSet, open_before: frozenset[str]) -> ChangeSet:
    """The changes without the ballots of open rounds.

    Each side of a change is judged by its own time: a ballot taken out as its round closes was an
    open round's, and one put in by the same transaction is not. A sealed ballot that goes back as
    its round opens again is taken out of the whole journal (`library.unsealing`).
    """
    after = open_after(changes, open_before)
    kept = (c for c in changes.changes if not _is_secret(c, open_before, after))
    return ChangeSet(tuple(kept))


def touches_secretly(changes: ChangeSet, open_before: frozenset[str]) -> bool:
    """Whether a ballot is put in, corrected or taken out while its round is and stays open."""
    open_throughout = open_before & open_after(changes, open_before)
    return any(
        _belongs(side, open_throughout)
        for change in changes.changes
        for side in (change.before, change.after)
    )


def leaves_traces(changes: ChangeSet) -> bool:
    """Whether a round closes, opens again or goes, so that traces of its ballots are removed."""
    return any(_is_open(c.before) and not _is_open(c.after) for c in changes.changes) or bool(
        reopened_rounds(changes)
    )


def reopened_rounds(changes: ChangeSet) -> frozenset[str]:
    """Ids of rounds that had been closed and are open again after the changes."""
    return frozenset(
        c.id
        for c in changes.changes
        if isinstance(c.before, Round)
        and c.before.state in {"closed", "revealed"}
        and _is_open(c.after)
    )


def open_rounds_of(records: Iterable[Record]) -> frozenset[str]:
    """Ids of the rounds among these records in which people are voting."""
    return frozenset(record.id for record in records if _is_open(record))


def concerns_rounds(changes: ChangeSet) -> bool:
    """Whether it matters for these changes which rounds are open."""
    return not changes.kinds.isdisjoint((Ballot, Round))


def _is_open(record: Record | None) -> bool:
    return isinstance(record, Round) and record.state == "open"


def _is_secret(change: Change, before: frozenset[str], after: frozenset[str]) -> bool:
    return _belongs(change.before, before | after) or _belongs(change.after, after)


def _belongs(record: Record | None, rounds: frozenset[str]) -> bool:
    return isinstance(record, Ballot) and record.round in rounds
