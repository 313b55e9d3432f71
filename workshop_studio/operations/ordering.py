"""Owns the order of things: where new ones go, and putting one before another."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.base import Listed
from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.snapshot import Snapshot, owner_of
from workshop_studio.operations.refusal import NotPossibleError


def fellows(snapshot: Snapshot, kind: type[Listed], owner: str) -> tuple[Listed, ...]:
    """The records of a kind that share an owner, in order; all of the kind where none is owned."""
    return snapshot.of(kind, owner) if owner else snapshot.all(kind)


def next_order(snapshot: Snapshot, kind: type[Listed], owner: str = "") -> int:
    """The order that puts a new record after its fellows."""
    present = fellows(snapshot, kind, owner)
    return present[-1].order + 1 if present else 1


def move_before(snapshot: Snapshot, record_id: str, before: str | None) -> ChangeSet:
    """Put a record before one of its fellows, or last where `before` is None.

    Besides it only those change that have to give way: none, where there is a gap.

    Raises:
        NotPossibleError: the other record is not a fellow.
    """
    record = snapshot.find(record_id)
    if not isinstance(record, Listed):
        raise NotPossibleError("This has no place in an order.")
    others = [
        other
        for other in fellows(snapshot, type(record), owner_of(record))
        if other.id != record_id
    ]
    ids = [other.id for other in others]
    if before is not None and before not in ids:
        raise NotPossibleError("The two do not stand in the same list.")
    at = len(others) if before is None else ids.index(before)
    return _numbered([*others[:at], record, *others[at:]], start=at)


def _numbered(records: list[Listed], *, start: int) -> ChangeSet:
    """The moved record, at `start`, right after the one before it; those behind it give way."""
    changes: list[Change] = []
    first = records[1].order - 2 if len(records) > 1 else 0
    last = records[start - 1].order if start else first
    for record in records[start:]:
        if changes and record.order > last:
            break
        last += 1
        changes.append(Change(record, replace(record, order=last)))
    return change_set(changes)
