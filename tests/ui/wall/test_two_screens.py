"""With a second display the wall fills it, and leaves the console's display alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import json, sys
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from tests.ui.canvas.scenes import rows, scene_of
from tests.ui.wall.pages import QuietPage
from tests.waiting import wait_until
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.wall.wall import Wall

application = QApplication([])
laptop = next(screen for screen in QGuiApplication.screens() if screen.name() == "laptop")
page = QuietPage("Who is missing?")
page.scene = scene_of(*rows(30))
page.widget.setScreen(laptop)
page.widget.setGeometry(laptop.geometry().adjusted(50, 50, -50, -50))
page.widget.show()
wall = Wall(Appearance())
wall.show(page)
wait_until(lambda: not any(timer.isActive() for timer in wall.findChildren(QTimer)))
window = wall.window
board = window.picture.board
board.finish()
geometry = window.geometry()
print(json.dumps({
    "console": page.widget.screen().name(),
    "wall": window.screen().name(),
    "state": wall.state,
    "full": window.isFullScreen(),
    "geometry": [geometry.x(), geometry.y(), geometry.width(), geometry.height()],
    "ratio": board.devicePixelRatioF(),
    "pixels": board.grab().width(),
    "sharp": board.is_sharp,
}))
wall.leave()
"""


def screen(name: str, x: int, width: int, height: int) -> dict[str, object]:
    """A display of the offscreen platform."""
    return {
        "name": name, "x": x, "y": 0, "width": width, "height": height,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_the_wall_fills_the_display_that_is_not_the_consoles(tmp_path: Path, ratio: float) -> None:
    beamer = screen("beamer", 1366, 1920, 1080)
    laptop = screen("laptop", 0, 1366, 768)
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [beamer, laptop]}), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_SCREEN_SCALE_FACTORS": f"laptop=1;beamer={ratio}",
        "QT_QPA_PLATFORM": f"offscreen:configfile={file}",
        "PYTHONPATH": str(ROOT),
    }
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, cwd=ROOT,
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    found = json.loads(run.stdout)
    assert (found["console"], found["wall"]) == ("laptop", "beamer")
    assert (found["state"], found["full"]) == ("projector", True)
    assert found["geometry"] == [1366, 0, 1920 / ratio, 1080 / ratio]
    assert (found["ratio"], found["pixels"]) == (ratio, 1920)
    assert found["sharp"]
