"""An open round's ballots are durable, but nothing tells who cast which, or when."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.kit import bare, done, first, opened, small, transaction
from tests.library.voting import VOTERS, ids, traces, voting
from tests.patience import PATIENCE
from tests.support import small_session
from workshop_studio.library.writing import write
from workshop_studio.model.snapshot import snapshot_of
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.operations.rounds import close_round


def test_no_payload_holds_a_ballot_of_an_open_round(path: Path) -> None:
    with voting(path) as (_, room, _), bare(path) as connection:
        told = "".join(payload for (payload,) in connection.execute("SELECT payload FROM journal"))
        assert len(ids(room)) == VOTERS
        assert not [each for each in ids(room) if each in told]


def test_a_cast_is_journalled_without_a_time(path: Path) -> None:
    with voting(path) as (library, room, _):
        for each in library.journal(room.snapshot.session.id, after=3):
            assert (each.operation, each.time, each.changes.changes) == ("cast", "", ())
        assert [each.seq for each in library.journal(room.snapshot.session.id)] == [
            *range(1, VOTERS + 4)
        ]


def test_open_ballots_are_there_after_a_restart(path: Path) -> None:
    with voting(path) as (_, room, _):
        cast_before = room.snapshot.by_id()
        session = room.snapshot.session.id
    with opened(path) as library:
        assert library.load(session).by_id() == cast_before
        assert library.verify(session) == ()


def test_a_closed_rounds_ballots_are_journalled_and_verified(path: Path) -> None:
    with voting(path) as (library, room, vote):
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        session = room.snapshot.session.id
        (closing,) = library.journal(session, after=room.seq - 1)
        sealed = [each.after for each in closing.changes.changes if isinstance(each.after, Ballot)]
        assert sorted(each.id for each in sealed) == sorted(ids(room))
        assert not [each for each in closing.changes.changes if isinstance(each.before, Ballot)]
        assert closing.time
        assert library.verify(session) == ()


@pytest.mark.parametrize("backups", [0, 2])
def test_nothing_of_the_open_time_is_in_any_file_after_closing(path: Path, backups: int) -> None:
    with voting(path) as (library, room, vote):
        for _ in range(backups):
            library.backup("test")
        cast_ids = ids(room)
        assert traces(path, cast_ids)
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        assert not traces(path, cast_ids)
        assert (path.parent / "library.db-wal").stat().st_size == 0
        kept = sorted(each.name for each in path.parent.glob("*-backups/*"))
        assert len(kept) == (1 if backups else 0)


@pytest.mark.parametrize("soon", [False, True])
def test_traces_that_could_not_be_removed_go_as_soon_as_they_can(path: Path, *, soon: bool) -> None:
    with voting(path) as (library, room, vote):
        cast_ids = ids(room)
        with library._readers.connect() as reader:
            # A reader in the middle of something keeps the log from being emptied.
            reader.exec_driver_sql("SELECT * FROM note").all()
            done(room, close_round(room.snapshot, vote), "close-round")
            assert room.flush(PATIENCE)
            assert traces(path, cast_ids)
            if soon:
                library.remove_traces()
                assert traces(path, cast_ids)
        if soon:
            library.remove_traces()
            assert not traces(path, cast_ids)
    with opened(path):
        assert not traces(path, cast_ids)


def test_a_vote_in_another_session_keeps_its_backup_until_it_closes(path: Path) -> None:
    with voting(path, voters=3) as (library, room, vote):
        other = small_session()
        library.add(first(other))
        library.backup("test")
        library.remove(other.session.id)
        (backup,) = path.parent.glob("*-backups/*")
        assert "voting" in backup.name
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        assert not backup.exists()


def test_closing_again_after_an_uncertain_commit_removes_the_traces(path: Path) -> None:
    with voting(path, voters=9) as (library, room, vote):
        cast_ids = ids(room)
        backup = library.backup("test")
        closing = close_round(room.snapshot, vote)
        step = transaction(closing.changes, seq=room.seq + 1, session=room.snapshot.session.id)
        with library._engine.begin() as connection:
            write(connection, [step])
        assert traces(path, cast_ids)
        library.write([step])
        assert not traces(path, cast_ids)
        assert not backup.exists()


def test_rounds_of_one_id_in_two_sessions_are_told_apart(path: Path) -> None:
    with voting(path, voters=3) as (library, room, vote):
        here = room.snapshot.get(Round, vote)
        other = small(session="other")
        library.add(first(snapshot_of([*other, here])))
        backup = library.backup("test")
        done(room, close_round(room.snapshot, vote), "close-round")
        assert room.flush(PATIENCE)
        assert not backup.exists()
