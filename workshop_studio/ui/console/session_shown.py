"""Owns the ties between an open session and the window around it, from the first to the last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_studio.ui.console.drafts.drafts_kept import DraftsKept
from workshop_studio.ui.console.drafts.left_offer import LeftOffer
from workshop_studio.ui.console.session_page import SessionPage

if TYPE_CHECKING:
    # The window makes this.
    from workshop_studio.ui.console.main_window import MainWindow
    from workshop_studio.ui.session.desk import Desk


class SessionShown(QObject):
    """A session in the window.

    Attributes:
        page: of the session.
        drafts: what was being typed in it.
        offer: asks what becomes of what was typed and never entered.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._saving = window.studio.saving(desk)
        kept = {} if desk.read_only else window.half_typed.setdefault(desk.snapshot.session.id, {})
        self.page = SessionPage(desk, window.appearance, kept)
        self.drafts = DraftsKept(window.studio, desk)
        self.offer = LeftOffer(self.page, self.drafts)
        window.room.book = desk.book
        self._hear_page()
        self._hear_desk()
        self.page.show_dock(shown=window.book["dock"].isChecked())

    def begin(self) -> None:
        """Go to the first step, and offer what an earlier sitting left; the page is shown now."""
        if not self._desk.read_only:
            self._window.top.show_saving(self._saving.state)
        self.page.open_first()
        self.drafts.offer()
        self._desk_changed()

    def leave(self) -> None:
        """Let go of the session; its page goes."""
        window, desk = self._window, self._desk
        # Its Undo would reach into a session that is closed.
        window.toast.dismiss()
        window.top.show_saving(None)
        self.page.leave()
        self._saving.changed.disconnect(window.top.show_saving)
        desk.changed.disconnect(self._desk_changed)
        desk.refused.disconnect(window.refuse)
        desk.undoable.disconnect(self._undoable)
        desk.moved_on.disconnect(self._moved_on)
        desk.leads.disconnect(self._leads)
        desk.told.disconnect(window.tell)
        self.page.hide()
        self.page.deleteLater()
        self.deleteLater()

    def _hear_page(self) -> None:
        window, page = self._window, self.page
        page.strip.library_wanted.connect(window.back_to_library)
        page.strip.commands_wanted.connect(window.book["commands"].trigger)
        page.strip.wall_wanted.connect(window.room.switch)
        page.dock.asked.connect(window.room.ask)
        page.page_changed.connect(self._page_changed)
        page.counted.connect(window.standing.count)
        page.taken_over.connect(self._taken_over)
        page.export_wanted.connect(window.commands.write)
        page.only_reading.connect(self._tell_reading)
        self.drafts.hear(page.typing, page.typing_ended)
        self.drafts.left_changed.connect(window.commands.refresh)

    def _hear_desk(self) -> None:
        window, desk = self._window, self._desk
        desk.changed.connect(self._desk_changed)
        desk.refused.connect(window.refuse)
        desk.undoable.connect(self._undoable)
        desk.moved_on.connect(self._moved_on)
        desk.leads.connect(self._leads)
        desk.told.connect(window.tell)
        self._saving.changed.connect(window.top.show_saving)

    def _page_changed(self) -> None:
        window, page = self._window, self.page.page
        window.menus.show_page(page.actions if page is not None else ())
        window.room.follow(page)
        window.standing.count()
        window.standing.show_wall()

    def _desk_changed(self, _transaction: object = None) -> None:
        window = self._window
        window.toast.pass_on()
        window.commands.refresh()
        window.standing.name()
        window.standing.count()
        # Without a page the next one is on its way; the room's screen must not go dark meanwhile.
        if self.page.page is not None:
            window.room.follow(self.page.page)

    def _undoable(self, words: str) -> None:
        self._window.toast.say(
            words, button=self.tr("Undo"), act=self._desk.undo, sign="check", key="Ctrl+Z",
            passing=True,
        )  # fmt: skip

    def _moved_on(self, words: str, _step: str, record: str) -> None:
        self._window.toast.say(
            words, button=self.tr("Undo"), act=self._desk.undo, sign="check", key="Ctrl+Z",
            passing=True, way=self.tr("Go there"), go=partial(self.page.go_to_item, record),
        )  # fmt: skip

    def _leads(self, words: str, _step: str, record: str) -> None:
        self._window.toast.say(
            words, button=self.tr("Go there"), act=partial(self.page.go_to_item, record)
        )

    def _tell_reading(self) -> None:
        words = self.tr("This session is open for reading.")
        # Once is enough for as long as it stands there.
        if self._window.status.told() != words:
            self._window.tell(words)

    def _taken_over(self, on: bool) -> None:  # noqa: FBT001 -- a signal gives it so
        self._window.top.setVisible(not on)
        self._window.standing.show_status()
        self._window.toast.dismiss()
        self._window.commands.refresh()
