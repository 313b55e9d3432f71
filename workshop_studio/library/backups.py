"""Owns backups: whole copies beside the library, proved good before they get their names."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from workshop_studio.library.connections import RawConnection, open_reader
from workshop_studio.library.driver import DriverError, sqlite_driver
from workshop_studio.library.engines import reader_engine
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.faults import backup_folder, how_to_restore, told_plainly
from workshop_studio.library.open_rounds import OpenRounds, open_rounds
from workshop_studio.library.reopenings import Reopenings, reopened_since, reopenings

KEPT = 12
"""How many backups there are before the oldest goes."""
_VOTING = "-voting"


def back_up(library: Path, reason: str) -> Path:
    """Copy a library, whoever is using it, and return the copy's path.

    The name counts upwards, since a clock may jump. A copy that holds ballots of an open round
    says so in its name, so that it can be replaced when the round closes.

    Args:
        library: path of the library.
        reason: what it is made before, in a word or two joined by hyphens.

    Raises:
        LibraryError: there is no room, the folder cannot be written to, or the library is
            damaged. No half copy stays.
    """
    folder = backup_folder(library)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        backup = _proved_copy(library, folder, reason)
        _make_name_durable(folder)
    except (OSError, DriverError) as error:
        # What goes wrong while copying comes from the driver without a code of its own.
        raise LibraryError(
            f"No backup could be made in {folder}, so nothing was changed; "
            "make sure that there is room and that you may write there."
        ) from error
    _drop_oldest(library)
    return backup


def backups_of(library: Path) -> list[Path]:
    """The backups of a library, the oldest first."""
    folder = backup_folder(library)
    found = folder.iterdir() if folder.is_dir() else ()
    ours = (path for path in found if path.name.endswith(f"-{library.name}"))
    return sorted((path for path in ours if _number(path)), key=_number)


def drop_unproved(library: Path) -> None:
    """Remove what is left of a backup that a killed program was making."""
    for ending in ("", "-journal", "-wal", "-shm"):
        part = backup_folder(library) / f"{_unproved(library)}{ending}"
        part.unlink(missing_ok=True)


def replace_telling(library: Path, open_now: OpenRounds, reopened: Reopenings) -> bool:
    """Replace backups that tell more of a vote than the library does by one fresh backup.

    They hold ballots of a round that is open no more, or what closing had sealed in one that was
    opened again since. One made during a vote that cannot be read is taken for such a one: nobody
    can tell what it holds.

    Args:
        library: path of the library.
        open_now: its rounds in which people are voting.
        reopened: how often its rounds were opened again.

    Returns:
        Whether all of them are gone; one that is in use elsewhere has to wait.

    Raises:
        LibraryError: the fresh one cannot be made; then the others stay.
    """
    again = {key: times for key, times in reopened.items() if times}
    stale = [
        path
        for path in backups_of(library)
        if _tells_of_a_vote(path, library, open_now) or _tells_of_a_sealing(path, again)
    ]
    # A newer one that stays was made after the vote, when the others could not be removed.
    if stale and backups_of(library)[-1] in stale:
        back_up(library, "after-vote")
    left = [path for path in stale if not _is_removed(path)]
    return not left


def _proved_copy(library: Path, folder: Path, reason: str) -> Path:
    unproved = folder / _unproved(library)
    drop_unproved(library)
    try:
        os.close(os.open(unproved, os.O_CREAT | os.O_EXCL, 0o600))
        with told_plainly(library):
            _copy(library, unproved)
            voting = bool(_open_rounds(unproved))
        return unproved.replace(folder / _name(library, reason, voting=voting))
    finally:
        drop_unproved(library)


def _copy(library: Path, copy: Path) -> None:
    """Copy in one step, and prove the copy."""
    with closing(sqlite_driver().connect(str(copy), isolation_level=None)) as target:
        with closing(open_reader(library)) as source:
            # Step by step the copy would start again with every write from elsewhere.
            source.backup(target)
        # So that the copy is one file, without a log beside it.
        target.execute("PRAGMA journal_mode=DELETE").fetchall()
        _prove(target, library)


def _prove(copy: RawConnection, library: Path) -> None:
    sound = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    if not sound or copy.execute("PRAGMA foreign_key_check").fetchall():
        raise LibraryError(
            f"The library {library} is damaged, so no backup of it was kept; "
            f"{how_to_restore(library)}."
        )


def _unproved(library: Path) -> str:
    return f"{library.name}.part"


def _tells_of_a_vote(backup: Path, library: Path, open_now: OpenRounds) -> bool:
    if not backup.name.endswith(f"{_VOTING}-{library.name}"):
        return False
    try:
        return not _open_rounds(backup) <= open_now
    except (DBAPIError, OSError):
        return True


def _tells_of_a_sealing(backup: Path, again: Reopenings) -> bool:
    # Most libraries have no such round, and then no backup needs to be opened for it.
    if not again:
        return False
    try:
        with reader_engine(backup).connect() as connection:
            return reopened_since(reopenings(connection), again)
    except (DBAPIError, OSError, ValueError):
        return False


def _open_rounds(backup: Path) -> OpenRounds:
    with reader_engine(backup).connect() as connection:
        return open_rounds(connection)


def _is_removed(backup: Path) -> bool:
    try:
        backup.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _name(library: Path, reason: str, *, voting: bool) -> str:
    number = max((_number(path) for path in backups_of(library)), default=0) + 1
    day = datetime.now(UTC).strftime("%Y-%m-%d")
    return f"{number:05}-{day}-{reason}{_VOTING if voting else ''}-{library.name}"


def _number(backup: Path) -> int:
    first = backup.name.partition("-")[0]
    return int(first) if first.isdecimal() else 0


def _drop_oldest(library: Path) -> None:
    for path in backups_of(library)[:-KEPT]:
        # One that cannot be removed now goes next time.
        _is_removed(path)


def _make_name_durable(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
