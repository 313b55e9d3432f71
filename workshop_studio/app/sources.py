"""Owns where a session comes from: a session file by its path, or the library by its id."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workshop_studio.app.arguments import Arguments
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot

if TYPE_CHECKING:
    from workshop_studio.exchange.session_reader import ReadSession

_ENDINGS = (".json", ".workshop")


def session_of(arguments: Arguments) -> Snapshot:
    """The session that `arguments.source` names, as it would travel on.

    A file needs no library. A word is taken for a file where one is there, or where it is written
    like one; else it is the id of a session.

    Raises:
        MendableError: it cannot be read, or the library has no such session or a damaged one.
    """
    if is_file_name(arguments.source):
        return read_named(Path(arguments.source)).snapshot
    return _from_library(arguments)


def is_file_name(source: str) -> bool:
    """Whether a word on the command line means a session file."""
    path = Path(source)
    return path.name != source or path.suffix in _ENDINGS or _is_there(path)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # No file can have this name, or nobody may look: then it can only be an id.
        return False


def read_named(file: Path) -> ReadSession:
    """Read a session file; what is wrong with it is said with its name.

    Raises:
        MendableError: it cannot be read.
    """
    from workshop_studio.exchange.files import read_file

    try:
        return read_file(file)
    except MendableError as error:
        sentence = str(error) if str(file) in str(error) else f"{file}: {error}"
        raise MendableError(sentence, places=error.places) from error


def _from_library(arguments: Arguments) -> Snapshot:
    from workshop_studio.app.opening import reading_library
    from workshop_studio.document.replay import as_of
    from workshop_studio.exchange.revisions import revised

    with reading_library(arguments) as library:
        # What is damaged must not travel on as if it were whole.
        library.refuse_damaged(arguments.source)
        snapshot = library.load(arguments.source)
        if arguments.what != "session":
            return snapshot
        journal = library.journal(arguments.source)
    saved = max(each.time for each in journal)
    changes = len(journal) - 1
    return revised(snapshot, start=as_of(journal, 1), changes=changes, saved=saved)
