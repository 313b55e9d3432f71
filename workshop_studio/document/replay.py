"""Owns replay: a session as it was after any transaction of its journal."""

from __future__ import annotations

from collections.abc import Iterable

from workshop_studio.model.base import Record
from workshop_studio.model.changes import Change, ChangeSet, Transaction, merged
from workshop_studio.model.snapshot import Snapshot


def replayed(
    transactions: Iterable[Transaction], *, open_ballots: Iterable[Record] = ()
) -> Snapshot:
    """The snapshot that a journal leads to, with the ballots of open rounds, which it never holds.

    The change sets are merged first and applied once: a long history costs no more than its
    records.

    Raises:
        StaleChangeError: the journal does not begin with the session's first transaction.
    """
    past = merged(transaction.changes for transaction in transactions)
    ballots = ChangeSet(tuple(Change(None, ballot) for ballot in open_ballots))
    return Snapshot().apply(past).apply(ballots)


def as_of(transactions: Iterable[Transaction], seq: int) -> Snapshot:
    """The snapshot after the transaction with this seq."""
    return replayed(each for each in transactions if each.seq <= seq)
