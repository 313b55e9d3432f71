"""A program of tomorrow, whose tables have another form: today's steps and one more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workshop_studio.library import migrating, stamp
from workshop_studio.library.migrations import REVISIONS

_STEP = '''"""A fourth form of the tables: a column, a table, a rebuilt table and moved texts."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("note", sa.Column("pinned", sa.Boolean()))
    op.create_table("theme", sa.Column("id", sa.Text(), primary_key=True))
    op.execute("UPDATE note SET voice = 'moved'")
    with op.batch_alter_table("sector") as batch:
        batch.alter_column("name", new_column_name="title")
    op.execute("UPDATE session SET place = 'moved'")
'''


def install(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let this process be the program of tomorrow; its steps are laid into a folder."""
    scripts = folder / "migrations"
    shutil.copytree(migrating.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "r0004_fourth.py").write_text(_STEP)
    patch.setattr(migrating, "SCRIPTS", scripts)
    patch.setattr(stamp, "REVISIONS", (*REVISIONS, "0004"))
    patch.setattr(stamp, "HEAD", "0004")
