"""Owns the desk: an open session as every part of the window sees, changes and undoes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_studio.model.mendable import MendableError

if TYPE_CHECKING:
    # What is named here brings the records and the text layer; a window shows itself before them.
    from workshop_studio.document.document import Document, Step
    from workshop_studio.layout.text.fonts import FontBook
    from workshop_studio.model.changes import ChangeSet, Transaction
    from workshop_studio.model.snapshot import Snapshot
    from workshop_studio.tools.boards.acting import Act

READ_ONLY = "This session is open for reading only; nothing can be changed here."


class Desk(QObject):
    """One open session. Whatever changes it goes through `do`; whoever shows it hears `changed`.

    Signals:
        changed: (Transaction) after it was applied; read `snapshot` for the session as it now is.
        refused: (str) what could not be done and why, in one sentence for the person.
        told: (str) something worth saying to the person, in one sentence.
        undoable: (str) the same, of a step worth an Undo button (things went away, or many moved).
        moved_on: (sentence, name of a step, id of a record) something grew into something there,
            which is worth a way to it and an Undo button.
        leads: (the same) something is there, and nothing has changed.
        typed: (record, field, text) what was typed there is not entered and worth keeping; with
            no text, it is not needed any more.
        late: (the same) what was typed there can no longer be entered there.

    Attributes:
        unfinished: what was begun in a quick add bar, or as a heading, and not entered when its
            page was left, by the id of its board, so that it is there again when the page is.
        asked: lists that were pasted there and not answered for yet, in the same way.
        goes_to: the places that new things went to there last, in the same way.
        looked_for: words that were looked for last on a board.
        looks_on: whether the next board that opens goes on looking for them.
        opened: of outlines, by the id of their board, the rows that somebody has opened or closed,
            and whether they are open.
        differing: pairs of questions of which somebody has said that they differ.
    """

    changed = Signal(object)
    refused = Signal(str)
    told = Signal(str)
    undoable = Signal(str)
    moved_on = Signal(str, str, str)
    leads = Signal(str, str, str)
    typed = Signal(str, str, str)
    late = Signal(str, str, str)

    def __init__(
        self, document: Document, book: FontBook, *, read_only: bool = False,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.book = book
        self.read_only = read_only
        self.unfinished: dict[str, str] = {}
        self.asked: dict[str, str] = {}
        self.goes_to: dict[str, str] = {}
        self.looked_for, self.looks_on = "", False
        self.opened: dict[str, dict[str, bool]] = {}
        self.differing: set[object] = set()
        self._document = document
        self._changing = False
        self._stop_listening = document.subscribe(self._heard)

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self._document.snapshot

    @property
    def is_changing(self) -> bool:
        """Whether `changed` is being told of right now; nothing can be changed meanwhile.

        A field that loses the keyboard because its form is replaced has to look here before it
        enters what was typed.
        """
        return self._changing

    def has(self, record: str) -> bool:
        """Whether something of this id is in the session as it is now."""
        return self.snapshot.find(record) is not None

    def keep_typed(self, record: str, field: str, text: str) -> None:
        """Keep what was typed into a field and was not taken; no text drops it."""
        self.typed.emit(record, field, text)

    def tell_late(self, record: str, field: str, text: str) -> None:
        """Tell of what was typed into a field that is not there for it any more."""
        self.late.emit(record, field, text)

    def when_settled(self, call: Callable[[], object]) -> None:
        """Call something as soon as the session can be changed again."""
        QTimer.singleShot(0, self, lambda: self._call_settled(call))

    def do(self, operation: Callable[[Snapshot], ChangeSet], step: Step) -> bool:
        """Change the session by an operation; whether it was done. A refusal is told by signal."""
        if self.read_only:
            self.refused.emit(READ_ONLY)
            return False
        try:
            self._document.commit(operation(self.snapshot), step)
        except MendableError as error:
            self.refused.emit(str(error))
            return False
        return True

    def perform(self, make: Callable[[Snapshot], Act]) -> Act | None:
        """Do what a gesture on a board means; the act, or None where it was refused."""
        return self._act(make, self._document.commit)

    def amend(self, make: Callable[[Snapshot], Act]) -> Act | None:
        """The same as a part of the newest step, so that one undo takes back both."""
        return self._act(make, self._document.amend)

    def undo(self) -> bool:
        """Take back the newest step; whether there was one."""
        label = self.next_undo()
        if done := self._take_back(self._document.undo):
            self.told.emit(self.tr("Undone: {step}").format(step=label))
        return done

    def redo(self) -> bool:
        """Do again what was taken back last; whether there was something."""
        label = self.next_redo()
        if done := self._take_back(self._document.redo):
            self.told.emit(self.tr("Done again: {step}").format(step=label))
        return done

    def next_undo(self) -> str:
        """What undo would take back, in words; "" where there is nothing."""
        return "" if self.read_only else self._document.next_undo()

    def next_redo(self) -> str:
        """What redo would do again, in words; "" where there is nothing."""
        return "" if self.read_only else self._document.next_redo()

    def freeze(self, reason: str) -> None:
        """Take no more changes, since they could not be written; `reason` is one sentence."""
        self._document.freeze(reason)

    def flush(self, timeout: float) -> bool:
        """Wait so many seconds for all to be written; whether it is."""
        return self._document.flush(timeout)

    def leave(self) -> None:
        """Hear nothing more of the document."""
        self._stop_listening()

    def _act(
        self, make: Callable[[Snapshot], Act], enter: Callable[[ChangeSet, Step], object]
    ) -> Act | None:
        if self.read_only:
            self.refused.emit(READ_ONLY)
            return None
        try:
            act = make(self.snapshot)
            enter(act.changes, act.step)
        except MendableError as error:
            self.refused.emit(str(error))
            return None
        return act

    def _call_settled(self, call: Callable[[], object]) -> None:
        if self._changing:
            self.when_settled(call)
        else:
            call()

    def _take_back(self, way: Callable[[], Transaction | None]) -> bool:
        if self.read_only:
            self.refused.emit(READ_ONLY)
            return False
        try:
            return way() is not None
        except MendableError as error:
            self.refused.emit(str(error))
            return False

    def _heard(self, transaction: Transaction, _snapshot: Snapshot) -> None:
        self._changing = True
        try:
            self.changed.emit(transaction)
        finally:
            self._changing = False
