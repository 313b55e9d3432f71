"""Owns session files on a disk: reading one, with a plain sentence where that cannot be done."""

from __future__ import annotations

import errno
from pathlib import Path

from workshop_studio.exchange.errors import SessionFileError
from workshop_studio.exchange.session_reader import ReadSession, read_session
from workshop_studio.exchange.unpacking import SIZE_LIMIT


def read_file(path: Path) -> ReadSession:
    """Read a session from a file, plain or packed.

    Raises:
        SessionFileError: there is no such file, it cannot be read, it is no session file, or it
            breaks a rule of the format.
    """
    return read_session(_contents(path))


def _contents(path: Path) -> bytes:
    """The bytes of a file; of one that is too large only as many as show it."""
    try:
        if path.is_dir():
            raise SessionFileError(f"{path} is a folder; choose a session file inside it.")
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise SessionFileError(_sentence(path, error)) from error


def _sentence(path: Path, error: OSError) -> str:
    # No system lets a file have a name that is too long, so that there is none.
    if error.errno in {errno.ENOENT, errno.ENAMETOOLONG}:
        return f"There is no file {path}; check its name and its folder."
    return f"{path} cannot be read; check that you may open it and that its drive is connected."
