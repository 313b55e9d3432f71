"""Owns the recognition of a library file: whether it is one, and in which form."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Literal

from workshop_studio.library.connections import RawConnection, open_reader
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.faults import told_plainly
from workshop_studio.library.migrations import HEAD, REVISIONS

APPLICATION_ID = 0x57534C42
"""Written into the header of every library, so that no other program's file is taken for one."""

Form = Literal["empty", "old", "current"]


def form_of(path: Path) -> Form:
    """In which form the tables of a file are; reads only.

    Raises:
        LibraryError: it is not a library, or a newer program made it.
    """
    with told_plainly(path), closing(open_reader(path)) as connection:
        if _is_empty(connection):
            return "empty"
        _refuse_foreign(connection, path)
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if revision not in REVISIONS:
        raise LibraryError(
            f"The library {path} was made by a newer version of Workshop Studio; "
            "install that version to open it."
        )
    return "current" if revision == HEAD else "old"


def _is_empty(connection: RawConnection) -> bool:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return bool(tables == 0)


def _refuse_foreign(connection: RawConnection, path: Path) -> None:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    if mark != APPLICATION_ID:
        raise LibraryError(
            f"The file {path} belongs to another program; give the path of another file."
        )
