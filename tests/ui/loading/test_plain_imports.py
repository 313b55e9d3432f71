"""Importing reads no module again once the window begins, and none here asks PySide to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent.parent
READ = """
import inspect
from workshop_studio.ui.loading.plain_imports import import_plainly
read = []
inspect.getsource = lambda module: read.append(module) or ""
import workshop_studio.ui.session.relay
hooked = len(read)
import_plainly()
import workshop_studio.ui.console.main_window
print(hooked > 0, len(read) - hooked)
"""


def test_no_module_is_read_again_when_it_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ], check=True, cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout == "True 0\n"


def test_no_module_asks_for_names_that_pyside_would_have_to_change() -> None:
    asking = [
        path
        for path in ROOT.glob("workshop_studio/**/*.py")
        if "\nfrom __feature__" in path.read_text()
    ]
    assert asking == []
