"""Owns bringing a library's tables to today's form, and telling in which form they are."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from workshop_studio.library.engines import migration_engine
from workshop_studio.library.faults import told_plainly
from workshop_studio.library.stamp import APPLICATION_ID

SCRIPTS = Path(__file__).with_name("migrations")


def migrate(library: Path) -> None:
    """Bring the tables of a library to today's form, all of it or nothing.

    Raises:
        LibraryError: the file cannot be written.
    """
    engine = migration_engine(library)
    with told_plainly(library), engine.begin() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _finish(connection)


def alembic_config() -> Config:
    """Where Alembic finds the steps: inside the package, in a checkout and a wheel alike."""
    config = Config()
    # A percent sign in the path would be taken for a reference to another setting.
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return config


def _finish(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    # References were not watched while tables were rebuilt.
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise RuntimeError("the migration left references to records that are not there")
