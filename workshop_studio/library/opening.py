"""Owns what happens before a library is used: its file found or made, its tables brought up."""

from __future__ import annotations

import os
from pathlib import Path

from workshop_studio.library.backups import back_up, backups_of
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.faults import how_to_restore, not_writable
from workshop_studio.library.locks import InstanceLock
from workshop_studio.library.stamp import form_of


def prepare_to_read(path: Path) -> None:
    """Make sure that a library can be read as it is.

    Raises:
        LibraryError: there is none, it is not one, or its form is not today's.
    """
    _refuse_missing(path)
    form = form_of(path)
    if form == "empty":
        raise LibraryError(f"The file {path} is empty; give the path of another file.")
    if form == "old":
        raise LibraryError(
            f"The library {path} is from an older version of Workshop Studio and has to be "
            "brought up to date; open it once for changes."
        )


def prepare_to_write(path: Path, *, create: bool) -> InstanceLock:
    """Make sure that a library can be written, and take the lock that keeps others out.

    A library from an older program is brought to today's form after a backup.

    Raises:
        LibraryError: the file or its folder does not allow it, it is not a library, a newer
            program made it, or another window has it open. The file is left as it was.
    """
    if create:
        _make_folder(path.parent)
    if path.exists() or not create:
        _refuse_missing(path)
        _refuse_unwritable(path)
        # Before anything is laid beside it: the file may be somebody else's.
        form_of(path)
    lock = _locked(path)
    try:
        _bring_up(path)
    except BaseException:
        lock.release()
        raise
    return lock


def _bring_up(path: Path) -> None:
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
    form = form_of(path)
    if form == "current":
        return
    if form == "old":
        back_up(path, "before-update")
    elif backups_of(path):
        # Something emptied it; to begin anew would hide that.
        raise LibraryError(
            f"The library {path} is empty, but it was not before; {how_to_restore(path)}."
        )
    from workshop_studio.library.migrating import migrate  # noqa: PLC0415 - Alembic is slow to load

    migrate(path)


def _locked(path: Path) -> InstanceLock:
    try:
        return InstanceLock(path)
    except OSError as error:
        raise not_writable(path) from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The folder {folder} for the library cannot be made; "
            "give another place with --library."
        ) from error


def _refuse_missing(path: Path) -> None:
    if path.is_dir():
        raise LibraryError(f"{path} is a folder; give the path of a file in it.")
    if not path.is_file():
        raise LibraryError(
            f"There is no library at {path} yet; import a session to begin one, "
            "or give another place with --library."
        )


def _refuse_unwritable(path: Path) -> None:
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise not_writable(path)
