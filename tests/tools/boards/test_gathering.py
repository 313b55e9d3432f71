"""Free notes are gathered under one heading that is there afterwards, to be typed over."""

from __future__ import annotations

import pytest

from tests.support import board_of
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.operations.sessions import start_session
from workshop_studio.tools.boards.grouping import gathered_act
from workshop_studio.tools.boards.notes import NotesActs

BOOK = FontBook(resource("fonts"))


@pytest.mark.parametrize("first", ["food", ""])
def test_the_heading_that_is_to_be_typed_over_is_there_beside_others_in_other_capitals(
    first: str,
) -> None:
    begun = Snapshot().apply(start_session(title="A session for tests"))
    board = board_of(begun, "notes")
    notes = [
        Note(id=f"n{number}", order=number, board=board, text="Panel", group=group,
             x=300.0 * number, y=100.0)
        for number, group in enumerate((first, "", "Food", "new heading"))
    ]  # fmt: skip
    snapshot, acts = snapshot_of([*begun, *notes]), NotesActs(board, BOOK)
    act = gathered_act(snapshot, acts.scene(snapshot), board, ["n0", "n1"])
    after = snapshot.apply(act.changes)
    assert acts.scene(after).by_id[act.select[0]].carries == ("n0", "n1")
    assert [note.group for note in after.all(Note)][2:] == ["Food", "new heading"]
