"""Owns what the window says of itself: session, saving, counts, the wall, and where toasts are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from workshop_studio.ui.console.status_row import HEIGHT as STATUS_HEIGHT

if TYPE_CHECKING:
    # The window makes this.
    from workshop_studio.ui.console.main_window import MainWindow

_BESIDE_ZOOM = 72
"""Pixels of a message from the page's right edge: the zoom of a board stands there."""
_FREE = 24
"""Pixels of a message from the corner where nothing stands that it could hide."""


class Standing(QObject):
    """Keeps top row, status line and toast with the session that is open, or with none."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.toast.looked_at = self.looked_at

    def show(self) -> None:
        """Another page fills the window."""
        window, open_ = self._window, self._window.session is not None
        window.status.tell("")
        window.menus.for_session(open_=open_)
        if not open_:
            for say in (
                window.status.show_counts,
                window.status.show_wall,
                window.status.show_zoom,
            ):
                say("")
        self.show_status()
        self.name()

    def show_status(self) -> None:
        """The status line is for sessions, and for work that goes on anywhere."""
        window, session = self._window, self._window.session
        taken_over = session is not None and session.is_taken_over
        wanted = session is not None or window.work.is_shown
        window.status.setVisible(wanted and not taken_over)
        self.place_toast()

    def name(self) -> None:
        """Name the session that is open."""
        window, session = self._window, self._window.session
        window.top.offer_adding(offered=window.bringing.file is not None)
        if session is None:
            window.top.show_session("", sample=False, read_only=False)
            window.setWindowTitle(self.tr("Workshop Studio"))
            return
        window.room.session = session.desk.snapshot.session.title
        about, read_only = session.desk.snapshot.session, session.desk.read_only
        window.top.show_session(about.title, sample="sample" in about.tags, read_only=read_only)
        window.setWindowTitle(self.tr("{title} – Workshop Studio").format(title=about.title))

    def count(self) -> None:
        """Say what there is on the page, and how large it is shown."""
        self.place_toast()
        page = self._window.session.page if self._window.session is not None else None
        if page is not None:
            self._window.status.show_counts(page.counts())
            self._window.status.show_zoom(page.zoom_text())

    def show_wall(self) -> None:
        """Say whether the room's screen is on."""
        window, room = self._window, self._window.room
        window.book["wall"].setChecked(room.on)
        if window.session is not None:
            window.status.show_wall(room.words)
            window.session.strip.show_wall(on=room.on)
            window.session.know_wall(on=room.on)
            window.session.dock.show_wall(room.words if room.on else "")

    def place_toast(self) -> None:
        """Let messages stand where they hide nothing that is worked on."""
        session = self._window.session
        left, lower = session.corner() if session is not None else (_FREE, _FREE)
        right = session.right_of_page() + _BESIDE_ZOOM if session is not None else _FREE
        shown = not self._window.status.isHidden()
        self._window.toast.set_corner(left, lower + (STATUS_HEIGHT if shown else 0), right)

    def looked_at(self) -> list[QRect]:
        """Where a message would hide what is looked at, in pixels of the window's inside."""
        session, inside = self._window.session, self._window.toast.parentWidget()
        return session.looked_at(inside) if session is not None and inside is not None else []
