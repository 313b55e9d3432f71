"""Owns an errand: work done beside the window, which can be given up and tells how it ended."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal, Slot

from workshop_studio.model.mendable import MendableError


class Errand(QObject):
    """Work in a thread of its own. Keep a reference until it has ended.

    Signals:
        done: (object) what the work gave back.
        failed: (str) why it could not be done, in one sentence.
        ended: after either, and where it was given up.
    """

    done = Signal(object)
    failed = Signal(str)
    ended = Signal()
    _came_back = Signal(object, object)

    def __init__(
        self,
        work: Callable[[Callable[[], bool]], object],
        explain: Callable[[Exception], str],
        parent: QObject | None = None,
    ) -> None:
        """Prepare an errand.

        Args:
            work: what to do; it is given a function that says whether it has been given up.
            explain: makes one sentence of a fault that is no `MendableError`.
            parent: owner in the sense of Qt.
        """
        super().__init__(parent)
        self._work = work
        self._explain = explain
        self._given_up = Event()
        self._thread = Thread(target=self._run, name="errand", daemon=True)
        self._came_back.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; connect to the signals before."""
        self._thread.start()

    def cancel(self) -> None:
        """Give it up: neither `done` nor `failed` will be told."""
        self._given_up.set()

    def wait(self, seconds: float) -> bool:
        """Wait for the thread to end, for so many seconds; whether it has."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            result, problem = self._work(self._given_up.is_set), None
        except MendableError as error:
            result, problem = None, str(error)
        except Exception as error:  # noqa: BLE001 - whatever went wrong, the person gets a sentence
            result, problem = None, self._explain(error)
        self._came_back.emit(result, problem)

    @Slot(object, object)
    def _tell(self, result: object, problem: str | None) -> None:
        if not self._given_up.is_set():
            if problem is None:
                self.done.emit(result)
            else:
                self.failed.emit(problem)
        self.ended.emit()
