"""Owns the library as a whole: its sessions, their histories, drafts and backups."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, delete

from workshop_studio.library import drafts, reading
from workshop_studio.library.backups import back_up
from workshop_studio.library.damage import damaged_session
from workshop_studio.library.draft import Draft, DraftKey
from workshop_studio.library.engines import reader_engine, writer_engine
from workshop_studio.library.errors import LibraryError, PassingError, UnreadableError
from workshop_studio.library.faults import told_plainly
from workshop_studio.library.history import history
from workshop_studio.library.locks import InstanceLock
from workshop_studio.library.open_rounds import open_rounds_in
from workshop_studio.library.opened_session import OpenedSession
from workshop_studio.library.opening import prepare_to_read, prepare_to_write
from workshop_studio.library.sealing import Sealing, ask_for_rewriting
from workshop_studio.library.secrecy import leaves_traces
from workshop_studio.library.summaries import SessionSummary
from workshop_studio.library.tables import TABLES
from workshop_studio.library.verifying import damages
from workshop_studio.library.writing import write
from workshop_studio.model.changes import Transaction
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of

_VOTING = "A vote is open in this session; close it first."
_NOT_FOR_CHANGES = "the library is closed, or open for reading only"


def open_library(path: Path, *, create: bool = True, read_only: bool = False) -> Library:
    """Open a library, for changes by this program alone or for reading beside others.

    Args:
        path: of the file.
        create: make folder and file where there are none.
        read_only: change nothing, and let others change it.

    Raises:
        LibraryError: it cannot be opened so; the file is left as it was.
    """
    # One file by another name would have another lock and another log.
    path = Path(os.path.realpath(path))
    with told_plainly(path):
        if read_only:
            prepare_to_read(path)
            return Library(path, None)
        lock = prepare_to_write(path, create=create)
        try:
            return Library(path, lock)
        except BaseException:
            lock.release()
            raise


class Library:
    """An open library. Reading is for any thread; each reading sees one state of the file.

    Every method raises `LibraryError` where file or disk are at fault, and those that name a
    session where there is none of that id or its content is damaged.
    """

    def __init__(self, path: Path, lock: InstanceLock | None) -> None:
        """Connect to a file that has been prepared, for changes if its lock is given."""
        self.path = path
        self._lock = lock
        self._readers = reader_engine(path)
        self._writer = writer_engine(path) if lock else None
        self._sealing = Sealing(path, self._writer) if self._writer else None
        self._file = _file_at(path)

    def sessions(self) -> tuple[SessionSummary, ...]:
        """What there is, the session changed last first."""
        with self._reading() as connection:
            return reading.summaries(connection)

    def load(self, session: str) -> Snapshot:
        """All records of a session."""
        with self._reading(session) as connection:
            records = reading.records_of(connection, session)
        return snapshot_of(records.values())

    def open_session(self, session: str, *, barriers: Collection[str]) -> OpenedSession:
        """A session with what undo needs: its steps since the last of the operations `barriers`."""
        with self._reading(session) as connection:
            return reading.open_session(connection, session, barriers=barriers)

    def last_seq(self, session: str) -> int:
        """The newest step of a session's history."""
        with self._reading(session) as connection:
            return reading.last_seq(connection, session)

    def journal(self, session: str, *, after: int = 0) -> tuple[Transaction, ...]:
        """Steps of a session's history in order, without the ballots of open rounds.

        Args:
            session: its id.
            after: only steps later than this one.
        """
        with self._reading(session) as connection:
            records = reading.records_of(connection, session)
            return history(reading.journal_rows(connection, session, after=after), records)

    def verify(self, session: str) -> tuple[str, ...]:
        """What is damaged in a session, in words that say where; empty where all is well."""
        with self._reading(session) as connection:
            try:
                records = reading.records_of(connection, session)
            except UnreadableError as error:
                return (str(error),)
            rows = reading.journal_rows(connection, session)
        return damages(rows[::-1], records)

    def refuse_damaged(self, session: str) -> None:
        """Refuse a session that `verify` finds damaged, with the findings as places.

        Raises:
            LibraryError: it is damaged.
        """
        if findings := self.verify(session):
            raise damaged_session(self.path, session, findings)

    def write(self, transactions: Sequence[Transaction]) -> None:
        """Make transactions durable, in order and together; those that are there stay as they are.

        Args:
            transactions: each session's in the order of their steps.

        Raises:
            PassingError: nothing is certain: write the same again, it does not double.
        """
        tells = any(leaves_traces(each.changes) for each in transactions)
        with self._changing() as connection:
            write(connection, transactions)
            if tells:
                ask_for_rewriting(connection)
        # Also for those that were there already: the program may not have got further than that.
        if self._sealing and tells:
            self._sealing.seal()

    def add(self, transaction: Transaction, *, replace: bool = False) -> None:
        """Make the first transaction of a session durable; `replace` takes out the one there is.

        Raises:
            LibraryError: it was not added, and a session that was to be replaced is still there;
                one in which people are voting is not replaced.
        """
        if replace:
            with self._reading() as connection:
                _refuse_voting(connection, transaction.session)
            self.backup("before-replacing")
        with self._changing() as connection:
            if replace:
                _remove(connection, transaction.session)
            write(connection, [transaction])
        if replace and self._sealing:
            self._sealing.seal()

    def remove(self, session: str) -> None:
        """Take a session out for good, with its history; backups still hold it.

        Raises:
            LibraryError: it was not removed; one in which people are voting never is.
        """
        with self._changing() as connection:
            self._refuse_unknown(connection, session)
            _remove(connection, session)
        if self._sealing:
            self._sealing.seal()

    def remove_traces(self) -> None:
        """Try again to remove what still tells of a vote after its round closed, where it waits."""
        if self._sealing and self._sealing.is_due:
            self._sealing.seal()

    def keep_draft(self, key: DraftKey, draft: Draft | None) -> None:
        """Keep what somebody is typing, durably; None drops what was kept of that field."""
        with self._changing() as connection:
            drafts.keep(connection, key, draft)

    def drafts(self, session: str) -> tuple[Draft, ...]:
        """All that was being typed in a session, the newest first."""
        with self._reading() as connection:
            return drafts.of_session(connection, session)

    def backup(self, reason: str) -> Path:
        """Make a proved copy beside the library, and return its path.

        Raises:
            RuntimeError: the library is open for reading alone.
        """
        if self._sealing is None:
            raise RuntimeError(_NOT_FOR_CHANGES)
        with self._sealing.backing_up:
            return back_up(self.path, reason)

    def close(self) -> None:
        """Leave one whole file behind and let others in."""
        if self._sealing and self._writer:
            self._sealing.seal()
            self._writer.dispose()
        self._sealing = self._writer = None
        if self._lock:
            self._lock.release()

    @contextmanager
    def _reading(self, session: str = "") -> Iterator[Connection]:
        with told_plainly(self.path), self._readers.connect() as connection:
            if session:
                self._refuse_unknown(connection, session)
            try:
                yield connection
            except UnreadableError as error:
                raise damaged_session(self.path, session, (str(error),)) from error

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        # Where the file was taken away, all would go well with one that nobody finds again.
        if _file_at(self.path) != self._file:
            raise PassingError(
                f"The library {self.path} is not where it was; put it back there, "
                "or save a copy of the session elsewhere."
            )
        with told_plainly(self.path), self._engine.begin() as connection:
            yield connection

    @property
    def _engine(self) -> Engine:
        if self._writer is None:
            raise RuntimeError(_NOT_FOR_CHANGES)
        return self._writer

    def _refuse_unknown(self, connection: Connection, session: str) -> None:
        if not reading.has_session(connection, session):
            raise LibraryError(
                f"There is no session {session} in the library {self.path}; "
                "workshop-studio list shows those that are there."
            )


def _file_at(path: Path) -> tuple[int, int] | None:
    """What tells one file from another at a path; None where there is none, or nobody may look."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _refuse_voting(connection: Connection, session: str) -> None:
    # Its ballots are in no backup that outlives the vote, so nothing could bring it back.
    if open_rounds_in(connection, session):
        raise LibraryError(_VOTING)


def _remove(connection: Connection, session: str) -> None:
    _refuse_voting(connection, session)
    table = TABLES[Session]
    connection.execute(delete(table).where(table.c.id == session))
    ask_for_rewriting(connection)
