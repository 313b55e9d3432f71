"""Owns the writing of transactions: rows and journal together, and never twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from sqlalchemy import Connection, bindparam, insert, select

from workshop_studio.library.codec import Row
from workshop_studio.library.journal import to_journal_row
from workshop_studio.library.open_rounds import open_rounds_in
from workshop_studio.library.record_rows import write_records
from workshop_studio.library.secrecy import concerns_rounds, open_after, reopened_rounds
from workshop_studio.library.tables import JOURNAL
from workshop_studio.library.unsealing import take_out_ballots
from workshop_studio.model.changes import Transaction, merged

# Made once: to make a statement costs more than to run it.
_ENTER = insert(JOURNAL)
_SINCE = select(JOURNAL.c.seq, JOURNAL.c.id).where(
    JOURNAL.c.session == bindparam("of_session"), JOURNAL.c.seq >= bindparam("since")
)


def write(connection: Connection, transactions: Sequence[Transaction]) -> None:
    """Write transactions in the order given, passing over those that are there already.

    Args:
        connection: inside the database transaction that makes them durable together.
        transactions: of any sessions, each session's in order.
    """
    by_session = sorted(transactions, key=lambda each: each.session)
    for session, group in groupby(by_session, key=lambda each: each.session):
        fresh = _fresh(connection, session, list(group))
        if fresh:
            _write_session(connection, session, fresh)


def _fresh(
    connection: Connection, session: str, transactions: list[Transaction]
) -> list[Transaction]:
    """Those that are not written yet; a COMMIT that seemed to fail may have been done."""
    first = transactions[0].seq
    known = connection.execute(_SINCE, {"of_session": session, "since": first - 1})
    ids = {row.seq: row.id for row in known}
    fresh = [each for each in transactions if ids.get(each.seq) != each.id]
    expected = max(ids, default=0) + 1
    if [each.seq for each in fresh] != list(range(expected, expected + len(fresh))):
        raise ValueError(f"the history of {session} goes on with {expected}, not as given")
    return fresh


def _write_session(connection: Connection, session: str, transactions: list[Transaction]) -> None:
    rounds = _open_rounds(connection, session, transactions)
    rows: list[Row] = []
    for transaction in transactions:
        rows.append(to_journal_row(transaction, rounds))
        rounds = open_after(transaction.changes, rounds)
    write_records(connection, session, merged(each.changes for each in transactions))
    connection.execute(_ENTER, rows)
    for transaction in transactions:
        if again := reopened_rounds(transaction.changes):
            take_out_ballots(connection, session, again, before=transaction.seq)


def _open_rounds(
    connection: Connection, session: str, transactions: Iterable[Transaction]
) -> frozenset[str]:
    if not any(concerns_rounds(each.changes) for each in transactions):
        return frozenset()
    return open_rounds_in(connection, session)
