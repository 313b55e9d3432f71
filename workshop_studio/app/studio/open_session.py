"""Owns an open session as the studio keeps it: its desk, its journal, and how far it is saved."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_studio.app.studio.late_journal import LateJournal, NoJournal
from workshop_studio.document.document import Document, utc_now
from workshop_studio.library.draft import Draft
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.saving import Saving, SavingState

if TYPE_CHECKING:
    from workshop_studio.library.writer import WriterState


class OpenSession:
    """One open session.

    Attributes:
        id: of the session.
        desk: where it is shown and changed.
        document: what holds it.
        journal: where its changes go.
        saving: how far it is saved.
        file: where it was read from; None where it is the library's.
    """

    def __init__(
        self,
        desk: Desk,
        document: Document,
        journal: LateJournal | NoJournal,
        *,
        file: Path | None = None,
        is_new: bool = False,
    ) -> None:
        """Keep a session.

        Args:
            desk: where it is shown and changed.
            document: what holds it.
            journal: where its changes go.
            file: where it was read from; None where it is the library's.
            is_new: the library is still to hear of it.
        """
        self.id = document.snapshot.session.id
        self.desk = desk
        self.document = document
        self.journal = journal
        self.file = file
        self.saving = Saving(desk)
        self._durable = 0 if is_new else document.seq
        if is_new:
            self.saving.become(SavingState(saved=False))
        desk.changed.connect(self._changed)

    def heard(self, state: WriterState) -> None:
        """Take a report of the writer."""
        self._durable = max(self._durable, state.saved)
        saved = self._durable >= self.document.seq
        if state.stopped:
            self.stop(state.reason, saved=saved and state.typing)
            return
        since = _clock_time() if saved and not state.typing else self.saving.state.since
        self.saving.become(
            SavingState(saved=saved, since=since, reason=state.reason, typing=state.typing)
        )

    def stop(self, reason: str, *, saved: bool | None = None) -> None:
        """Take no more changes, since they could not be saved; what is there stays to be seen."""
        if saved is None:
            saved = self._durable >= self.document.seq
        self.desk.freeze(reason)
        since = self.saving.state.since
        self.saving.become(SavingState(saved=saved, since=since, reason=reason, stopped=True))

    def keep_draft(self, record: str, field: str, text: str) -> None:
        """Keep what is being typed for the case of a crash; an empty text drops it."""
        if not isinstance(self.journal, LateJournal):
            return
        draft: Draft | None = None
        if text.strip():
            draft = Draft(session=self.id, record=record, field=field, text=text, saved=utc_now())
        self.journal.put_draft((self.id, record, field), draft)

    def _changed(self, _transaction: object) -> None:
        before = self.saving.state
        if not before.stopped:
            self.saving.become(SavingState(saved=False, since=before.since, reason=before.reason))


def _clock_time() -> str:
    return datetime.now(UTC).astimezone().strftime("%H:%M")
