"""Owns the drafts that wait to be kept: apart from transactions, so that none can hold one up."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock

from workshop_studio.library.draft import Draft, DraftKey
from workshop_studio.library.errors import LibraryError, PassingError
from workshop_studio.library.fault_log import log_fault
from workshop_studio.library.library import Library

_FAULT = (
    "What is being typed could not be kept for the case that the program ends; "
    "enter it, or copy it elsewhere."
)
logger = logging.getLogger(__name__)


class DraftQueue:
    """The newest draft of each field that waits. One that can never be kept is dropped, and told.

    Drafts are put in by any thread and kept by one.
    """

    def __init__(self, library: Library, tell: Callable[[str, str], None]) -> None:
        """Begin with nothing that waits.

        Args:
            library: open for changes.
            tell: told of a session's id why a draft of it is not kept, once for each reason; and
                with an empty text as soon as one of the same field is.
        """
        self._library = library
        self._tell = tell
        self._waiting: dict[DraftKey, Draft | None] = {}
        self._told: dict[DraftKey, str] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        """How many fields have a draft that waits."""
        return len(self._waiting)

    @property
    def sessions(self) -> frozenset[str]:
        """Ids of the sessions of which a draft waits."""
        with self._lock:
            return frozenset(session for session, _, _ in self._waiting)

    def put(self, key: DraftKey, draft: Draft | None) -> None:
        """Put a draft in place of the last one of its field; None drops what was kept of it."""
        with self._lock:
            self._waiting[key] = draft

    def keep(self) -> bool:
        """Keep what waits, each by itself; returns whether none has to wait for disk or lock."""
        with self._lock:
            waiting = dict(self._waiting)
        return all(self._is_settled(key, draft) for key, draft in waiting.items())

    def put_off(self, reason: str) -> None:
        """Tell of all that waits that it has to go on waiting."""
        with self._lock:
            waiting = tuple(self._waiting)
        for key in waiting:
            self._tell_once(key, reason)

    def _is_settled(self, key: DraftKey, draft: Draft | None) -> bool:
        try:
            self._library.keep_draft(key, draft)
        except PassingError as problem:
            self._tell_once(key, str(problem))
            return False
        except LibraryError as problem:
            reason = str(problem)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one, the others go on
            log_fault(logger, "A draft is dropped", error)
            reason = _FAULT
        else:
            reason = ""
        self._take_off(key, draft)
        self._tell_once(key, reason)
        return True

    def _take_off(self, key: DraftKey, draft: Draft | None) -> None:
        with self._lock:
            # It may have been typed on meanwhile.
            if self._waiting[key] is draft:
                del self._waiting[key]

    def _tell_once(self, key: DraftKey, reason: str) -> None:
        if self._told.get(key, "") != reason:
            self._told[key] = reason
            self._tell(key[0], reason)
