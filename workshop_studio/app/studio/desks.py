"""Owns the open sessions of a studio, and that none is opened while it is being taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from workshop_studio.model.mendable import MendableError

if TYPE_CHECKING:
    # All of these bring more than the library page needs, and it is to be there at once.
    from workshop_studio.app.studio.late_journal import LateJournal, NoJournal
    from workshop_studio.app.studio.open_session import OpenSession
    from workshop_studio.document.document import Document
    from workshop_studio.layout.text.fonts import FontBook
    from workshop_studio.library.writer import WriterState
    from workshop_studio.ui.session.desk import Desk

_CLOSE_FIRST = "This session is open; go back to the library and let it be saved first."
_IN_WORK = "This session is just being replaced or removed; try again in a moment."


class Desks:
    """The open sessions. All is for the window's thread, but `kept_closed` and `refuse_open`."""

    def __init__(self) -> None:
        self._open: list[OpenSession] = []
        self._shut: set[str] = set()
        self._lock = Lock()
        self._book: FontBook | None = None

    def found(self, session: str, *, read_only: bool) -> Desk | None:
        """The desk of a session of the library that is open in this way already."""
        for each in self._open:
            if each.id == session and each.file is None and each.desk.read_only == read_only:
                return each.desk
        return None

    def keep(
        self, document: Document, journal: LateJournal | NoJournal, *, read_only: bool,
        file: Path | None = None, is_new: bool = False,
    ) -> Desk:  # fmt: skip
        """Make a desk for a session, and keep it."""
        from workshop_studio.app.studio.open_session import OpenSession
        from workshop_studio.ui.session.desk import Desk

        desk = Desk(document, self._fonts(), read_only=read_only)
        self._open.append(OpenSession(desk, document, journal, file=file, is_new=is_new))
        return desk

    def of(self, desk: Desk) -> OpenSession:
        """What is kept of a desk.

        Raises:
            LookupError: it has been left.
        """
        for each in self._open:
            if each.desk is desk:
                return each
        raise LookupError("this desk has been left")

    def give_up(self, desk: Desk) -> None:
        """Leave a desk."""
        self._open.remove(self.of(desk))
        desk.leave()

    def heard(self, state: WriterState) -> None:
        """Take a report of the writer."""
        for each in self._saved():
            if each.id == state.session:
                each.heard(state)

    def stop(self, why: Callable[[str], str]) -> None:
        """Let every session for which there is a reason take no more changes."""
        for each in self._saved():
            if reason := why(each.id):
                each.stop(reason)

    def known(self) -> set[str]:
        """Ids of what is open."""
        return {each.id for each in self._open}

    def refuse_open(self, session: str) -> None:
        """Refuse a session that somebody is working on.

        Raises:
            MendableError: it is open.
        """
        # Asked in other threads too, while the window may leave a session.
        if any(each.id == session and not each.desk.read_only for each in tuple(self._open)):
            raise MendableError(_CLOSE_FIRST)

    @contextmanager
    def opening(self, session: str) -> Iterator[None]:
        """While a session is read to be opened.

        Raises:
            MendableError: it is just being taken away.
        """
        with self._lock:
            if session in self._shut:
                raise MendableError(_IN_WORK)
            yield

    @contextmanager
    def kept_closed(self, session: str) -> Iterator[None]:
        """While a session is replaced or removed, in whichever thread.

        Raises:
            MendableError: it is open.
        """
        with self._lock:
            self.refuse_open(session)
            self._shut.add(session)
        try:
            yield
        finally:
            with self._lock:
                self._shut.discard(session)

    def _saved(self) -> tuple[OpenSession, ...]:
        return tuple(each for each in self._open if each.file is None and not each.desk.read_only)

    def _fonts(self) -> FontBook:
        if self._book is None:
            from workshop_studio.bundled import resource
            from workshop_studio.layout.text.fonts import FontBook

            self._book = FontBook(resource("fonts"))
        return self._book
