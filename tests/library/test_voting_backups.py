"""Backups made during a vote go when it closes, and with them nothing else is lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.library.kit import bare, done, files_below, first, opened
from tests.library.voting import ids, traces, voting
from tests.patience import PATIENCE
from workshop_studio.library.backups import backups_of
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.library import Library, open_library
from workshop_studio.model.snapshot import snapshot_of
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.operations.rounds import close_round


def replaced(library: Library, session: str) -> None:
    """Put another session in the place of one."""
    emptied = snapshot_of([library.load(session).session])
    library.add(first(emptied), replace=True)


@pytest.mark.parametrize("take_out", [Library.remove, replaced])
def test_a_session_in_which_people_vote_is_not_taken_out(
    path: Path, take_out: Callable[[Library, str], None]
) -> None:
    with voting(path, voters=3) as (library, room, vote):
        session = room.snapshot.session.id
        backup = library.backup("test")
        for _ in range(2):
            with pytest.raises(LibraryError) as problem:
                take_out(library, session)
            assert str(problem.value) == "A vote is open in this session; close it first."
        assert backups_of(path) == [backup]
        assert library.load(session).by_id() == room.snapshot.by_id()
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        take_out(library, session)
    with closing(open_library(backups_of(path)[-1], read_only=True)) as newest:
        assert newest.load(session).by_id() == room.snapshot.by_id()


def garbled(backup: Path) -> None:
    backup.write_bytes(b"Dear colleagues, " * 500)


def emptied(backup: Path) -> None:
    backup.write_bytes(b"")


def of_something_else(backup: Path) -> None:
    with bare(backup) as connection:
        connection.execute("DROP TABLE round")


@pytest.mark.parametrize("spoil", [garbled, emptied, of_something_else])
def test_a_backup_that_cannot_be_read_keeps_no_other_from_going(
    path: Path, spoil: Callable[[Path], None]
) -> None:
    with voting(path, voters=9) as (library, room, vote):
        made = [library.backup("test") for _ in range(3)]
        spoil(made[1])
        cast_ids = ids(room)
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        assert not traces(path, cast_ids)
        (fresh,) = backups_of(path)
        assert fresh not in made
    with closing(open_library(fresh, read_only=True)) as restored:
        assert restored.verify(room.snapshot.session.id) == ()


def test_a_backup_that_cannot_be_removed_keeps_no_other_from_going(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with voting(path, voters=9) as (library, room, vote):
        stuck, other = library.backup("test"), library.backup("test")
        remove = Path.unlink

        def unlink(file: Path, *, missing_ok: bool = False) -> None:
            # As Windows answers while somebody has the file open; here nothing does.
            if file == stuck:
                raise PermissionError(file)
            remove(file, missing_ok=missing_ok)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", unlink)
            done(room, close_round(room.snapshot, vote), "close-round")
            assert room.flush(PATIENCE)
            for _ in range(20):
                library.remove_traces()
            assert not other.exists()
            # One fresh backup, however often it is tried: more would push others out.
            assert [each.name for each in backups_of(path)[:-1]] == [stuck.name]
        library.remove_traces()
        assert len(backups_of(path)) == 1
        assert not stuck.exists()


def test_a_backup_of_a_vote_that_is_still_open_stays(path: Path) -> None:
    with voting(path, voters=3) as (library, _, _):
        backup = library.backup("test")
        library.remove_traces()
        before = files_below(backup.parent)
    with closing(open_library(path)):
        assert files_below(backup.parent) == before


def test_a_backup_of_a_session_that_was_replaced_since_stays(path: Path) -> None:
    with voting(path, voters=3) as (library, room, vote):
        session = room.snapshot.session.id
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        closed = room.snapshot
        done(room, reopen_round(closed, vote, reason="Two came late."), "reopen-round")
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        again = room.snapshot
        # A colleague's file of the first count comes in, and the newer one once more.
        library.add(first(closed), replace=True)
        library.add(first(again), replace=True)
    with opened(path):
        of_first_count = backups_of(path)[-1]
    with closing(open_library(of_first_count, read_only=True)) as earlier:
        assert earlier.load(session).by_id() == closed.by_id()


def test_an_old_backup_without_reopenings_is_asked_all_the_same(path: Path) -> None:
    with voting(path, voters=3) as (library, room, vote):
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        old = library.backup("before-update")
        with bare(old) as connection:
            connection.execute('ALTER TABLE "round" DROP COLUMN reopened')
        done(room, reopen_round(room.snapshot, vote, reason="Two came late."), "reopen-round")
        assert room.flush(PATIENCE)
        assert not old.exists()
