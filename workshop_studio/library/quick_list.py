"""Owns the list of sessions as it is read before SQLAlchemy and the records are loaded."""

from __future__ import annotations

from pathlib import Path

from workshop_studio.library.quick_reading import quick_reading
from workshop_studio.library.summaries import SessionSummary, newest_first

# Spelt out, so that no text is ever put together into a question to the database.
_SUMMARIES = """
    SELECT id, title, place, date, "group", system,
        coalesce((SELECT max(time) FROM journal WHERE journal.session = session.id), ''),
        (SELECT count(*) FROM player WHERE player.session = session.id),
        (SELECT count(*) FROM note WHERE note.session = session.id),
        (SELECT count(*) FROM question WHERE question.session = session.id),
        (SELECT count(*) FROM round WHERE round.session = session.id)
    FROM session
"""


def quick_list(path: Path) -> tuple[SessionSummary, ...]:
    """All sessions of a library, the one changed last first.

    Raises:
        NotQuickError: the library has to be opened properly first.
    """
    with quick_reading(path) as connection:
        rows = connection.execute(_SUMMARIES).fetchall()
    return newest_first(_summary(row) for row in rows)


def _summary(row: tuple[str, str, str, str, str, str, str, int, int, int, int]) -> SessionSummary:
    return SessionSummary(
        id=row[0],
        title=row[1],
        place=row[2],
        date=row[3],
        group=row[4],
        system=row[5],
        saved=row[6],
        players=row[7],
        notes=row[8],
        questions=row[9],
        rounds=row[10],
    )
