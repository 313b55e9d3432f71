"""What a command says comes out whatever the screen or file that it is shown on can show."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_studio.app import main
from workshop_studio.bundled import samples

ROOT = Path(__file__).resolve().parents[2]
TRUST = samples() / "trust-reading.workshop.json"


def in_ascii(*words: object) -> subprocess.CompletedProcess[bytes]:
    """A command on a screen that shows nothing but ASCII."""
    return subprocess.run(
        [sys.executable, "-m", "workshop_studio", *map(str, words)],
        cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False,
    )  # fmt: skip


def test_a_character_that_the_screen_lacks_is_shown_by_its_number() -> None:
    done = in_ascii("check", TRUST)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"in order. \u201c" in done.stdout


def test_a_list_for_other_programs_is_whole_in_any_encoding(tmp_path: Path) -> None:
    file, library = tmp_path / "łódź.workshop.json", tmp_path / "library.db"
    file.write_text('{"format": "workshop-studio/1", "title": "Łódź 🙂"}', encoding="utf-8")
    assert in_ascii("--library", library, "import", file).returncode == 0
    done = in_ascii("--library", library, "list", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)[0]["title"] == "Łódź 🙂"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name of a file is text")
def test_a_file_whose_name_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"\xff.workshop.json")
    file.write_bytes(TRUST.read_bytes())
    done = in_ascii("check", file)
    assert done.returncode == 0
    assert rb"\udcff.workshop.json: in order." in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here is full on demand")
@pytest.mark.parametrize("words", [["check"], ["export", "--what", "results", "-o", "-"]])
def test_what_is_printed_onto_a_full_disk_is_told_in_one_sentence(words: list[str]) -> None:
    command = [sys.executable, "-m", "workshop_studio", *words, str(TRUST)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    told = "There is no room left on the disk; free some space and try again.\n"
    assert (done.returncode, done.stderr.decode()) == (1, told)


def test_a_command_may_speak_to_something_that_is_no_screen() -> None:
    heard = io.StringIO()
    with contextlib.redirect_stdout(heard):
        assert main(["check", str(TRUST)]) == 0
    assert "in order" in heard.getvalue()
