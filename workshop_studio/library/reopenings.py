"""Owns how often each round was opened again, asked of a library or a copy of it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import Connection, text

Reopenings = Mapping[tuple[str, str, str], int]
"""By session, first step of its history and round: a session that was replaced is another one."""

# All columns, since a backup may be older than the one that is asked for.
_OPENED = text(
    'SELECT r.*, j.id AS start FROM "round" r JOIN journal j ON j.session = r.session'
    " WHERE j.seq = 1 AND r.state <> 'prepared'"
)


def reopenings(connection: Connection) -> Reopenings:
    """How often each round of a library that has ever been open was opened again."""
    return {
        (row["session"], row["start"], row["id"]): len(json.loads(row.get("reopened", "[]")))
        for row in connection.execute(_OPENED).mappings()
    }


def reopened_since(earlier: Reopenings, now: Reopenings) -> bool:
    """Whether a round of an earlier copy was opened again after the copy was made."""
    return any(now.get(key, 0) > times for key, times in earlier.items())
