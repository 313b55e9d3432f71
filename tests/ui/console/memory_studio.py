"""A studio without a disk, whose saving can be made to wait, fail and succeed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from tests.support import open_document, woven_session
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.library.draft import Draft
from workshop_studio.library.summaries import SessionSummary
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.session.course import Course
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.errand import Errand
from workshop_studio.ui.session.saving import Saving
from workshop_studio.ui.session.studio import Again, Arrival, StudioNews, What


class MemoryStudio:
    """Satisfies `Studio` for the window's own tests.

    Attributes:
        can_save: whether closing a desk finds all saved.
        given_up: desks that were left unsaved.
        written: what was exported, and where to.
        refuses: why opening and writing are refused, "" where they are not.
        busy: whether something goes on, as a test says.
        kept: drafts by what they are typed into.
        file: what was opened for reading, None where it was no file.
        fields: the fields of those that are not in the place of a text.
    """

    def __init__(self, book: FontBook) -> None:
        self.news = StudioNews()
        self.read_only = False
        self.problem = ""
        self.updating = False
        self.busy = False
        self.can_save = True
        self.given_up: list[Desk] = []
        self.written: list[tuple[What, Path]] = []
        self.refuses = ""
        self.kept: dict[str, str] = {}
        self.file: Path | None = None
        self.fields: dict[str, str] = {}
        self._book = book
        self._snapshots = {"one": woven_session(), "two": woven_session()}
        self._desks: dict[str, Desk] = {}
        self._saving: dict[int, Saving] = {}
        self._errands: list[Errand] = []

    def place(self) -> Path:
        """A name that is no place."""
        return Path("library")

    def sessions(self) -> tuple[SessionSummary, ...]:
        """Two sessions."""
        return tuple(
            SessionSummary(
                id=name, title=f"Session {name}", place="", date="", group="", system="locality",
                saved="", players=3, notes=3, questions=4, rounds=1,
            )
            for name in self._snapshots
        )  # fmt: skip

    def look(self, session: str) -> Snapshot:
        """The records of one."""
        return self._snapshots[session]

    def open(self, session: str, *, read_only: bool = False) -> Desk:
        """A desk, the same while it is open."""
        if self.refuses:
            raise MendableError(self.refuses)
        if session not in self._desks:
            document, _journal = open_document(self._snapshots[session])
            self._desks[session] = Desk(document, self._book, read_only=read_only)
        return self._desks[session]

    def open_file(self, path: Path) -> Desk:
        """A file is a session for reading only."""
        self.file = path
        return self.open("one", read_only=True)

    def open_sample(self) -> Desk:
        """The first is the sample."""
        return self.open("one")

    def file_of(self, desk: Desk) -> Path | None:
        """The file, if one was opened."""
        del desk
        return self.file

    def import_file(self, path: Path, *, again: Again = "ask") -> Errand:
        """Every file is the second session."""
        del again
        arrival = Arrival(session="two", title=path.name, outcome="added")
        return self._begun(lambda _course: arrival)

    def start(self, template: str, *, title: str, place: str, date: str, group: str) -> str:
        """A new session is the first."""
        del template, title, place, date, group
        return "one"

    def set_aside(self, session: str) -> None:
        """Nothing."""

    def bring_back(self, session: str) -> None:
        """Nothing."""

    def remove(self, session: str) -> Errand:
        """Nothing."""
        del session
        return self._begun(lambda _course: None)

    def export(
        self, desk: Desk, what: What, path: Path, *, size: Literal["A4", "A3"] = "A4",
        round_id: str = "", theory_id: str = "",
    ) -> Errand:  # fmt: skip
        """Write nothing, and tell what was asked for."""
        del desk, size, round_id, theory_id
        if self.refuses:
            raise MendableError(self.refuses)

        def work(_course: Course) -> object:
            self.written.append((what, path))
            return ()

        return self._begun(work)

    def save_copy(self, desk: Desk, path: Path) -> Errand:
        """A file that is there."""
        del desk
        return self._begun(lambda _course: path.write_text("a copy", encoding="utf-8"))

    def saving(self, desk: Desk) -> Saving:
        """How far a desk is saved, as a test says."""
        return self._saving.setdefault(id(desk), Saving(desk))

    def keep_draft(self, desk: Desk, record: str, field: str, text: str) -> None:
        """Keep it."""
        del desk
        self.kept.pop(record, None)
        self.fields.pop(record, None)
        if text:
            self.kept[record] = text
            self.fields[record] = field

    def drafts(self, desk: Desk) -> tuple[Draft, ...]:
        """What was kept."""
        del desk
        return tuple(
            Draft(
                session="one",
                record=record,
                field=self.fields.get(record, "text"),
                text=text,
                saved="",
            )
            for record, text in self.kept.items()
        )

    def close(self, desk: Desk, *, timeout: float = 5.0) -> bool:
        """Whether a test lets it."""
        del timeout
        if self.can_save:
            self._forget(desk)
        return self.can_save

    def give_up(self, desk: Desk) -> None:
        """Remember it."""
        self.given_up.append(desk)
        self._forget(desk)

    def leave(self, *, timeout: float = 5.0) -> bool:
        """All is saved; no thread goes on that would be the last to hold its errand."""
        return all(errand.wait(timeout) for errand in self._errands)

    def _begun(self, work: Callable[[Course], object]) -> Errand:
        errand = Errand(work, str)
        self._errands.append(errand)
        self.news.begun.emit(errand)
        errand.start()
        return errand

    def _forget(self, desk: Desk) -> None:
        self._desks = {name: each for name, each in self._desks.items() if each is not desk}
