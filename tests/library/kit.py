"""What the library's tests share: filling a library, changing a session, looking at its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Condition
from typing import Any

from tests.patience import PATIENCE
from workshop_studio.document.document import Document, Step
from workshop_studio.document.history import BARRIERS
from workshop_studio.library.driver import sqlite_driver
from workshop_studio.library.library import Library, open_library
from workshop_studio.library.writer import Writer, WriterState
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import Change, ChangeSet, Transaction
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of

TIME = "2026-03-12T16:40:00Z"


def transaction(changes: Iterable[Change], *, seq: int, session: str = "session") -> Transaction:
    """A transaction of a session."""
    return Transaction(
        id=new_id(), session=session, seq=seq, time=TIME, actor="facilitator",
        operation="edit", label="Edit", changes=ChangeSet(tuple(changes)),
    )  # fmt: skip


def first(snapshot: Snapshot) -> Transaction:
    """The transaction that brings a whole session in."""
    changes = [Change(None, record) for record in snapshot]
    return transaction(changes, seq=1, session=snapshot.session.id)


def small(notes: int = 3, *, session: str = "session") -> Snapshot:
    """A session with one board and some notes."""
    board = Board(id="ice", kind="iceberg")
    every = [note(number) for number in range(notes)]
    return snapshot_of([Session(id=session, title="A session"), board, *every])


def note(number: int, text: str = "Something happens") -> Note:
    """A note of the session that `small` makes."""
    return Note(id=f"n{number}", board="ice", text=text, layer="events", side="barrier")


def edits(last: int, *, number: int = 0) -> Iterator[Transaction]:
    """Edits of one note of `small`, one after the other, up to a step of the history."""
    before = note(number)
    for seq in range(2, last + 1):
        after = replace(before, text=f"Edited in step {seq}")
        yield transaction([Change(before, after)], seq=seq)
        before = after


@contextmanager
def opened(path: Path) -> Iterator[Library]:
    """A library that is closed afterwards."""
    with closing(open_library(path)) as library:
        yield library


@contextmanager
def writing(library: Library, report: Callable[[WriterState], None]) -> Iterator[Writer]:
    """A writer whose thread ends afterwards."""
    with closing(Writer(library, report)) as writer:
        yield writer


def ignored(_: WriterState) -> None:
    """A report that nobody reads."""


def document(library: Library, writer: Writer, session: str) -> Document:
    """A session of a library, open for changes."""
    opened_session = library.open_session(session, barriers=BARRIERS)
    return Document(
        opened_session.snapshot, writer, seq=opened_session.seq, past=opened_session.past
    )


def open_document(
    library: Library, session: str, *, report: Callable[[WriterState], None]
) -> tuple[Document, Writer]:
    """A session open for changes, and the writer that makes them durable; close that first."""
    writer = Writer(library, report)
    return document(library, writer, session), writer


def done(held_open: Document, changes: ChangeSet, operation: str = "edit") -> None:
    """Do something to a session."""
    held_open.commit(changes, Step(operation=operation, label=operation.capitalize()))


@contextmanager
def bare(path: Path) -> Iterator[Any]:
    """A connection of the driver, past everything that the library guards."""
    with closing(sqlite_driver().connect(str(path), isolation_level=None)) as connection:
        yield connection


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program that is writing to the library."""
    with bare(path) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def pages_allowed(library: Library, pages: int) -> int:
    """Make the file full at so many pages; returns how many were allowed before."""
    connection = library._engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA max_page_count")
        row = cursor.fetchone()
        assert row is not None
        cursor.execute(f"PRAGMA max_page_count={pages}")
        return int(row[0])
    finally:
        connection.close()


def files_below(folder: Path) -> dict[Path, bytes]:
    """The contents of all files of a folder and those below it."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Reports:
    """What a writer reported, and a way to wait for something of it."""

    def __init__(self) -> None:
        self.states: list[WriterState] = []
        self._came = Condition()

    def __call__(self, state: WriterState) -> None:
        """Take a report."""
        with self._came:
            self.states.append(state)
            self._came.notify_all()

    def wait(self, wanted: Callable[[WriterState], bool]) -> WriterState:
        """The first report that is wanted, as soon as it is there."""
        with self._came:
            assert self._came.wait_for(lambda: any(map(wanted, self.states)), PATIENCE)
            return next(filter(wanted, self.states))
