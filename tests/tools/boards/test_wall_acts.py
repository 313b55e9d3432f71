"""What boards of notes give to the room: nothing private, no link to it, and all in its place."""

from __future__ import annotations

import pytest

from tests.support import board_of
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_notes
from workshop_studio.operations.notes import add_free_note, add_note
from workshop_studio.operations.sessions import start_session
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.notes import NotesActs

BOOK = FontBook(resource("fonts"))


def three_in_a_row(kind: str) -> Snapshot:
    """Notes "0" to "2", the first bearing on the second and that on the third."""
    snapshot = Snapshot().apply(start_session(title="A session for tests"))
    if not any(board.kind == kind for board in snapshot.all(Board)):
        snapshot = snapshot.apply(add_board(snapshot, kind="notes", title="Notes"))
    board = board_of(snapshot, kind)
    for number in range(3):
        if kind == "notes":
            change = add_free_note(snapshot, board, text=str(number), at=(300.0 * number, 0.0))
        else:
            change = add_note(snapshot, board, text=str(number), layer="events", side="driver")
        snapshot = snapshot.apply(change)
    first, second, third = (note.id for note in snapshot.of(Note, board))
    snapshot = snapshot.apply(link_notes(snapshot, first, second))
    return snapshot.apply(link_notes(snapshot, second, third))


def acts(snapshot: Snapshot, kind: str) -> NotesActs | IcebergActs:
    """What can be done on the board."""
    board = board_of(snapshot, kind)
    return NotesActs(board, BOOK) if kind == "notes" else IcebergActs(board, BOOK)


@pytest.mark.parametrize("kind", ["notes", "iceberg"])
def test_a_link_goes_with_its_private_end(kind: str) -> None:
    snapshot = three_in_a_row(kind)
    hidden, kept = snapshot.all(Note)[2], snapshot.all(NoteLink)[0]
    snapshot = snapshot.apply(edit(snapshot, hidden.id, private=True))
    scene = acts(snapshot, kind).wall_scene(snapshot)
    assert hidden.id not in scene.by_id
    assert [item.id for item in scene.items if item.ends] == [kept.id]


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("kind", ["notes", "iceberg"])
def test_all_stands_where_the_console_has_it(kind: str, *, small: bool) -> None:
    snapshot = three_in_a_row(kind)
    made = acts(snapshot, kind)
    made.small = small
    if isinstance(made, IcebergActs):
        made.size = (1_700.0, 900.0)
    console, room = made.scene(snapshot), made.wall_scene(snapshot)
    assert room.bounds == console.bounds
    for note in snapshot.all(Note):
        assert room.by_id[note.id].at == console.by_id[note.id].at
