"""A library that cannot be opened is refused in one sentence, and left as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.library.kit import bare, edits, files_below, first, opened, small
from workshop_studio.library.driver import refuse_old
from workshop_studio.library.errors import LibraryError, PassingError
from workshop_studio.library.library import Library, open_library

ROOT = Path(__file__).resolve().parents[2]


def is_one_sentence(text: str) -> bool:
    return text.endswith(".") and "\n" not in text and not {"sqlite", "Error"} & set(text.split())


def no_database(path: Path) -> None:
    path.write_bytes(b"Dear colleagues, " * 500)


def of_another_program(path: Path) -> None:
    with bare(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")


def from_a_newer_program(path: Path) -> None:
    with opened(path):
        pass
    with bare(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("PRAGMA journal_mode=DELETE")


def emptied(path: Path) -> None:
    with opened(path) as library:
        library.backup("test")
    path.write_bytes(b"")


def cut_short(path: Path) -> None:
    with opened(path):
        pass
    path.write_bytes(path.read_bytes()[:4096])


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (no_database, "is not a library of Workshop Studio"),
        (of_another_program, "belongs to another program"),
        (from_a_newer_program, "made by a newer version"),
        (emptied, "is empty"),
        (cut_short, "is damaged"),
        (Path.mkdir, "is a folder"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_library_is_refused_and_left_as_it_was(
    tmp_path: Path, spoil: Callable[[Path], None], words: str, *, read_only: bool
) -> None:
    path = tmp_path / "library.db"
    spoil(path)
    before = lasting(files_below(tmp_path))
    with pytest.raises(LibraryError, match=words) as problem:
        open_library(path, read_only=read_only)
    assert is_one_sentence(str(problem.value))
    assert lasting(files_below(tmp_path)) == before


def lasting(files: dict[Path, bytes]) -> dict[Path, bytes]:
    """Without what the database and the lock lay beside a library while it is looked at."""
    passing = (".lock", "-shm", "-wal")
    return {path: content for path, content in files.items() if not path.name.endswith(passing)}


def test_a_second_window_is_kept_out_but_may_read(library: Library, path: Path) -> None:
    with pytest.raises(LibraryError, match="open in another window") as problem:
        open_library(path)
    assert is_one_sentence(str(problem.value))
    with closing(open_library(path, read_only=True)) as other:
        assert other.load("session").by_id() == library.load("session").by_id()
        library.write(list(edits(2)))
        assert other.last_seq("session") == 2


def test_a_library_by_another_name_is_the_same_library(library: Library, path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows asks for rights to make links")
    folder = path.parent.with_name("other")
    folder.symlink_to(path.parent, target_is_directory=True)
    (path.parent / "link.db").symlink_to(path)
    for name in (path.parent / "link.db", folder / path.name, folder / "link.db"):
        with pytest.raises(LibraryError, match="open in another window"):
            open_library(name)
        with closing(open_library(name, read_only=True)) as other:
            assert other.load("session").by_id() == library.load("session").by_id()
    # A log or a lock by the other name would be a second one of the same file.
    assert {each.name for each in path.parent.glob("link*")} == {"link.db"}


@pytest.mark.parametrize("read_only", [False, True])
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path, *, read_only: bool) -> None:
    if os.name == "nt":
        pytest.skip("Windows asks for rights to make links")
    (tmp_path / "library.db").symlink_to(tmp_path / "library.db")
    with pytest.raises(LibraryError) as problem:
        open_library(tmp_path / "library.db", read_only=read_only)
    assert is_one_sentence(str(problem.value))


def test_a_library_that_could_not_be_opened_is_not_kept_from_others(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Library, *_: object) -> None:
        raise RuntimeError(type(self).__name__)

    with monkeypatch.context() as patch:
        patch.setattr(Library, "__init__", fail)
        # The error holds on to all it passed through, and would to a lock as well.
        with pytest.raises(RuntimeError) as kept:
            open_library(path)
    with opened(path) as library:
        assert (library.sessions(), str(kept.value)) == ((), "Library")


def test_a_library_opened_for_reading_cannot_be_changed(library: Library, path: Path) -> None:
    with closing(open_library(path, read_only=True)) as other, pytest.raises(RuntimeError):
        other.add(first(small(session="other")))
    assert len(library.sessions()) == 1


def test_a_closed_library_can_be_opened_again_and_is_one_file(path: Path) -> None:
    for _ in range(2):
        with opened(path):
            pass
    assert {each.name for each in path.parent.iterdir()} == {"library.db", "library.db.lock"}


def test_a_file_is_for_its_owner_only(library: Library, path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows has no such permissions")
    library.backup("test")
    open_to_others = [file for file in files_below(path.parent) if file.stat().st_mode & 0o077]
    assert not open_to_others


@pytest.mark.parametrize("read_only", [False, True])
def test_a_missing_library_is_not_made_where_none_was_wanted(
    path: Path, *, read_only: bool
) -> None:
    with pytest.raises(LibraryError, match="There is no library at"):
        open_library(path, create=False, read_only=read_only)
    assert not path.parent.exists()


def test_a_library_in_use_by_another_program_is_not_written(library: Library, path: Path) -> None:
    with bare(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PassingError, match="in use by another program") as problem:
            library.write(list(edits(2)))
        assert is_one_sentence(str(problem.value))
    assert library.last_seq("session") == 1


def test_a_library_that_another_program_keeps_to_itself_is_not_opened(path: Path) -> None:
    with opened(path) as library:
        library.add(first(small()))
    with bare(path) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryError, match="in use by another program"):
            open_library(path)


def test_a_full_disk_refuses_a_session_and_keeps_the_others(library: Library) -> None:
    writer = library._engine.raw_connection()
    writer.cursor().execute("PRAGMA max_page_count=1")
    writer.close()
    with pytest.raises(PassingError, match="no room left") as problem:
        library.add(first(small(2_000, session="large")))
    assert is_one_sentence(str(problem.value))
    assert [each.id for each in library.sessions()] == ["session"]
    assert library.verify("session") == ()


def test_an_unknown_session_is_told_with_where_to_look(library: Library) -> None:
    for ask in (library.load, library.journal, library.verify, library.remove, library.last_seq):
        with pytest.raises(LibraryError, match=r"There is no session lost .* list shows"):
            ask("lost")


@pytest.mark.parametrize("locked", ["file", "folder"])
def test_what_may_not_be_written_is_refused_for_changes_only(locked: str) -> None:
    if os.name == "nt":
        pytest.skip("Windows has no such permissions")
    # Not below pytest's own folder, which a guest may not enter.
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with opened(path) as library:
            library.add(first(small()))
        path.chmod(0o444 if locked == "file" else 0o666)
        path.parent.chmod(0o555 if locked == "folder" else 0o777)
        before = files_below(path.parent)
        assert "cannot be written to" in as_a_guest(path, "write")
        assert as_a_guest(path, "read") == "A session"
        assert lasting(files_below(path.parent)) == lasting(before)
        path.parent.chmod(0o777)


def test_a_folder_that_nobody_may_enter_is_told() -> None:
    if os.name == "nt":
        pytest.skip("Windows has no such permissions")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "closed" / "library.db"
        with opened(path):
            pass
        path.parent.chmod(0)
        Path(folder).chmod(0o755)
        for wish in ("read", "write"):
            assert is_one_sentence(as_a_guest(path, wish))
        path.parent.chmod(0o700)


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("A file")
    with pytest.raises(LibraryError, match="cannot be made"):
        open_library(tmp_path / "file" / "library.db")


def as_a_guest(path: Path, wish: str) -> str:
    """What a user without rights gets to hear or see of a library."""
    command = [sys.executable, "-m", "tests.library.guest", str(path), wish]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_an_engine_that_could_damage_a_library_is_refused() -> None:
    refuse_old((3, 51, 3))
    with pytest.raises(LibraryError, match=r"SQLite 3\.40\.1, could damage") as problem:
        refuse_old((3, 40, 1))
    assert is_one_sentence(str(problem.value))
