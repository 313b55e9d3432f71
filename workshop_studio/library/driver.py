"""Owns the choice of the SQLite driver, and the refusal of one that could damage a library."""

from __future__ import annotations

from types import ModuleType

from sqlcipher3 import dbapi2

from workshop_studio.library.errors import LibraryError

OLDEST = (3, 51, 3)
"""Before this, one connection resetting the log could corrupt what another wrote (sqlite.org)."""

DriverError: type[Exception] = dbapi2.Error
"""What the driver raises for all that goes wrong in the database."""


def sqlite_driver() -> ModuleType:
    """The driver: the one of sqlcipher3, used without a key for the newer SQLite inside it.

    Raises:
        LibraryError: its SQLite is too old to be trusted.
    """
    refuse_old(dbapi2.sqlite_version_info)
    driver: ModuleType = dbapi2
    return driver


def refuse_old(version: tuple[int, ...]) -> None:
    """Refuse an SQLite that could damage a library.

    Raises:
        LibraryError: it is older than `OLDEST`.
    """
    if version < OLDEST:
        raise LibraryError(
            f"The database engine installed here, SQLite {_dotted(version)}, could damage a "
            f"library; install Workshop Studio again with its own packages, which bring "
            f"{_dotted(OLDEST)} or newer."
        )


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(str(part) for part in version)
