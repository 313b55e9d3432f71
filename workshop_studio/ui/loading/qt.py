"""Owns loading Qt for a start."""

from __future__ import annotations

import sys
from collections.abc import Callable

from workshop_studio.ui.loading.descriptions import import_pyside
from workshop_studio.ui.loading.enumerations import make_quickly
from workshop_studio.ui.loading.plain_imports import import_plainly


def load_qt() -> Callable[[], None]:
    """Load Qt so that a window comes soon; nothing of Qt may be imported before.

    Returns:
        What does the rest, once the window is painted.
    """
    if "PySide6" in sys.modules:
        import_plainly()
        return _nothing
    leave = make_quickly()
    bring = import_pyside()
    import_plainly()

    def finish() -> None:
        leave()
        bring()

    return finish


def _nothing() -> None:
    """All is there."""
