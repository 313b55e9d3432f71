"""Owns the question in which rounds people are voting, asked of a library or a copy of it."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from workshop_studio.library.tables import TABLES
from workshop_studio.model.votes import Round

OpenRounds = frozenset[tuple[str, str]]
"""Rounds in which people are voting, each by its session's id and its own."""

_ROUND = TABLES[Round]
# Made once: to make a statement costs more than to run it, and each ballot asks.
_OPEN = select(_ROUND.c.session, _ROUND.c.id).where(_ROUND.c.state == "open")
_OPEN_IN = _OPEN.where(_ROUND.c.session == bindparam("asked"))


def open_rounds(connection: Connection) -> OpenRounds:
    """All open rounds of a library."""
    return frozenset((row.session, row.id) for row in connection.execute(_OPEN))


def open_rounds_in(connection: Connection, session: str) -> frozenset[str]:
    """Ids of the open rounds of a session."""
    return frozenset(row.id for row in connection.execute(_OPEN_IN, {"asked": session}))
