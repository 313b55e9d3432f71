"""Owns what is needed to go on with a session: its records, and the steps that can be undone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from workshop_studio.library import reading
from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.history import history
from workshop_studio.model.changes import Transaction
from workshop_studio.model.snapshot import Snapshot, snapshot_of


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSession:
    """A session as it stands.

    Attributes:
        snapshot: all its records.
        seq: the newest step of its history.
        past: the steps after the last one that undo does not cross, oldest first. All of them:
            whether a step can still be undone only shows in those that undid and redid it.
    """

    snapshot: Snapshot
    seq: int
    past: tuple[Transaction, ...]


def open_session(
    connection: Connection, session: str, *, barriers: Collection[str]
) -> OpenedSession:
    """A session as it stands in one state of the library.

    Args:
        connection: inside a transaction, so that all of it is read from one state.
        session: its id.
        barriers: the operations that undo does not cross.

    Raises:
        UnreadableError: a record or a step is damaged, or steps are missing.
    """
    records = reading.records_of(connection, session)
    snapshot = snapshot_of(records.values())
    seq = reading.last_seq(connection, session)
    # The first step is never undone, and to read it is to read the whole session again.
    after = max(reading.last_seq(connection, session, operations=barriers), 1)
    rows = reading.journal_rows(connection, session, after=after)
    if len(rows) != seq - after:
        raise UnreadableError("steps of its history are missing")
    return OpenedSession(snapshot=snapshot, seq=seq, past=history(rows, records))
