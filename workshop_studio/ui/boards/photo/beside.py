"""Owns laying a photo beside the board: asking for it, reading it, and letting it go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from workshop_studio.ui.boards.photo.photo_pane import PhotoPane
from workshop_studio.ui.boards.photo.reading_photo import read_photo
from workshop_studio.ui.session.errand import Errand

if TYPE_CHECKING:
    from workshop_studio.ui.console.main_window import MainWindow
    from workshop_studio.ui.console.session_page import SessionPage


_SECONDS = 10.0


class PhotoBeside(QObject):
    """At most one photo, for as long as its session is open; it is stored nowhere.

    Attributes:
        choose: asks for a file; tests put their own in its place.
        pane: that shows it, or None.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.choose: Callable[[QWidget], Path | None] = _chosen_photo
        self.pane: PhotoPane | None = None
        self._errand: Errand | None = None
        self._page: SessionPage | None = None
        self._name = ""
        self._came_from: QWidget | None = None

    def ask(self) -> None:
        """Ask for a photo, and lay it beside the board."""
        if path := self.choose(self._window):
            self.lay(path)

    def lay(self, path: Path) -> None:
        """Read a photo beside the window, and show it in place of any before."""
        page = self._window.session
        if page is None:
            return
        self._give_up()
        self._name = path.name
        words = self.tr("Reading {name} …").format(name=path.name)
        errand = Errand(lambda _course: read_photo(path), self._explain, self, words=words)
        errand.done.connect(self._came)
        errand.failed.connect(self._window.refuse)
        errand.ended.connect(self._ended)
        errand.ended.connect(errand.deleteLater)
        self._errand = errand
        errand.start()

    def close(self) -> None:
        """Let the photo go."""
        self._give_up()
        pane, self.pane = self.pane, None
        if pane is None:
            return
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and pane.isAncestorOf(focus)
        if self._page is not None:
            self._page.taken_over.disconnect(self._make_room)
            _application().focusChanged.disconnect(self._moved)
            self._page.put_beside(None)
            self._page.removeEventFilter(self)
        pane.hide()
        pane.deleteLater()
        if had_keyboard:
            self._give_back()
        self._page = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room there is when the window takes another size."""
        if event.type() == QEvent.Type.Resize and self.pane is not None and self._page is not None:
            self.pane.set_room(_room_of(self._page))
        return super().eventFilter(watched, event)

    def _give_up(self) -> None:
        errand, self._errand = self._errand, None
        if errand is not None and errand.cancel():
            # It ends soon, and what it would tell has to be there until then.
            errand.wait(_SECONDS)

    def _came(self, photo: QImage) -> None:
        page = self._window.session
        if page is None:
            return
        if self.pane is None:
            self.pane = PhotoPane(_room_of(page))
            self.pane.closed.connect(self.close)
            self._page = page
            page.put_beside(self.pane)
            page.installEventFilter(self)
            page.taken_over.connect(self._make_room)
            _application().focusChanged.connect(self._moved)
        self.pane.show_photo(photo, self._name)
        self.pane.setVisible(not page.is_taken_over)
        self._window.tell(self.tr("The photo lies beside the board; it is kept nowhere."))

    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Know where the keyboard was before it came to the photo."""
        pane = self.pane
        if pane is None or now is None or before is None or not pane.isAncestorOf(now):
            return
        if not pane.isAncestorOf(before):
            self._came_from = before

    def _give_back(self) -> None:
        before, self._came_from = self._came_from, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        elif self._page is not None and self._page.page is not None:
            self._page.page.focus_first()

    def _make_room(self, over: bool) -> None:  # noqa: FBT001 -- a signal gives it so
        if self.pane is not None:
            self.pane.setVisible(not over)

    def _ended(self) -> None:
        if self.sender() is self._errand:
            self._errand = None

    def _explain(self, _error: Exception) -> str:
        return self.tr("This picture cannot be shown.")


def _application() -> QApplication:
    return cast(QApplication, QApplication.instance())


def _room_of(page: SessionPage) -> int:
    """The width that a photo shares with the board, in pixels."""
    return page.width() - page.dock.width() - page.rail.width()


def _chosen_photo(parent: QWidget) -> Path | None:
    """Ask for a picture with the system's own dialog."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        parent.tr("Lay a photo beside the board"),
        "",
        parent.tr("Pictures (*.jpg *.jpeg *.png *.webp);;All files (*)"),
    )
    return Path(name) if name else None
