"""Marks gathered from all boards: nothing is missed, and what is still open stands first."""

from __future__ import annotations

from tests.support import board_of, small_session
from workshop_studio.analysis.gathered import gathered
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note
from workshop_studio.model.theories import Theory
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import add_free_note, mark
from workshop_studio.operations.questions import question_from
from workshop_studio.operations.theories import take_into


def test_marks_of_all_boards_come_together_with_what_is_open_first() -> None:
    snapshot = small_session()
    snapshot = snapshot.apply(add_board(snapshot, kind="notes", title="Warm-up"))
    free = [board.id for board in snapshot.all(Board) if board.kind == "notes"][-1]
    snapshot = snapshot.apply(add_free_note(snapshot, free, text="Free"))
    ids = {note.text: note.id for note in snapshot.all(Note)}
    deep = edit(snapshot, ids["Note 0"], layer="mental-models")
    snapshot = snapshot.apply(deep)
    marked = [ids[name] for name in ("Note 0", "Note 1", "Note 2", "Free")]
    snapshot = snapshot.apply(mark(snapshot, marked, add_mark="opportunity"))
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(question_from(snapshot, [ids["Note 1"]], board))
    snapshot = snapshot.apply(take_into(snapshot, ids["Free"], snapshot.all(Theory)[0].id))
    found = gathered(snapshot, "opportunity")
    assert [each.note.text for each in found] == ["Note 2", "Note 0", "Note 1", "Free"]
    assert [each.is_open for each in found] == [True, True, False, False]
    assert [each.text for each in found[2].questions] == ["How might we change this: note 1?"]
    assert [each.board.kind for each in found] == ["iceberg", "iceberg", "iceberg", "notes"]


def test_other_marks_are_not_opportunities() -> None:
    snapshot = small_session()
    one, two, _ = (note.id for note in snapshot.all(Note))
    snapshot = snapshot.apply(mark(snapshot, [one], add_mark="missing"))
    snapshot = snapshot.apply(mark(snapshot, [two], add_mark="jars"))
    assert [each.note.id for each in gathered(snapshot, "missing")] == [one]
    assert gathered(snapshot, "opportunity") == ()
