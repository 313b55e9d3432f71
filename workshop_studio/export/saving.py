"""Owns putting a finished file in its place: whole, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from workshop_studio.model.mendable import MendableError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY}


class CannotSaveError(MendableError):
    """A file could not be saved; what was there before is untouched."""


def save(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that a failure leaves what was there before untouched.

    The bytes go into a file beside the target, reach the disk, and only then take its name.

    Raises:
        CannotSaveError: the folder is missing, the disk is full, or the place cannot be written.
    """
    target = _resolved(path)
    try:
        _check_place(target)
        _put(target, data)
    except OSError as error:
        raise CannotSaveError(_sentence(target, error)) from error


def _resolved(path: Path) -> Path:
    sentence = f"{path} is a link that leads nowhere; choose another name."
    try:
        target = path.resolve()
        leads_nowhere = target.is_symlink()
    except RuntimeError as error:
        # Up to Python 3.12 a link that leads to itself is an error, later it stays a link.
        raise CannotSaveError(sentence) from error
    except OSError as error:
        raise CannotSaveError(_sentence(path, error)) from error
    if leads_nowhere:
        raise CannotSaveError(sentence)
    return target


def _check_place(target: Path) -> None:
    if not target.parent.is_dir():
        raise CannotSaveError(
            f"The folder {target.parent} does not exist; make it first or choose another folder."
        )
    if target.is_dir():
        raise CannotSaveError(f"{target} is a folder; give the file a name inside it.")
    if target.exists() and not target.is_file():
        raise CannotSaveError(f"{target} is not an ordinary file; choose another name.")


def _put(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        _write_through(beside, data)
        beside.replace(target)
    finally:
        _remove(beside)
    _sync_folder(target.parent)


def _write_through(beside: Path, data: bytes) -> None:
    with beside.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Have the new name reach the disk as well, where the system has a way to ask for it."""
    # Windows and some network drives have none; the file itself is whole either way.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove(beside: Path) -> None:
    # The person already hears why the saving failed; a left-over is no second problem.
    with suppress(OSError):
        beside.unlink(missing_ok=True)


def _sentence(target: Path, error: OSError) -> str:
    if error.errno in _NO_ROOM:
        return f"There is not enough room on the disk to save {target}; free some space first."
    if error.errno in _NOT_ALLOWED:
        return (
            f"{target} cannot be written, perhaps because it is open in another program"
            " or the folder is protected; close it or choose another folder."
        )
    if error.errno == errno.ENAMETOOLONG:
        return f"The name {target.name} is too long; choose a shorter one."
    reason = error.strerror or "unknown reason"
    return f"{target} could not be saved ({reason}); choose another place."
