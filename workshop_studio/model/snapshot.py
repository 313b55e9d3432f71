"""Owns the snapshot: all records of one session at one moment, and looking things up among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar, cast

from workshop_studio.model.base import Listed, Record
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.reading import fields_of
from workshop_studio.model.session import Session

R = TypeVar("R", bound=Record)
Kinds = Mapping[type[Record], Mapping[str, Record]]
_NONE: Mapping[str, Record] = MappingProxyType({})


class StaleChangeError(MendableError):
    """A change starts from a record that is no longer what it was."""


class Snapshot:
    """The records of one session, immutable: a change gives a new snapshot.

    Snapshots share what did not change: a new one costs a copy of the maps of those kinds that the
    change touched. Sorted and grouped views are made when first asked for.
    """

    __slots__ = ("_kinds", "_owned", "_sorted")

    def __init__(self, kinds: Kinds = MappingProxyType({})) -> None:
        self._kinds = kinds
        self._sorted: dict[type[Record], tuple[Record, ...]] = {}
        self._owned: dict[type[Record], dict[str, tuple[Record, ...]]] = {}

    def __iter__(self) -> Iterator[Record]:
        for records in self._kinds.values():
            yield from records.values()

    def __len__(self) -> int:
        return sum(len(records) for records in self._kinds.values())

    def by_id(self) -> dict[str, Record]:
        """All records by their ids: two snapshots are the same when these are."""
        return {record.id: record for record in self}

    @property
    def session(self) -> Session:
        """The record of the session as a whole.

        Raises:
            LookupError: the snapshot is empty.
        """
        for session in self.all(Session):
            return session
        raise LookupError("an empty snapshot has no session")

    def find(self, record_id: str) -> Record | None:
        """The record with an id, of whatever kind, or None."""
        for records in self._kinds.values():
            if record_id in records:
                return records[record_id]
        return None

    def get(self, kind: type[R], record_id: str) -> R:
        """The record of a kind with an id.

        Raises:
            LookupError: there is none.
        """
        record = self._kinds.get(kind, _NONE).get(record_id)
        if record is None:
            raise LookupError(f"no {kind.__name__} has the id {record_id!r}")
        return cast("R", record)

    def has(self, kind: type[Record], record_id: str) -> bool:
        """Whether a record of a kind has this id."""
        return record_id in self._kinds.get(kind, _NONE)

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind in their order."""
        if kind not in self._sorted:
            self._sorted[kind] = tuple(sorted(self._kinds.get(kind, _NONE).values(), key=place))
        return cast("tuple[R, ...]", self._sorted[kind])

    def of(self, kind: type[R], owner: str) -> tuple[R, ...]:
        """The records of a kind that belong to an owner (notes of a board, links of a theory)."""
        if kind not in self._owned:
            self._owned[kind] = _grouped(self.all(kind), owner_field(kind))
        return cast("tuple[R, ...]", self._owned[kind].get(owner, ()))

    def apply(self, changes: ChangeSet) -> Snapshot:
        """The snapshot after a change set.

        Raises:
            StaleChangeError: a record is not what the change says it was.
        """
        kinds: dict[type[Record], Mapping[str, Record]] = dict(self._kinds)
        fresh: dict[type[Record], dict[str, Record]] = {}
        for change in changes.changes:
            kind = type(change.record)
            if kind not in fresh:
                kinds[kind] = fresh[kind] = dict(kinds.get(kind, _NONE))
            _enter(fresh[kind], change)
        after = Snapshot(kinds)
        after._sorted = {kind: view for kind, view in self._sorted.items() if kind not in fresh}
        after._owned = {kind: view for kind, view in self._owned.items() if kind not in fresh}
        return after


def snapshot_of(records: Iterable[Record]) -> Snapshot:
    """A snapshot of these records."""
    kinds: dict[type[Record], dict[str, Record]] = {}
    for record in records:
        kinds.setdefault(type(record), {})[record.id] = record
    return Snapshot(kinds)


def place(record: Record) -> tuple[int, str]:
    """Where a record sorts among its kind: by its order, ids settle ties."""
    return (record.order if isinstance(record, Listed) else 0, record.id)


def owner_field(kind: type[Record]) -> str:
    """Name of the field that holds the owner's id, or "" for a kind that belongs to none."""
    owned = (field.name for field in fields_of(kind) if field.ref and field.ref.owner)
    return next(owned, "")


def owner_of(record: Record) -> str:
    """Id of the board, theory or round that a record belongs to; "" where it belongs to none."""
    name = owner_field(type(record))
    return str(getattr(record, name)) if name else ""


def _enter(records: dict[str, Record], change: Change) -> None:
    if records.get(change.id) != change.before:
        raise StaleChangeError("This has been changed since; look at it again, then try once more.")
    if change.after is None:
        del records[change.id]
    else:
        records[change.id] = change.after


def _grouped(records: Iterable[Record], field: str) -> dict[str, tuple[Record, ...]]:
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(getattr(record, field), []).append(record)
    return {owner: tuple(members) for owner, members in groups.items()}
