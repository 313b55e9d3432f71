"""Owns the library while it is on its way: read at once where it lies in order, opened beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock, RLock, Thread
from typing import TYPE_CHECKING, TypeVar

from workshop_studio.app.faults import keep_fault
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.quick_reading import NotQuickError, OutOfDateError
from workshop_studio.library.summaries import SessionSummary

if TYPE_CHECKING:
    from workshop_studio.app.studio.late_journal import LateJournal
    from workshop_studio.library.draft import Draft
    from workshop_studio.library.library import Library
    from workshop_studio.library.locks import InstanceLock
    from workshop_studio.library.opened_session import OpenedSession
    from workshop_studio.library.writer import Writer, WriterState
    from workshop_studio.model.changes import Transaction
    from workshop_studio.model.snapshot import Snapshot


_Read = TypeVar("_Read")
_UPDATING = "The library is just being brought up to date; try again in a moment."


class Shelf:
    """A library that opens in a thread of its own.

    Attributes:
        path: of the library file.
        read_only: whether it was asked for reading only.
        moved_on: ids of sessions that another program changed between the first look and the
            opening, so that what is shown here is no longer what is there.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool,
        report: Callable[[WriterState], None],
        early: InstanceLock | None = None,
    ) -> None:
        """Begin with nothing but the path.

        Args:
            path: of the library file.
            read_only: change nothing, and let others change it.
            report: told in the writer's thread how the saving goes.
            early: keeps others out until the library, when it opens, does so by itself.
        """
        self.path = path
        self.read_only = read_only
        self.moved_on: set[str] = set()
        self._report = report
        self._early = early
        self._problem = ""
        self._library: Library | None = None
        self._writer: Writer | None = None
        self._journals: dict[str, tuple[LateJournal, int]] = {}
        self._lock = Lock()
        self._opening = RLock()
        self._is_open = False
        self._is_old = False
        self._is_lossy = False
        self._thread: Thread | None = None

    def start(self, arrived: Callable[[Shelf], None]) -> None:
        """Open the library beside the window; `arrived` is called at its end, in that thread."""
        with self._opening:
            if self._is_open:
                arrived(self)
                return
            self._thread = Thread(
                target=self._open, args=(arrived,), name="library opener", daemon=True
            )
            self._thread.start()

    @property
    def problem(self) -> str:
        """Why nothing can be saved here, in one sentence; "" where it can, or may."""
        return self._problem

    @property
    def is_open(self) -> bool:
        """Whether it has been opened, or was found not to open."""
        return self._is_open

    @property
    def is_updating(self) -> bool:
        """Whether it is from an older program, and is not brought up to date yet.

        Known once something was to be read from it.
        """
        return self._is_old and not self._is_open

    @property
    def is_busy(self) -> bool:
        """Whether it is on its way, or something is still to be written that may yet be."""
        writer = self._writer
        return self.is_opening or (writer is not None and writer.is_busy)

    @property
    def is_opening(self) -> bool:
        """Whether it is on its way in its thread."""
        return self._thread is not None and self._thread.is_alive()

    def library(self) -> Library:
        """The library, once it is there.

        Raises:
            LibraryError: it cannot be opened, not even for reading.
        """
        self._wait()
        if self._library is None:
            raise LibraryError(self._problem)
        return self._library

    def changing(self) -> Library:
        """The library for changes, once it is there.

        Raises:
            LibraryError: it is open for reading only, or not at all.
        """
        library = self.library()
        if self._writer is None:
            raise LibraryError(
                self._problem or "The library is open for reading only; nothing can be changed."
            )
        return library

    def sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, read at once where that is possible."""
        if self._library is None:
            from workshop_studio.library.quick_list import quick_list

            found = self._quickly(lambda: quick_list(self.path))
            if found is not None:
                return found
            if self.is_opening or self.is_updating or not self._exists():
                return ()
        return self.library().sessions()

    def opened(self, session: str) -> OpenedSession:
        """A session with what undo needs, read at once where that is possible."""
        from workshop_studio.document.history import BARRIERS

        if self._library is None:
            from workshop_studio.library.quick_session import quick_session

            found = self._quickly(lambda: quick_session(self.path, session, barriers=BARRIERS))
            if found is not None:
                return found
            self.refuse_while_updating()
        return self.library().open_session(session, barriers=BARRIERS)

    def look(self, session: str) -> Snapshot:
        """The records of a session, read at once where that is possible."""
        if self._library is None:
            from workshop_studio.library.quick_session import quick_look

            found = self._quickly(lambda: quick_look(self.path, session))
            if found is not None:
                return found
            self.refuse_while_updating()
        return self.library().load(session)

    def drafts(self, session: str) -> tuple[Draft, ...]:
        """What was being typed in a session, read at once where that is possible."""
        if self._library is None:
            from workshop_studio.library.quick_session import quick_drafts

            found = self._quickly(lambda: quick_drafts(self.path, session))
            if found is not None:
                return found
        return self.library().drafts(session)

    def journal(self, session: str, seq: int) -> LateJournal:
        """The journal of a session that was opened at step `seq`."""
        from workshop_studio.app.studio.late_journal import LateJournal

        journal = LateJournal()
        with self._lock:
            if self._writer is None:
                self._journals[session] = (journal, seq)
            else:
                journal.attach(self._writer)
        return journal

    def begun(self, first: Transaction) -> LateJournal:
        """The journal of a session that begins before the library is there to hold it."""
        journal = self.journal(first.session, 0)
        journal.put(first)
        return journal

    def close(self, timeout: float) -> bool:
        """Write what is queued, for so many seconds, and let others in; whether all is saved."""
        if self._thread is not None:
            self._thread.join(timeout)
        elif not self._is_open:
            # What was changed before it was begun with is written too.
            self._open(_nobody)
        if self.is_opening:
            # What it changes it changes whole or not at all; the end of the program ends it.
            return not self._journals
        writer, library = self._writer, self._library
        self._library = self._writer = None
        if writer and not writer.close(timeout):
            self._is_lossy = True
        if library and (writer is None or writer.has_ended):
            library.close()
        return not self._is_lossy

    def _quickly(self, read: Callable[[], _Read]) -> _Read | None:
        """What can be read before it is open; None where it has to be opened for that."""
        try:
            return read()
        except OutOfDateError:
            self._is_old = not self.read_only
        except NotQuickError:
            # Whoever opens it says what is wrong with it.
            pass
        return None

    def refuse_while_updating(self) -> None:
        """Refuse what has to know the sessions that there are.

        Raises:
            LibraryError: it is not brought up to date yet.
        """
        if self.is_updating:
            raise LibraryError(_UPDATING)

    def _exists(self) -> bool:
        try:
            return self.path.exists()
        except OSError:
            # Whoever opens it finds out why nobody may look there, and says so.
            return True

    def _wait(self) -> None:
        if self._thread is not None:
            self._thread.join()
        elif not self._is_open:
            self._open(_nobody)

    def _open(self, arrived: Callable[[Shelf], None]) -> None:
        try:
            self._library = self._opened_as_asked()
        except LibraryError as error:
            self._problem = self._problem or str(error)
        except Exception as error:  # noqa: BLE001 - whatever went wrong, people get a sentence
            self._problem = keep_fault(error)
        self._is_open = True
        arrived(self)

    def _opened_as_asked(self) -> Library:
        from workshop_studio.library.library import open_library

        self._let_go()
        if self.read_only:
            return open_library(self.path, read_only=True)
        try:
            library = open_library(self.path)
        except LibraryError as error:
            # What is there can still be looked at.
            self._problem = str(error)
            return open_library(self.path, read_only=True)
        self._begin_to_write(library)
        return library

    def _let_go(self) -> None:
        if self._early is not None:
            self._early.release()
            self._early = None

    def _begin_to_write(self, library: Library) -> None:
        from workshop_studio.library.writer import Writer

        writer = Writer(library, self._report)
        with self._lock:
            for session, (journal, seq) in self._journals.items():
                if _newest(library, session) == seq:
                    journal.attach(writer)
                else:
                    self.moved_on.add(session)
            self._journals.clear()
            self._writer = writer


def _newest(library: Library, session: str) -> int:
    """The newest step of a session's history; 0 where the library has no such session."""
    there = any(each.id == session for each in library.sessions())
    return library.last_seq(session) if there else 0


def _nobody(_shelf: Shelf) -> None:
    """Nobody waits to hear of it."""
