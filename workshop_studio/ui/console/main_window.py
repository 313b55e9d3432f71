"""Owns the window: the library or one session, what lies over it, and how it is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.settings import remembered_flag
from workshop_studio.ui.console.action_book import ActionBook
from workshop_studio.ui.console.announcing import announce
from workshop_studio.ui.console.bringing import Bringing
from workshop_studio.ui.console.commands import Commands
from workshop_studio.ui.console.drafts_kept import DraftsKept
from workshop_studio.ui.console.filling import library_page, session_page
from workshop_studio.ui.console.geometry import come_back, remember
from workshop_studio.ui.console.leaving import Leaving
from workshop_studio.ui.console.menu_row import MenuRow
from workshop_studio.ui.console.menus import Menus
from workshop_studio.ui.console.over_window import OverWindow
from workshop_studio.ui.console.regions import Region
from workshop_studio.ui.console.room_screen import RoomScreen
from workshop_studio.ui.console.saving_out import SavingOut
from workshop_studio.ui.console.status_row import HEIGHT as STATUS_HEIGHT
from workshop_studio.ui.console.status_row import StatusRow
from workshop_studio.ui.console.tab_order import go_by_tab
from workshop_studio.ui.console.toasts import Toast
from workshop_studio.ui.library.choosing import Choose, chosen_files
from workshop_studio.ui.session.saving import Saving
from workshop_studio.ui.session.studio import Studio

if TYPE_CHECKING:
    from workshop_studio.ui.console.session_page import SessionPage
    from workshop_studio.ui.library.library_page import LibraryPage
    from workshop_studio.ui.session.desk import Desk

SMALL = 1500
"""Below this width tokens and notes are in their small sizes."""
# The toast stands clear of the bar at the bottom of boards.


class MainWindow(QMainWindow):
    """The one window of the program.

    Attributes:
        session: the page of the open session, None at the library.
        choose_files: asks for session files; tests put their own in its place.
    """

    def __init__(self, studio: Studio, appearance: Appearance) -> None:
        super().__init__()
        self.studio = studio
        self.appearance = appearance
        self.session: SessionPage | None = None
        self.choose_files: Choose = chosen_files
        self._saving: Saving | None = None
        self.setWindowTitle(self.tr("Workshop Studio"))
        self.setMinimumSize(1100, 680)
        self.setAcceptDrops(True)
        self.book = ActionBook(self)
        self.room = RoomScreen(appearance, self)
        self._library: LibraryPage | None = None
        self.top = MenuRow(appearance)
        self.menus = Menus(self.top.bar, self.book)
        self.status = StatusRow()
        self._stack = QStackedWidget()
        middle = self._laid()
        self.toast = Toast(middle, appearance)
        self.saving_out = SavingOut(studio, self, self.toast, self.status)
        self._bringing = Bringing(self)
        self._leaving = Leaving(middle, appearance, studio, self.saving_out.copy_now)
        self.over = OverWindow(middle, self)
        self._commands = Commands(self, self.book, appearance)
        self._listen()
        come_back(self, appearance.settings)

    @property
    def library(self) -> LibraryPage:
        """The page of all sessions; a window that begins with a session makes it later."""
        return self._library if self._library is not None else self._made_library()

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

    def ask_for_file(self) -> None:
        """Open a session file."""
        if paths := self.choose_files(self):
            self._bringing.bring(paths)

    def tell(self, words: str) -> None:
        """Say something worth saying, without a way back."""
        self.status.tell(words)
        announce(self.status, words)

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
        self.room.leave()
        remember(self, self.appearance.settings)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take small sizes in a narrow window."""
        super().resizeEvent(event)
        self.appearance.set_small(small=self.width() < SMALL)
        self._place_toast()

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
        self.drop(event.mimeData().urls())

    def drop(self, urls: Sequence[QUrl]) -> None:
        """Open dropped session files; anything else changes nothing."""
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if found := [path for path in paths if path.suffix.lower() in {".json", ".workshop"}]:
            self._bringing.bring(found)
        else:
            self.toast.say(self.tr("Only session files can be opened by dropping them here."))

    def _open(self, find: Callable[[], Desk]) -> None:
        try:
            desk = find()
        except MendableError as error:
            self.toast.say(str(error), sign="triangle-alert")
        else:
            self.show_session(desk)

    def _open_sample(self) -> None:
        self._open(self.studio.open_sample)

    def _take(self, desk: Desk) -> None:
        page = self.session = session_page(desk, self.appearance)
        self._saving = self.studio.saving(desk)
        self.room.book = desk.book
        drafts = page.drafts = DraftsKept(self.studio, desk, self.toast)
        drafts.left_changed.connect(self._commands.refresh)
        drafts.hear(page.typing, page.typing_ended)
        self._hear_page(page)
        desk.changed.connect(self._desk_changed)
        desk.refused.connect(self._refused)
        desk.undoable.connect(self._undoable)
        desk.told.connect(self.tell)
        self._saving.changed.connect(self.top.show_saving)
        page.show_dock(shown=self.book["dock"].isChecked())
        self._stack.addWidget(page)
        self._show(page)
        page.open_first()
        drafts.offer()
        self._desk_changed()

    def _hear_page(self, page: SessionPage) -> None:
        page.strip.library_wanted.connect(self.back_to_library)
        page.strip.commands_wanted.connect(self.book["commands"].trigger)
        page.strip.wall_wanted.connect(self.room.switch)
        page.page_changed.connect(self._page_changed)
        page.counted.connect(self._count)
        page.dock.asked.connect(self.room.ask)
        page.taken_over.connect(self._taken_over)
        page.export_wanted.connect(self._commands.write)

    def _left(self, then: Callable[[], object]) -> None:
        page, self.session = self.session, None
        if page is not None:
            # Its Undo would reach into a session that is closed.
            self.toast.dismiss()
            page.leave()
            if self._saving is not None:
                self._saving.changed.disconnect(self.top.show_saving)
            desk = page.desk
            desk.changed.disconnect(self._desk_changed)
            desk.refused.disconnect(self._refused)
            desk.undoable.disconnect(self._undoable)
            desk.told.disconnect(self.tell)
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._saving = None
        self.room.follow(None)
        then()

    def _stayed(self) -> None:
        if self.session is not None:
            self.session.wake()

    def _show(self, page: QWidget) -> None:
        session = self.session
        self._stack.setCurrentWidget(page)
        self.status.setVisible(session is not None)
        self.status.tell("")
        self.menus.for_session(open_=session is not None)
        saves = session is not None and not session.desk.read_only
        self.top.show_saving(self._saving.state if saves and self._saving is not None else None)
        self._commands.refresh()
        self._place_toast()
        self._name()

    def _name(self) -> None:
        if self.session is None:
            self.top.show_session("", sample=False, read_only=False)
            self.setWindowTitle(self.tr("Workshop Studio"))
            return
        about, read_only = self.session.desk.snapshot.session, self.session.desk.read_only
        self.top.show_session(about.title, sample="sample" in about.tags, read_only=read_only)
        self.setWindowTitle(self.tr("{title} – Workshop Studio").format(title=about.title))

    def _page_changed(self) -> None:
        page = self.session.page if self.session is not None else None
        self.menus.show_page(page.actions if page is not None else ())
        self.room.follow(page)
        self._count()
        self._show_wall()

    def _desk_changed(self, _transaction: object = None) -> None:
        self.toast.pass_on()
        self._commands.refresh()
        self._name()
        self._count()
        # Without a page the next one is on its way; the room's screen must not go dark meanwhile.
        if self.session is not None and self.session.page is not None:
            self.room.follow(self.session.page)

    def _count(self) -> None:
        self._place_toast()
        page = self.session.page if self.session is not None else None
        if page is not None:
            self.status.show_counts(page.counts())
            self.status.show_zoom(page.zoom_text())

    def _show_wall(self) -> None:
        self.book["wall"].setChecked(self.room.on)
        self.status.show_wall(self.room.words)
        if self.session is not None:
            self.session.strip.show_wall(on=self.room.on)
            self.session.know_wall(on=self.room.on)
            self.session.dock.show_wall(self.room.words if self.room.on else "")

    def _refused(self, reason: str) -> None:
        self.toast.say(reason, sign="triangle-alert")

    def _undoable(self, words: str) -> None:
        desk = self.session.desk if self.session is not None else None
        if desk is not None:
            self.toast.say(
                words, button=self.tr("Undo"), act=desk.undo, sign="check", key="Ctrl+Z",
                passing=True,
            )  # fmt: skip

    def _taken_over(self, on: bool) -> None:  # noqa: FBT001 -- a signal gives it so
        self.top.setVisible(not on)
        self.status.setVisible(not on)
        self.toast.dismiss()
        self._commands.refresh()

    def _place_toast(self) -> None:
        if self.session is None:
            self.toast.set_corner(24, 24)
        else:
            left, lower = self.session.corner()
            self.toast.set_corner(left, STATUS_HEIGHT + lower)

    def _take_keyboard(self) -> None:
        if page := self.session.page if self.session is not None else self.library:
            page.focus_first()

    def _copy_now(self) -> None:
        if self.session is not None:
            self.saving_out.copy_now(self.session.desk, lambda: None)

    def _made_library(self) -> LibraryPage:
        page = self._library = library_page(self.studio, self.appearance)
        page.open_wanted.connect(self.open_session)
        page.sample_wanted.connect(self._open_sample)
        self._stack.addWidget(page)
        return page

    def _listen(self) -> None:
        shown = remembered_flag(self.appearance.settings, "window/dock", default=True)
        self.book["dock"].setChecked(shown)
        self.top.copy_wanted.connect(self._copy_now)
        self.toast.keyboard_freed.connect(self._take_keyboard)
        self.status.keys_wanted.connect(self.book["keys"].trigger)
        self.room.changed.connect(self._show_wall)
        self._leaving.stayed.connect(self._stayed)
        self.studio.news.refused.connect(self._heard_refusal)

    def _heard_refusal(self, sentence: str) -> None:
        # The library page says it itself.
        if self.session is not None:
            self._refused(sentence)

    def _laid(self) -> QWidget:
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
