"""Owns the document: an open session, and the one door through which it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from workshop_studio.document.history import AMEND, History
from workshop_studio.document.journal import Journal
from workshop_studio.model.changes import ChangeSet, Transaction, change_set
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import new_id
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.problems import RulesBrokenError
from workshop_studio.model.rules import problems_after
from workshop_studio.model.snapshot import Snapshot

FACILITATOR = "facilitator"
Listener = Callable[[Transaction, Snapshot], None]
Clock = Callable[[], str]


def utc_now() -> str:
    """The present moment, ISO 8601 in UTC to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class FrozenError(MendableError):
    """The document takes no more changes; the text says why and what to do, in one sentence."""


@frozen(kw_only=True)
class Step:
    """What is done, for the history: its name, and the same in words."""

    operation: str
    label: str


class Document:
    """An open session. It is used from one thread; its journal writes from another.

    Attributes:
        snapshot: the session as it is now.
        seq: of the newest transaction; 0 where there is none.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        journal: Journal,
        *,
        seq: int = 0,
        past: Iterable[Transaction] = (),
        clock: Clock = utc_now,
    ) -> None:
        """Open a session.

        Args:
            snapshot: as the library holds it.
            journal: takes every transaction from now on.
            seq: of the newest transaction of its journal; 0 where there is none.
            past: the newest transactions, oldest first, for undo and redo.
            clock: tells the time of a transaction.
        """
        self.snapshot = snapshot
        self.seq = seq
        self._journal = journal
        self._history = History(past)
        self._clock = clock
        self._listeners: list[Listener] = []
        self._telling = False
        self._frozen = ""

    def commit(
        self, changes: ChangeSet, step: Step, *, actor: str = FACILITATOR
    ) -> Transaction | None:
        """Let changes enter: checked, applied, told to the listeners, handed to the journal.

        Returns:
            The transaction, or None where nothing changes.

        Raises:
            StaleChangeError: something has changed since the operation looked at it.
            RulesBrokenError: the rules would not hold afterwards; nothing was changed.
            FrozenError: the document takes no more changes.
        """
        return self._enter(changes, step, actor=actor)

    def amend(
        self, changes: ChangeSet, step: Step, *, actor: str = FACILITATOR
    ) -> Transaction | None:
        """Let changes enter as a part of the actor's newest step, so that one undo takes back both.

        They are a transaction by themselves: whatever ends the program in between, the step that
        they amend is there. Where there is none, they are a step.

        Args:
            changes: what is done.
            step: what they are where there is no step to be amended; else that keeps its name.
            actor: whose step it is.

        Returns and raises what `commit` does.
        """
        return self._enter(changes, Step(operation=AMEND, label=step.label), actor=actor)

    def undo(self, *, actor: str = FACILITATOR) -> Transaction | None:
        """Take back the actor's newest step that is not taken back yet; None where there is none.

        Raises:
            StaleChangeError: something it touched has changed since.
        """
        return self._take_back(self._history.next_undo(actor), "undo", actor=actor)

    def redo(self, *, actor: str = FACILITATOR) -> Transaction | None:
        """Do again what the actor took back last; None where there is nothing.

        Raises:
            StaleChangeError: something it touched has changed since.
        """
        return self._take_back(self._history.next_redo(actor), "redo", actor=actor)

    def next_undo(self, *, actor: str = FACILITATOR) -> str:
        """What undo would take back, in words; empty where there is nothing."""
        step = self._history.next_undo(actor)
        return step.label if step else ""

    def next_redo(self, *, actor: str = FACILITATOR) -> str:
        """What redo would do again, in words; empty where there is nothing."""
        step = self._history.next_redo(actor)
        return step.label if step else ""

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell a listener of every transaction, once each and in order; returns how to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def freeze(self, reason: str) -> None:
        """Take no more changes, because they could not be written; `reason` is one sentence."""
        self._frozen = reason

    def flush(self, timeout: float) -> bool:
        """Wait until everything is written, for so many seconds; whether it is."""
        return self._journal.flush(timeout)

    def _take_back(
        self, step: Transaction | None, operation: str, *, actor: str
    ) -> Transaction | None:
        if step is None:
            return None
        again = Step(operation=operation, label=step.label)
        return self._enter(step.changes.inverse(), again, actor=actor, undoes=step.seq)

    def _enter(
        self, changes: ChangeSet, step: Step, *, actor: str, undoes: int | None = None
    ) -> Transaction | None:
        if self._telling:
            raise RuntimeError("a listener cannot commit")
        if self._frozen:
            raise FrozenError(self._frozen)
        changes = change_set(changes.changes)
        if changes.is_empty:
            return None
        after = self.snapshot.apply(changes)
        if broken := problems_after(after, changes):
            raise RulesBrokenError(broken)
        transaction = Transaction(
            id=new_id(),
            session=after.session.id,
            seq=self.seq + 1,
            time=self._clock(),
            actor=actor,
            operation=step.operation,
            label=step.label,
            changes=changes,
            undoes=undoes,
        )
        self.snapshot, self.seq = after, transaction.seq
        self._history.record(transaction)
        self._journal.put(transaction)
        self._tell(transaction)
        return transaction

    def _tell(self, transaction: Transaction) -> None:
        self._telling = True
        try:
            for listener in tuple(self._listeners):
                listener(transaction, self.snapshot)
        finally:
            self._telling = False
