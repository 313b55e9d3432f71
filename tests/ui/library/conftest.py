"""Owns how tests use the library page: over a real studio, with real events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.patience import PATIENCE
from tests.ui.errands import arrival
from tests.waiting import wait_until
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.bundled import samples
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.library.library_page import LibraryPage

SAMPLES = tuple(sorted(samples().glob("*.workshop.json")))


@pytest.fixture
def studio(application: QApplication, tmp_path: Path) -> Iterator[WindowStudio]:
    """A studio over an empty library of its own."""
    assert application is not None
    one = WindowStudio(tmp_path / "data" / "library.db")
    yield one
    one.leave(timeout=PATIENCE)


@pytest.fixture
def filled(studio: WindowStudio) -> WindowStudio:
    """The studio with the three samples in its library."""
    for file in SAMPLES:
        arrival(studio.import_file(file))
    return studio


def shown(studio: WindowStudio) -> LibraryPage:
    """The page over a studio, as the program begins with it."""
    page = LibraryPage(studio, Appearance())
    page.resize(1366, 736)
    page.show()
    page.activateWindow()
    page.focus_first()
    wait_until(lambda: has_keyboard(page))
    return page


def has_keyboard(page: LibraryPage) -> bool:
    """Whether keys go to something on the page."""
    here = QApplication.focusWidget()
    return here is not None and page.isAncestorOf(here)


def left(page: LibraryPage) -> None:
    """Put a page away, for good."""
    page.hide()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
