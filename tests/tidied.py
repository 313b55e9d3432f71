"""Owns when the objects of Qt that a test leaves are freed: at its end, by the thread it ran in.

Left to Python's collector they would go whenever a thread of a later test happens to make many
objects, and Qt's objects must not be freed in any thread but their own.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from shiboken6 import isValid, ownedByPython


@contextmanager
def tidied() -> Iterator[None]:
    """Keep Python's collector from running by itself, and free at the end what a test has made."""
    gc.disable()
    # What is there by now stays; to look through it again after each test takes time.
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        _delete_what_nobody_owns()
        gc.enable()


def _delete_what_nobody_owns() -> None:
    """Delete what is held only by what hears its signals.

    Qt holds whatever Python function a signal is connected to, which the collector cannot see: a
    desk whose signal calls something that knows the desk would stay, with its pages and pictures.
    """
    # What was there before the test is frozen, and not among these.
    left = [each for each in gc.get_objects() if issubclass(type(each), QObject)]
    orphans = [each for each in left if _is_orphan(each)]
    del left
    if not orphans:
        return
    for orphan in orphans:
        orphan.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    orphans.clear()
    del orphan
    gc.collect()


def _is_orphan(each: QObject) -> bool:
    return (
        not isinstance(each, QCoreApplication)
        and isValid(each)
        and ownedByPython(each)
        and each.parent() is None
    )
