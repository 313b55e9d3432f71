"""Owns an errand: work done beside the window, which can be given up and tells how it ended."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.session.course import Course

SLOW_MS = 1_000
"""Milliseconds until an errand is worth being shown."""


class Errand(QObject):
    """Work in a thread of its own. Keep a reference until it has ended.

    Signals:
        slow: it has not ended after a second; told once, and never after `ended`.
        done: (object) what the work gave back.
        failed: (str) why it could not be done, in one sentence; `places` tells more.
        ended: after either, and where it was given up.

    Attributes:
        words: what is being done, for the person, such as "Taking in day.workshop.json …".
        places: further lines of a failure, each "place: what is wrong", where there are any.
    """

    slow = Signal()
    done = Signal(object)
    failed = Signal(str)
    ended = Signal()
    _came_back = Signal(object, object)

    def __init__(
        self,
        work: Callable[[Course], object],
        explain: Callable[[Exception], str],
        parent: QObject | None = None,
        *,
        words: str = "",
    ) -> None:
        """Prepare an errand.

        Args:
            work: what to do; its course says whether it has been given up.
            explain: makes one sentence of a fault that is no `MendableError`.
            parent: owner in the sense of Qt.
            words: what is being done, for the person.
        """
        super().__init__(parent)
        self.words = words
        self.places: tuple[str, ...] = ()
        self._work = work
        self._explain = explain
        self._course = Course()
        self._thread = Thread(target=self._run, name="errand", daemon=True)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self.slow)
        self._came_back.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; connect to the signals before."""
        self._slow.start()
        self._thread.start()

    def cancel(self) -> bool:
        """Give it up: neither `done` nor `failed` will be told.

        Returns:
            Whether it could still be given up; else it goes on to its end, and tells it.
        """
        return self._course.give_up()

    @property
    def is_given_up(self) -> bool:
        """Whether it was given up in time."""
        return self._course.is_given_up

    def wait(self, seconds: float) -> bool:
        """Wait for the thread to end, for so many seconds; whether it has."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            result, problem = self._work(self._course), None
        except MendableError as error:
            result, problem = error.places, str(error)
        except Exception as error:  # noqa: BLE001 - whatever went wrong, the person gets a sentence
            result, problem = (), self._explain(error)
        self._came_back.emit(result, problem)

    @Slot(object, object)
    def _tell(self, result: object, problem: str | None) -> None:
        # Over in a moment; did it go on, it could be the last to hold this, and free it there.
        self._thread.join()
        self._slow.stop()
        if not self.is_given_up:
            if problem is None:
                self.done.emit(result)
            else:
                self.places = result if isinstance(result, tuple) else ()
                self.failed.emit(problem)
        self.ended.emit()
