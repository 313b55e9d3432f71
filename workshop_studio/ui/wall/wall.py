"""Owns the wall: what the room sees of the session, and when it comes and goes."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.page import LaysOutAnew, LetsFade, StepPage, TellsView
from workshop_studio.ui.wall.sheet import part_of, sheet_of
from workshop_studio.ui.wall.window import WallWindow

State = Literal["off", "projector", "window", "lost"]
_SETTLED = 200
"""Milliseconds until a display that was plugged in has its place and its size."""
_GLANCE = 30
"""Milliseconds between two looks at where the console's view has gone."""


class Wall(QObject):
    """Shows the room one page at a time, always in the light look.

    It fills the first display that is not the console's. With one display only, it is a small
    window beside the console, never over it. A projector that is unplugged takes the wall with it,
    and brings it back when it is plugged in again.

    Attributes:
        session: title of the open session, for steps that have nothing else to show.

    Signals:
        state_changed: (str) it came, went or was lost; says so in words, "" where it is off.
    """

    state_changed = Signal(str)

    def __init__(
        self, appearance: Appearance, book: FontBook | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._book = book
        self._window: WallWindow | None = None
        self._page: StepPage | None = None
        self._question: str | None = None
        self._screen: QScreen | None = None
        self._state: State = "off"
        self.session = ""
        self._refreshing = _timer(self, 0)
        self._refreshing.timeout.connect(self._refresh_now)
        self._looking = _timer(self, _GLANCE)
        self._looking.timeout.connect(self._look_now)
        self._returning = _timer(self, _SETTLED)
        self._returning.timeout.connect(self._return)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screen_added)
            application.screenRemoved.connect(self._screen_removed)

    @property
    def state(self) -> State:
        """Where the wall is: off, on a projector, in a window, or waiting for its projector."""
        return self._state

    @property
    def visible(self) -> bool:
        """Whether the wall is there, or waits for the projector that was lost."""
        return self._state != "off"

    @property
    def window(self) -> WallWindow | None:
        """The window, once there was one."""
        return self._window

    def words(self) -> str:
        """The state in words for the console."""
        return {
            "off": "",
            "projector": self.tr("On the wall"),
            "window": self.tr("In a window, as there is no second display"),
            "lost": self.tr("Projector lost. The wall comes back when it is plugged in again."),
        }[self._state]

    def show(self, page: StepPage) -> None:
        """Show a page to the room: on the projector if there is one, or in a small window."""
        self._take(page)
        self._question = None
        self._appear()

    def follow(self, page: StepPage) -> None:
        """Show another page, or the same one after it changed; if the wall is off, later."""
        if page is not self._page:
            self._question = None
        self._take(page)
        self.refresh()

    def ask(self, question: str) -> None:
        """Put a question of the page's below the board; "" for none."""
        self._question = question
        self.refresh()

    def refresh(self) -> None:
        """Paint the page as it is now, once all that happens at this moment has happened."""
        if self._state in {"projector", "window"}:
            self._refreshing.start()

    def hide(self) -> None:
        """Take the wall away, and wait for no projector any more."""
        self._returning.stop()
        self._refreshing.stop()
        self._looking.stop()
        self._take(None)
        self._screen = None
        if self._window is not None:
            self._window.hide()
        self._enter("off")

    def leave(self) -> None:
        """Take the wall away for good and let go of the page."""
        self.hide()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.disconnect(self._screen_added)
            application.screenRemoved.disconnect(self._screen_removed)
        if self._window is not None:
            self._window.closed.disconnect(self.hide)
            self._window.deleteLater()
            self._window = None

    def _appear(self) -> None:
        window = self._made()
        self._refresh_now()
        console = self._console_screen()
        self._screen = next((s for s in QGuiApplication.screens() if s is not console), None)
        if self._screen is not None:
            window.show_on(self._screen)
            self._enter("projector")
        else:
            window.show_small(console)
            self._enter("window")

    def _made(self) -> WallWindow:
        if self._window is None:
            self._book = self._book or FontBook(resource("fonts"))
            self._window = WallWindow(self._book)
            self._window.closed.connect(self.hide)
        return self._window

    def _refresh_now(self) -> None:
        if self._window is not None and self._page is not None:
            sheet = sheet_of(self._page, self._question, session=self.session)
            self._window.picture.set_sheet(sheet)
            self._look_now()

    def _look(self) -> None:
        """Follow the console's view, but no more often than the room would see."""
        if self._state in {"projector", "window"} and not self._looking.isActive():
            self._looking.start()

    def _look_now(self) -> None:
        if self._window is not None and self._page is not None:
            self._window.picture.show_part(part_of(self._page))

    def _take(self, page: StepPage | None) -> None:
        """Listen to this page and no longer to the one before."""
        before, self._page = self._page, page
        if before is not page:
            if before is not None:
                self._hear_no_more(before)
            if page is not None:
                self._hear(page)

    def _hear(self, page: StepPage) -> None:
        if isinstance(page, TellsView):
            page.view_changed.connect(self._look)
        if isinstance(page, LaysOutAnew):
            page.refreshed.connect(self.refresh)
        if isinstance(page, LetsFade):
            page.focus_changed.connect(self.refresh)

    def _hear_no_more(self, page: StepPage) -> None:
        if isinstance(page, TellsView):
            page.view_changed.disconnect(self._look)
        if isinstance(page, LaysOutAnew):
            page.refreshed.disconnect(self.refresh)
        if isinstance(page, LetsFade):
            page.focus_changed.disconnect(self.refresh)

    def _console_screen(self) -> QScreen:
        screen = self._page.widget.window().screen() if self._page is not None else None
        return screen or QGuiApplication.primaryScreen()

    def _screen_removed(self, screen: QScreen) -> None:
        """Go at once, before the window system puts the wall over the console."""
        if screen is self._screen and self._window is not None:
            self._screen = None
            self._window.hide()
            self._enter("lost")

    def _screen_added(self, _screen: QScreen) -> None:
        if self._state == "lost":
            self._returning.start()

    def _return(self) -> None:
        if self._state == "lost" and len(QGuiApplication.screens()) > 1:
            self._appear()

    def _enter(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(self.words())


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
