"""Owns the meaning of the database's error codes: which pass, and what each is called in words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from workshop_studio.library.driver import DriverError
from workshop_studio.library.errors import LibraryError, PassingError

_PERM, _BUSY, _LOCKED, _READONLY, _IOERR = 3, 5, 6, 8, 10
_CORRUPT, _FULL, _CANTOPEN, _AUTH, _NOTADB = 11, 13, 14, 23, 26
_HARDLY_ANY = 2**17  # bytes: less than one change and its log take
_PASSING = frozenset({_BUSY, _LOCKED, _READONLY, _IOERR, _FULL, _CANTOPEN})

_IN_USE = "The library {path} is in use by another program; close that program and try again."
_NOT_WRITABLE = (
    "The library {path} cannot be written to; allow changes to the file and its folder, "
    "or give another place with --library."
)
_DAMAGED = "The library {path} is damaged; {restore}."
_SENTENCES = {
    _PERM: _NOT_WRITABLE,
    _BUSY: _IN_USE,
    _LOCKED: _IN_USE,
    _READONLY: _NOT_WRITABLE,
    _IOERR: (
        "The disk that holds the library {path} reports a fault; check that it is connected "
        "and sound, then try again."
    ),
    _CORRUPT: _DAMAGED,
    _FULL: (
        "There is no room left for the library {path}; free some space on its disk and try again."
    ),
    _CANTOPEN: (
        "The library {path} cannot be opened; check that its folder exists and that you may use it."
    ),
    _AUTH: _NOT_WRITABLE,
    _NOTADB: (
        "The file {path} is not a library of Workshop Studio; give the path of another file."
    ),
}


def problem_of(error: Exception, path: Path) -> LibraryError | None:
    """A database error in words for a person, or None where it is a fault of ours."""
    code = _code(error)
    if code == _IOERR and _is_full(path):
        # A disk without any room fails before SQLite can call it full.
        code = _FULL
    sentence = _SENTENCES.get(code)
    if sentence is None and "Could not decode to UTF-8" in str(error):
        sentence = _DAMAGED
    if sentence is None:
        return None
    problem = PassingError if code in _PASSING else LibraryError
    return problem(sentence.format(path=path, restore=how_to_restore(path)))


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _HARDLY_ANY
    except OSError:
        return False


def not_writable(path: Path) -> LibraryError:
    """What a person is told who may not write to a library."""
    return LibraryError(_NOT_WRITABLE.format(path=path))


def how_to_restore(path: Path) -> str:
    """How a person brings back a whole library, as the second half of a sentence."""
    if not backup_folder(path).is_dir():
        return "move it elsewhere and import your session files into a new library"
    # A log that stays behind would be written into the copy.
    return (
        f"move it and any {path.name}-wal and {path.name}-shm beside it elsewhere, "
        f"then copy the newest file of the folder {backup_folder(path)} to its place"
    )


def backup_folder(path: Path) -> Path:
    """The folder beside a library that holds its backups."""
    return path.with_name(f"{path.stem}-backups")


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what goes wrong with the file inside into a `LibraryError`.

    Raises:
        PassingError: the same may succeed later.
        LibraryError: the file or its disk is at fault for good.
    """
    try:
        yield
    except (DBAPIError, DriverError) as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise LibraryError(_SENTENCES[_CANTOPEN].format(path=path)) from error


def _code(error: Exception) -> int:
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", None)
    # The lower byte is the kind of error, the rest says more about where it arose.
    return code & 0xFF if isinstance(code, int) else 0
