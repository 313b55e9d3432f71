"""What every test of the window stands on: one application, and no word of complaint from Qt."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook

# Said by the offscreen platform itself, and of no concern to people.
_OFFSCREEN = "This plugin does not support"


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one application of the tests' process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


@pytest.fixture(autouse=True)
def quiet_qt(application: QApplication) -> Iterator[None]:
    """Fail a test when Qt complains; the cyclic collector waits, as it must not free widgets."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(_OFFSCREEN):
            said.append(text)

    before = qInstallMessageHandler(hear)
    gc.disable()
    try:
        yield
        application.processEvents()
        leave_nothing(application)
    finally:
        gc.enable()
        qInstallMessageHandler(before)
    assert not said, said


def leave_nothing(application: QApplication) -> None:
    """Delete the windows a test has left: the next test would find them beside its own."""
    for widget in application.topLevelWidgets():
        if widget.parent() is None:
            widget.hide()
            widget.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def book() -> FontBook:
    """The bundled faces."""
    return FontBook(resource("fonts"))
