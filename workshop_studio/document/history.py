"""Owns which transaction is undone or redone next."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from workshop_studio.model.base import Record
from workshop_studio.model.changes import Transaction, merged
from workshop_studio.model.votes import Ballot, Round

STEPS = 1_000
"""How many steps can be undone, across restarts."""

BARRIERS = frozenset(
    {"start-session", "import-session", "open-round", "close-round", "reopen-round"}
)
"""Names of operations that undo never crosses; what was done before them need not be read."""

AMEND = "amend"
"""Name of what is a part of the same actor's step before it."""


class History:
    """The steps that can be undone and redone, oldest first.

    Undoing a step is a transaction of its own that takes the step back, so both stacks follow from
    the transactions alone and come back after a restart.
    """

    def __init__(self, transactions: Iterable[Transaction] = ()) -> None:
        self._undo: deque[Transaction] = deque(maxlen=STEPS)
        self._redo: deque[Transaction] = deque(maxlen=STEPS)
        for transaction in transactions:
            self.record(transaction)

    def record(self, transaction: Transaction) -> None:
        """Take note of a transaction that has entered."""
        if is_barrier(transaction):
            self._undo.clear()
            self._redo.clear()
        elif _is_secret(transaction):
            return
        elif self._pops(self._undo, transaction):
            self._redo.append(transaction)
        elif self._pops(self._redo, transaction):
            self._undo.append(transaction)
        elif transaction.undoes is None:
            self._put(self._with_amended(transaction))
            self._redo.clear()

    def next_undo(self, actor: str) -> Transaction | None:
        """The step that undo would take back: the newest of this actor's."""
        return _newest(self._undo, actor)

    def next_redo(self, actor: str) -> Transaction | None:
        """The undoing that redo would take back."""
        return _newest(self._redo, actor)

    def _put(self, step: Transaction) -> None:
        # What takes back all of the step that it amends leaves nothing to be undone.
        if not step.changes.is_empty:
            self._undo.append(step)

    def _with_amended(self, transaction: Transaction) -> Transaction:
        """The step that a transaction comes to: by itself, or with the one it is a part of."""
        step = self.next_undo(transaction.actor) if transaction.operation == AMEND else None
        if step is None:
            return transaction
        self._undo.remove(step)
        together = merged([step.changes, transaction.changes])
        return replace(transaction, label=step.label, changes=together)

    @staticmethod
    def _pops(steps: deque[Transaction], transaction: Transaction) -> bool:
        for step in reversed(steps):
            if step.seq == transaction.undoes:
                steps.remove(step)
                return True
        return False


def is_barrier(transaction: Transaction) -> bool:
    """Whether undo stops here: at a session's first transaction, and where a vote opens or closes.

    What was done decides, not what it was called.
    """
    return transaction.seq == 1 or any(
        _is_open(change.before) != _is_open(change.after) for change in transaction.changes.changes
    )


def _is_open(record: Record | None) -> bool:
    return isinstance(record, Round) and record.state == "open"


def _is_secret(transaction: Transaction) -> bool:
    """Ballots cast, corrected, taken back: no step of the history, and empty in the journal."""
    changes = transaction.changes.changes
    return all(isinstance(change.record, Ballot) for change in changes)


def _newest(steps: deque[Transaction], actor: str) -> Transaction | None:
    return next((step for step in reversed(steps) if step.actor == actor), None)
