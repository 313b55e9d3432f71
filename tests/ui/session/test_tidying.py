"""What nothing refers to is freed in the window's thread, whoever made the most objects."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from threading import Thread, current_thread
from time import monotonic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.waiting import wait_until
from workshop_studio.ui.session.tidying import Tidying

PATIENT = 25
"""It waits at least so many times while something goes on."""
NEVER = 3_600_000
"""Milliseconds: it only looks when it is told to."""


class Knot(QObject):
    """Refers to itself, as pages and their slots do."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_what_is_qt_s_is_freed_in_the_thread_of_the_window(application: QApplication) -> None:
    window = QObject(application)
    tidying = Tidying(window, every=20)
    freed: list[str] = []
    weakref.finalize(Knot(), lambda: freed.append(current_thread().name))
    worker = Thread(target=make_many_objects, name="writer")
    worker.start()
    worker.join()
    assert freed == []
    wait_until(lambda: freed)
    assert freed == [current_thread().name]
    assert tidying.parent() is window
    window.deleteLater()


def test_nothing_is_looked_through_as_long_as_the_hand_is_at_work(
    application: QApplication,
) -> None:
    window = QObject(application)
    looks, freed = Looks(window), list[bool]()
    weakref.finalize(Knot(), lambda: freed.append(True))
    for _ in range(PATIENT):
        looks.look(after=40)
    assert freed == [], "each key and each frame turns the loop a few times"
    looks.look(after=2)
    assert freed == [True], "a caret that blinks is no work"
    window.deleteLater()


def test_what_goes_on_for_ever_does_not_keep_all_that_is_not_needed(
    application: QApplication,
) -> None:
    window = QObject(application)
    looks, freed = Looks(window), list[bool]()
    weakref.finalize(Knot(), lambda: freed.append(True))
    for _ in range(6 * PATIENT):
        looks.look(after=40)
    assert freed == [True]
    window.deleteLater()


def test_all_is_looked_through_in_a_long_pause_and_not_between_two_words(
    application: QApplication,
) -> None:
    window = QObject(application)
    looks, freed = Looks(window), list[bool]()
    old = Knot()
    weakref.finalize(old, lambda: freed.append(True))
    for _ in range(3):
        looks.look(after=2)
    del old
    for number in range(90):
        looks.look(after=40 if number % 6 == 0 else 2)
    assert freed == [], "it has been there for long, so that finding it takes long"
    for _ in range(60):
        looks.look(after=2)
    assert freed == [True]
    window.deleteLater()


def test_nothing_is_looked_through_between_a_long_turn_and_the_painting_of_what_it_made(
    application: QApplication,
) -> None:
    window = QObject(application)
    seconds = 0.0
    looks, freed = Looks(window, clock=lambda: seconds), list[bool]()
    weakref.finalize(Knot(), lambda: freed.append(True))
    seconds += NEVER / 1000 + 0.5
    looks.look(after=2)
    assert freed == [], "a board was opened, and its first painting waits"
    seconds += NEVER / 1000 - 0.5
    looks.look(after=2)
    assert freed == [True]
    window.deleteLater()


class Looks:
    """Has somebody tidy who looks whether to when told to, after so many turns of the loop."""

    def __init__(self, window: QObject, *, clock: Callable[[], float] = monotonic) -> None:
        tidying = Tidying(window, every=NEVER, clock=clock)
        (self._timer,) = tidying.findChildren(QTimer)

    def look(self, *, after: int) -> None:
        """Let the loop turn so often, and a second be over."""
        for _ in range(after):
            QApplication.processEvents()
        self._timer.timeout.emit()


def make_many_objects() -> None:
    """More objects than Python's own collector would wait for."""
    kept = [[number] for number in range(200_000)]
    assert len(kept) == 200_000
