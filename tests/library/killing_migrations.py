"""Kills a migration at each of its statements in turn, and looks at what is left.

Run as a program of its own, since it forks: `python -m tests.library.killing_migrations FOLDER`.
Prints how many kills left the old tables, how many neither old nor new ones, and how many tables
there are in the end.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.library import tomorrow
from tests.library.kit import bare, first, opened, small
from workshop_studio.library.library import open_library


def main() -> None:
    folder = Path(sys.argv[1])
    fresh = _kill_at_each_statement(folder / "fresh.db")
    with opened(folder / "old.db") as library:
        library.add(first(small()))
    with pytest.MonkeyPatch.context() as patch:
        tomorrow.install(folder, patch)
        old = _kill_at_each_statement(folder / "old.db")
    sys.stdout.write(json.dumps({"fresh": fresh, "old": old}))


def _kill_at_each_statement(path: Path) -> dict[str, int]:
    old = _tables(path)
    left = []
    for statement in itertools.count(1):
        if not _was_killed(path, statement):
            break
        left.append(_tables(path))
    new = _tables(path)
    halves = [tables for tables in left if tables not in (old, new)]
    return {
        "kills": left.count(old),
        "halves": len(halves),
        "tables": len(new),
    }


def _was_killed(path: Path, statement: int) -> bool:
    child = os.fork()
    if child == 0:
        _die_at(statement)
        with closing(open_library(path)):
            os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def _die_at(statement: int) -> None:
    numbers = itertools.count(1)

    @event.listens_for(Engine, "before_cursor_execute")
    def die(*_: object) -> None:
        if next(numbers) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    @event.listens_for(Engine, "commit")
    def die_before_commit(*_: object) -> None:
        if next(numbers) == statement:
            os.kill(os.getpid(), signal.SIGKILL)


def _tables(path: Path) -> list[tuple[str, str]]:
    """All tables as they are declared, with how often "moved" stands in the rows."""
    if not path.exists():
        return []
    with bare(path) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        if any(name == "note" for name, _ in tables):
            (voices,) = connection.execute("SELECT group_concat(voice) FROM note").fetchone()
            (stamp,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return [*tables, ("voices", voices or ""), ("stamp", stamp)]
        return list(tables)


if __name__ == "__main__":
    main()
