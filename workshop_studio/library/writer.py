"""Owns the writer: one thread that makes transactions durable in order, and says how it goes."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import chain, islice, repeat
from threading import Condition, Thread

from workshop_studio.library.drafts import Draft, DraftKey
from workshop_studio.library.errors import LibraryError, PassingError
from workshop_studio.library.library import Library
from workshop_studio.model.changes import Transaction

AT_ONCE = 200
"""How many transactions at most become durable together."""
_PAUSES = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0)
_IDLE = 1.0
_FAULT = (
    "A fault in Workshop Studio keeps this session from being saved; save a copy elsewhere "
    "and start the program again."
)
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class WriterState:
    """How far the writer is with one session.

    Attributes:
        session: id of the session.
        saved: the newest step that is durable.
        reason: why later ones are not, in a sentence for a person; empty where all goes well.
        stopped: it will not try again, so nothing more can be saved here.
    """

    session: str
    saved: int
    reason: str = ""
    stopped: bool = False


class Writer:
    """The thread that writes to a library. Nothing is skipped: what cannot be written stays queued.

    Transactions of one session are to be put in the order of their steps.
    """

    def __init__(self, library: Library, report: Callable[[WriterState], None]) -> None:
        """Start the thread.

        Args:
            library: open for changes; nobody else changes it meanwhile.
            report: told of every state, in the writer's thread.
        """
        self._library = library
        self._report = report
        self._queue: deque[Transaction] = deque()
        self._drafts: dict[DraftKey, Draft | None] = {}
        self._changed = Condition()
        self._closing = False
        self._given_up = False
        self._thread = Thread(target=self._run, name="library writer", daemon=True)
        self._thread.start()

    def put(self, transaction: Transaction) -> None:
        """Queue a transaction; returns at once."""
        with self._changed:
            self._queue.append(transaction)
            self._changed.notify_all()

    def put_draft(self, key: DraftKey, draft: Draft | None) -> None:
        """Queue what somebody is typing, or None where it was entered or given up."""
        with self._changed:
            self._drafts[key] = draft
            self._changed.notify_all()

    def flush(self, timeout: float) -> bool:
        """Wait until everything put so far is durable.

        Args:
            timeout: seconds to wait at most.

        Returns:
            Whether it is; else the reports have told why.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._given_up or not self._has_work(), timeout)
            return not self._has_work()

    def close(self, timeout: float = 10.0) -> bool:
        """Write what is queued, then end the thread; returns whether all is durable."""
        saved = self.flush(timeout)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(timeout)
        return saved

    def _run(self) -> None:
        try:
            while self._wait_for_work():
                self._save_some()
        finally:
            self._give_up()

    def _wait_for_work(self) -> bool:
        while True:
            with self._changed:
                if self._changed.wait_for(lambda: self._has_work() or self._closing, _IDLE):
                    return self._has_work() and not self._given_up
            # Not while holding what `put` needs: this may take its time.
            self._library.remove_traces()

    def _has_work(self) -> bool:
        return bool(self._queue or self._drafts)

    def _save_some(self) -> None:
        with self._changed:
            batch = list(islice(self._queue, AT_ONCE))
            typing = dict(self._drafts)
        for pause in chain(_PAUSES, repeat(_PAUSES[-1])):
            reason = self._try(batch, typing)
            if self._given_up:
                self._tell_waiting(reason, stopped=True)
                return
            if not reason:
                self._take_off(batch, typing)
                return
            self._tell_waiting(reason)
            if self._is_closing_within(pause):
                self._give_up()
                return

    def _try(self, batch: list[Transaction], typing: Mapping[DraftKey, Draft | None]) -> str:
        """Write once; an empty text where that was done, else why not."""
        try:
            self._library.write(batch, typing)
        except PassingError as problem:
            return str(problem)
        except LibraryError as problem:
            self._give_up()
            return str(problem)
        except Exception:
            logger.exception("The writer stops")
            self._give_up()
            return _FAULT
        return ""

    def _take_off(self, batch: list[Transaction], typing: Mapping[DraftKey, Draft | None]) -> None:
        for session, seq in {each.session: each.seq for each in batch}.items():
            self._report(WriterState(session=session, saved=seq))
        with self._changed:
            for _ in batch:
                self._queue.popleft()
            for key, draft in typing.items():
                # It may have been typed on meanwhile.
                if self._drafts[key] is draft:
                    del self._drafts[key]
            self._changed.notify_all()

    def _tell_waiting(self, reason: str, *, stopped: bool = False) -> None:
        with self._changed:
            first = {each.session: each.seq for each in reversed(self._queue)}
        for session, seq in first.items():
            self._report(
                WriterState(session=session, saved=seq - 1, reason=reason, stopped=stopped)
            )

    def _give_up(self) -> None:
        with self._changed:
            self._given_up = True
            self._changed.notify_all()

    def _is_closing_within(self, pause: float) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self._closing, pause)
