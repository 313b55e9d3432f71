"""A program that is killed while it writes has lost nothing that it said was saved."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_twenty_kills_lose_no_step_that_was_said_to_be_saved(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows cannot fork, and to start the program anew each time takes minutes")
    library = str(tmp_path / "library.db")
    command = [sys.executable, "-m", "tests.library.killing", library, "commit", "20", "7"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    result = json.loads(done.stdout)
    assert result["wrong"] == []
    assert result["acknowledged"]
