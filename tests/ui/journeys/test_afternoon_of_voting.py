"""A whole afternoon of voting, in the program itself, with a projector beside the laptop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.ui.wall.test_two_screens import screen

ROOT = Path(__file__).resolve().parents[3]


def test_an_afternoon_of_voting_keeps_its_secrets_and_adds_up(tmp_path: Path) -> None:
    displays = tmp_path / "screens.json"
    both = [screen("laptop", 0, 1366, 768), screen("beamer", 1366, 1920, 1080)]
    displays.write_text(json.dumps({"screens": both}), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={displays}",
        "PYTHONPATH": str(ROOT),
    }
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.journeys.afternoon", str(tmp_path)],
        env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert run.stdout == "all is true\n"
    assert not run.stderr
