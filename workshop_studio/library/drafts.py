"""Owns drafts: text that somebody is still typing, kept so that a crash loses a second of it."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import Connection, and_, delete, insert, select

from workshop_studio.library.draft import Draft, DraftKey
from workshop_studio.library.tables import DRAFT


def keep(connection: Connection, key: DraftKey, draft: Draft | None) -> None:
    """Keep a draft in place of the last one of the same field; None drops that one only."""
    session, record, field = key
    last = and_(DRAFT.c.session == session, DRAFT.c.record == record, DRAFT.c.field == field)
    connection.execute(delete(DRAFT).where(last))
    if draft is not None:
        connection.execute(insert(DRAFT), [asdict(draft)])


def of_session(connection: Connection, session: str) -> tuple[Draft, ...]:
    """All drafts of a session, the one saved last first."""
    asked = select(DRAFT).where(DRAFT.c.session == session).order_by(DRAFT.c.saved.desc())
    return tuple(Draft(**row) for row in connection.execute(asked).mappings())
