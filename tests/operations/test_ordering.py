"""Things keep the order people give them, and only what has to changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.support import board_of, small_session
from workshop_studio.model.items import Note
from workshop_studio.operations.ordering import move_before

SESSION = small_session(notes=6)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 6)), max_size=12))
def test_moves_end_where_the_same_moves_in_a_list_end(moves: list[tuple[int, int]]) -> None:
    snapshot = SESSION
    ids = [note.id for note in snapshot.all(Note)]
    expected = list(ids)
    for which, where in moves:
        moved = ids[which]
        before = ids[where] if where < len(ids) and ids[where] != moved else None
        snapshot = snapshot.apply(move_before(snapshot, moved, before))
        expected.remove(moved)
        expected.insert(expected.index(before) if before else len(expected), moved)
    assert [note.id for note in snapshot.of(Note, board_of(snapshot, "iceberg"))] == expected


def test_only_what_has_to_gives_way() -> None:
    snapshot = small_session(notes=40)
    ids = [note.id for note in snapshot.all(Note)]
    assert len(move_before(snapshot, ids[4], ids[1]).changes) == 4
    assert len(move_before(snapshot, ids[30], ids[0]).changes) == 1


def test_moving_to_the_end_changes_one_record_only() -> None:
    first = SESSION.all(Note)[0]
    assert len(move_before(SESSION, first.id, None).changes) == 1
