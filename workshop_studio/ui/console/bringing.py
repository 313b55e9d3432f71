"""Owns session files that are brought to a window in which a session may be open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

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
