"""The real window over a studio in memory, shown and dressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.console.memory_studio import MemoryStudio
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.appearance.settings import settings_in
from workshop_studio.ui.console.main_window import MainWindow
from workshop_studio.ui.console.session_page import SessionPage
from workshop_studio.ui.session.desk import Desk


@dataclass
class Shown:
    """The window, and what stands behind it."""

    window: MainWindow
    studio: MemoryStudio
    appearance: Appearance

    @property
    def page(self) -> SessionPage:
        """The page of the open session."""
        page = self.window.session
        assert page is not None
        return page

    def open(self, session: str = "one", *, read_only: bool = False) -> Desk:
        """Open a session and let it be painted."""
        desk = self.studio.open(session, read_only=read_only)
        self.window.show_session(desk)
        QApplication.processEvents()
        return desk


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Habits of the window, in a folder of their own."""
    return settings_in(tmp_path)


@pytest.fixture
def shown(application: QApplication, book: FontBook, settings: QSettings) -> Iterator[Shown]:
    """The window at the library, as large as a projector."""
    appearance = Appearance(settings)
    appearance.set_scheme("light")
    dresser = Dresser(make_application([]), appearance)
    studio = MemoryStudio(book)
    window = MainWindow(studio, appearance)
    window.resize(1600, 1000)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield Shown(window, studio, appearance)
    studio.can_save = True
    window.close()
    assert studio.leave()
    application.processEvents()
    window.deleteLater()
    del dresser
