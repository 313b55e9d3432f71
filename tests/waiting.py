"""Owns how tests wait: Qt works until something is so, however busy the computer is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest

from tests.patience import PATIENCE


def wait_until(happened: Callable[[], object]) -> None:
    """Handle events until something is so; fail where it never is."""
    deadline = QDeadlineTimer(int(1_000 * PATIENCE))
    while not happened():
        assert not deadline.hasExpired(), "this never came true"
        QTest.qWait(5)
