"""Owns the window: its parts, and going between the library and one session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.settings import remembered_flag
from workshop_studio.ui.console.bringing import Bringing
from workshop_studio.ui.console.filling import library_page, session_shown
from workshop_studio.ui.console.geometry import come_back, remember
from workshop_studio.ui.console.keyboard.back_to_board import BackToBoard
from workshop_studio.ui.console.keyboard.regions import Region
from workshop_studio.ui.console.keyboard.tab_order import go_by_tab
from workshop_studio.ui.console.menus.action_book import ActionBook
from workshop_studio.ui.console.menus.commands import Commands
from workshop_studio.ui.console.menus.menu_row import MenuRow
from workshop_studio.ui.console.menus.menus import Menus
from workshop_studio.ui.console.over_window import OverWindow
from workshop_studio.ui.console.room_screen import RoomScreen
from workshop_studio.ui.console.running_work import RunningWork
from workshop_studio.ui.console.saving_out import SavingOut
from workshop_studio.ui.console.sheets.leaving import Leaving
from workshop_studio.ui.console.standing import Standing
from workshop_studio.ui.console.status_row import StatusRow
from workshop_studio.ui.console.toasts import Toast
from workshop_studio.ui.kit.announcing import announce
from workshop_studio.ui.session.studio import Studio

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from workshop_studio.ui.boards.photo.beside import PhotoBeside
    from workshop_studio.ui.console.drafts.drafts_kept import DraftsKept
    from workshop_studio.ui.console.session_page import HalfTyped, SessionPage
    from workshop_studio.ui.console.session_shown import SessionShown
    from workshop_studio.ui.library.library_page import LibraryPage
    from workshop_studio.ui.session.desk import Desk

SMALL = 1500
"""Below this width tokens and notes are in their small sizes."""


class MainWindow(QMainWindow):
    """The one window of the program.

    Attributes:
        studio: the program behind it.
        appearance: how everything looks.
        book, menus, commands: what can be done, where it is found, and what it does.
        top, status, toast, standing: what is said of the session, and what says it.
        room: the room's screen.
        saving_out, work: documents and copies, and what takes its time beside the window.
        over: what opens over everything.
        bringing: session files that are asked for or dropped.
        half_typed: what was half typed in sessions that were left, by their ids; never on disk,
            as a ballot on paper may be among it.
    """

    _coming: Desk | None = None

    def __init__(self, studio: Studio, appearance: Appearance) -> None:
        super().__init__()
        self.studio = studio
        self.appearance = appearance
        self._shown: SessionShown | None = None
        self._library: LibraryPage | None = None
        self.half_typed: dict[str, HalfTyped] = {}
        self.setWindowTitle(self.tr("Workshop Studio"))
        self.book = ActionBook(self)
        self.room = RoomScreen(appearance, self)
        self.top = MenuRow(appearance)
        self.menus = Menus(self.top.bar, self.book)
        self.status = StatusRow()
        self._stack = QStackedWidget()
        middle = self._laid()
        self.toast = Toast(middle, appearance)
        self.work = RunningWork(studio.news, self.status)
        self.saving_out = SavingOut(studio, self, self.toast)
        self.standing = Standing(self)
        self.bringing = Bringing(self)
        self._leaving = Leaving(middle, appearance, studio, self.saving_out.copy_now)
        self.over = OverWindow(middle, self)
        self._way_back = BackToBoard(self)
        self.commands = Commands(self, self.book, appearance)
        self._listen()
        come_back(self, appearance.settings)

    @property
    def library(self) -> LibraryPage:
        """The page of all sessions; a window that begins with a session makes it later."""
        return self._library if self._library is not None else self._made_library()

    @property
    def session(self) -> SessionPage | None:
        """The page of the open session, None at the library."""
        return self._shown.page if self._shown is not None else None

    @property
    def drafts(self) -> DraftsKept | None:
        """What was being typed in the open session, None at the library."""
        return self._shown.drafts if self._shown is not None else None

    @cached_property
    def beside(self) -> PhotoBeside:
        """Lays a photo beside the board; made when somebody first wants one."""
        from workshop_studio.ui.boards.photo.beside import PhotoBeside  # noqa: PLC0415 -- no start needs it

        return PhotoBeside(self)

    def photo_actions(self) -> list[QAction]:
        """What can be done with the photo beside the board; nothing where none lies there."""
        pane = self.beside.pane if "beside" in vars(self) else None
        return pane.actions() if pane is not None and pane.isVisible() else []

    def show_library(self) -> None:
        """Show all sessions; an open session is to be left before."""
        known, page = self._library, self.library
        self.menus.show_page(page.actions_here)
        self._show(page)
        if known is not None:
            known.refresh()
        page.focus_first()

    def show_session(self, desk: Desk) -> None:
        """Show an open session, once the one before has been left."""
        if self.session is not None and self.session.desk is desk:
            return
        self._coming = desk
        self.leave_session(lambda: self._take(desk))

    def open_session(self, session: str, read_only: bool = False) -> None:  # noqa: FBT001, FBT002 -- a signal gives it so
        """Open a session of the library."""
        self._open(lambda: self.studio.open(session, read_only=read_only))

    def leave_session(self, then: Callable[[], object]) -> None:
        """Do something once the open session is saved and left; at once without one."""
        page = self.session
        if page is None:
            then()
            return
        # Its page goes now; where the person stays after all, a new one brings its actions.
        self.menus.show_page(())
        page.rest()
        self.saving_out.leave(page.desk)
        self._leaving.leave(page.desk, lambda: self._left(then))

    def back_to_library(self) -> None:
        """Leave the session."""
        self.leave_session(self.show_library)

    def begin_new(self) -> None:
        """Go to where sessions begin."""
        self.back_to_library()

    def tell(self, words: str) -> None:
        """Say something worth saying, without a way back."""
        self.status.tell(words)
        announce(self.status, words)

    def refuse(self, reason: str) -> None:
        """Say what could not be done, and why."""
        self.toast.say(reason, sign="triangle-alert")

    def show_dock(self, *, shown: bool) -> None:
        """Open the side panel or fold it away, now and next time."""
        if self.session is not None:
            self.session.show_dock(shown=shown)
        if self.appearance.settings is not None:
            self.appearance.settings.setValue("window/dock", shown)

    def regions(self) -> Sequence[Region]:
        """The parts that F6 goes through."""
        if self.session is None:
            return (Region(self.library, self.library.focus_first),)
        return (*self.session.regions(), Region(self.status))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt calls it so
        """Let Tab go through one part of the window after the other."""
        if self.session is not None:
            parts = [*(region.widget for region in self.regions()), self.toast]
            if go_by_tab(parts, forward=forward):
                return True
        return super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once all is saved; until then, stay and say so."""
        if self.session is not None:
            self.leave_session(lambda: QTimer.singleShot(0, self.close))
        if self.session is not None:
            event.ignore()
            return
        if self._library is not None:
            # A session that is just being removed has its backup made before the window goes.
            self._library.settle()
        if not self._leaving.may_close(lambda: QTimer.singleShot(0, self.close)):
            event.ignore()
            return
        self.room.leave()
        remember(self, self.appearance.settings)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take small sizes in a narrow window."""
        super().resizeEvent(event)
        self.appearance.set_small(small=self.width() < SMALL)
        self.standing.place_toast()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the library where no session was asked for."""
        if not self._stack.count():
            self.show_library()
        super().showEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; what they are is seen when they are dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a session file that was dropped anywhere."""
        event.acceptProposedAction()
        self.bringing.drop(event.mimeData().urls())

    def _open(self, find: Callable[[], Desk]) -> None:
        try:
            desk = find()
        except MendableError as error:
            self.refuse(str(error))
        else:
            self.show_session(desk)

    def _open_sample(self) -> None:
        self._open(self.studio.open_sample)

    def _take(self, desk: Desk) -> None:
        self._coming = None
        shown = self._shown = session_shown(self, desk)
        self._stack.addWidget(shown.page)
        self._show(shown.page)
        shown.begin()

    def _left(self, then: Callable[[], object]) -> None:
        shown, self._shown = self._shown, None
        if "beside" in vars(self):
            self.beside.close()
        if shown is not None:
            self._stack.removeWidget(shown.page)
            shown.leave()
        self.room.follow(None)
        then()

    def _stayed(self) -> None:
        coming, self._coming = self._coming, None
        if coming is not None:
            # Left open, it could neither be removed nor replaced any more.
            self.studio.give_up(coming)
        if self.session is not None:
            self.session.wake()

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.commands.refresh()
        self.standing.show()

    def _take_keyboard(self) -> None:
        if page := self.session.page if self.session is not None else self.library:
            page.focus_first()

    def _copy_now(self) -> None:
        if self.session is not None:
            self.saving_out.copy_now(self.session.desk, lambda: None)

    def _made_library(self) -> LibraryPage:
        page = self._library = library_page(self.studio, self.appearance, self._stack)
        page.open_wanted.connect(self.open_session)
        page.sample_wanted.connect(self._open_sample)
        self._stack.addWidget(page)
        return page

    def _listen(self) -> None:
        shown = remembered_flag(self.appearance.settings, "window/dock", default=True)
        self.book["dock"].setChecked(shown)
        self.top.copy_wanted.connect(self._copy_now)
        self.top.adding_wanted.connect(self.bringing.add_what_is_read)
        self.toast.keyboard_freed.connect(self._take_keyboard)
        self.status.keys_wanted.connect(self.book["keys"].trigger)
        self.room.changed.connect(self.standing.show_wall)
        self.work.changed.connect(self.standing.show_status)
        self.work.told.connect(self.tell)
        self._leaving.stayed.connect(self._stayed)
        self.studio.news.refused.connect(self._heard_refusal)

    def _heard_refusal(self, sentence: str) -> None:
        # The library page says it itself.
        if self.session is not None:
            self.refuse(sentence)

    def _laid(self) -> QWidget:
        self.setMinimumSize(1100, 680)
        self.setAcceptDrops(True)
        middle = QWidget()
        middle.setProperty("role", "window")
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(middle)
        return middle
