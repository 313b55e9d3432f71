"""Owns the bare connections to a library file: how they are opened for reading, and set up."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshop_studio.library.driver import sqlite_driver

RawConnection = Any
"""A connection of the driver, which ships no types."""

SAFE: Mapping[str, int] = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
}
"""What every connection keeps to."""
_READER_PATIENCE = 2.0


def open_reader(path: Path) -> RawConnection:
    """A bare connection that can only read."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    if path.exists() and not _has_log(path) and not _may_make_files(path.parent):
        # Where no shared memory can be made beside it, nobody writes to it either.
        address += "&immutable=1"
    raw = sqlite_driver().connect(
        address, uri=True, timeout=_READER_PATIENCE, isolation_level=None, check_same_thread=False
    )
    return set_up(raw, {**SAFE, "query_only": 1})


def set_up(raw: RawConnection, settings: Mapping[str, int]) -> RawConnection:
    """Make the settings of a connection, and prove that they hold.

    Raises:
        RuntimeError: one of them does not hold.
    """
    # An unknown setting is passed over in silence, so each is read back.
    for name, value in settings.items():
        raw.execute(f"PRAGMA {name}={value}").fetchall()
        (found,) = raw.execute(f"PRAGMA {name}").fetchone()
        if found != value:
            raise RuntimeError(f"the database refuses the setting {name}={value}")
    return raw


def _has_log(path: Path) -> bool:
    return path.with_name(f"{path.name}-wal").exists()


def _may_make_files(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
