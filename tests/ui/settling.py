"""Owns how tests wait: until something is so, or a board stands where it stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_studio.ui.boards.resting import Resting
from workshop_studio.ui.canvas.board_canvas import BoardCanvas


def settle(canvas: BoardCanvas) -> None:
    """Handle events until nothing more is to be placed."""
    QApplication.processEvents()
    timers = [timer for each in canvas.findChildren(Resting) for timer in each.findChildren(QTimer)]
    assert timers, "nothing places this board"
    for _ in range(500):
        if not any(timer.isActive() for timer in timers):
            return
        QTest.qWait(2)
    raise AssertionError("it never came to rest")


def wait_for(condition: Callable[[], object]) -> None:
    """Let the window work until something is so; within five seconds it has to be."""
    deadline = QDeadlineTimer(5_000)
    while not condition() and not deadline.hasExpired():
        QTest.qWait(5)
    assert condition()
