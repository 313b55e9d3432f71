"""A name that no file can have, or a folder that nobody may enter, is one sentence and no fault."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.conftest import Run
from workshop_studio.bundled import samples

ROOT = Path(__file__).resolve().parents[2]
TRUST = samples() / "trust-reading.workshop.json"
LONG = "a" * 300


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--library", f"{LONG}.db", "list"], "cannot be opened"),
        (["--library", f"{LONG}.db", "import", TRUST], "cannot be opened"),
        (["check", LONG], f"There is no file {LONG}"),
        (["check", f"{LONG}/a.workshop"], "There is no file"),
        (["import", f"{LONG}.workshop"], "There is no file"),
        (["export", f"{LONG}.workshop", "--what", "session", "-o", "-"], "There is no file"),
        (["export", LONG, "--what", "session", "-o", "-"], "There is no library"),
    ],
)
def test_a_name_too_long_for_any_file(words: list[object], part: str, run: Run) -> None:
    said = run(*words)
    assert (said.code, said.out) == (1, "")
    assert part in said.err
    assert len(said.err.splitlines()) == 1


def test_a_word_too_long_for_a_file_may_be_an_id_all_the_same(run: Run) -> None:
    run("import", TRUST)
    said = run("export", LONG, "--what", "session", "-o", "-")
    assert (said.code, said.out) == (1, "")
    assert f"There is no session {LONG}" in said.err


@pytest.mark.skipif(sys.platform == "win32", reason="who may enter is not told by modes there")
@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--library", "{}/library.db", "list"], "cannot be opened"),
        (["check", "{}/a.workshop"], "cannot be read; check that you may open it"),
        (["import", "{}/a.workshop"], "cannot be read; check that you may open it"),
        (
            ["export", "{}/a.workshop", "--what", "matrix", "-o", "-"],
            "cannot be read; check that you may open it",
        ),
    ],
)
def test_a_folder_that_nobody_may_enter(words: list[str], part: str, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    given = [word.format(closed) for word in words]
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.guest", *given],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert part in done.stderr
    assert len(done.stderr.splitlines()) == 1
