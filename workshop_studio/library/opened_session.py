"""Owns what is needed to go on with a session: its records, and the steps that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.history import JournalRow, Records, history
from workshop_studio.model.changes import Transaction
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot, snapshot_of


@frozen(kw_only=True)
class OpenedSession:
    """A session as it stands.

    Attributes:
        snapshot: all its records.
        seq: the newest step of its history.
        past: the steps after the last one that undo does not cross, oldest first. All of them:
            whether a step can still be undone only shows in those that undid and redid it.
    """

    snapshot: Snapshot
    seq: int
    past: tuple[Transaction, ...]


def first_needed(barrier: int) -> int:
    """The step after which journal rows are needed, where `barrier` is the last undo stops at."""
    # The first step is never undone, and to read it is to read the whole session again.
    return max(barrier, 1)


def opened(records: Records, rows: Sequence[JournalRow], *, seq: int, after: int) -> OpenedSession:
    """A session as it stands in one state of the library.

    Args:
        records: all its records.
        rows: its journal rows after a step, newest first.
        seq: the newest step of its history.
        after: that step.

    Raises:
        UnreadableError: a step is damaged, or steps are missing.
    """
    snapshot = snapshot_of(records.values())
    if len(rows) != seq - after:
        raise UnreadableError("steps of its history are missing")
    return OpenedSession(snapshot=snapshot, seq=seq, past=history(rows, records))
