"""Owns session files that are brought to a window: asked for, dropped, or read in it already."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from workshop_studio.ui.library.choosing import chosen_files
from workshop_studio.ui.session.errand import Errand

if TYPE_CHECKING:
    from workshop_studio.ui.console.main_window import MainWindow


class Bringing(QObject):
    """Takes in one file at a time beside an open session, which is left only for one in order."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._paths: tuple[Path, ...] = ()
        self._errand: Errand | None = None

    @property
    def file(self) -> Path | None:
        """The file that is open for reading, where it can be taken into the library."""
        window = self._window
        if window.session is None or window.studio.read_only:
            return None
        return window.studio.file_of(window.session.desk)

    def ask(self) -> None:
        """Open a session file."""
        if paths := chosen_files(self._window):
            self.bring(paths)

    def add_what_is_read(self) -> None:
        """Take the file that is open for reading into the library, and go on with it there."""
        file = self.file
        if file is not None:
            self.bring([file])

    def drop(self, urls: Sequence[QUrl]) -> None:
        """Open dropped session files; anything else changes nothing."""
        window = self._window
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        sessions = [path for path in paths if path.suffix.lower() in {".json", ".workshop"}]
        if sessions:
            self.bring(sessions)
        elif window.session is not None and (pictures := list(filter(_is_picture, paths))):
            words = self.tr("“{name}” is a picture; it does not become part of the session.")
            window.toast.say(
                words.format(name=pictures[0].name), button=self.tr("Lay it beside the board"),
                act=partial(window.beside.lay, pictures[0]),
            )  # fmt: skip
        else:
            window.toast.say(self.tr("Only session files can be opened by dropping them here."))

    def bring(self, paths: Sequence[Path]) -> None:
        """Take in files and open one alone; several are told of on the library page."""
        if self._errand is not None:
            self._window.toast.say(self.tr("Another file is just being taken in; try again then."))
            return
        self._paths = tuple(paths)
        if self._window.session is None or len(paths) > 1:
            self._go_to_library()
            return
        # Nobody is led out of a session by a file that cannot be taken in.
        errand = self._errand = self._window.studio.import_file(paths[0])
        errand.done.connect(self._came)
        errand.failed.connect(self._failed)
        errand.ended.connect(self._ended)

    def _came(self, _arrival: object) -> None:
        self._go_to_library()

    def _failed(self, sentence: str) -> None:
        places = self._errand.places if self._errand is not None else ()
        self._window.toast.say(
            sentence, button=self.tr("Show the places") if places else "", sign="triangle-alert",
            act=self._go_to_library,
        )  # fmt: skip

    def _ended(self) -> None:
        self._errand = None

    def _go_to_library(self) -> None:
        self._window.leave_session(self._take_in)

    def _take_in(self) -> None:
        self._window.show_library()
        self._window.library.take_in(self._paths, open_it=True)


def _is_picture(path: Path) -> bool:
    from workshop_studio.ui.boards.photo.reading_photo import is_picture  # noqa: PLC0415 -- no start needs it

    return is_picture(path)
