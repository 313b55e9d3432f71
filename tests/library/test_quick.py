"""What is read before the database layer is loaded is what that layer reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.library.kit import opened, transaction
from tests.support import board_of
from workshop_studio.bundled import samples
from workshop_studio.document.beginning import first_transaction
from workshop_studio.document.history import BARRIERS
from workshop_studio.exchange.files import read_file
from workshop_studio.library.draft import Draft
from workshop_studio.library.library import Library
from workshop_studio.library.quick_list import quick_list
from workshop_studio.library.quick_reading import NotQuickError
from workshop_studio.library.quick_session import quick_drafts, quick_look, quick_session
from workshop_studio.model.changes import Change
from workshop_studio.model.items import Note
from workshop_studio.operations.notes import add_note

SAMPLE = "sample-aldermere-professionals"
LATE = """
import sys
from pathlib import Path
from workshop_studio.library.quick_list import quick_list
from workshop_studio.library.quick_session import quick_session
quick_list(Path(sys.argv[1]))
quick_session(Path(sys.argv[1]), "session", barriers=())
print([name for name in ("sqlalchemy", "alembic", "networkx") if name in sys.modules])
"""


@pytest.fixture
def filled(library: Library) -> Library:
    """A library that holds the samples too, one of them changed since."""
    for file in sorted(samples().glob("*.json")):
        library.add(first_transaction(read_file(file).snapshot))
    snapshot = library.load(SAMPLE)
    board = board_of(snapshot, "iceberg")
    for seq in (2, 3, 4):
        changes = add_note(snapshot, board, text=f"Step {seq}", layer="events", side="driver")
        library.write([transaction(changes.changes, seq=seq, session=SAMPLE)])
        snapshot = snapshot.apply(changes)
    note = snapshot.all(Note)[0]
    library.write([transaction([Change(note, None)], seq=5, session=SAMPLE)])
    return library


def test_the_list_is_the_same(filled: Library) -> None:
    assert len(quick_list(filled.path)) == 4
    assert quick_list(filled.path) == filled.sessions()


def test_every_session_is_the_same(filled: Library) -> None:
    for each in filled.sessions():
        quick = quick_session(filled.path, each.id, barriers=BARRIERS)
        proper = filled.open_session(each.id, barriers=BARRIERS)
        assert quick.snapshot.by_id() == proper.snapshot.by_id()
        assert (quick.seq, quick.past) == (proper.seq, proper.past)
        assert quick_look(filled.path, each.id).by_id() == proper.snapshot.by_id()
    assert len(quick_session(filled.path, SAMPLE, barriers=BARRIERS).past) == 4


def test_truth_values_are_no_numbers(filled: Library) -> None:
    notes = quick_look(filled.path, SAMPLE).all(Note)
    assert {type(note.private) for note in notes} == {bool}


def test_drafts_are_the_same(library: Library) -> None:
    for number, field in enumerate(("text", "short")):
        draft = Draft(session="session", record="note", field=field, text="Half", saved=f"{number}")
        library.keep_draft(("session", "note", field), draft)
    assert [each.field for each in quick_drafts(library.path, "session")] == ["short", "text"]
    assert quick_drafts(library.path, "session") == library.drafts("session")


def test_a_session_that_is_not_there_has_to_be_asked_for_properly(library: Library) -> None:
    with pytest.raises(NotQuickError):
        quick_session(library.path, "nobody", barriers=BARRIERS)


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotQuickError):
        quick_list(tmp_path / "library.db")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"no library at all, but long enough to be read as one"])
def test_a_file_that_is_no_library_is_left_to_whoever_tells_of_it(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    with pytest.raises(NotQuickError):
        quick_list(path)
    assert path.read_bytes() == content


def test_a_damaged_step_is_left_to_whoever_tells_of_it(filled: Library) -> None:
    with filled._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE journal SET label = 'another' WHERE seq = 4")
    with pytest.raises(NotQuickError):
        quick_session(filled.path, SAMPLE, barriers=BARRIERS)


def test_reading_quickly_loads_nothing_slow(path: Path, library: Library) -> None:
    library.close()
    said = subprocess.run(
        [sys.executable, "-c", LATE, str(path)], capture_output=True, text=True, check=False
    )
    assert said.stdout.strip() == "[]", said.stderr
    with opened(path):
        pass
