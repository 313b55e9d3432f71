"""Owns what the window asks of the program behind it: sessions, files, documents and saving."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QObject, Signal

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.model.frozen import frozen
from workshop_studio.ui.session.errand import Errand
from workshop_studio.ui.session.saving import Saving

if TYPE_CHECKING:
    # A desk brings the text layer, and a snapshot the records: the library page does without.
    from workshop_studio.library.draft import Draft
    from workshop_studio.model.snapshot import Snapshot
    from workshop_studio.ui.session.desk import Desk

Again = Literal["ask", "replace", "as-new"]
"""What an import does with a session that the library has with other contents."""
What = Literal[
    "matrix", "theory", "summary", "ballots", "ballots-large", "question-cards", "results-csv",
    "results-xlsx", "session", "session-anonymised",
]  # fmt: skip
"""What can be written to a file: documents as PDF, results as tables, the session file."""


@frozen(kw_only=True)
class Arrival:
    """How an import ended.

    Attributes:
        session: its id.
        title: of the session.
        outcome: "added", "replaced", "there" where the library has the very same already, or
            "asks" where it has other contents under this id and nothing was imported yet.
        warnings: what stands but should be looked at, each "place: text".
    """

    session: str
    title: str
    outcome: Literal["added", "replaced", "there", "asks"]
    warnings: tuple[str, ...] = ()


class StudioNews(QObject):
    """What the studio tells the window.

    Signals:
        sessions_changed: the list of sessions may be another one.
        refused: (str) what could not be done and why, in one sentence, where no page asked for it.
        problem: (str) something about the library as a whole, in one sentence; "" when it is over.
        begun: (Errand) something was begun that may take a while: its `words` say what, `slow`
            tells when it is worth being shown, `ended` when no more, and `cancel` gives it up.
    """

    sessions_changed = Signal()
    refused = Signal(str)
    problem = Signal(str)
    begun = Signal(object)


class Studio(Protocol):
    """The program behind the window. Every method raises `MendableError` for what people can mend.

    The library may still be on its way when the window is there: what needs it waits for it.
    """

    news: StudioNews
    """Signals of the studio."""
    read_only: bool
    """Whether nothing may be changed here, since the program was started so."""
    problem: str
    """Why the library cannot be used as it should, in one sentence; "" where all is well."""

    @property
    def updating(self) -> bool:
        """Whether the library is from an older program and is just being brought up to date.

        Nothing can be opened or begun yet; `news.problem` is told when it is over.
        """
        ...

    @property
    def busy(self) -> bool:
        """Whether something goes on that the end of the program would cut short."""
        ...

    def place(self) -> Path:
        """Where the library is."""
        ...

    def sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, the one changed last first; without those set aside."""
        ...

    def look(self, session: str) -> Snapshot:
        """The records of a session as they are saved, for a picture of it."""
        ...

    def open(self, session: str, *, read_only: bool = False) -> Desk:
        """A session of the library; the same desk where it is open already in the same way."""
        ...

    def open_file(self, path: Path) -> Desk:
        """A session file, for reading only. `file_of` tells that it came from there."""
        ...

    def open_sample(self) -> Desk:
        """The library's one copy of the sample session; taken in where it is not there yet."""
        ...

    def file_of(self, desk: Desk) -> Path | None:
        """The file that a desk was opened from; None for one of the library."""
        ...

    def import_file(self, path: Path, *, again: Again = "ask") -> Errand:
        """Take a session file into the library; the errand has begun.

        Its `done` tells an `Arrival`. Given up, it leaves the library as it was.
        """
        ...

    def start(self, template: str, *, title: str, place: str, date: str, group: str) -> str:
        """Begin a session from a template (`tools.templates`); its id."""
        ...

    def set_aside(self, session: str) -> None:
        """Hide a session that is about to be removed; refused while people vote in it."""
        ...

    def bring_back(self, session: str) -> None:
        """Show a session again that was set aside."""
        ...

    def remove(self, session: str) -> Errand:
        """Take a session out for good, after a backup; the errand has begun.

        Where it fails or is given up the session is shown again.
        """
        ...

    def export(
        self, desk: Desk, what: What, path: Path, *, size: Literal["A4", "A3"] = "A4",
        round_id: str = "", theory_id: str = "",
    ) -> Errand:  # fmt: skip
        """Write a document, results or the session file; the errand has begun.

        Its `done` tells a tuple of characters that no face covers, shown as a replacement.
        """
        ...

    def save_copy(self, desk: Desk, path: Path) -> Errand:
        """Save the session as it is now to a file; what is not in the library is in it.

        The errand has begun.
        """
        ...

    def saving(self, desk: Desk) -> Saving:
        """How far a desk is saved, with a signal."""
        ...

    def keep_draft(self, desk: Desk, record: str, field: str, text: str) -> None:
        """Keep what is being typed for the case of a crash; an empty text drops it."""
        ...

    def drafts(self, desk: Desk) -> tuple[Draft, ...]:
        """What was being typed when the session was open last, the newest first."""
        ...

    def close(self, desk: Desk, *, timeout: float = 5.0) -> bool:
        """Wait so many seconds for all to be saved; whether it is. Only then the desk is left."""
        ...

    def give_up(self, desk: Desk) -> None:
        """Leave a desk though not all of it is saved."""
        ...

    def leave(self, *, timeout: float = 5.0) -> bool:
        """Close the library at the end of the program; whether all is saved."""
        ...
