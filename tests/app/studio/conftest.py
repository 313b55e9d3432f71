"""Owns how tests use the studio: over libraries on a disk, with Qt's own events."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.patience import PATIENCE
from tests.tidied import tidied
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.bundled import samples

PUPILS = samples() / "borough-pupils.workshop.json"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Free what a test leaves before the next one begins."""
    with tidied():
        return (yield)


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one application of the tests' process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a library may be made."""
    return tmp_path / "data" / "library.db"


@pytest.fixture
def studio(application: QApplication, place: Path) -> Iterator[WindowStudio]:
    """A studio over a library of its own, not begun yet."""
    assert application is not None
    one = WindowStudio(place)
    yield one
    one.leave(timeout=PATIENCE)
