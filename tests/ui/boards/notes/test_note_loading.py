"""A board of notes opens without what is only asked for once something on it is selected."""

from __future__ import annotations

import subprocess
import sys

_LATE = ("workshop_studio.analysis.thread", "workshop_studio.layout.boards.theory")
_PROGRAM = """
import sys
import workshop_studio.ui.boards.notes.notes_page
print(*(name for name in sys.modules if name.startswith({late})))
"""


def test_the_page_of_notes_comes_without_threads_and_theories() -> None:
    """They know of votes, commitments and columns, and took a third of what a page loads."""
    loaded = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(late=_LATE)],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert loaded == []
