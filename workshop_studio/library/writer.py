"""Owns the writer: one thread that makes transactions durable in order, and says how it goes."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, islice, repeat
from threading import Condition, Thread

from workshop_studio.library.draft import Draft, DraftKey
from workshop_studio.library.draft_queue import DraftQueue
from workshop_studio.library.errors import LibraryError, PassingError
from workshop_studio.library.fault_log import log_fault
from workshop_studio.library.library import Library
from workshop_studio.model.changes import Transaction
from workshop_studio.model.frozen import frozen

AT_ONCE = 200
"""How many transactions at most become durable together."""
_PAUSES = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0)
_IDLE = 1.0
_TO_FINISH = 5.0
"""Seconds for what is just being written when the writer is closed."""
_FAULT = (
    "A fault in Workshop Studio keeps this session from being saved; save a copy elsewhere "
    "and start the program again."
)
_LEFT = (
    "The newest changes could not be saved before the library was closed; save a copy of the "
    "session elsewhere to keep them."
)
logger = logging.getLogger(__name__)


@frozen(kw_only=True)
class WriterState:
    """How far the writer is with one session.

    Attributes:
        session: id of the session.
        saved: the newest step known to be durable; 0 where this writer has written none and none
            waits.
        reason: why something is not, in a sentence for a person; empty where all goes well.
        typing: it concerns only what somebody is typing and has not entered yet.
        stopped: it will not try again, so nothing more can be saved here.
    """

    session: str
    saved: int
    reason: str = ""
    typing: bool = False
    stopped: bool = False


class Writer:
    """The thread that writes to a library. Nothing is skipped: what cannot be written stays queued.

    Transactions of one session are to be put in the order of their steps.
    """

    def __init__(self, library: Library, report: Callable[[WriterState], None]) -> None:
        """Start the thread.

        Args:
            library: open for changes; nobody else changes it meanwhile.
            report: told of every state, in the writer's thread; once the writer has stopped, also
                in the thread of whoever puts something.
        """
        self._library = library
        self._report = report
        self._queue: deque[Transaction] = deque()
        self._drafts = DraftQueue(library, self._tell_of_draft)
        self._saved: dict[str, int] = {}
        self._changed = Condition()
        self._closed = False
        self._ending = False
        self._stopped = ""
        self._thread = Thread(target=self._run, name="library writer", daemon=True)
        self._thread.start()

    def put(self, transaction: Transaction) -> None:
        """Queue a transaction; returns at once, or raises RuntimeError once it is closed."""
        with self._accepting():
            self._queue.append(transaction)
        self._tell_where_stopped(transaction.session)

    def put_draft(self, key: DraftKey, draft: Draft | None) -> None:
        """Queue what somebody is typing, or None where it was entered or given up; as `put`."""
        with self._accepting():
            self._drafts.put(key, draft)
        self._tell_where_stopped(key[0])

    def flush(self, timeout: float) -> bool:
        """Wait until everything put so far is durable.

        Args:
            timeout: seconds to wait at most.

        Returns:
            Whether it is; else the reports tell why.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or not self._has_work(), timeout)
            return not self._has_work()

    def close(self, timeout: float = 10.0) -> bool:
        """Take nothing more, write what is queued, and end the thread.

        What was being written when the time was over may take a few seconds more to be finished;
        what is left then is reported as not saved. A disk that does not answer at all is not
        waited for: `has_ended` tells, and the library is then to be left as it is.

        Args:
            timeout: seconds to go on writing at most.

        Returns:
            Whether all is durable.
        """
        with self._changed:
            self._closed = True
        self.flush(timeout)
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        self._thread.join(_TO_FINISH)
        return self.has_ended and not self._has_work()

    @property
    def has_ended(self) -> bool:
        """Whether nothing is written any more."""
        return not self._thread.is_alive()

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be written, and the writer goes on trying."""
        with self._changed:
            return self._has_work() and not self._stopped

    @contextmanager
    def _accepting(self) -> Iterator[None]:
        with self._changed:
            if self._closed:
                raise RuntimeError("the writer is closed")
            yield
            self._changed.notify_all()

    def _run(self) -> None:
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - nothing may end the thread with nobody told
            log_fault(logger, "The writer stops", error)
            self._stop(_FAULT)
        if self._has_work() and not self._stopped:
            self._stop(_LEFT)

    def _work(self) -> None:
        pauses = _pauses()
        while self._has_to_save():
            if self._save():
                pauses = _pauses()
            else:
                self._pause(next(pauses))

    def _has_to_save(self) -> bool:
        """Wait for something to save; False where the thread is to end."""
        while True:
            with self._changed:
                if self._changed.wait_for(lambda: self._has_work() or self._ending, _IDLE):
                    return self._has_work() and not (self._ending or self._stopped)
            # Not while holding what `put` needs: this may take its time.
            self._library.remove_traces()

    def _has_work(self) -> bool:
        return bool(self._queue or self._drafts)

    def _save(self) -> bool:
        """Try once to save what waits; whether it went as far as it should."""
        if self._queue and not self._save_batch():
            return False
        kept = self._drafts.keep()
        with self._changed:
            self._changed.notify_all()
        return kept

    def _save_batch(self) -> bool:
        with self._changed:
            batch = list(islice(self._queue, AT_ONCE))
        try:
            self._library.write(batch)
        except PassingError as problem:
            self._tell_waiting(str(problem))
            self._drafts.put_off(str(problem))
            return False
        except LibraryError as problem:
            self._stop(str(problem))
            return False
        self._take_off(batch)
        return True

    def _take_off(self, batch: list[Transaction]) -> None:
        durable = {each.session: each.seq for each in batch}
        with self._changed:
            for _ in batch:
                self._queue.popleft()
            self._saved |= durable
            self._changed.notify_all()
        for session, seq in durable.items():
            self._tell(WriterState(session=session, saved=seq))

    def _pause(self, seconds: float) -> None:
        with self._changed:
            only_drafts = not self._queue
            self._changed.wait_for(
                # A transaction does not wait for the sake of drafts.
                lambda: self._ending or self._stopped or (only_drafts and self._queue),
                seconds,
            )

    def _stop(self, reason: str) -> None:
        with self._changed:
            self._stopped = reason
            self._changed.notify_all()
        self._tell_waiting(reason)

    def _tell_waiting(self, reason: str) -> None:
        with self._changed:
            sessions = dict.fromkeys(each.session for each in self._queue)
            if self._stopped:
                sessions |= dict.fromkeys(self._drafts.sessions)
            states = [self._state(session, reason) for session in sessions]
        for state in states:
            self._tell(state)

    def _tell_where_stopped(self, session: str) -> None:
        with self._changed:
            state = self._state(session, self._stopped)
        if state.stopped:
            self._tell(state)

    def _tell_of_draft(self, session: str, reason: str) -> None:
        with self._changed:
            state = replace(self._state(session, reason), typing=True)
        self._tell(state)

    def _state(self, session: str, reason: str) -> WriterState:
        first = next((each.seq for each in self._queue if each.session == session), None)
        return WriterState(
            session=session,
            saved=self._saved.get(session, 0) if first is None else first - 1,
            reason=reason,
            typing=first is None,
            stopped=bool(self._stopped),
        )

    def _tell(self, state: WriterState) -> None:
        try:
            self._report(state)
        except Exception as error:  # noqa: BLE001 - whoever cannot listen must not stop the saving
            log_fault(logger, "A report of the writer was not taken", error)


def _pauses() -> Iterator[float]:
    return chain(_PAUSES, repeat(_PAUSES[-1]))
