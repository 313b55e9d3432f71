"""Owns changes: records before and after, alone, together and as a step of a history."""

from __future__ import annotations

from collections.abc import Iterable

from workshop_studio.model.base import Record
from workshop_studio.model.frozen import frozen


@frozen
class Change:
    """One record before and after; None stands for "not there"."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The newer of the two sides that exists: tells kind and id."""
        side = self.after if self.after is not None else self.before
        if side is None:
            raise ValueError("a change has to have a side")
        return side

    @property
    def id(self) -> str:
        """Id of the record that changes."""
        return self.record.id


@frozen
class ChangeSet:
    """Changes that happen together, in this order."""

    changes: tuple[Change, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes."""
        return not self.changes

    @property
    def kinds(self) -> frozenset[type[Record]]:
        """The kinds of record that change, for those who listen to some kinds only."""
        return frozenset(type(change.record) for change in self.changes)

    def inverse(self) -> ChangeSet:
        """What takes these changes back."""
        return ChangeSet(tuple(Change(c.after, c.before) for c in reversed(self.changes)))


@frozen
class Transaction:
    """A change set as it entered the history of a session.

    Attributes:
        id: made before it is first written, so that writing it again never doubles it.
        session: id of the session it belongs to.
        seq: place in the session's history, counted from 1 without gaps.
        time: when it was made, ISO 8601 in UTC; the journal drops it where a ballot is cast.
        actor: who may undo it.
        operation: name of what was done, such as "add-note".
        label: the same in words, for the history and the undo menu.
        changes: what changed.
        undoes: seq of the transaction that this one takes back, or None.
    """

    id: str
    session: str
    seq: int
    time: str
    actor: str
    operation: str
    label: str
    changes: ChangeSet
    undoes: int | None = None


def change_set(changes: Iterable[Change]) -> ChangeSet:
    """Changes in the order given, those that change nothing left out."""
    return ChangeSet(tuple(change for change in changes if change.before != change.after))


def merged(change_sets: Iterable[ChangeSet]) -> ChangeSet:
    """Several change sets, one after the other, as one: the first before and the last after.

    Replaying a history merges it first and applies it once.
    """
    first: dict[str, Record | None] = {}
    last: dict[str, Record | None] = {}
    for each in change_sets:
        for change in each.changes:
            first.setdefault(change.id, change.before)
            last[change.id] = change.after
    return change_set(Change(before, last[key]) for key, before in first.items())
