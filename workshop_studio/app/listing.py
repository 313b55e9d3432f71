"""Owns the command that lists the sessions in the library."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from workshop_studio.app.arguments import Arguments
from workshop_studio.app.opening import reading_library
from workshop_studio.library.place import library_path
from workshop_studio.library.summaries import SessionSummary

_HEADS = ("ID", "Date", "Place", "Group", "Title")


def list_sessions(arguments: Arguments) -> int:
    """List the sessions, the one changed last first."""
    sessions = _sessions(arguments)
    if arguments.as_json:
        # In ASCII, since other programs read this in whatever encoding they expect.
        print(json.dumps([asdict(each) for each in sessions], indent=1))
    elif sessions:
        print("\n".join(_lines([_HEADS, *map(_cells, sessions)])))
    else:
        print("The library is empty; import a session file to begin.")
    return 0


def _sessions(arguments: Arguments) -> tuple[SessionSummary, ...]:
    """What the library holds; nothing where nobody has begun one yet."""
    if not _may_be_there(library_path(arguments.library, os.environ)):
        return ()
    with reading_library(arguments) as library:
        return library.sessions()


def _may_be_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # Whoever opens it finds out why nobody may look there, and says so.
        return True


def _cells(session: SessionSummary) -> tuple[str, ...]:
    cells = (session.id, session.date, session.place, session.group, session.title)
    return tuple(" ".join(cell.split()) for cell in cells)


def _lines(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
