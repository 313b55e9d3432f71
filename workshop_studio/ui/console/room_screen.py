"""Owns the room's screen as the console sees it: on or off, and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.page import StepPage

if TYPE_CHECKING:
    # What paints the wall is loaded when the wall is first wanted.
    from workshop_studio.layout.text.fonts import FontBook
    from workshop_studio.ui.wall.wall import Wall


class RoomScreen(QObject):
    """Makes the wall when it is first wanted, and keeps it with the page that is open.

    Attributes:
        session: title of the open session.
        book: the faces of the open session, so that the wall need not read them again.

    Signals:
        changed: it was switched on or off, or says something else of itself.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.book: FontBook | None = None
        self.session = ""
        self._page: StepPage | None = None
        self._wall: Wall | None = None
        self._words = ""
        self._question = ""

    @property
    def on(self) -> bool:
        """Whether the room sees something."""
        return self._wall is not None and self._wall.visible

    @property
    def words(self) -> str:
        """What is said of it in the status line."""
        return self._words if self.on else self.tr("The wall is off")

    def follow(self, page: StepPage | None) -> None:
        """Stay with another page; without one the room's screen goes off."""
        self._page = page
        if self._wall is None:
            return
        if page is None:
            self._wall.hide()
            self._question = ""
        elif self._wall.visible:
            self._wall.session = self.session
            self._wall.follow(page)
            # Another page brings questions of its own, but the side panel may show others.
            self._wall.ask(self._question)
        self.changed.emit()

    def switch(self) -> None:
        """Show the page to the room, or stop showing it."""
        if self.on and self._wall is not None:
            self._wall.hide()
        elif self._page is not None:
            wall = self._made()
            wall.session = self.session
            wall.show(self._page)
            wall.ask(self._question)
        self.changed.emit()

    def ask(self, question: str) -> None:
        """Put a question below what the room sees; "" for none."""
        self._question = question
        if self._wall is not None:
            self._wall.ask(question)

    def leave(self) -> None:
        """Take the room's screen away for good: the window is closing."""
        wall, self._wall = self._wall, None
        if wall is not None:
            wall.state_changed.disconnect(self._said)
            wall.leave()

    def _made(self) -> Wall:
        if self._wall is None:
            from workshop_studio.ui.wall.wall import Wall  # noqa: PLC0415 -- loaded when wanted

            self._wall = Wall(self._appearance, self.book)
            self._wall.state_changed.connect(self._said)
        return self._wall

    def _said(self, words: str) -> None:
        self._words = words
        self.changed.emit()
