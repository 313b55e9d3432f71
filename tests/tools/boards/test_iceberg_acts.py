"""What gestures on an iceberg change: layers, sides, order, words, links."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.iceberg.iceberg_scene import place_of
from workshop_studio.layout.boards.notes.links import note_rect
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.iceberg import IcebergActs


@pytest.fixture(scope="module")
def book() -> FontBook:
    return FontBook(resource("fonts"))


@pytest.fixture
def snapshot() -> Snapshot:
    return small_session(notes=4)


@pytest.fixture
def acts(book: FontBook, snapshot: Snapshot) -> IcebergActs:
    return IcebergActs(board_of(snapshot, "iceberg"), book)


def texts(snapshot: Snapshot, layer: str = "events", side: str = "barrier") -> list[str]:
    return [note.text for note in snapshot.all(Note) if place_of(note) == (layer, side)]


def after(snapshot: Snapshot, act: Act) -> Snapshot:
    return snapshot.apply(act.changes)


def ids(snapshot: Snapshot) -> list[str]:
    return [note.id for note in snapshot.all(Note)]


def test_a_text_goes_to_its_cell(acts: IcebergActs, snapshot: Snapshot) -> None:
    now = after(snapshot, acts.add(snapshot, " Trust pays ", cell="structures/driver", at=None))
    assert texts(now, "structures", "driver") == ["Trust pays"]


@pytest.mark.parametrize(
    ("typed", "words", "layer", "side"),
    [
        ("3- Panels meet monthly", "Panels meet monthly", "structures", "barrier"),
        ("4 + We can ask", "We can ask", "mental-models", "driver"),
        ("2. Mentors stay", "Mentors stay", "patterns", "driver"),
        ("− No one phoned", "No one phoned", "events", "barrier"),
        ("4-day week for staff", "4-day week for staff", "events", "driver"),
        ("3 forms for one child", "forms for one child", "structures", "driver"),
        ("7 forms for one child", "7 forms for one child", "events", "driver"),
    ],
)
def test_a_place_can_be_typed_before_the_words(
    acts: IcebergActs, snapshot: Snapshot, typed: str, words: str, layer: str, side: str
) -> None:
    now = after(snapshot, acts.add(snapshot, typed, cell="events/driver", at=None))
    assert words in texts(now, layer, side)


def test_a_tag_can_be_typed_among_the_words(acts: IcebergActs, snapshot: Snapshot) -> None:
    act = acts.add(snapshot, "Panels meet #trust monthly", cell="", at=None)
    note = after(snapshot, act).get(Note, act.select[0])
    assert (note.text, note.tags) == ("Panels meet monthly", ("trust",))


def test_a_note_of_no_words_is_refused_in_a_sentence(acts: IcebergActs, snapshot: Snapshot) -> None:
    with pytest.raises(NotPossibleError, match="needs words"):
        acts.add(snapshot, "  ", cell="", at=None)
    with pytest.raises(NotPossibleError, match="needs words"):
        acts.retype(snapshot, ids(snapshot)[0], "\n")


def test_typing_over_the_line_above_changes_the_issue(
    acts: IcebergActs, snapshot: Snapshot
) -> None:
    now = after(snapshot, acts.retype(snapshot, acts.board, "Why help\ncomes late"))
    assert now.get(Board, acts.board).issue == "Why help comes late"


def test_a_note_dropped_into_another_cell_belongs_there(
    acts: IcebergActs, snapshot: Snapshot
) -> None:
    scene = acts.scene(snapshot)
    held = ids(snapshot)[0]
    cell = next(cell for cell in scene.cells if cell.id == "mental-models/driver")
    x = scene.by_id[held].at[0] - 400
    act = acts.drop(snapshot, [held], held=held, at=(x, scene.bounds.bottom - 100))
    now = after(snapshot, act)
    assert texts(now, "mental-models", "driver") == ["Note 0"]
    assert act.select == (held,)
    assert cell.region.holds((x, scene.bounds.bottom - 100))


def test_a_note_dropped_on_another_takes_its_place(acts: IcebergActs, snapshot: Snapshot) -> None:
    scene = acts.scene(snapshot)
    first, second, third, fourth = ids(snapshot)
    now = after(snapshot, acts.drop(snapshot, [fourth], held=fourth, at=scene.by_id[second].at))
    assert texts(now) == ["Note 0", "Note 3", "Note 1", "Note 2"]
    now = after(snapshot, acts.drop(snapshot, [first], held=first, at=scene.by_id[third].at))
    assert texts(now) == ["Note 1", "Note 2", "Note 0", "Note 3"]


def test_a_note_let_go_where_it_was_stays(acts: IcebergActs, snapshot: Snapshot) -> None:
    scene = acts.scene(snapshot)
    for ident in ids(snapshot):
        act = acts.drop(snapshot, [ident], held=ident, at=scene.by_id[ident].at)
        assert texts(after(snapshot, act)) == texts(snapshot)


def test_several_notes_move_together_in_order(acts: IcebergActs, snapshot: Snapshot) -> None:
    first, second, *_ = ids(snapshot)
    scene = acts.scene(snapshot)
    region = next(cell.region for cell in scene.cells if cell.id == "patterns/barrier")
    at = scene.by_id[first].at
    down = next(y for y in range(0, 2_000, 10) if region.holds((at[0] + 20, at[1] + 40 + y)))
    now = after(
        snapshot, acts.drop(snapshot, [second, first], held=first, at=(at[0], at[1] + down))
    )
    assert texts(now, "patterns") == ["Note 0", "Note 1"]
    assert texts(now) == ["Note 2", "Note 3"]


def test_keys_sink_and_lift_a_note_and_stop_at_the_ends(
    acts: IcebergActs, snapshot: Snapshot
) -> None:
    held = ids(snapshot)[0]
    now = after(snapshot, acts.nudge(snapshot, [held], dx=0, dy=1))
    assert texts(now, "patterns") == ["Note 0"]
    assert acts.nudge(snapshot, [held], dx=0, dy=-1).changes.is_empty


def test_keys_move_a_note_along_its_row_and_over_the_spine(
    acts: IcebergActs, snapshot: Snapshot
) -> None:
    first = ids(snapshot)[0]
    now = after(snapshot, acts.nudge(snapshot, [first], dx=1, dy=0))
    assert texts(now) == ["Note 1", "Note 0", "Note 2", "Note 3"]
    now = after(now, acts.nudge(now, [first], dx=-1, dy=0))
    assert texts(now)[0] == "Note 0"
    now = after(now, acts.nudge(now, [first], dx=-1, dy=0))
    assert texts(now, side="driver") == ["Note 0"]
    now = after(now, acts.nudge(now, [first], dx=1, dy=0))
    assert texts(now) == texts(snapshot)


def test_links_are_made_and_deleted_but_never_the_board(
    acts: IcebergActs, snapshot: Snapshot
) -> None:
    one, two, *_ = ids(snapshot)
    act = acts.link(snapshot, one, two)
    now = after(snapshot, act)
    (link,) = now.all(NoteLink)
    assert act.select == (link.id,)
    assert acts.remove(now, [link.id]).step.label == "Delete 1 link"
    gone = acts.remove(now, [one, two, acts.board])
    assert gone.step.label == "Delete 2 notes"
    left = after(now, gone)
    assert left.has(Board, acts.board)
    assert not left.all(NoteLink)


def test_a_copy_stands_last_in_the_same_cell(acts: IcebergActs, snapshot: Snapshot) -> None:
    act = acts.duplicate(snapshot, ids(snapshot)[:1])
    now = after(snapshot, act)
    assert texts(now) == ["Note 0", "Note 1", "Note 2", "Note 3", "Note 0"]
    assert now.all(Note)[-1].id == act.select[0]


def test_dragged_notes_take_their_links_along(acts: IcebergActs, snapshot: Snapshot) -> None:
    one, two, *_ = ids(snapshot)
    now = after(snapshot, acts.link(snapshot, one, two))
    scene = acts.scene(now)
    (live,) = acts.relink(scene, {one: (0.0, 0.0)})
    assert note_rect(scene.by_id[one], (0.0, 0.0)).grown(1).holds(live.line[0])
    assert note_rect(scene.by_id[two]).grown(1).holds(live.line[-1])
