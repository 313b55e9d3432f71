"""Owns the questions asked of the tables: sessions, their records and their journals."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, ScalarSelect, Select, bindparam, func, select

from workshop_studio.library.codec import FORMS, from_rows
from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.history import Records
from workshop_studio.library.opened_session import OpenedSession, first_needed, opened
from workshop_studio.library.summaries import SessionSummary, newest_first
from workshop_studio.library.tables import JOURNAL, TABLES
from workshop_studio.model.base import Record
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.session import Session
from workshop_studio.model.votes import Round

_SESSION = TABLES[Session]


def summaries(connection: Connection) -> tuple[SessionSummary, ...]:
    """All sessions, the one changed last first."""
    rows = connection.execute(_all_summaries()).mappings()
    return newest_first(SessionSummary(**row) for row in rows)


def has_session(connection: Connection, session: str) -> bool:
    """Whether the library has a session."""
    return connection.scalar(select(_SESSION.c.id).where(_SESSION.c.id == session)) is not None


def records_of(connection: Connection, session: str) -> Records:
    """All records of a session by id.

    Raises:
        UnreadableError: a row is damaged.
    """
    found: Records = {}
    for kind in TABLES:
        rows = connection.execute(_ROWS[kind], {"asked": session}).all()
        try:
            found.update((record.id, record) for record in from_rows(kind, rows))
        except UnreadableError as error:
            raise UnreadableError(f"one of its records is damaged: {error}") from error
    return found


def last_seq(
    connection: Connection, session: str, *, operations: Collection[str] | None = None
) -> int:
    """The newest step of a session's history, or of these operations; 0 where there is none."""
    newest = select(func.max(JOURNAL.c.seq)).where(JOURNAL.c.session == session)
    if operations is not None:
        newest = newest.where(JOURNAL.c.operation.in_(operations))
    return connection.scalar(newest) or 0


def journal_rows(connection: Connection, session: str, *, after: int = 0) -> list[dict[str, Any]]:
    """The journal rows of a session after a step, newest first."""
    rows = (
        select(JOURNAL)
        .where(JOURNAL.c.session == session, JOURNAL.c.seq > after)
        .order_by(JOURNAL.c.seq.desc())
    )
    return [dict(row) for row in connection.execute(rows).mappings()]


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
    records = records_of(connection, session)
    seq = last_seq(connection, session)
    after = first_needed(last_seq(connection, session, operations=barriers))
    return opened(records, journal_rows(connection, session, after=after), seq=seq, after=after)


def _rows_of(kind: type[Record]) -> Select[Any]:
    table = TABLES[kind]
    owner = table.c.id if kind is Session else table.c.session
    columns = (table.c[name] for name in FORMS[kind].names)
    return select(*columns).where(owner == bindparam("asked"))


_ROWS: Mapping[type[Record], Select[Any]] = MappingProxyType(
    {kind: _rows_of(kind) for kind in TABLES}
)


def _all_summaries() -> Select[Any]:
    columns = ("id", "title", "place", "date", "group", "system")
    saved = select(func.max(JOURNAL.c.time)).where(JOURNAL.c.session == _SESSION.c.id)
    return select(
        *(_SESSION.c[name] for name in columns),
        func.coalesce(saved.scalar_subquery(), "").label("saved"),
        _count(Player).label("players"),
        _count(Note).label("notes"),
        _count(Question).label("questions"),
        _count(Round).label("rounds"),
    )


def _count(kind: type[Record]) -> ScalarSelect[int]:
    table = TABLES[kind]
    of_session = select(func.count()).select_from(table).where(table.c.session == _SESSION.c.id)
    return of_session.scalar_subquery()
