"""Owns the connections to a library file: how they are opened and how they begin."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event

from workshop_studio.library.driver import sqlite_driver

RawConnection = Any
"""A connection of the driver, which ships no types."""

_SAFE: Mapping[str, int] = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
}
_DURABLE: Mapping[str, int] = {
    # FULL together with WAL is what lost nothing in kills and cuts of power.
    "synchronous": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "secure_delete": 1,
}
_WRITER_PATIENCE = 0.5
"""Seconds to wait for a lock; the writer tries again by itself and says so meanwhile."""
_READER_PATIENCE = 2.0


def writer_engine(path: Path) -> Engine:
    """The engine of the one connection that writes; its transactions begin with a write lock."""
    engine = _engine(lambda: _open_writer(path, foreign_keys=1), QueuePool, 1)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def migration_engine(path: Path) -> Engine:
    """An engine to change the schema with: a table may be rebuilt while others refer to it."""
    engine = _engine(lambda: _open_writer(path, foreign_keys=0), NullPool)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reader_engine(path: Path) -> Engine:
    """The engine of readers: each reads one state of the library and is closed after it."""
    engine = _engine(lambda: open_reader(path), NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def open_reader(path: Path) -> RawConnection:
    """A bare connection that can only read."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    if path.exists() and not _has_log(path) and not _may_make_files(path.parent):
        # Where no shared memory can be made beside it, nobody writes to it either.
        address += "&immutable=1"
    raw = sqlite_driver().connect(
        address, uri=True, timeout=_READER_PATIENCE, isolation_level=None, check_same_thread=False
    )
    return _set_up(raw, {**_SAFE, "query_only": 1})


def _open_writer(path: Path, *, foreign_keys: int) -> RawConnection:
    raw = sqlite_driver().connect(
        str(path), timeout=_WRITER_PATIENCE, isolation_level=None, check_same_thread=False
    )
    _set_up(raw, {**_SAFE, **_DURABLE, "foreign_keys": foreign_keys})
    (mode,) = raw.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode != "wal":
        raise RuntimeError(f"the database refuses a write-ahead log and stays with {mode}")
    return raw


def _set_up(raw: RawConnection, settings: Mapping[str, int]) -> RawConnection:
    # An unknown setting is passed over in silence, so each is read back.
    for name, value in settings.items():
        raw.execute(f"PRAGMA {name}={value}").fetchall()
        (found,) = raw.execute(f"PRAGMA {name}").fetchone()
        if found != value:
            raise RuntimeError(f"the database refuses the setting {name}={value}")
    return raw


def _engine(
    creator: Callable[[], RawConnection], pool: type[NullPool | QueuePool], size: int = 0
) -> Engine:
    options = {"pool_size": size, "max_overflow": 0} if size else {}
    return create_engine(
        "sqlite://",
        creator=creator,
        module=sqlite_driver(),
        poolclass=pool,
        hide_parameters=True,
        **options,
    )


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _has_log(path: Path) -> bool:
    return path.with_name(f"{path.name}-wal").exists()


def _may_make_files(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
