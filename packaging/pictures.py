"""Pictures of every page of the window, to be looked at: sizes, themes, and sessions of all kinds.

    python packaging/pictures.py FOLDER [--only WORD]

Run on purpose, with the tests' environment; no display is needed. Each picture is named
`SESSION-PAGE-WIDTH-THEME.png`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.bundled import samples
from workshop_studio.ui.appearance.appearance import Appearance, Scheme
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.appearance.settings import settings_in
from workshop_studio.ui.console.main_window import MainWindow
from workshop_studio.ui.console.step_names import STEPS

SIZES = ((1366, 768), (1920, 1080))
THEMES: tuple[Scheme, ...] = ("light", "dark")


def main(words: list[str]) -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description="Take pictures of the window.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="only pictures whose name holds this")
    asked = parser.parse_args(words)
    asked.folder.mkdir(parents=True, exist_ok=True)
    application = make_application(["pictures"])
    with tempfile.TemporaryDirectory() as folder:
        studio = WindowStudio(Path(folder) / "pictures.library", read_only=False)
        appearance = Appearance(settings_in(Path(folder)))
        dresser = Dresser(application, appearance)
        window = MainWindow(studio, appearance)
        window.show()
        studio.begin()
        for name, picture in _pages(window, appearance):
            if asked.only in name:
                window.grab().save(str(asked.folder / f"{picture}.png"))
        window.close()
        studio.leave()
        del dresser
    return 0


def _pages(window: MainWindow, appearance: Appearance) -> Iterator[tuple[str, str]]:
    studio = window.studio
    sessions = {file.name.split(".")[0]: studio.import_file(file).session for file in _files()}
    sessions["empty"] = studio.start("iceberg", title="A new session", place="", date="", group="")
    for width, height in SIZES:
        window.resize(width, height)
        for theme in THEMES:
            appearance.set_scheme(theme)
            window.back_to_library()
            yield from _settled(f"library-{width}-{theme}")
            for name, session in sessions.items():
                window.show_session(studio.open(session))
                for step in STEPS:
                    if window.session is not None:
                        window.session.go(step)
                    yield from _settled(f"{name}-{step}-{width}-{theme}")
                window.back_to_library()


def _files() -> list[Path]:
    return sorted(samples().glob("*.workshop.json"))


def _settled(name: str) -> Iterator[tuple[str, str]]:
    """The name, once everything has been painted that is painted bit by bit."""
    until = QDeadlineTimer(400)
    while not until.hasExpired():
        QApplication.processEvents()
    yield name, name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
