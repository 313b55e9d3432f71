"""On displays with more pixels, boards are as sharp as those pixels allow."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
from PySide6.QtWidgets import QApplication
from tests.ui.canvas.scenes import furthest, painted, picture, rows, scene_of
from workshop_studio.bundled import resource
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.surface import Surface

application = QApplication([])
book = FontBook(resource("fonts"))
surface = Surface(book, LIGHT)
surface.resize(700, 500)
surface.set_scene(scene_of(*rows(30)))
surface.show()
for scale in (0.55, 1.0, 1.3):
    surface.zoom_to(scale)
    surface.pan(-31, 18)
    print(furthest(picture(surface), painted(surface, book)), surface.devicePixelRatioF())
"""


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_tiles_are_painted_in_the_pixels_of_the_display(ratio: float) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(ratio),
        "PYTHONPATH": str(ROOT),
    }
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, cwd=ROOT,
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    for line in run.stdout.splitlines():
        furthest, found = line.split()
        assert float(found) == ratio
        assert int(furthest) <= 6
