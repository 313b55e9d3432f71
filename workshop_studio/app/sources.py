"""Owns where a session comes from: a session file by its path, or the library by its id."""

from __future__ import annotations

from pathlib import Path

from workshop_studio.app.arguments import Arguments
from workshop_studio.model.snapshot import Snapshot

_ENDINGS = (".json", ".workshop")


def session_of(arguments: Arguments) -> Snapshot:
    """The session that `arguments.source` names.

    A file needs no library. A word is taken for a file where one is there, or where it is written
    like one; else it is the id of a session.

    Raises:
        MendableError: it cannot be read, or the library has no such session.
    """
    source = arguments.source
    if is_file_name(source):
        from workshop_studio.exchange.reading import read_file

        return read_file(Path(source)).snapshot
    from workshop_studio.app.opening import reading_library

    with reading_library(arguments) as library:
        return library.load(source)


def is_file_name(source: str) -> bool:
    """Whether a word on the command line means a session file."""
    path = Path(source)
    return path.name != source or path.suffix in _ENDINGS or path.exists()
