"""A fault of the program: kept in a log without anybody's words, and no work is lost by it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_studio.app.faults import MAX_BYTES, keep_fault

ROOT = Path(__file__).resolve().parent.parent.parent
QUOTED = "what a pupil wrote"
# Opens the sample, lets an operation fail within a slot, and goes on working.
FAILING = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from workshop_studio.app.window import Program
from workshop_studio.document.document import Step
from workshop_studio.operations.editing import edit

def fail(snapshot):
    raise KeyError("{QUOTED}")

program = Program(Path(sys.argv[1]), read_only=False)
program.show({{"source": "", "sample": True}})
desk = program.window.session.desk
step = Step(operation="edit-session", label="Change")

def work():
    QTimer.singleShot(0, lambda: desk.do(fail, step))
    QTimer.singleShot(50, go_on)

def go_on():
    ident = desk.snapshot.session.id
    print("done", desk.do(lambda now: edit(now, ident, title="After the fault"), step))
    print("said", program.window.toast.words())
    program.window.close()

QTimer.singleShot(500, work)
sys.exit(program.run())
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the log is kept meanwhile."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def log_of(place: Path) -> str:
    """What the log says."""
    return next(place.rglob("faults.log")).read_text(encoding="utf-8")


def fail(words: str) -> None:
    """Fail for a reason, each quoting words."""
    try:
        dict[str, str]()[words]
    except KeyError as error:
        raise ValueError(words) from error


def failed(words: str) -> Exception:
    """The error of it."""
    with pytest.raises(ValueError, match=words) as caught:
        fail(words)
    return caught.value


def test_the_log_names_kinds_and_lines_and_quotes_nobody(place: Path) -> None:
    sentence = keep_fault(failed(QUOTED))
    log = log_of(place)
    assert "builtins.ValueError" in log
    assert "builtins.KeyError" in log
    assert "test_faults.py:" in log
    assert QUOTED not in log + sentence


def test_the_log_begins_anew_before_it_grows_large(place: Path) -> None:
    keep_fault(failed("first"))
    file = next(place.rglob("faults.log"))
    file.write_text("x" * (MAX_BYTES + 1), encoding="utf-8")
    keep_fault(failed("second"))
    assert file.stat().st_size < MAX_BYTES


def test_a_fault_in_an_operation_is_logged_and_work_goes_on(place: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FAILING, str(place / "a.library")],
        capture_output=True, text=True, timeout=60, check=False, cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert "done True" in ended.stdout
    assert "said Something went wrong in the program; your sessions are safe." in ended.stdout
    assert QUOTED not in ended.stdout + ended.stderr + log_of(place)
