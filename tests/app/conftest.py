"""Owns how tests use the command line: a library of their own, and what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from workshop_studio.app import main


@dataclass(frozen=True)
class Said:
    """What a command ended with and printed."""

    code: int
    out: str
    err: str

    @property
    def first_line(self) -> str:
        """What the person reads first of what is wrong."""
        return self.err.splitlines()[0] if self.err else ""


Run = Callable[..., Said]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of a library that is not there yet, and that commands use."""
    path = tmp_path / "data" / "library.db"
    monkeypatch.setenv("WORKSHOP_STUDIO_LIBRARY", str(path))
    return path


@pytest.fixture
def run(library: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with some words; its library is the test's own."""
    assert not library.exists()

    def command(*words: object) -> Said:
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = int(str(ended.code))
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return command
