"""Owns loading Qt for a start: quickly where that was checked, and plainly everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from contextlib import suppress

from workshop_studio.ui.loading.descriptions import import_pyside
from workshop_studio.ui.loading.enumerations import make_quickly
from workshop_studio.ui.loading.plain_imports import import_plainly
from workshop_studio.ui.loading.versions import Versions, versions
from workshop_studio.ui.loading.whole_faults import keep_faults_whole

CHECKED: frozenset[Versions] = frozenset(
    (python, "6.11.3") for python in ((3, 11, 7), (3, 12, 1), (3, 13, 0))
)
"""With these `tests/ui/loading/` has passed. It concerns what Python and PySide keep to themselves,
which each may change at any time: what is not named here is loaded as they mean it."""


def load_qt(*, checked: Collection[Versions] = CHECKED) -> Callable[[], None]:
    """Load Qt so that a window comes soon; nothing of Qt may be imported before.

    Args:
        checked: versions of Python and PySide with which it may be done quickly.

    Returns:
        What does the rest, once the window is painted.
    """
    finish = _nothing
    if "PySide6" not in sys.modules and versions() in checked:
        finish = _load_quickly()
    import_plainly()
    keep_faults_whole()
    return finish


def _load_quickly() -> Callable[[], None]:
    leave = make_quickly()
    try:
        bring = import_pyside()
    except Exception:  # noqa: BLE001 -- whatever it is: it comes again if PySide has it plainly too
        leave()
        return _nothing

    def finish() -> None:
        leave()
        # What then lacks words for a wrong call is no reason to open no library.
        with suppress(Exception):
            bring()

    return finish


def _nothing() -> None:
    """All is there."""
