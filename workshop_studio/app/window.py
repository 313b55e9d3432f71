"""Owns the window's beginning and end: the only place that hands its parts to each other."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from workshop_studio.app.screen import refuse_without_screen
from workshop_studio.model.mendable import MendableError

if TYPE_CHECKING:
    from types import TracebackType

    from workshop_studio.app.arguments import Arguments
    from workshop_studio.library.locks import InstanceLock
    from workshop_studio.ui.session.desk import Desk
    from workshop_studio.ui.session.single_instance import Listening

_PATIENCE = 3.0
"""Seconds for another window to begin to listen; it does as soon as it is painted."""


def show_window(arguments: Arguments) -> int:
    """Show the library, a session or the sample, until the window is closed.

    Returns:
        0 where all is saved, or where another window took the words over; 1 where the newest
        changes could not be saved.

    Raises:
        MendableError: there is no screen, or what was asked for cannot be opened.
    """
    refuse_without_screen(os.environ)
    from workshop_studio.library.place import caution, library_path

    path = library_path(arguments.library, os.environ)
    if advice := caution(path):
        print(advice, file=sys.stderr)
    words = words_of(arguments)
    if arguments.read_only:
        return _lived(Program(path, read_only=True), words)
    from workshop_studio.library.errors import LibraryError

    try:
        lock = _early_lock(path)
    except LibraryError:
        if _is_handed_over(path, words):
            return 0
        # Whoever has it does not answer: what is there can still be looked at.
        lock = None
    return _lived(Program(path, read_only=False, early=lock), words)


def _lived(program: Program, words: Mapping[str, object]) -> int:
    program.show(words)
    return program.run()


def _early_lock(path: Path) -> InstanceLock | None:
    """Keep other windows off the library before it is open; None where no file can be made yet.

    Raises:
        LibraryError: another window has it.
    """
    from workshop_studio.library.locks import InstanceLock

    try:
        return InstanceLock(path.resolve())
    except OSError:
        return None


def _is_handed_over(path: Path, words: Mapping[str, object]) -> bool:
    """Hand the words to the window that has this library; it may be just about to listen."""
    from workshop_studio.ui.session.single_instance import handed_over

    end = monotonic() + _PATIENCE
    while not handed_over(path, words):
        if monotonic() > end:
            return False
        sleep(0.05)
    return True


def words_of(arguments: Arguments) -> Mapping[str, object]:
    """What the window is asked to show, as another start can hand it over."""
    source = arguments.source
    if source and os.path.lexists(source):
        # The other program may stand in another folder.
        source = str(Path(source).absolute())
    return {"source": source, "sample": arguments.command == "sample"}


class Program:
    """The window and the studio behind it.

    Attributes:
        studio: behind the window.
        window: the one window.
    """

    def __init__(self, path: Path, *, read_only: bool, early: InstanceLock | None = None) -> None:
        # Nearly all that a start makes stays: to look for rubbish in it costs a tenth of its time.
        gc.disable()
        from workshop_studio.ui.loading.qt import load_qt

        # Before anything imports a part of it.
        self._finish_loading = load_qt()
        from workshop_studio.app.studio.studio import WindowStudio
        from workshop_studio.library.own_folders import own_folder
        from workshop_studio.ui.appearance.appearance import Appearance
        from workshop_studio.ui.appearance.application import Dresser, make_application
        from workshop_studio.ui.appearance.settings import settings_in
        from workshop_studio.ui.console.main_window import MainWindow

        # Ctrl+C ends the program at once; all that was entered is on its way to the disk.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        self._application = make_application(sys.argv[:1])
        settings = settings_in(own_folder("config"))
        self._appearance = Appearance(settings)
        self._dresser = Dresser(self._application, self._appearance, sheet_later=True)
        self._read_only = read_only
        self._listening: Listening | None = None
        self.studio = WindowStudio(path, read_only=read_only, early=early)
        self.window = MainWindow(self.studio, self._appearance)

    def show(self, words: Mapping[str, object]) -> None:
        """Show what the words ask for; the slow parts begin once it has been painted.

        Raises:
            MendableError: it cannot be opened.
        """
        from workshop_studio.ui.console.main_window import SMALL
        from workshop_studio.ui.session.first_paint import AfterFirstPaint

        # Before anything is laid out, so that nothing is laid out twice.
        self._appearance.set_small(small=self.window.width() < SMALL)
        if not (words.get("sample") or words.get("source")):
            self.window.show_library()
        # A session's page is made in it: most of what it has is never seen, and not dressed then.
        self._dresser.put_on_sheet()
        try:
            desk = self._asked(words)
        except MendableError:
            if not self.studio.updating:
                raise
            self._wait_to_show(words)
        else:
            if desk is not None:
                self._show(desk)
        AfterFirstPaint(self.window, self._begin)
        self.window.show()

    def run(self) -> int:
        """Live until the window is closed; 1 where the newest changes could not be saved."""
        before = sys.excepthook
        sys.excepthook = self._fault
        try:
            self._application.exec()
        finally:
            sys.excepthook = before
            self._listening = None
            saved = self.studio.leave()
            gc.enable()
        return 0 if saved else 1

    def _begin(self) -> None:
        from workshop_studio.ui.session.tidying import Tidying

        self._finish_loading()
        # All that is there is old at once, so that short tidying passes over it. It must not stay
        # frozen: a session that the window began with would stay with it for good.
        gc.freeze()
        gc.unfreeze()
        self._tidying = Tidying(self.window)
        # Made by now, behind a session too: it hears how the opening of the library ends.
        self._shelf = self.window.library
        self.studio.begin()
        if not self._read_only:
            from workshop_studio.ui.session.single_instance import Listening

            self._listening = Listening(self.studio.place(), self._hear)

    def _show(self, desk: Desk) -> None:
        self.window.show_session(desk)
        file = self.studio.file_of(desk)
        if file is not None and not self._read_only:
            from workshop_studio.ui.library.file_offer import offer_adding

            offer_adding(self.window, file)

    def _asked(self, words: Mapping[str, object]) -> Desk | None:
        if words.get("sample"):
            return self.studio.open_sample()
        source = str(words.get("source") or "")
        if not source:
            return None
        if _looks_like_file(source):
            return self.studio.open_path(Path(source), read_only=self._read_only)
        return self.studio.open(source)

    def _wait_to_show(self, words: Mapping[str, object]) -> None:
        """Show what the words ask for once the library has been brought up to date."""

        def show(_problem: str) -> None:
            self.studio.news.problem.disconnect(show)
            self._hear(words)

        self.studio.news.problem.connect(show)

    def _hear(self, words: Mapping[str, object]) -> None:
        """Take over the words of another start."""
        try:
            desk = self._asked(words)
        except MendableError as error:
            self.studio.news.refused.emit(str(error))
        else:
            if desk is not None:
                self._show(desk)
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _fault(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        from workshop_studio.app.faults import keep_fault

        sentence = keep_fault(error)
        print(sentence, file=sys.stderr)
        self.studio.news.refused.emit(sentence)


def _looks_like_file(source: str) -> bool:
    path = Path(source)
    try:
        return path.is_file() or path.name != source or path.suffix in {".json", ".workshop"}
    except OSError:
        # No file can have this name, or nobody may look: then it can only be an id.
        return False
