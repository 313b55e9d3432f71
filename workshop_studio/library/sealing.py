"""Owns the removal of what still tells of a vote after its round closed or opened again."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine

from workshop_studio.library.backups import drop_unproved, replace_telling
from workshop_studio.library.driver import DriverError
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.faults import told_plainly
from workshop_studio.library.open_rounds import open_rounds
from workshop_studio.library.reopenings import reopenings


def ask_for_rewriting(connection: Connection) -> None:
    """Have the file rewritten after this transaction, also where the program is killed before.

    What is deleted is overwritten at once (`secure_delete`), but not the copies that stay in the
    unused part of a page when its rows move to another.
    """
    connection.exec_driver_sql("PRAGMA user_version=1")


class Sealing:
    """What is still to be removed; it is tried again until it is done.

    The write-ahead log, unused parts of the file and backups keep ballots as they came in. A reader
    or a full disk can hold up the removal, which must not hold up the workshop.
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
                rewritten = self._rewrite()
                emptied = self._empty_log()
                # Before that a fresh backup would hold the unused parts as well.
                replaced = rewritten and self._replace_backups()
        except (LibraryError, OSError):
            return
        self.is_due = not (rewritten and emptied and replaced)

    def _rewrite(self) -> bool:
        """Write the whole file anew, where a transaction asked for it; whether all is as asked."""
        with (
            closing(self._writer.raw_connection()) as connection,
            closing(connection.cursor()) as cursor,
        ):
            if cursor.execute("PRAGMA user_version").fetchone() == (0,):
                return True
            # No copy of the library goes to a folder for temporary files.
            cursor.execute("PRAGMA temp_store=MEMORY")
            try:
                cursor.execute("VACUUM")
            except DriverError:
                # A full disk, say; what else is to be removed does not wait for that.
                return False
            cursor.execute("PRAGMA user_version=0")
            return True

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
