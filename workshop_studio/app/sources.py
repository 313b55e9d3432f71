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

    A file needs no library. A word is taken for a file where one is there, then for the id of a
    session; a word that is neither is told off as what it looks like.

    Raises:
        MendableError: it cannot be read, or the library has no such session or a damaged one.
    """
    path = Path(arguments.source)
    looks_like_file = path.name != arguments.source or path.suffix in _ENDINGS
    if _is_file(path) or (looks_like_file and not _is_known(arguments)):
        return read_named(path).snapshot
    return _from_library(arguments)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # No file can have this name, or nobody may look: then it can only be an id.
        return False


def _is_known(arguments: Arguments) -> bool:
    """Whether the library, if there is one that can be read, has a session of this id."""
    from workshop_studio.app.opening import reading_library

    try:
        with reading_library(arguments) as library:
            return arguments.source in {each.id for each in library.sessions()}
    except MendableError:
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
