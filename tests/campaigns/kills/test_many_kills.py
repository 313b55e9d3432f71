"""Many kills: while committing and voting, while importing, and while backups are made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(("work", "kills"), [("commit", 400), ("import", 100), ("backup", 100)])
@pytest.mark.timeout(900)
def test_kills_lose_and_damage_nothing(tmp_path: Path, work: str, kills: int) -> None:
    if os.name == "nt":
        pytest.skip("not run: Windows cannot fork")
    library = str(tmp_path / "library.db")
    command = [sys.executable, "-m", "tests.library.killing", library, work, str(kills), "1"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    result = json.loads(done.stdout)
    assert result["wrong"] == []
    assert result["acknowledged"]
    assert not list(tmp_path.rglob("*.part*"))
