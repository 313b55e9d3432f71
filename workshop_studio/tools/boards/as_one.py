"""Owns doing several operations one after the other as one change."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.snapshot import Snapshot

Operation = Callable[[Snapshot], ChangeSet]


def as_one(snapshot: Snapshot, operations: Iterable[Operation]) -> ChangeSet:
    """Several operations, each on what the one before has left, as one change set."""
    made = []
    for operation in operations:
        changes = operation(snapshot)
        snapshot = snapshot.apply(changes)
        made.append(changes)
    return merged(made)
