"""Owns the camera: the window at a size and in a look, a moment's rest, and the picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.boards.page import StepPage
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.console.main_window import MainWindow
from workshop_studio.ui.console.session_page import SessionPage
from workshop_studio.ui.console.sheets.overlay import Overlay
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.wall.window import WallWindow

Kind = TypeVar("Kind", bound=QWidget)
_BETWEEN_MS, _PATIENCE_MS = 40, 8_000
"""Two looks this far apart that see the same mean that all is painted; or one gives up waiting."""
_PACKING = 85
_LONG_MS = 6_000
"""What comes by itself is waited for so long."""


class Camera:
    """Puts the window into states as a person would, and takes pictures of them.

    Attributes:
        window: what is pictured.
        sessions: ids of sessions by their short names.
    """

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self.sessions: dict[str, str] = {}
        self._folder = folder

    # Going somewhere

    def open(self, session: str, step: StepName, *, read_only: bool = False) -> StepPage:
        """Open a session at a step; its page."""
        known = self.window.session
        wanted = self.sessions[session]
        if known is None or known.desk.snapshot.session.id != wanted or read_only:
            self.window.open_session(wanted, read_only)
        self.page_of_session.go(step)
        QApplication.processEvents()
        return self.page

    @property
    def page_of_session(self) -> SessionPage:
        """The open session's page."""
        assert self.window.session is not None, "no session is open"  # noqa: S101 -- for pictures
        return self.window.session

    @property
    def page(self) -> StepPage:
        """The page of the step."""
        page = self.page_of_session.page
        assert page is not None, "no page is open"  # noqa: S101 -- for pictures
        return page

    @property
    def middle(self) -> QWidget:
        """What sheets lie over."""
        middle = self.window.centralWidget()
        assert middle is not None  # noqa: S101 -- a window has one
        return middle

    @property
    def desk(self) -> Desk:
        """The open session's desk."""
        return self.page_of_session.desk

    @property
    def snapshot(self) -> Snapshot:
        """What the open session holds."""
        return self.desk.snapshot

    def clear(self) -> None:
        """Close whatever lies over the window, and go back to the library."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for over in self.window.findChildren(Overlay):
            if over.isVisible():
                over.close_over()
        self.window.toast.dismiss()
        self.window.status.end_work()
        self.window.back_to_library()
        self.window.toast.dismiss()

    # Hands

    def press(self, words: str) -> None:
        """Press the button that says the words."""
        self._seen(QAbstractButton, words).click()
        QApplication.processEvents()

    def press_if_there(self, words: str) -> None:
        """Press the button that says the words, where there is one."""
        with suppress(LookupError):
            self.press(words)

    def field(self, words: str) -> QLineEdit:
        """The field that is called so."""
        return self._seen(QLineEdit, words)

    def choose(self, words: str, place: int) -> None:
        """Choose another entry of the box that is called so."""
        self._seen(QComboBox, words).setCurrentIndex(place)

    def wait(self, milliseconds: int) -> None:
        """Let the window live for a while."""
        QTest.qWait(milliseconds)

    def wait_for_button(self, words: str) -> None:
        """Wait until a button that says the words can be seen."""
        until = QDeadlineTimer(_LONG_MS)
        while not until.hasExpired():
            with suppress(LookupError):
                self._seen(QAbstractButton, words)
                return
            QTest.qWait(_BETWEEN_MS)

    def wait_for(self, happened: Callable[[], bool]) -> None:
        """Wait until something is so."""
        until = QDeadlineTimer(_LONG_MS)
        while not happened() and not until.hasExpired():
            QTest.qWait(_BETWEEN_MS)

    def bring_up(self, widget: QWidget) -> None:
        """Have a widget at the upper edge of what scrolls it."""
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None:
            area.verticalScrollBar().setValue(widget.mapTo(inside, QPoint(0, 0)).y() - 12)

    def forget_typing(self) -> None:
        """Leave nothing half typed."""
        for field in self.window.findChildren(QLineEdit, "quick-add-field"):
            field.clear()

    def settle(self) -> None:
        """Let what was begun come to its end."""
        self._at_rest()

    def do(self, name: str) -> None:
        """Do what the page's action of that name does."""
        found = (each for each in self.page.actions if each.objectName() == name)
        next(found).trigger()
        QApplication.processEvents()

    def key(self, *keys: Qt.Key, control: bool = False) -> None:
        """Press keys where the keyboard is."""
        held = Qt.KeyboardModifier
        for key in keys:
            target = QApplication.focusWidget() or self.window
            QTest.keyClick(target, key, held.ControlModifier if control else held.NoModifier)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        QApplication.processEvents()

    # Pictures

    def take(self, name: str) -> None:
        """Take a picture of the window, with the menus that are open over it."""
        self._save(self._at_rest(), name)

    def take_wall(self, name: str) -> None:
        """Take a picture of what the room sees."""
        walls = [each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow)]
        wall = next(each for each in walls if each.isVisible())
        wall.resize(self.window.size())
        self._at_rest()
        board = wall.picture.board
        self.wait_for(lambda: not board.isVisible() or (board.is_sharp and board.is_idle))
        self._save(wall.grab().toImage(), name)

    def _save(self, picture: QImage, name: str) -> None:
        # Packed less than usual: packing would take most of the time.
        picture.save(str(self._folder / f"{name}.png"), quality=_PACKING)

    def _at_rest(self) -> QImage:
        """The window once everything has been painted that is painted bit by bit."""
        until = QDeadlineTimer(_PATIENCE_MS)
        before, now = QImage(), self._look()
        while (now != before or not self._is_painted()) and not until.hasExpired():
            QTest.qWait(_BETWEEN_MS)
            before, now = now, self._look()
        return now

    def _is_painted(self) -> bool:
        """Whether no board is still being painted bit by bit."""
        boards = self.window.findChildren(BoardCanvas)
        return all(each.is_sharp and each.is_idle for each in boards if each.isVisible())

    def _look(self) -> QImage:
        seen = self.window.grab().toImage()
        corner = self.window.mapToGlobal(QPoint(0, 0))
        with QPainter(seen) as painter:
            for popup in _popups():
                painter.drawPixmap(popup.mapToGlobal(QPoint(0, 0)) - corner, popup.grab())
        return seen

    def _seen(self, kind: type[Kind], words: str) -> Kind:
        for widget in self.window.findChildren(kind):
            said = widget.text() if isinstance(widget, QAbstractButton) else ""
            if widget.isVisible() and words in {said.replace("&", ""), widget.accessibleName()}:
                return widget
        raise LookupError(f"no {kind.__name__} says {words!r}")


def _popups() -> Iterator[QWidget]:
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget.windowType() == Qt.WindowType.Popup:
            yield widget
