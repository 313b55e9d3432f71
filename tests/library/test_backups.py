"""A backup is a whole library of its own, or there is none."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.library.kit import bare, edits, first, ignored, opened, small, writing
from tests.patience import PATIENCE
from workshop_studio.library.backups import KEPT, backups_of
from workshop_studio.library.errors import LibraryError
from workshop_studio.library.library import Library, open_library


def test_a_backup_opens_as_the_library_it_was_made_of(library: Library, tmp_path: Path) -> None:
    backup = library.backup("test")
    content = library.load("session").by_id()
    library.write(list(edits(2)))
    restored = tmp_path / "restored" / "library.db"
    restored.parent.mkdir()
    backup.rename(restored)
    with opened(restored) as other:
        assert other.load("session").by_id() == content
        assert other.verify("session") == ()


def test_a_session_can_be_read_straight_from_a_backup(library: Library) -> None:
    backup = library.backup("test")
    with closing(open_library(backup, read_only=True)) as other:
        assert other.load("session").by_id() == library.load("session").by_id()


def test_a_backup_made_while_others_write_is_whole(library: Library) -> None:
    with writing(library, ignored) as writer:
        for step in edits(300):
            writer.put(step)
        backups = [library.backup(f"test-{number}") for number in range(3)]
        assert writer.flush(PATIENCE)
    for backup in backups:
        with bare(backup) as connection:
            ((last, count),) = connection.execute("SELECT max(seq), count(*) FROM journal")
            ((text,),) = connection.execute("SELECT text FROM note WHERE id = 'n0'")
        assert last == count
        assert text == ("Something happens" if last == 1 else f"Edited in step {last}")


def test_only_the_newest_backups_stay(library: Library, path: Path) -> None:
    made = [library.backup("test") for _ in range(KEPT + 3)]
    assert backups_of(path) == made[-KEPT:]


def test_a_backup_leaves_nothing_unproved_behind(library: Library, path: Path) -> None:
    backup = library.backup("test")
    assert list(backup.parent.iterdir()) == [backup]
    assert backups_of(path) == [backup]


def test_where_no_backup_can_be_made_a_session_is_not_replaced(
    library: Library, path: Path
) -> None:
    (path.parent / "library-backups").write_text("A file where the folder should be")
    with pytest.raises(LibraryError, match="No backup could be made"):
        library.add(first(small(1)), replace=True)
    assert len(library.load("session").by_id()) == 5


def test_a_damaged_library_gives_no_backup(library: Library, path: Path) -> None:
    with bare(path) as connection:
        connection.execute("INSERT INTO note SELECT 'nobody', id, \"order\", extra, tags, colour,"
                           " voice, \"group\", private, lang, board, text, layer, side, marks, x, y"
                           " FROM note WHERE id = 'n0'")  # fmt: skip
    with pytest.raises(LibraryError, match="damaged, so no backup of it was kept"):
        library.backup("test")
    assert backups_of(path) == []
