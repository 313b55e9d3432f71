"""Owns how tests wait for a board to stand where it stays."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.waiting import wait_until
from workshop_studio.ui.boards.sight.resting import Resting
from workshop_studio.ui.canvas.board_canvas import BoardCanvas


def settle(canvas: BoardCanvas) -> None:
    """Handle events until nothing more is to be placed."""
    QApplication.processEvents()
    timers = [timer for each in canvas.findChildren(Resting) for timer in each.findChildren(QTimer)]
    assert timers, "nothing places this board"
    wait_until(lambda: not any(timer.isActive() for timer in timers))
