"""Qt is loaded quickly only where that was checked; else, and where it goes wrong, plainly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from workshop_studio.ui.loading.qt import CHECKED
from workshop_studio.ui.loading.versions import versions

ROOT = Path(__file__).resolve().parent.parent.parent.parent
# Tells how Qt came: with Python's own enumerations, with all its descriptions, and usable.
TOLD = """
import enum, sys
made_by_python = enum.EnumType._create_.__module__ == "enum"
late = [name for name, module in sys.modules.items()
        if name.startswith("shibokensupport.signature.") and "__getattr__" in vars(module)]
finish()
from PySide6.QtCore import Qt
print(made_by_python, late, Qt.Key.Key_A.name, enum.EnumType._create_.__module__)
"""
PLAINLY = "True [] Key_A enum\n"


def told(before: str) -> str:
    """What a program of its own says after it has loaded Qt."""
    done = subprocess.run(
        [sys.executable, "-c", before + TOLD], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout


def test_the_versions_are_told_without_importing_pyside() -> None:
    import PySide6  # noqa: PLC0415 -- to compare with

    told_early = (
        "import sys; from workshop_studio.ui.loading.versions import versions;"
        "print(versions()[1], 'PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", told_early], check=True, cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout == f"{PySide6.__version__} False\n"
    assert versions() == (sys.version_info[:3], PySide6.__version__)


@pytest.mark.skipif(versions() not in CHECKED, reason="it is not done quickly with these versions")
def test_it_is_done_quickly_where_that_was_checked() -> None:
    quickly = told("from workshop_studio.ui.loading.qt import load_qt; finish = load_qt()")
    assert quickly.startswith("False ['shibokensupport.signature.")
    assert quickly.endswith("] Key_A enum\n")


def test_other_versions_are_loaded_as_python_and_pyside_mean_it() -> None:
    other = "from workshop_studio.ui.loading.qt import load_qt; finish = load_qt(checked=())"
    assert told(other) == PLAINLY


def test_what_goes_wrong_on_the_way_is_done_again_plainly() -> None:
    wrong = """
from workshop_studio.ui.loading import qt
def stumble():
    raise AttributeError("kept elsewhere")
qt.import_pyside = stumble
finish = qt.load_qt(checked={qt.versions()})
"""
    assert told(wrong) == PLAINLY


def test_what_comes_late_and_will_not_come_keeps_no_library_shut() -> None:
    wrong = """
from workshop_studio.ui.loading import qt
def stumble():
    raise SyntaxError("of another Python")
plainly = qt.import_pyside
qt.import_pyside = lambda: plainly() and stumble
finish = qt.load_qt(checked={qt.versions()})
"""
    assert told(wrong).endswith(" Key_A enum\n")
