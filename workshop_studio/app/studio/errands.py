"""Owns the errands of a studio: begun, kept until they end, and ended with the program."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock

from workshop_studio.app.faults import keep_fault
from workshop_studio.ui.session.course import Course
from workshop_studio.ui.session.errand import Errand
from workshop_studio.ui.session.studio import StudioNews

_TO_SETTLE = 10.0
"""Seconds for what is being changed already; what is not done by then is undone by the database."""


class Errands:
    """What is under way beside the window.

    Attributes:
        turn: held by whichever errand changes the library; the others wait for it.
    """

    def __init__(self, news: StudioNews) -> None:
        self.turn = Lock()
        self._news = news
        self._running: set[Errand] = set()

    def prepared(self, words: str, work: Callable[[Course], object]) -> Errand:
        """An errand, to be connected to and then begun."""
        return Errand(work, keep_fault, self._news, words=words)

    def begin(self, errand: Errand) -> Errand:
        """Begin an errand and tell of it; it is kept until it has ended."""
        self._running.add(errand)
        errand.ended.connect(partial(self._ended, errand))
        self._news.begun.emit(errand)
        errand.start()
        return errand

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._running)

    def end(self, timeout: float) -> None:
        """Let everything end.

        Args:
            timeout: seconds to wait for each; what has changed nothing by then is given up.
        """
        for errand in tuple(self._running):
            if not errand.wait(timeout) and not errand.cancel():
                errand.wait(_TO_SETTLE)

    def _ended(self, errand: Errand) -> None:
        # It holds the whole session as it was, for as long as it lives.
        self._running.discard(errand)
        errand.deleteLater()
