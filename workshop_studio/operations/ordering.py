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

    Only those records change whose order has to, which are those after the gap that closes.

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
    """Orders that rise from `start` on, each kept where it already does."""
    changes = []
    last = records[start - 1].order if start else 0
    for record in records[start:]:
        if record.order > last:
            last = record.order
            continue
        last += 1
        changes.append(Change(record, replace(record, order=last)))
    return change_set(changes)
