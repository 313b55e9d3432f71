"""The command that pictures the window reaches its states, and says so where it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from environment import ROOT
from picturing.states import first_day, states


def test_no_two_states_are_called_the_same() -> None:
    names = [state.name for state in (*first_day(), *states())]
    assert len(names) > 100
    assert len(names) == len(set(names))


def test_the_states_asked_for_are_pictured_and_no_others(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "pictures.py"
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path), "--only", "map-player-1366"],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    made = {file.name for file in tmp_path.iterdir()}
    assert made == {"board-map-player-1366-light.png", "board-map-player-1366-dark.png"}
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in tmp_path.iterdir())
