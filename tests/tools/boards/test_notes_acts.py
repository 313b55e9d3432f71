"""What gestures on a board of free notes change."""

from __future__ import annotations

import pytest

from tests.support import small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.boards import add_board
from workshop_studio.tools.boards.notes import NotesActs


@pytest.fixture(scope="module")
def book() -> FontBook:
    return FontBook(resource("fonts"))


@pytest.fixture
def snapshot() -> Snapshot:
    snapshot = small_session(notes=0)
    return snapshot.apply(add_board(snapshot, kind="notes", title="Warm-up"))


@pytest.fixture
def acts(book: FontBook, snapshot: Snapshot) -> NotesActs:
    return NotesActs(snapshot.all(Board)[-1].id, book)


def filled(snapshot: Snapshot, acts: NotesActs, count: int) -> Snapshot:
    for number in range(count):
        act = acts.add(snapshot, f"Free {number}", cell="", at=None)
        snapshot = snapshot.apply(act.changes)
    return snapshot


def places(snapshot: Snapshot) -> list[tuple[float | None, float | None]]:
    return [(note.x, note.y) for note in snapshot.all(Note)]


def test_each_typed_note_gets_a_place_of_its_own_and_keeps_it(
    acts: NotesActs, snapshot: Snapshot
) -> None:
    five = filled(snapshot, acts, 5)
    assert len(set(places(five))) == 5
    assert places(filled(snapshot, acts, 6))[:5] == places(five)


def test_a_note_is_added_where_one_points(acts: NotesActs, snapshot: Snapshot) -> None:
    act = acts.add(snapshot, "Here", cell="", at=(312.4, 80.6))
    assert places(snapshot.apply(act.changes)) == [(312, 81)]


def test_dropped_notes_keep_their_distance(acts: NotesActs, snapshot: Snapshot) -> None:
    now = filled(snapshot, acts, 3)
    one, two, _ = (note.id for note in now.all(Note))
    before = places(now)
    x, y = before[0][0] or 0.0, before[0][1] or 0.0
    act = acts.drop(now, [one, two], held=one, at=(x + 50, y + 30))
    moved = places(now.apply(act.changes))
    assert moved[0] == (x + 50, y + 30)
    assert moved[1] == ((before[1][0] or 0.0) + 50, (before[1][1] or 0.0) + 30)
    assert moved[2] == before[2]
    assert act.step.label == "Move 2 notes"


def test_keys_move_a_note_a_little(acts: NotesActs, snapshot: Snapshot) -> None:
    now = filled(snapshot, acts, 1)
    act = acts.nudge(now, [now.all(Note)[0].id], dx=1, dy=-1)
    (x, y), (before_x, before_y) = places(now.apply(act.changes))[0], places(now)[0]
    assert (x, y) == ((before_x or 0.0) + 8, (before_y or 0.0) - 8)


def test_a_copy_lies_beside_its_note(acts: NotesActs, snapshot: Snapshot) -> None:
    now = filled(snapshot, acts, 1)
    act = acts.duplicate(now, [now.all(Note)[0].id])
    first, second = places(now.apply(act.changes))
    assert second == ((first[0] or 0.0) + 24, (first[1] or 0.0) + 24)


def test_places_are_kept_as_a_file_spells_them(acts: NotesActs, snapshot: Snapshot) -> None:
    snapshot = filled(snapshot, acts, 2)
    moved = acts.nudge(snapshot, [snapshot.all(Note)[0].id], dx=1, dy=0)
    kept = [each for place in places(snapshot.apply(moved.changes)) for each in place]
    assert {type(each) for each in kept} == {float}
