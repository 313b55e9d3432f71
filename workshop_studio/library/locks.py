"""Owns the lock that lets one program at a time write to a library."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from workshop_studio.library.errors import LibraryError

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """A lock of the operating system on a file beside the library; it goes with its process.

    The file itself stays: to delete it would let two programs lock two files of one name.
    """

    def __init__(self, library: Path) -> None:
        """Take the lock.

        Raises:
            LibraryError: another window of the program holds it.
            OSError: the file cannot be made.
        """
        path = library.with_name(f"{library.name}.lock")
        # A file object may be closed twice; the bare handle might by then be somebody else's.
        self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "rb+")
        try:
            _seize(self._file.fileno())
        except OSError:
            self._file.close()
            raise LibraryError(
                f"The library {library} is open in another window of Workshop Studio; "
                "close that window, or give another library with --library."
            ) from None

    def release(self) -> None:
        """Let others in."""
        self._file.close()
