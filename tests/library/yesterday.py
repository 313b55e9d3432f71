"""A library as the program of yesterday left it: today's, without what its last step added."""

from __future__ import annotations

from pathlib import Path

from tests.library.kit import bare
from workshop_studio.library.migrations import REVISIONS

_ADDED = (
    ("question", "absorbed"), ("question", "wordings"), ("round", "reopened"),
    ("round", "withheld"), ("round", "typed"), ("ballot", "typed"), ("ballot", "slip"),
)  # fmt: skip


def make_old(path: Path) -> None:
    """Bring a closed library back to yesterday's form; what is in it stays."""
    with bare(path) as connection:
        for table, column in _ADDED:
            connection.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
        connection.execute("UPDATE alembic_version SET version_num = ?", (REVISIONS[0],))
