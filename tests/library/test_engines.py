"""Connections are set up so that what is committed stays, and readers hold up nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from tests.library.kit import edits, first, opened, small
from workshop_studio.library.library import Library

SAFE = {"foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1, "mmap_size": 0}
DURABLE = {
    "journal_mode": "wal", "synchronous": 2, "fullfsync": 1, "checkpoint_fullfsync": 1,
    "secure_delete": 1,
}  # fmt: skip


def setting(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_the_writer_is_durable_and_careful(library: Library) -> None:
    wanted = SAFE | DURABLE | {"query_only": 0}
    assert {name: setting(library._engine, name) for name in wanted} == wanted


def test_a_reader_is_careful_and_cannot_write(library: Library) -> None:
    wanted = SAFE | {"journal_mode": "wal", "query_only": 1}
    assert {name: setting(library._readers, name) for name in wanted} == wanted
    with library._readers.connect() as reader, pytest.raises(OperationalError):
        reader.exec_driver_sql("DELETE FROM note")


def test_a_reader_keeps_its_moment_and_does_not_hold_up_the_writer(library: Library) -> None:
    with library._readers.connect() as reader:
        before = reader.exec_driver_sql("SELECT count(*) FROM journal").scalar()
        library.write(list(edits(9)))
        assert reader.exec_driver_sql("SELECT count(*) FROM journal").scalar() == before
    assert library.last_seq("session") == 9


def test_an_error_of_the_database_quotes_no_text_of_a_workshop(library: Library) -> None:
    with library._engine.begin() as connection, pytest.raises(OperationalError) as error:
        connection.exec_driver_sql("SELECT ? FROM nowhere", ("What somebody wrote",))
    assert "somebody" not in str(error.value)


@pytest.mark.parametrize("name", ["with space.db", "50% #1 ?x=y.db", "żółw-🐢.library", "library"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with opened(path) as library:
        library.add(first(small()))
        assert library.load("session").by_id() == small().by_id()
        assert library.backup("test").exists()
    assert path.is_file()
