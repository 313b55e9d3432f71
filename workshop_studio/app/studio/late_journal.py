"""Owns the journal of a session that is open before the library can be written to."""

from __future__ import annotations

from threading import Condition
from time import monotonic
from typing import TYPE_CHECKING

from workshop_studio.library.draft import Draft, DraftKey
from workshop_studio.model.changes import Transaction

if TYPE_CHECKING:
    # It brings the database layer, which a window does not wait for.
    from workshop_studio.library.writer import Writer


class LateJournal:
    """Keeps transactions in their order until there is a writer, then hands all of them on.

    It is used from the thread of the document; the writer may come from any.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._waiting: list[Transaction] = []
        self._drafts: dict[DraftKey, Draft | None] = {}
        self._writer: Writer | None = None

    def attach(self, writer: Writer) -> None:
        """Hand on what waits, and from now on everything."""
        with self._changed:
            for transaction in self._waiting:
                writer.put(transaction)
            for key, draft in self._drafts.items():
                writer.put_draft(key, draft)
            self._waiting.clear()
            self._drafts.clear()
            self._writer = writer
            self._changed.notify_all()

    def put(self, transaction: Transaction) -> None:
        """Take a transaction; returns at once."""
        with self._changed:
            if self._writer is None:
                self._waiting.append(transaction)
            else:
                self._writer.put(transaction)

    def put_draft(self, key: DraftKey, draft: Draft | None) -> None:
        """Take what is being typed; None drops it."""
        with self._changed:
            if self._writer is None:
                self._drafts[key] = draft
            else:
                self._writer.put_draft(key, draft)

    def flush(self, timeout: float) -> bool:
        """Wait so many seconds until all is written; whether it is."""
        end = monotonic() + timeout
        with self._changed:
            if not self._waiting and self._writer is None:
                return not self._drafts
            self._changed.wait_for(lambda: self._writer is not None, timeout)
            writer = self._writer
        return writer is not None and writer.flush(max(0.0, end - monotonic()))


class NoJournal:
    """The journal of a session that is open for reading only: nothing is ever put into it."""

    def put(self, transaction: Transaction) -> None:
        """Refuse; a desk for reading commits nothing.

        Raises:
            RuntimeError: always.
        """
        raise RuntimeError(f"step {transaction.seq} of a session that is open for reading only")

    def flush(self, timeout: float) -> bool:
        """Nothing is ever left to write."""
        return timeout >= 0
