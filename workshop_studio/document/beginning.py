"""Owns how a session's history begins: one transaction in which everything is new."""

from __future__ import annotations

from workshop_studio.document.document import FACILITATOR, Step, utc_now
from workshop_studio.model.changes import Change, ChangeSet, Transaction
from workshop_studio.model.ids import new_id
from workshop_studio.model.snapshot import Snapshot

IMPORT = Step(operation="import-session", label="Import the session")


def first_transaction(snapshot: Snapshot, step: Step = IMPORT) -> Transaction:
    """The transaction that a session begins with; it is never undone."""
    return Transaction(
        id=new_id(),
        session=snapshot.session.id,
        seq=1,
        time=utc_now(),
        actor=FACILITATOR,
        operation=step.operation,
        label=step.label,
        changes=ChangeSet(tuple(Change(None, record) for record in snapshot)),
    )
