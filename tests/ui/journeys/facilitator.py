"""Owns a facilitator for journeys: the whole program in a real window, moved by real events."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import format_exception
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.patience import PATIENCE
from tests.waiting import wait_until
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.scene import Item
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.appearance.settings import settings_in
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.main_window import MainWindow
from workshop_studio.ui.console.session_page import SessionPage
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.vote.lull import Lull
from workshop_studio.ui.wall.window import WallWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LIBRARY = "journey.library"
"""Name of the library's file in its folder."""


@contextmanager
def program(
    folder: Path, *, width: int = 1366, height: int = 768, read_only: bool = False,
    ends_saved: bool = True,
) -> Iterator[Facilitator]:  # fmt: skip
    """The window on a library of its own; no box ever blocks it, and no fault goes unseen.

    Args:
        folder: holds the library.
        width: of the window.
        height: of the window.
        read_only: open the library as with --read-only.
        ends_saved: whether all is saved when the window has been closed.
    """
    application = make_application(["journey"])
    studio = WindowStudio(folder / LIBRARY, read_only=read_only)
    appearance = Appearance(settings_in(folder))
    dresser = Dresser(application, appearance)
    window = MainWindow(studio, appearance)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    studio.begin()
    try:
        with strays_seen(application, window):
            yield Facilitator(window, studio)
            window.close()
            wait_until(lambda: not window.isVisible())
            assert studio.leave(timeout=PATIENCE if ends_saved else 1.0) == ends_saved
    finally:
        window.hide()
        studio.leave(timeout=0)
        dresser.deleteLater()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def strays_seen(application: QApplication, window: MainWindow) -> Iterator[None]:
    """Fail at the end if something was seen that must not be."""
    strays = Strays(window)
    before, sys.excepthook = sys.excepthook, strays.note_fault
    application.installEventFilter(strays)
    try:
        yield
        assert not strays.seen, strays.seen
    finally:
        sys.excepthook = before
        application.removeEventFilter(strays)


class Strays(QObject):
    """Sees what must not be: boxes that block the window, stray windows, and faults in slots."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is shown as a plain window and belongs to none, or blocks others."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            plain = watched.windowType() == Qt.WindowType.Window and watched.parent() is None
            if (plain and not isinstance(watched, WallWindow)) or watched.isModal():
                self.seen.append(repr(watched))
        return False

    def note_fault(
        self, _kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
    ) -> None:
        """Note what went wrong where Qt called us, which no test would hear of otherwise."""
        self.seen.append("".join(format_exception(fault)))
        sys.stderr.write(self.seen[-1])


class Facilitator:
    """Looks at the window, clicks and types. Nothing here reaches behind what a person can do."""

    def __init__(self, window: MainWindow, studio: WindowStudio) -> None:
        self.window = window
        self.studio = studio

    # Looking

    @property
    def session(self) -> SessionPage:
        """The open session."""
        assert self.window.session is not None, "no session is open"
        return self.window.session

    @property
    def snapshot(self) -> Snapshot:
        """What the session holds."""
        return self.session.desk.snapshot

    @property
    def board(self) -> BoardPage:
        """The board on the page."""
        assert isinstance(self.session.page, BoardPage)
        return self.session.page

    def item(self, words: str) -> Item:
        """The item whose name begins with the words."""
        for item in self.board.scene.items:
            if item.name.startswith(words):
                return item
        raise AssertionError([item.name for item in self.board.scene.items])

    def place(self, item: Item) -> QPoint:
        """Where an item is on the canvas."""
        return self.spot(item.bounds.centre)

    def spot(self, point: Point) -> QPoint:
        """Where a point of the board is on the canvas."""
        return self.board.canvas.view.to_widget(point).toPoint()

    def seen(self, kind: type[QWidget], words: str, *, within: QWidget | None = None) -> QWidget:
        """The widget of a kind that can be seen and says the words, by itself or to a reader."""
        for widget in (within or self.window).findChildren(kind):
            said = widget.text() if isinstance(widget, QAbstractButton) else ""
            if widget.isVisible() and words in {said.replace("&", ""), widget.accessibleName()}:
                return widget
        raise AssertionError(f"no {kind.__name__} says {words!r}")

    # Mouse

    def click(self, words: str, *, within: QWidget | None = None) -> None:
        """Click the button that says the words."""
        button = self.seen(QAbstractButton, words, within=within)
        assert button.isEnabled(), f"{words!r} is off"
        QTest.mouseClick(button, LEFT, NONE, button.rect().center())
        QApplication.processEvents()

    def step(self, step: StepName) -> None:
        """Click a step in the strip."""
        button = self.session.strip.buttons[step]
        QTest.mouseClick(button, LEFT, NONE, button.rect().center())
        QApplication.processEvents()
        assert self.session.step == step

    def click_item(self, words: str, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Click an item of the board."""
        QTest.mouseClick(self.board.canvas, LEFT, modifier, self.place(self.item(words)))

    def drag(self, words: str, to: Point) -> None:
        """Drag an item to a point of the board."""
        self.drag_on_canvas(self.place(self.item(words)), self.spot(to))

    def drag_on_canvas(
        self, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE
    ) -> None:
        """Press, move in steps as a hand does, and let go."""
        canvas = self.board.canvas
        QTest.mousePress(canvas, LEFT, modifier, start)
        for step in range(1, 9):
            at = QPointF(start + (end - start) * (step / 8))
            moved = QMouseEvent(
                QEvent.Type.MouseMove, at, QPointF(canvas.mapToGlobal(at)),
                Qt.MouseButton.NoButton, LEFT, modifier,
            )  # fmt: skip
            QApplication.sendEvent(canvas, moved)
            QApplication.processEvents()
        QTest.mouseRelease(canvas, LEFT, modifier, end)
        QApplication.processEvents()

    def fill(self, label: str, text: str) -> None:
        """Click into the field of that label and type."""
        field = self.seen(QLineEdit, label)
        QTest.mouseClick(field, LEFT, NONE, field.rect().center())
        self.write(text)

    # Keyboard

    def focus(self) -> QWidget:
        """What has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
            QApplication.processEvents()

    def look(self) -> None:
        """Look at a new screen of the booth for as long as it hears no Enter."""
        lulls: list[Lull] = self.window.findChildren(Lull)
        wait_until(lambda: not any(each.is_on for each in lulls))

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focus(), text)
        QApplication.processEvents()

    def enter(self, text: str) -> None:
        """Type and press Enter."""
        self.write(text)
        self.key(Qt.Key.Key_Return)

    def begin(self, title: str) -> None:
        """Two Enters on the library page: the first template, and the form as it stands."""
        self.key(Qt.Key.Key_Return)
        self.write(title)
        self.key(Qt.Key.Key_Return)
        wait_until(lambda: self.window.session is not None)
        assert self.snapshot.session.title == title

    def tab_to(self, words: str) -> None:
        """Press Tab until the keyboard is on what says the words."""
        for _ in range(80):
            widget = self.focus()
            said = widget.text() if isinstance(widget, QAbstractButton) else ""
            if words in {said.replace("&", ""), widget.accessibleName()}:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {words!r}")
