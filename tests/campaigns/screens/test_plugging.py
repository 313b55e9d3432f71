"""A projector is plugged in, pulled out and plugged in again, on a real window system."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import json, subprocess, sys
from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.canvas.scenes import rows, scene_of
from tests.ui.wall.pages import QuietPage
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.wall.wall import Wall

BEAMER = ["--setmonitor", "beamer", "1920/1600x1080/900+1366+0", "none"]

def xrandr(*arguments):
    subprocess.run([sys.argv[1], *arguments], check=True, capture_output=True)

def wait_for(condition):
    clock = QElapsedTimer()
    clock.start()
    while not condition() and clock.elapsed() < 60_000:
        QTest.qWait(20)

xrandr("--setmonitor", "laptop", "1366/300x768/170+0+0", "screen")
xrandr(*BEAMER)
application = QApplication([])
laptop = next(screen for screen in application.screens() if screen.name() == "laptop")
page = QuietPage("Who is missing?")
page.scene = scene_of(*rows(30))
page.widget.setGeometry(laptop.geometry().adjusted(50, 50, -200, -200))
page.widget.show()
QTest.qWait(100)
wall, said, steps = Wall(Appearance()), [], []
wall.state_changed.connect(said.append)

def note(what):
    QTest.qWait(200)
    window = wall.window
    place = window.frameGeometry()
    steps.append({
        "what": what, "state": wall.state, "seen": window.isVisible(),
        "full": window.isVisible() and window.isFullScreen(),
        "place": [place.x(), place.y(), place.width(), place.height()],
        "screens": sorted(screen.name() for screen in application.screens()),
    })

wall.show(page)
note("shown")
for turn in range(3):
    xrandr("--delmonitor", "beamer")
    wait_for(lambda: wall.state == "lost")
    note("pulled out")
    xrandr(*BEAMER)
    wait_for(lambda: wall.state == "projector")
    note("plugged in")
xrandr("--delmonitor", "beamer")
wait_for(lambda: wall.state == "lost")
wall.hide()
xrandr(*BEAMER)
wait_for(lambda: len(application.screens()) == 2)
note("given up")
xrandr("--delmonitor", "beamer")
wait_for(lambda: len(application.screens()) == 1)
wall.show(page)
note("one display")
wall.leave()
print(json.dumps({"steps": steps, "said": said}))
"""


@pytest.fixture
def display(tool: Callable[[str], str]) -> Iterator[str]:
    """An X server with room for two displays; it ends with the test."""
    # Without -noreset it would forget its displays whenever the last program leaves.
    with subprocess.Popen(
        [tool("Xvfb"), "-displayfd", "1", "-noreset", "-screen", "0", "3286x1080x24"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as server:  # fmt: skip
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


def test_the_wall_goes_with_the_projector_and_comes_back_with_it(
    display: str, tool: Callable[[str], str]
) -> None:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
    }
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, tool("xrandr")], env=environment, cwd=ROOT,
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    if "Could not load the Qt platform plugin" in run.stderr:
        pytest.skip("not run: Qt misses a library of X (apt-get install libxcb-cursor0 "
                    "libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0)")  # fmt: skip
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    shown, *turns, given_up, alone = told["steps"]
    assert (shown["state"], shown["full"]) == ("projector", True)
    assert shown["place"] == [1366, 0, 1920, 1080]
    for lost, back in zip(turns[::2], turns[1::2], strict=True):
        assert (lost["state"], lost["seen"], lost["screens"]) == ("lost", False, ["laptop"])
        assert (back["state"], back["full"]) == ("projector", True)
        assert back["place"] == [1366, 0, 1920, 1080]
    assert (given_up["state"], given_up["seen"]) == ("off", False)
    assert (alone["state"], alone["full"]) == ("window", False)
    assert sum("Projector lost" in words for words in told["said"]) == 4
