"""A disk that takes no more: what was said to be saved stays, the rest waits, nothing is halved."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from tests.library import tomorrow
from tests.library.kit import bare, edits, first, opened, small, writing
from workshop_studio.library.errors import LibraryError, PassingError
from workshop_studio.library.library import open_library
from workshop_studio.library.migrating import migrate
from workshop_studio.library.migrations import HEAD
from workshop_studio.library.writer import WriterState

if sys.platform == "win32":
    pytest.skip("not run: Windows has no limit on the size of files", allow_module_level=True)

import resource

Limit = Callable[[int], None]


@pytest.fixture
def limit() -> Iterator[Limit]:
    """Return a function that lets no file grow beyond so many bytes; 0 lifts it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def set_limit(size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size or soft, hard))

    yield set_limit
    set_limit(0)


@pytest.mark.parametrize("room", range(4_000, 60_000, 4_000))
def test_the_writer_waits_for_room(tmp_path: Path, limit: Limit, room: int) -> None:
    waiting = Event()
    saved = [1]

    def report(state: WriterState) -> None:
        saved.append(state.saved)
        if state.reason:
            waiting.set()

    path = tmp_path / "library.db"
    with opened(path) as library, writing(library, report) as writer:
        library.add(first(small()))
        limit(room)
        for step in edits(600):
            writer.put(step)
        assert waiting.wait(20)
        assert library.last_seq("session") >= max(saved)
        limit(0)
        assert writer.flush(30)
        assert library.last_seq("session") == 600
        assert library.verify("session") == ()


@pytest.mark.parametrize("room", range(4_000, 200_000, 28_000))
def test_a_session_is_taken_in_whole_or_not_at_all(tmp_path: Path, limit: Limit, room: int) -> None:
    path = tmp_path / "library.db"
    with opened(path) as library:
        library.add(first(small()))
        limit(room)
        with pytest.raises(PassingError):
            library.add(first(small(3_000, session="large")))
        limit(0)
        assert [each.id for each in library.sessions()] == ["session"]
    with opened(path) as library:
        assert library.verify("session") == ()


def test_no_half_backup_stays(tmp_path: Path, limit: Limit) -> None:
    path = tmp_path / "library.db"
    with opened(path) as library:
        library.add(first(small(3_000)))
        limit(100_000)
        with pytest.raises(LibraryError):
            library.backup("test")
        limit(0)
        assert not list(tmp_path.glob("*-backups/*"))


@pytest.mark.parametrize("room", range(1_000, 200_000, 20_000))
def test_tables_that_cannot_be_brought_up_stay_as_they_were(
    tmp_path: Path, limit: Limit, room: int
) -> None:
    path = tmp_path / "library.db"
    with opened(path) as library:
        library.add(first(small(2_000)))
    with pytest.MonkeyPatch.context() as patch:
        tomorrow.install(tmp_path, patch)
        limit(room)
        # With the backup that comes before, and without.
        for bring_up in (open_library, migrate):
            with pytest.raises(LibraryError):
                bring_up(path)
        limit(0)
    with bare(path) as connection:
        ((revision,),) = connection.execute("SELECT version_num FROM alembic_version")
        ((voices,),) = connection.execute("SELECT max(voice) FROM note")
    assert (revision, voices) == (HEAD, "")
    with opened(path) as library:
        assert library.verify("session") == ()


def test_the_limit_is_felt(tmp_path: Path, limit: Limit) -> None:
    limit(10)
    with pytest.raises(OSError, match="File too large"):
        (tmp_path / "file").write_bytes(os.urandom(100))
    # Before this test ends, for its outcome may be written to a file as well.
    limit(0)
