"""Owns the program behind the window: it hands library, documents, files and saving together."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from workshop_studio.app.studio.beginnings import Beginnings, id_in
from workshop_studio.app.studio.desks import Desks
from workshop_studio.app.studio.errands import Errands
from workshop_studio.app.studio.shelf import Shelf
from workshop_studio.bundled import samples
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.summaries import SessionSummary
from workshop_studio.ui.session import errand_words
from workshop_studio.ui.session.course import Course
from workshop_studio.ui.session.errand import Errand
from workshop_studio.ui.session.relay import Relay
from workshop_studio.ui.session.saving import Saving
from workshop_studio.ui.session.studio import Again, Arrival, StudioNews, What

if TYPE_CHECKING:
    # All of these bring more than the library page needs, and it is to be there at once.
    from workshop_studio.app.studio.open_session import OpenSession
    from workshop_studio.library.draft import Draft
    from workshop_studio.library.locks import InstanceLock
    from workshop_studio.library.writer import WriterState
    from workshop_studio.model.snapshot import Snapshot
    from workshop_studio.ui.session.desk import Desk

SAMPLE = "borough.workshop.json"
_MOVED_ON = (
    "Another program has changed this session meanwhile, so nothing more can be saved here; "
    "save a copy if you have changed something, then open it again."
)


class WindowStudio:
    """The studio of one window (`ui.session.studio.Studio`)."""

    def __init__(
        self, path: Path, *, read_only: bool = False, early: InstanceLock | None = None
    ) -> None:
        """Begin without opening anything; `begin` opens the library beside the window.

        Args:
            path: of the library.
            read_only: change nothing in it, and let others change it.
            early: keeps others out until the library is open.
        """
        self.news = StudioNews()
        self.read_only = read_only
        self.problem = ""
        self._reports = Relay(self._heard, self.news)
        self._arrivals = Relay(self._arrived, self.news)
        self._shelf = Shelf(path, read_only=read_only, report=self._reports.tell, early=early)
        self._desks = Desks()
        self._beginnings = Beginnings(self._shelf)
        self._errands = Errands(self.news)
        self._aside: set[str] = set()
        self._being_removed: set[str] = set()

    @property
    def updating(self) -> bool:
        """Whether the library is just being brought up to date."""
        return self._shelf.is_updating

    @property
    def busy(self) -> bool:
        """Whether something goes on that the end of the program would cut short."""
        return self._errands.is_busy or self._shelf.is_busy

    def begin(self) -> None:
        """Open the library in a thread of its own; after the window has been painted."""
        self._shelf.start(self._arrivals.tell)

    def place(self) -> Path:
        """Where the library is."""
        return self._shelf.path

    def sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, the one changed last first; without those set aside."""
        return tuple(each for each in self._shelf.sessions() if each.id not in self._aside)

    def look(self, session: str) -> Snapshot:
        """The records of a session as they are saved, for a picture of it."""
        return self._shelf.look(session)

    def open(self, session: str, *, read_only: bool = False) -> Desk:
        """A session of the library; the same desk where it is open already in the same way."""
        read_only = read_only or self._shelf.read_only or bool(self._shelf.problem)
        if (known := self._desks.found(session, read_only=read_only)) is not None:
            return known
        if (begun := self._beginnings.taken(session)) is not None:
            return self._desks.keep(*begun, read_only=False, is_new=True)
        from workshop_studio.app.studio.late_journal import NoJournal
        from workshop_studio.document.document import Document

        with self._desks.opening(session):
            opened = self._shelf.opened(session)
            journal = NoJournal() if read_only else self._shelf.journal(session, opened.seq)
            document = Document(opened.snapshot, journal, seq=opened.seq, past=opened.past)
            return self._desks.keep(document, journal, read_only=read_only)

    def open_file(self, path: Path) -> Desk:
        """A session file, for reading only."""
        from workshop_studio.app.sources import read_named
        from workshop_studio.app.studio.late_journal import NoJournal
        from workshop_studio.document.document import Document

        journal = NoJournal()
        document = Document(read_named(path).snapshot, journal)
        return self._desks.keep(document, journal, read_only=True, file=path)

    def open_path(self, path: Path, *, read_only: bool = False) -> Desk:
        """A session file, or the library's own copy of it where that says the same."""
        desk = self.open_file(path)
        session = desk.snapshot.session.id
        if not read_only and session in {each.id for each in self.sessions()}:
            from workshop_studio.exchange.revisions import fingerprint

            if fingerprint(self.look(session)) == fingerprint(desk.snapshot):
                self.give_up(desk)
                return self.open(session)
        return desk

    def open_sample(self) -> Desk:
        """The library's one copy of the sample session; taken in where it is not there yet."""
        file = samples() / SAMPLE
        session = id_in(file)
        known = {each.id for each in self._shelf.sessions()} | self._desks.known()
        self._shelf.refuse_while_updating()
        if session not in known:
            if self._shelf.read_only:
                return self.open_file(file)
            self._beginnings.from_file(file)
        self.bring_back(session)
        return self.open(session)

    def file_of(self, desk: Desk) -> Path | None:
        """The file that a desk was opened from; None for one of the library."""
        return self._desks.of(desk).file

    def import_file(self, path: Path, *, again: Again = "ask") -> Errand:
        """Take a session file into the library; the errand has begun."""

        def work(course: Course) -> Arrival:
            from workshop_studio.app.studio.files import take_in

            with self._errands.turn:
                return take_in(
                    self._shelf.changing(), path, again=again, course=course,
                    kept_closed=self._desks.kept_closed,
                )  # fmt: skip

        errand = self._errands.prepared(errand_words.taking_in(path.name), work)
        errand.done.connect(self._taken_in)
        return self._errands.begin(errand)

    def start(self, template: str, *, title: str, place: str, date: str, group: str) -> str:
        """Begin a session from a template; its id."""
        session = self._beginnings.from_template(
            template, title=title, place=place, date=date, group=group
        )
        self.news.sessions_changed.emit()
        return session

    def set_aside(self, session: str) -> None:
        """Hide a session that is about to be removed; refused while people vote in it.

        Raises:
            MendableError: it is open, people vote in it, or the library takes no changes.
        """
        from workshop_studio.model.votes import Round

        self._shelf.changing()
        self._desks.refuse_open(session)
        if any(each.state == "open" for each in self.look(session).all(Round)):
            raise LibraryError("A vote is open in this session; close it first.")
        self._aside.add(session)
        self.news.sessions_changed.emit()

    def bring_back(self, session: str) -> None:
        """Show a session again that was set aside."""
        self._aside.discard(session)
        self._being_removed.discard(session)
        self.news.sessions_changed.emit()

    def remove(self, session: str) -> Errand:
        """Take a session out for good, after a backup; the errand has begun."""
        self._being_removed.add(session)
        errand = self._errands.prepared(errand_words.removing(), partial(self._removed, session))
        errand.ended.connect(partial(self.bring_back, session))
        return self._errands.begin(errand)

    def export(
        self, desk: Desk, what: What, path: Path, *, size: Literal["A4", "A3"] = "A4",
        round_id: str = "", theory_id: str = "",
    ) -> Errand:  # fmt: skip
        """Write a document, results or the session file; the errand has begun."""
        kept = self._desks.of(desk)
        snapshot = desk.snapshot

        def work(course: Course) -> object:
            from workshop_studio.app.studio.writing import put, written

            shown = self._travelling(kept, snapshot) if what == "session" else snapshot
            data, missing = written(shown, what, size=size, round_id=round_id, theory_id=theory_id)
            if course.settle():
                put(path, data)
            return missing

        return self._errands.begin(self._errands.prepared(errand_words.writing(path.name), work))

    def save_copy(self, desk: Desk, path: Path) -> Errand:
        """Save the session as it is now to a file; the errand has begun."""
        snapshot = desk.snapshot

        def work(course: Course) -> None:
            from workshop_studio.app.studio.writing import put, written

            data, _ = written(snapshot, "session", size="A4", round_id="", theory_id="")
            if course.settle():
                put(path, data)

        return self._errands.begin(self._errands.prepared(errand_words.writing(path.name), work))

    def saving(self, desk: Desk) -> Saving:
        """How far a desk is saved, with a signal."""
        return self._desks.of(desk).saving

    def keep_draft(self, desk: Desk, record: str, field: str, text: str) -> None:
        """Keep what is being typed for the case of a crash; an empty text drops it."""
        self._desks.of(desk).keep_draft(record, field, text)

    def drafts(self, desk: Desk) -> tuple[Draft, ...]:
        """What was being typed when the session was open last, the newest first."""
        kept = self._desks.of(desk)
        if kept.file is not None or desk.read_only:
            return ()
        return self._shelf.drafts(kept.id)

    def close(self, desk: Desk, *, timeout: float = 5.0) -> bool:
        """Wait so many seconds for all to be saved; whether it is. Only then the desk is left."""
        if not desk.flush(timeout):
            return False
        self.give_up(desk)
        return True

    def give_up(self, desk: Desk) -> None:
        """Leave a desk though not all of it is saved."""
        self._desks.give_up(desk)
        self.news.sessions_changed.emit()

    def leave(self, *, timeout: float = 5.0) -> bool:
        """Close the library at the end of the program; whether all is saved."""
        # One whose removal was begun before is removed by then, or was given up and stays.
        for session in self._aside - self._being_removed:
            self.remove(session)
        self._errands.end(timeout)
        self._aside.clear()
        return self._shelf.close(timeout)

    def _taken_in(self, arrival: object) -> None:
        self.bring_back(cast("Arrival", arrival).session)

    def _removed(self, session: str, course: Course) -> None:
        library = self._shelf.changing()
        with self._errands.turn, self._desks.kept_closed(session):
            library.backup("before-removing")
            if course.settle():
                library.remove(session)

    def _heard(self, state: object) -> None:
        self._desks.heard(cast("WriterState", state))

    def _arrived(self, _shelf: object) -> None:
        self.problem = self._shelf.problem
        moved_on = self._shelf.moved_on
        self._desks.stop(lambda each: self.problem or (_MOVED_ON if each in moved_on else ""))
        self.news.problem.emit(self.problem)
        self.news.sessions_changed.emit()

    def _travelling(self, kept: OpenSession, snapshot: Snapshot) -> Snapshot:
        from workshop_studio.app.studio.writing import travelling

        if kept.file is not None:
            return snapshot
        kept.desk.flush(5.0)
        return travelling(snapshot, self._shelf.library().journal(kept.id))
