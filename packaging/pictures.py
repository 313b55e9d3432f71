"""Pictures of the window, to be looked at: every page, sheet and state in two sizes and looks.

    python packaging/pictures.py FOLDER [--only WORD]

Run on purpose, with the tests' environment; no display is needed. Each picture is named
`STATE-WIDTH-LOOK.png`. All takes some minutes; what could not be pictured is named at the
end, and makes the command fail.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from picturing.camera import Camera
from picturing.library_states import tidy
from picturing.sessions import sessions_for
from picturing.states import State, first_day, states
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.ui.appearance.appearance import Appearance, Scheme
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.appearance.settings import settings_in
from workshop_studio.ui.console.main_window import MainWindow

SIZES = ((1366, 768), (1920, 1080))
LOOKS: tuple[Scheme, ...] = ("light", "dark")


def main(words: list[str]) -> int:
    """Take all pictures; 1 where a state could not be reached."""
    parser = argparse.ArgumentParser(description="Take pictures of the window.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="only pictures whose name holds this")
    asked = parser.parse_args(words)
    asked.folder.mkdir(parents=True, exist_ok=True)
    application = make_application(["pictures"])
    QApplication.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory() as folder:
        studio = WindowStudio(Path(folder) / "pictures.library", read_only=False)
        appearance = Appearance(settings_in(Path(folder)))
        dresser = Dresser(application, appearance)
        window = MainWindow(studio, appearance)
        window.show()
        window.activateWindow()
        studio.begin()
        missed = _everything(Camera(window, asked.folder), studio, asked.only)
        window.close()
        studio.leave()
        del dresser
    print("\n".join(missed), file=sys.stderr)
    return 1 if missed else 0


def _everything(camera: Camera, studio: WindowStudio, only: str) -> list[str]:
    """Picture the library on its first day, then all else; what could not be reached."""
    missed = _picture(camera, first_day(), only)
    camera.sessions = sessions_for(studio, camera.window.library)
    # What was taken in is told of a moment later.
    camera.wait(500)
    tidy(camera)
    return missed + _picture(camera, states(), only)


def _picture(camera: Camera, wanted: Iterable[State], only: str) -> list[str]:
    """Picture each of these in every size and look; what could not be reached, and why."""
    every = list(wanted)
    missed = []
    for width, height in SIZES:
        for look in LOOKS:
            names = {state: f"{state.name}-{width}-{look}" for state in every}
            chosen = [state for state in every if only in names[state]]
            if chosen:
                camera.window.resize(width, height)
                camera.window.appearance.set_scheme(look)
                missed += [why for state in chosen if (why := _take(camera, state, names[state]))]
    return missed


def _take(camera: Camera, state: State, name: str) -> str:
    """Take one picture; "", or why it could not be taken."""
    try:
        state.put(camera)
        (camera.take_wall if state.wall else camera.take)(name)
    except (AssertionError, LookupError, StopIteration) as fault:
        return f"{name}: {fault!r}"
    finally:
        if state.back is not None:
            state.back(camera)
        camera.clear()
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
