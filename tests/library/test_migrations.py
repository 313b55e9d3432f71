"""The tables change form whole or not at all, after a backup, and never backwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from tests.library import tomorrow
from tests.library.kit import bare, edits, files_below, first, opened, small
from workshop_studio.library.backups import backups_of
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.library import open_library
from workshop_studio.library.migrating import alembic_config
from workshop_studio.library.migrations import HEAD, REVISIONS
from workshop_studio.library.tables import METADATA

ROOT = Path(__file__).resolve().parents[2]


def declared(path: Path) -> dict[str, str]:
    """The declarations of all tables of a file."""
    with bare(path) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: " ".join(sql.split()) for name, sql in rows if name != "alembic_version"}


def test_the_migrated_tables_are_those_of_the_program(path: Path) -> None:
    with opened(path) as library, library._readers.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []
    ours = path.with_name("ours.db")
    engine = create_engine(f"sqlite:///{ours}")
    METADATA.create_all(engine)
    engine.dispose()
    assert declared(path) == declared(ours)
    assert "WITHOUT ROWID" in declared(path)["ballot"]


def test_every_step_is_listed_in_order() -> None:
    steps = ScriptDirectory.from_config(alembic_config())
    assert tuple(step.revision for step in steps.walk_revisions())[::-1] == REVISIONS
    assert steps.get_heads() == [HEAD]


def test_a_library_in_todays_form_opens_without_alembic(path: Path) -> None:
    with opened(path):
        pass
    program = (
        "import sys, pathlib; from workshop_studio.library.library import open_library;"
        "open_library(pathlib.Path(sys.argv[1])).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=True)


def test_an_older_library_is_brought_up_after_a_backup(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(path) as library:
        library.write([first(small()), *edits(4)])
    tomorrow.install(tmp_path, monkeypatch)
    with pytest.raises(LibraryError, match="open it once for changes"):
        open_library(path, read_only=True)
    with opened(path) as library:
        assert [each.place for each in library.sessions()] == ["moved"]
        assert library.last_seq("session") == 4
    (backup,) = backups_of(path)
    assert "before-update" in backup.name
    with bare(backup) as connection:
        ((revision,),) = connection.execute("SELECT version_num FROM alembic_version")
        ((place,),) = connection.execute("SELECT place FROM session")
    assert (revision, place) == (HEAD, "")


def test_a_library_of_tomorrow_is_refused_today_and_left_as_it_was(
    path: Path, tmp_path: Path
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        tomorrow.install(tmp_path, patch)
        with opened(path):
            pass
    before = files_below(path.parent)
    for read_only in (False, True):
        with pytest.raises(LibraryError, match="newer version of Workshop Studio; install that"):
            open_library(path, read_only=read_only)
    assert files_below(path.parent)[path] == before[path]


def test_a_migration_killed_at_any_statement_leaves_the_old_tables(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows cannot fork, and a process for each statement would take minutes")
    command = [sys.executable, "-m", "tests.library.killing_migrations", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    result = json.loads(done.stdout)
    assert result["fresh"]["halves"] == result["old"]["halves"] == 0
    # One kill for each table at least, and for each statement of tomorrow's step.
    assert result["fresh"]["kills"] > len(METADATA.tables)
    assert result["old"]["kills"] > 5
    assert result["old"]["tables"] > result["fresh"]["tables"]
