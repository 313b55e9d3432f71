"""What nothing refers to is freed in the window's thread, whoever made the most objects."""

from __future__ import annotations

import weakref
from threading import Thread, current_thread

from PySide6.QtCore import QDeadlineTimer, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_studio.ui.session.tidying import Tidying


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
    deadline = QDeadlineTimer(5_000)
    while not freed and not deadline.hasExpired():
        QTest.qWait(5)
    assert freed == [current_thread().name]
    assert tidying.parent() is window
    window.deleteLater()


def make_many_objects() -> None:
    """More objects than Python's own collector would wait for."""
    kept = [[number] for number in range(200_000)]
    assert len(kept) == 200_000
