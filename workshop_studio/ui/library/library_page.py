"""Owns the library page: what is asked of the studio there, and what the person is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.library.choosing import Choose, chosen_files
from workshop_studio.ui.library.notice_bar import Way
from workshop_studio.ui.library.shelf_pane import ShelfPane
from workshop_studio.ui.library.start_pane import StartPane
from workshop_studio.ui.library.taking_in import TakingIn
from workshop_studio.ui.library.thumbnails import Thumbnails
from workshop_studio.ui.session.first_paint import AfterFirstPaint
from workshop_studio.ui.session.studio import Studio

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

_WIDE, _NARROW = 508, 380
_ROOMY = 1500


class LibraryPage(QWidget):
    """Where the program begins: sessions to start, and sessions to go on with.

    Attributes:
        actions_here: what can be done here with its keys, for the console's menus.
        choose_files: asks for session files; tests put their own in its place.

    Signals:
        open_wanted: (session, read_only).
        sample_wanted: the sample is to be opened.
    """

    open_wanted = Signal(str, bool)
    sample_wanted = Signal()

    def __init__(
        self, studio: Studio, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.choose_files: Choose = chosen_files
        self._studio = studio
        self._start = StartPane(appearance, self)
        self._shelf = ShelfPane(appearance, self)
        self._grid = self._shelf.grid
        self._taking_in = TakingIn(studio, self._shelf.notice, self._arrived)
        self._thumbnails = Thumbnails(self._grid.cards, appearance, studio.look)
        self.actions_here = self._made_actions()
        self._connect()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._start)
        layout.addWidget(self._shelf, stretch=1)
        self.refresh()
        self._tell_what_holds()
        AfterFirstPaint(self, self._thumbnails.begin)

    def focus_first(self) -> None:
        """Put the keyboard on the first template, where Enter begins a session."""
        self._start.focus_first()

    def refresh(self) -> None:
        """Read the list again."""
        try:
            self._shelf.show_sessions(self._studio.sessions())
        except MendableError as error:
            self._shelf.standing.say(str(error), kind="danger", details=error.places)
        if self.isVisible():
            self._thumbnails.begin()

    def take_in(self, paths: Sequence[Path], *, open_it: bool = False) -> None:
        """Take session files into the library, one after the other; problems are told here."""
        self._taking_in.begin(paths, open_it=open_it)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the left pane its width."""
        self._start.setFixedWidth(_WIDE if self.width() >= _ROOMY else _NARROW)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take whatever could be a file; what cannot be used is told after the drop."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self.drop(event.mimeData().urls())

    def drop(self, urls: Sequence[QUrl]) -> None:
        """Take in files from elsewhere, as a drop anywhere in the window brings them."""
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if len(paths) < len(urls):
            self._shelf.notice.say(
                self.tr("Only files on this computer can be taken in; save it here first."),
                kind="advice",
            )
        if paths:
            self.take_in(paths)

    def _tell_what_holds(self) -> None:
        """Say from the beginning why nothing can be begun here, or not yet."""
        words = ""
        if self._studio.read_only:
            words = self.tr(
                "The library is open for reading; nothing can be changed in this window."
            )
        elif self._studio.updating:
            self._shelf.tell_nothing_yet()
            words = self.tr("Bringing the library up to date…")
        if words:
            self._offer_changes(may=False)
            self._shelf.standing.say(words, stays=True)

    def _connect(self) -> None:
        studio, start, shelf = self._studio, self._start, self._shelf
        start.begun.connect(self._begin)
        start.sample_wanted.connect(self.sample_wanted)
        start.file_wanted.connect(self._open_file)
        shelf.sample_wanted.connect(self.sample_wanted)
        shelf.import_wanted.connect(self._import)
        self._grid.open_wanted.connect(self.open_wanted)
        self._grid.removal_wanted.connect(self._remove)
        studio.news.sessions_changed.connect(self.refresh)
        studio.news.problem.connect(self._tell_problem)
        studio.news.refused.connect(self._tell_refusal)

    def _made_actions(self) -> tuple[QAction, ...]:
        made = []
        for words, keys, call in (
            (self.tr("&Add files to the library…"), QKeySequence("Ctrl+Shift+O"), self._import),
            (self.tr("&Find a session"), QKeySequence.StandardKey.Find, self._shelf.seek),
        ):
            action = QAction(words, self)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(call)
            action.setProperty("menu", "file" if call == self._import else "edit")
            self.addAction(action)
            made.append(action)
        return tuple(made)

    def _begin(self, template: str, title: str, place: str, date: str, group: str) -> None:
        try:
            session = self._studio.start(template, title=title, place=place, date=date, group=group)
        except MendableError as error:
            self._start.complain(str(error))
            return
        self._start.go_back()
        self._open(session)

    def _open(self, session: str) -> None:
        reading = False
        self.open_wanted.emit(session, reading)

    def _open_file(self) -> None:
        self.take_in(self.choose_files(self), open_it=True)

    def _import(self) -> None:
        self.take_in(self.choose_files(self))

    def _arrived(self, session: str, open_it: bool) -> None:  # noqa: FBT001 -- a callback's word
        self.refresh()
        # Whoever went elsewhere meanwhile is not called back.
        if open_it and self.isVisible():
            self._open(session)
        else:
            self._grid.go_to(session)

    def _remove(self, session: str) -> None:
        row = self._grid.cards.row_of(session)
        title = self._grid.cards.sessions[row].title if row >= 0 else ""
        # What was removed before is settled first: its way back ends with this one's.
        self._shelf.notice.dismiss()
        try:
            self._studio.set_aside(session)
        except MendableError as error:
            self._shelf.notice.say(str(error), kind="advice", details=error.places)
            return
        self._shelf.notice.say(
            self.tr("Removed “{title}”.").format(title=title),
            ways=(Way(self.tr("Undo"), lambda: self._bring_back(session)),),
            then=lambda: self._remove_for_good(session),
        )

    def settle(self) -> None:
        """Do now what waits for its message to go: the program is about to end."""
        self._shelf.notice.dismiss()

    def _bring_back(self, session: str) -> None:
        self._studio.bring_back(session)
        self._grid.go_to(session)

    def _remove_for_good(self, session: str) -> None:
        if self._shelf.has(session):
            # Wanted again: it was opened meanwhile as the sample, or its file was added.
            return
        self._studio.remove(session).failed.connect(self._tell_failure)

    def _tell_failure(self, sentence: str) -> None:
        self._shelf.notice.say(sentence, kind="danger")

    def _tell_problem(self, sentence: str) -> None:
        if self._studio.read_only and not sentence:
            return
        self._offer_changes(may=not sentence)
        if sentence:
            self._shelf.standing.say(sentence, kind="danger")
        else:
            self._shelf.standing.dismiss()

    def _offer_changes(self, *, may: bool) -> None:
        self._start.set_read_only(read_only=not may)
        self._grid.set_may_change(may=may)
        self._shelf.take_in.setEnabled(may)

    def _tell_refusal(self, sentence: str) -> None:
        self._shelf.notice.say(sentence, kind="advice")
