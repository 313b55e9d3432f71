"""Owns the journal's rows: a transaction as a row with a checksum, and what a row says changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from workshop_studio.library.codec import Row, to_fields
from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.plain import Plain, from_json, to_json
from workshop_studio.library.secrecy import journalled, touches_secretly
from workshop_studio.library.upgrades import PAYLOAD_VERSION, upgraded
from workshop_studio.model.base import Record
from workshop_studio.model.changes import Change, Transaction
from workshop_studio.model.frozen import frozen
from workshop_studio.model.records import KINDS, kind_name

_SEALED = (
    "session", "seq", "id", "time", "actor", "operation", "label", "undoes", "version", "payload",
)  # fmt: skip


@frozen
class Entry:
    """One change as a journal row tells it.

    Attributes:
        kind, id: of the record.
        before, after: its fields in plain form, None where it is not there; where it is there on
            both sides, only the fields that differ.
    """

    kind: type[Record]
    id: str
    before: Plain
    after: Plain


def to_journal_row(transaction: Transaction, open_before: frozenset[str]) -> Row:
    """The row of a transaction, without the ballots of open rounds.

    Args:
        transaction: what happened.
        open_before: ids of the rounds that were open before it.
    """
    kept = journalled(transaction.changes, open_before)
    row: Row = {
        "session": transaction.session,
        "seq": transaction.seq,
        "id": transaction.id,
        # The time of a ballot would tell whose it is to anybody who saw people vote.
        "time": "" if touches_secretly(transaction.changes, open_before) else transaction.time,
        "actor": transaction.actor,
        "operation": transaction.operation,
        "label": transaction.label,
        "undoes": transaction.undoes,
        "version": PAYLOAD_VERSION,
        "payload": to_json({"changes": [_entry(change) for change in kept.changes]}),
    }
    return {**row, "checksum": checksum(row)}


def checksum(row: Mapping[str, object]) -> str:
    """What a journal row's checksum has to be: of everything else in it."""
    from hashlib import blake2b  # noqa: PLC0415 -- 3 ms, and a start checks nothing as a rule

    sealed = to_json([row[name] for name in _SEALED])
    return blake2b(sealed.encode(), digest_size=16).hexdigest()


def entries(row: Mapping[str, object]) -> tuple[Entry, ...]:
    """What a journal row says changed.

    Raises:
        UnreadableError: the row does not match its checksum, or is in an unknown form.
    """
    if row["checksum"] != checksum(row):
        raise UnreadableError("it does not match its checksum")
    payload = upgraded(from_json(row["payload"]), cast("int", row["version"]))
    try:
        return tuple(_read_entry(*plain) for plain in payload["changes"])
    except (KeyError, TypeError) as error:
        raise UnreadableError("it is written in an unknown form") from error


def _entry(change: Change) -> Plain:
    before = None if change.before is None else to_fields(change.before)
    after = None if change.after is None else to_fields(change.after)
    if before is not None and after is not None:
        if type(change.before) is not type(change.after):
            raise ValueError(f"{change.id} cannot become a record of another kind")
        differing = [name for name in before if before[name] != after[name]]
        before = {name: before[name] for name in differing}
        after = {name: after[name] for name in differing}
    return [kind_name(change.record), change.id, before, after]


def _read_entry(kind: str, record_id: str, before: Plain, after: Plain) -> Entry:
    return Entry(KINDS[kind], record_id, before, after)
