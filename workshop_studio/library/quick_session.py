"""Owns reading a session before SQLAlchemy is loaded: its records, and what undo needs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from workshop_studio.library.codec import FORMS, from_rows
from workshop_studio.library.connections import RawConnection
from workshop_studio.library.draft import Draft
from workshop_studio.library.history import JournalRow, Records
from workshop_studio.library.opened_session import OpenedSession, first_needed, opened
from workshop_studio.library.quick_reading import NotQuickError, quick_reading
from workshop_studio.model.base import Record
from workshop_studio.model.reading import fields_of
from workshop_studio.model.records import KIND_NAMES, KINDS
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of

_JOURNAL = (
    "session", "seq", "id", "time", "actor", "operation", "label", "undoes", "version", "payload",
    "checksum",
)  # fmt: skip


def quick_session(path: Path, session: str, *, barriers: Collection[str]) -> OpenedSession:
    """A session with what undo needs: its steps since the last of the operations `barriers`.

    Raises:
        NotQuickError: the library has to be opened properly first, or has no such session.
    """
    with quick_reading(path) as connection:
        records = _records(connection, session)
        seq = _last_seq(connection, session)
        after = first_needed(_last_seq(connection, session, barriers))
        rows = _journal(connection, session, after)
        return opened(records, rows, seq=seq, after=after)


def quick_look(path: Path, session: str) -> Snapshot:
    """The records of a session alone; exceptions as `quick_session`."""
    with quick_reading(path) as connection:
        return snapshot_of(_records(connection, session).values())


def quick_drafts(path: Path, session: str) -> tuple[Draft, ...]:
    """All drafts of a session, the one saved last first; exceptions as `quick_session`."""
    asked = "SELECT record, field, text, saved FROM draft WHERE session = ? ORDER BY saved DESC"
    with quick_reading(path) as connection:
        rows = connection.execute(asked, (session,)).fetchall()
    return tuple(
        Draft(session=session, record=record, field=field, text=text, saved=saved)
        for record, field, text, saved in rows
    )


def _records(connection: RawConnection, session: str) -> Records:
    found: Records = {}
    for kind in KINDS.values():
        rows = connection.execute(_rows_of(kind), (session,)).fetchall()
        found.update((record.id, record) for record in from_rows(kind, _with_flags(kind, rows)))
    if session not in found:
        raise NotQuickError
    return found


def _with_flags(kind: type[Record], rows: Sequence[Sequence[object]]) -> Sequence[Sequence[object]]:
    """The rows with truth values where the database has 0 and 1."""
    flags = [place for place, field in enumerate(fields_of(kind)) if field.shape == "flag"]
    if not flags:
        return rows
    typed = [list(row) for row in rows]
    for row in typed:
        for place in flags:
            row[place] = None if row[place] is None else bool(row[place])
    return typed


def _rows_of(kind: type[Record]) -> str:
    columns = ", ".join(f'"{name}"' for name in FORMS[kind].names)
    owner = "id" if kind is Session else "session"
    # The names are those of our own declarations; nothing that a person typed comes in.
    return f'SELECT {columns} FROM "{_table(kind)}" WHERE {owner} = ?'  # noqa: S608 - see above


def _table(kind: type[Record]) -> str:
    return KIND_NAMES[kind].replace("-", "_")


def _last_seq(
    connection: RawConnection, session: str, operations: Collection[str] | None = None
) -> int:
    asked = "SELECT coalesce(max(seq), 0) FROM journal WHERE session = ?"
    if operations is not None:
        asked += f" AND operation IN ({', '.join('?' * len(operations))})"
    (newest,) = connection.execute(asked, (session, *(operations or ()))).fetchone()
    return int(newest)


def _journal(connection: RawConnection, session: str, after: int) -> list[JournalRow]:
    columns = ", ".join(_JOURNAL)
    asked = f"SELECT {columns} FROM journal WHERE session = ? AND seq > ? ORDER BY seq DESC"  # noqa: S608 - our own names
    rows = connection.execute(asked, (session, after)).fetchall()
    return [dict(zip(_JOURNAL, row, strict=True)) for row in rows]
