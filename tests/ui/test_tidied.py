"""Nothing of a test is left for the next one, also where only what hears its signals holds it."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from tests.tidied import tidied


class Speaker(QObject):
    """Has something to tell."""

    told = Signal()


def held_by_its_listener() -> weakref.ref[Speaker]:
    """A speaker whose listener knows it; the collector cannot see that Qt holds the listener."""
    speaker = Speaker()
    speaker.told.connect(lambda: speaker)
    return weakref.ref(speaker)


def test_what_only_its_own_listener_holds_is_gone(application: QApplication) -> None:
    assert application is not None
    kept = held_by_its_listener()
    gc.collect()
    assert kept() is not None, "by itself it stays for good"
    with tidied():
        left = held_by_its_listener()
    gc.disable()
    assert left() is None
    assert kept() is not None, "what was there before is somebody else's"
