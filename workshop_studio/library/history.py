"""Owns the reading of a journal in both directions: replayed to records, or taken back in steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from workshop_studio.library.codec import from_fields, to_fields, with_fields
from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.journal import Entry, entries
from workshop_studio.library.plain import Plain
from workshop_studio.model.base import Record
from workshop_studio.model.changes import Change, ChangeSet, Transaction

JournalRow = Mapping[str, Any]
Records = dict[str, Record]


def replay(row: JournalRow, records: Records) -> None:
    """Enter a journal row's changes into the records that were there before it.

    Raises:
        UnreadableError: the row is damaged, or does not follow from what was there.
    """
    with _named(row):
        for entry in entries(row):
            after = _other_side(entry, records, entry.before, entry.after)
            _put(records, entry.id, after)


def take_back(row: JournalRow, records: Records) -> Transaction:
    """The transaction of a journal row; takes its changes back from the records after it.

    Journal rows tell of an edit only the fields that differ, so that whole records are known only
    in their place in the history; from the newest step backwards, that is what the tables hold.

    Raises:
        UnreadableError: the row is damaged, or does not lead to what is there.
    """
    with _named(row):
        changes = [_taken_back(entry, records) for entry in reversed(entries(row))]
    return Transaction(
        id=row["id"],
        session=row["session"],
        seq=row["seq"],
        time=row["time"],
        actor=row["actor"],
        operation=row["operation"],
        label=row["label"],
        changes=ChangeSet(tuple(reversed(changes))),
        undoes=row["undoes"],
    )


def history(rows: Iterable[JournalRow], records: Records) -> tuple[Transaction, ...]:
    """The transactions of journal rows, given newest first, in the order they happened."""
    newest_first = [take_back(row, records) for row in rows]
    return tuple(reversed(newest_first))


@contextmanager
def _named(row: JournalRow) -> Iterator[None]:
    """Let what is unreadable say in which step."""
    try:
        yield
    except UnreadableError as error:
        raise UnreadableError(f"step {row['seq']} of its history is damaged: {error}") from error


def _taken_back(entry: Entry, records: Records) -> Change:
    after = records.get(entry.id)
    if entry.before is None and type(after) is entry.kind:
        # To compare whole records with what was put in takes longer than all else here, and
        # nothing is rebuilt from them.
        return Change(None, records.pop(entry.id))
    before = _other_side(entry, records, entry.after, entry.before)
    _put(records, entry.id, before)
    return Change(before, after)


def _other_side(entry: Entry, records: Records, here: Plain, there: Plain) -> Record | None:
    """The record on the far side of a change, whose near side has to be among the records."""
    record = records.get(entry.id)
    if not _matches(entry, record, here):
        raise UnreadableError(
            f"it does not fit what is known of the {entry.kind.__name__} {entry.id}"
        )
    if there is None:
        return None
    if record is None:
        return from_fields(entry.kind, entry.id, there)
    return with_fields(record, there)


def _matches(entry: Entry, record: Record | None, plain: Plain) -> bool:
    if record is None or plain is None:
        return record is None and plain is None
    if type(record) is not entry.kind:
        return False
    fields = to_fields(record)
    known = cast("dict[str, Plain]", plain)
    return known.keys() <= fields.keys() and all(fields[name] == known[name] for name in known)


def _put(records: Records, record_id: str, record: Record | None) -> None:
    if record is None:
        del records[record_id]
    else:
        records[record_id] = record
