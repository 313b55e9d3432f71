"""Owns reading a library before SQLAlchemy is loaded, which takes longer than a window to show.

Only what lies plainly in order is read so. Where there is anything to say or to do about the file
(it is missing, old, foreign, in use, damaged), there is no quick reading: it is opened properly,
which tells the person.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from workshop_studio.library.connections import RawConnection, open_reader
from workshop_studio.library.driver import DriverError
from workshop_studio.library.errors import LibraryError, UnreadableError
from workshop_studio.library.migrations import HEAD, REVISIONS


class NotQuickError(Exception):
    """The library has to be opened properly first."""


class OutOfDateError(NotQuickError):
    """It has to be brought up to date first, which takes its time."""


@contextmanager
def quick_reading(path: Path) -> Iterator[RawConnection]:
    """A bare connection inside a transaction, so that all is read from one state of the file.

    Raises:
        NotQuickError: the file is not plainly in order.
    """
    try:
        if not path.is_file():
            raise NotQuickError
        with closing(open_reader(path)) as connection:
            connection.execute("BEGIN")
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchall()
            if revision in [[(each,)] for each in REVISIONS[:-1]]:
                raise OutOfDateError
            if revision != [(HEAD,)]:
                raise NotQuickError
            yield connection
    except (DriverError, OSError, LibraryError, UnreadableError) as error:
        raise NotQuickError from error
