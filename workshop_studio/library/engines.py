"""Owns the connections to a library file: how they are opened and how they begin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event

from workshop_studio.library.connections import SAFE, RawConnection, open_reader, set_up
from workshop_studio.library.driver import sqlite_driver

_DURABLE: Mapping[str, int] = {
    # FULL together with WAL is what lost nothing in kills and cuts of power.
    "synchronous": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "secure_delete": 1,
}
_WRITER_PATIENCE = 0.5
"""Seconds to wait for a lock; the writer tries again by itself and says so meanwhile."""


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


def _open_writer(path: Path, *, foreign_keys: int) -> RawConnection:
    raw = sqlite_driver().connect(
        str(path), timeout=_WRITER_PATIENCE, isolation_level=None, check_same_thread=False
    )
    set_up(raw, {**SAFE, **_DURABLE, "foreign_keys": foreign_keys})
    (mode,) = raw.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode != "wal":
        raise RuntimeError(f"the database refuses a write-ahead log and stays with {mode}")
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
