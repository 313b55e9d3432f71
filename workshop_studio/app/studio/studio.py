"""Owns the program behind the window: it hands library, documents, files and saving together."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from workshop_studio.app.faults import keep_fault
from workshop_studio.app.studio.shelf import Shelf
from workshop_studio.bundled import samples
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.summaries import SessionSummary
from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.session.errand import Errand
from workshop_studio.ui.session.relay import Relay
from workshop_studio.ui.session.saving import Saving
from workshop_studio.ui.session.studio import Again, Arrival, StudioNews, What

if TYPE_CHECKING:
    # All of these bring more than the library page needs, and it is to be there at once.
    from workshop_studio.app.studio.late_journal import LateJournal, NoJournal
    from workshop_studio.app.studio.open_session import OpenSession
    from workshop_studio.document.document import Document
    from workshop_studio.layout.text.fonts import FontBook
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
_CLOSE_FIRST = "This session is open; go back to the library and let it be saved first."


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
        self._open: list[OpenSession] = []
        self._aside: set[str] = set()
        self._begun: dict[str, tuple[Snapshot, LateJournal]] = {}
        self._errands: set[Errand] = set()
        self._book: FontBook | None = None

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
        for each in self._open:
            if each.id == session and each.file is None and each.desk.read_only == read_only:
                return each.desk
        from workshop_studio.app.studio.late_journal import NoJournal
        from workshop_studio.document.document import Document

        if session in self._begun:
            snapshot, waiting = self._begun.pop(session)
            document = Document(snapshot, waiting, seq=1)
            return self._keep(document, waiting, read_only=False, is_new=True)
        opened = self._shelf.opened(session)
        journal = NoJournal() if read_only else self._shelf.journal(session, opened.seq)
        document = Document(opened.snapshot, journal, seq=opened.seq, past=opened.past)
        return self._keep(document, journal, read_only=read_only)

    def open_file(self, path: Path) -> Desk:
        """A session file, for reading only."""
        from workshop_studio.app.sources import read_named
        from workshop_studio.app.studio.late_journal import NoJournal
        from workshop_studio.document.document import Document

        journal = NoJournal()
        document = Document(read_named(path).snapshot, journal)
        return self._keep(document, journal, read_only=True, file=path)

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
        session = _id_in(file)
        known = {each.id for each in self._shelf.sessions()} | {each.id for each in self._open}
        if session not in known:
            if self._shelf.read_only:
                return self.open_file(file)
            self._take_in_sample(file)
        self.bring_back(session)
        return self.open(session)

    def file_of(self, desk: Desk) -> Path | None:
        """The file that a desk was opened from; None for one of the library."""
        return self._of(desk).file

    def import_file(self, path: Path, *, again: Again = "ask") -> Arrival:
        """Take a session file into the library."""
        from workshop_studio.app.studio.files import take_in

        arrival = take_in(self._shelf.changing(), path, again=again, refuse_open=self._refuse_open)
        self.bring_back(arrival.session)
        return arrival

    def start(self, template: str, *, title: str, place: str, date: str, group: str) -> str:
        """Begin a session from a template; its id."""
        from workshop_studio.document.beginning import first_transaction
        from workshop_studio.tools.templates.beginning import START, begun
        from workshop_studio.tools.templates.template import template_named

        made = begun(template_named(template), title=title, place=place, date=date, group=group)
        _refuse_broken(made)
        first = first_transaction(made, START)
        if self._shelf.is_opening:
            self._begun[made.session.id] = made, self._shelf.begun(first)
        else:
            self._shelf.changing().add(first)
        self.news.sessions_changed.emit()
        return made.session.id

    def set_aside(self, session: str) -> None:
        """Hide a session that is about to be removed; refused while people vote in it."""
        from workshop_studio.model.votes import Round

        self._shelf.changing()
        self._refuse_open(session)
        if any(each.state == "open" for each in self.look(session).all(Round)):
            raise LibraryError("A vote is open in this session; close it first.")
        self._aside.add(session)
        self.news.sessions_changed.emit()

    def bring_back(self, session: str) -> None:
        """Show a session again that was set aside."""
        self._aside.discard(session)
        self.news.sessions_changed.emit()

    def remove(self, session: str) -> None:
        """Take a session out for good; a backup is made before."""
        try:
            library = self._shelf.changing()
            library.backup("before-removing")
            library.remove(session)
        finally:
            self.bring_back(session)

    def export(
        self, desk: Desk, what: What, path: Path, *, size: Literal["A4", "A3"] = "A4",
        round_id: str = "", theory_id: str = "",
    ) -> Errand:  # fmt: skip
        """Write a document, results or the session file; the errand has begun."""
        kept = self._of(desk)
        snapshot = desk.snapshot

        def work(given_up: Callable[[], bool]) -> object:
            from workshop_studio.app.studio.writing import put, written

            shown = self._travelling(kept, snapshot) if what == "session" else snapshot
            data, missing = written(shown, what, size=size, round_id=round_id, theory_id=theory_id)
            if not given_up():
                put(path, data)
            return missing

        errand = Errand(work, keep_fault, self.news)
        self._errands.add(errand)
        errand.ended.connect(partial(self._ended, errand))
        errand.start()
        return errand

    def _ended(self, errand: Errand) -> None:
        # It holds the whole session as it was, for as long as it lives.
        self._errands.discard(errand)
        errand.deleteLater()

    def save_copy(self, desk: Desk, path: Path) -> None:
        """Save the session as it is now to a file, at once; what is not in the library is in it."""
        from workshop_studio.app.studio.writing import put, written

        data, _ = written(desk.snapshot, "session", size="A4", round_id="", theory_id="")
        put(path, data)

    def saving(self, desk: Desk) -> Saving:
        """How far a desk is saved, with a signal."""
        return self._of(desk).saving

    def keep_draft(self, desk: Desk, record: str, field: str, text: str) -> None:
        """Keep what is being typed for the case of a crash; an empty text drops it."""
        from workshop_studio.app.studio.late_journal import LateJournal as Kept
        from workshop_studio.document.document import utc_now

        kept = self._of(desk)
        if not isinstance(kept.journal, Kept):
            return
        draft: Draft | None = None
        if text.strip():
            from workshop_studio.library.draft import Draft

            draft = Draft(session=kept.id, record=record, field=field, text=text, saved=utc_now())
        kept.journal.put_draft((kept.id, record, field), draft)

    def drafts(self, desk: Desk) -> tuple[Draft, ...]:
        """What was being typed when the session was open last, the newest first."""
        kept = self._of(desk)
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
        kept = self._of(desk)
        self._open.remove(kept)
        desk.leave()
        self.news.sessions_changed.emit()

    def leave(self, *, timeout: float = 5.0) -> bool:
        """Close the library at the end of the program; whether all is saved."""
        for session in tuple(self._aside):
            with suppress(MendableError):
                self.remove(session)
        for errand in tuple(self._errands):
            errand.wait(timeout)
        return self._shelf.close(timeout)

    def _keep(
        self, document: Document, journal: LateJournal | NoJournal, *, read_only: bool,
        file: Path | None = None, is_new: bool = False,
    ) -> Desk:  # fmt: skip
        from workshop_studio.app.studio.open_session import OpenSession
        from workshop_studio.ui.session.desk import Desk

        desk = Desk(document, self._fonts(), read_only=read_only)
        self._open.append(OpenSession(desk, document, journal, file=file, is_new=is_new))
        return desk

    def _take_in_sample(self, file: Path) -> None:
        """Take the sample in; where the library is not there yet, it will hear of it."""
        from workshop_studio.app.sources import read_named
        from workshop_studio.document.beginning import first_transaction

        if self._shelf.is_open or self._shelf.is_opening:
            self.import_file(file)
            return
        snapshot = read_named(file).snapshot
        waiting = self._shelf.begun(first_transaction(snapshot))
        self._begun[snapshot.session.id] = snapshot, waiting

    def _fonts(self) -> FontBook:
        if self._book is None:
            from workshop_studio.bundled import resource
            from workshop_studio.layout.text.fonts import FontBook

            self._book = FontBook(resource("fonts"))
        return self._book

    def _of(self, desk: Desk) -> OpenSession:
        for each in self._open:
            if each.desk is desk:
                return each
        raise LookupError("this desk has been left")

    def _heard(self, state: object) -> None:
        told = cast("WriterState", state)
        for each in self._open:
            if each.id == told.session and each.file is None and not each.desk.read_only:
                each.heard(told)

    def _arrived(self, _shelf: object) -> None:
        self.problem = self._shelf.problem
        for each in self._open:
            if each.file is not None or each.desk.read_only:
                continue
            if self.problem or each.id in self._shelf.moved_on:
                each.stop(self.problem or _MOVED_ON)
        self.news.problem.emit(self.problem)
        self.news.sessions_changed.emit()

    def _refuse_open(self, session: str) -> None:
        if any(each.id == session and not each.desk.read_only for each in self._open):
            raise MendableError(_CLOSE_FIRST)

    def _travelling(self, kept: OpenSession, snapshot: Snapshot) -> Snapshot:
        from workshop_studio.app.studio.writing import travelling

        if kept.file is not None:
            return snapshot
        kept.desk.flush(5.0)
        return travelling(snapshot, self._shelf.library().journal(kept.id))


def _id_in(file: Path) -> str:
    """The id of a session file of ours, without taking it apart."""
    import json

    return str(json.loads(file.read_text(encoding="utf-8"))["id"])


def _refuse_broken(snapshot: Snapshot) -> None:
    from workshop_studio.model.problems import RulesBrokenError
    from workshop_studio.model.rules import each_problem

    if broken := tuple(each for each in each_problem(snapshot) if not each.warning):
        raise RulesBrokenError(broken)
