"""What every test of the window stands on: one application, and no word of complaint from Qt."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import pytest
from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from tests.tidied import tidied
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.appearance.application import make_application

# Said by the offscreen platform itself, and of no concern to people.
_OFFSCREEN = "This plugin does not support"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Free what a test leaves before the next one begins."""
    with tidied():
        return (yield)


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one application of the tests' process, with the house's style and faces.

    Some tests make it as the program does; had the others a plain one, what they see would depend
    on which came first.
    """
    return make_application([])


@pytest.fixture(autouse=True)
def quiet_qt(application: QApplication) -> Iterator[None]:
    """Fail a test when Qt complains."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(_OFFSCREEN):
            said.append(text)

    before = qInstallMessageHandler(hear)
    try:
        yield
        application.processEvents()
        leave_nothing(application)
    finally:
        qInstallMessageHandler(before)
    assert not said, said


def leave_nothing(application: QApplication) -> None:
    """Delete the windows a test has left and undress: the next test would find them as its own."""
    for widget in application.topLevelWidgets():
        if widget.parent() is None:
            widget.hide()
            widget.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if application.styleSheet():
        application.setStyleSheet("")
        application.setPalette(QPalette())


@pytest.fixture(scope="session")
def book() -> FontBook:
    """The bundled faces."""
    return FontBook(resource("fonts"))
