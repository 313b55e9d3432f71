"""The rules of the house that no linter knows: sizes, docstrings, words, reasons, and one pin."""

from __future__ import annotations

import ast
import os
import re
import statistics
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# None of these patterns matches itself, so that this file can be searched like every other.
FORBIDDEN = {
    "a path of one computer": r"(?<![\w.])/(?:work|root|tmp|opt)/",
    "an address of a package index": r"(?:pypi|pythonhosted|npmjs|debian|crates)\.(?:org|com|io)\b",
    "the number of a task": r"(?i)\b(?:issue|ticket|task) #?\d",
    "how this was made": r"(?i)cl[a]ude|anthr[o]pic|open[a]i\b|chat[g]pt|language[ ]model",
}

SILENCED = re.compile(r"# (?:type: ignore\[[^]]+\]|noqa: [A-Z0-9, ]+)\s*$", re.MULTILINE)


def test_no_file_is_longer_than_400_lines() -> None:
    long = {str(file): lines for file in python_files() if (lines := length(file)) > 400}
    assert not long


def test_the_median_module_is_at_most_120_lines() -> None:
    sizes = [length(file) for file in python_files("workshop_studio") if length(file) > 1]
    assert statistics.median(sizes) <= 120


def test_every_module_says_what_it_owns() -> None:
    silent = [str(file) for file in python_files() if not ast.get_docstring(parsed(file))]
    assert not silent


def test_every_silenced_check_says_why() -> None:
    silenced = [str(file) for file in python_files() if SILENCED.search(text(file))]
    assert not silenced


def test_the_model_stands_on_the_standard_library_alone() -> None:
    known = {*sys.stdlib_module_names, "workshop_studio"}
    others = {name for file in python_files("workshop_studio/model") for name in imported(file)}
    assert others <= known


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_speaks_of_anything_but_the_project(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    found = {str(file): hit[0] for file in files() if (hit := pattern.search(text(file)))}
    assert not found


def test_void_calls_of_qt_leave_none_its_references() -> None:
    from PySide6.QtCore import QObject  # noqa: PLC0415 - Qt is slow to load and only needed here

    thing = QObject()
    before = sys.getrefcount(None)
    for turn in range(2_000):
        thing.setObjectName(str(turn))
    assert abs(sys.getrefcount(None) - before) < 200


def files(below: str = ".") -> Iterator[Path]:
    """Yield the files of the tree that .gitignore does not name; git itself is not needed."""
    ignored = [".git", *(line.strip("/") for line in text(ROOT / ".gitignore").splitlines())]
    for folder, folders, names in os.walk(ROOT / below):
        folders[:] = [name for name in folders if not any(fnmatch(name, i) for i in ignored)]
        yield from (
            Path(folder, name) for name in names if not any(fnmatch(name, i) for i in ignored)
        )


def python_files(below: str = ".") -> Iterator[Path]:
    """Yield the Python files of the tree."""
    return (file for file in files(below) if file.suffix == ".py")


def imported(file: Path) -> Iterator[str]:
    """Yield the top-level name of each module that a file imports."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def parsed(file: Path) -> ast.Module:
    """Return a Python file's syntax tree."""
    return ast.parse(text(file))


def length(file: Path) -> int:
    """Return a file's number of lines."""
    return len(text(file).splitlines())


def text(file: Path) -> str:
    """Return a file's text; a file that is not text has none."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
