"""Owns how tests wait until a board stands where it stays after its window took another size."""

from __future__ import annotations

from PySide6.QtCore import QTimer
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
