"""Owns the removal of what still tells of a vote after its round closed or opened again."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine

from workshop_studio.library.backups import drop_unproved, replace_telling
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.faults import told_plainly
from workshop_studio.library.open_rounds import open_rounds
from workshop_studio.library.reopenings import reopenings


class Sealing:
    """What is still to be removed; it is tried again until it is done.

    The write-ahead log and backups keep ballots as they came in. A reader or a full disk can hold
    up the removal, which must not hold up the workshop.
    """

    def __init__(self, path: Path, writer: Engine) -> None:
        self._path = path
        self._writer = writer
        # One backup at a time, so that none of a vote is made while it is being closed.
        self.backing_up = Lock()
        # A program that was killed may have left traces.
        self.is_due = True
        self.seal()

    def seal(self) -> None:
        """Remove the traces, or leave it for the next time where that is not possible now."""
        self.is_due = True
        try:
            with self.backing_up, told_plainly(self._path):
                drop_unproved(self._path)
                emptied = self._empty_log()
                replaced = self._replace_backups()
        except (LibraryError, OSError):
            return
        self.is_due = not (emptied and replaced)

    def _empty_log(self) -> bool:
        with (
            closing(self._writer.raw_connection()) as connection,
            closing(connection.cursor()) as cursor,
        ):
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            answer = cursor.fetchone()
            # The first of three figures: whether somebody was in the way.
            return answer is not None and not answer[0]

    def _replace_backups(self) -> bool:
        with self._writer.connect() as connection:
            open_now, reopened = open_rounds(connection), reopenings(connection)
        return replace_telling(self._path, open_now, reopened)
