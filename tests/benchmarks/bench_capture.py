"""Measures capture by real keys: keys for each note, and how long Enter takes, on five boards.

    python tests/benchmarks/bench_capture.py --notes 100

Ten notes and as many as are asked for are typed on each board, once where the place sticks and once
with a place typed in front of each. Seconds are those of the machine; keys are the same everywhere.
"""

from __future__ import annotations

import argparse
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.ui.boards.capture.capturing import BOARDS, Captured, said, scribe
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook


def main(words: list[str]) -> int:
    """Print a line for each board, number of notes, and way of typing."""
    parser = argparse.ArgumentParser(description="Count the keys of capture.")
    parser.add_argument("--notes", type=int, default=100)
    asked = parser.parse_args(words)
    application = QApplication.instance() or QApplication([])
    book = FontBook(resource("fonts"))
    for board in BOARDS:
        for number in (10, asked.notes):
            _show(board, number, "place sticks", _run(board, book, number, ""))
            if board != "notes":
                _show(board, number, "place typed", _run(board, book, number, "2 "))
    del application
    return 0


def _run(board: str, book: FontBook, number: int, prefix: str) -> Captured:
    with scribe(board, book) as at_work:
        return at_work.write(said(number), prefix=prefix)


def _show(board: str, number: int, way: str, found: Captured) -> None:
    sys.stdout.write(
        f"{board:10} {number:4} notes, {way:12}: {found.keys / found.notes:5.1f} keys a note, "
        f"{found.extra:.1f} besides letters; longest Enter {1000 * found.longest:4.0f} ms\n"
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
