"""Groups of notes: framed where they stand alone, with their heading wherever they are shown."""

from __future__ import annotations

from dataclasses import replace

from tests.support import board_of, small_session
from tests.ui.boards.boards import free_board
from workshop_studio.layout.boards.iceberg.iceberg_scene import iceberg
from workshop_studio.layout.boards.notes.groups import FrameLook, heading_id
from workshop_studio.layout.boards.notes.links import note_rect
from workshop_studio.layout.boards.notes.notes_scene import notes_scene
from workshop_studio.layout.boards.questions.questions_scene import questions_scene
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.changes import Change, change_set
from workshop_studio.model.items import Note, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.operations.grouping import group


def shown(snapshot: Snapshot, book: FontBook, *, wall: bool = False) -> Scene:
    """The free board as it is now."""
    return notes_scene(snapshot, board_of(snapshot, "notes"), book=book, theme=LIGHT, wall=wall)


def grouped() -> tuple[Snapshot, list[str]]:
    """Two notes under a heading, and one that stands far off."""
    snapshot = free_board(("One", 60, 100), ("Two", 60, 190), ("Three", 600, 100))
    ids = [each.id for each in snapshot.all(Note)]
    return snapshot.apply(group(snapshot, ids[:2], "Trust")), ids


def test_a_frame_holds_heading_and_notes_and_goes_where_a_stranger_stands_among_them(
    book: FontBook,
) -> None:
    snapshot, (one, two, three) = grouped()
    scene = shown(snapshot, book)
    [look] = [each for each in scene.ground if isinstance(each, FrameLook)]
    for key in (heading_id("Trust"), one, two):
        bounds = scene.by_id[key].bounds
        assert look.frame.holds((bounds.x, bounds.y))
        assert look.frame.holds((bounds.right, bounds.bottom))
    assert not look.frame.meets(note_rect(scene.by_id[three]))
    assert not scene.by_id[heading_id("Trust")].bounds.meets(scene.by_id[one].bounds)
    crossed = snapshot.apply(edit(snapshot, three, x=70.0, y=120.0))
    assert not [each for each in shown(crossed, book).ground if isinstance(each, FrameLook)]
    assert heading_id("Trust") in shown(crossed, book).by_id


def test_the_room_hears_nothing_of_a_heading_that_holds_only_what_is_private(
    book: FontBook,
) -> None:
    snapshot, (one, two, _) = grouped()
    hidden = [snapshot.get(Note, each) for each in (one, two)]
    half = snapshot.apply(edit(snapshot, one, private=True))
    assert shown(half, book, wall=True).by_id[heading_id("Trust")].name == "Trust, 1 note"
    private = (Change(each, replace(each, private=True)) for each in hidden)
    scene = shown(snapshot.apply(change_set(private)), book, wall=True)
    assert heading_id("Trust") not in scene.by_id


def test_notes_without_a_place_stand_in_rows_with_their_heading_above(book: FontBook) -> None:
    snapshot, ids = grouped()
    for each in ids:
        snapshot = snapshot.apply(edit(snapshot, each, x=None, y=None))
    scene = shown(snapshot, book)
    rects = [note_rect(scene.by_id[each]) for each in ids]
    assert rects[0].y == rects[1].y < rects[2].y
    bounds = scene.by_id[heading_id("Trust")].bounds
    assert bounds.bottom <= rects[0].y
    assert len([each for each in scene.ground if isinstance(each, FrameLook)]) == 1


def test_on_an_iceberg_a_note_says_its_heading_and_on_questions_the_card_does(
    book: FontBook,
) -> None:
    snapshot = small_session()
    note, question = snapshot.all(Note)[0].id, snapshot.all(Question)[0].id
    under = snapshot.apply(group(snapshot, [note], "Trust"))
    under = under.apply(group(under, [question], "Time"))

    def item(now: Snapshot) -> tuple[float, str]:
        scene = iceberg(now, board_of(now, "iceberg"), book=book, theme=LIGHT).scene
        return note_rect(scene.by_id[note]).height, scene.by_id[note].name

    (plain, _), (high, name) = item(snapshot), item(under)
    assert high >= plain
    assert "under Trust" in name
    cards = questions_scene(under, board_of(under, "opportunities"), book=book, theme=LIGHT)
    assert getattr(cards.by_id[question].look, "tag", "") == "Time"
    assert "under Time" in cards.by_id[question].name


def test_on_the_wall_where_notes_are_higher_none_lies_over_another_or_over_a_heading(
    book: FontBook,
) -> None:
    words = "Families repeat themselves until they stop answering anybody who asks them again"
    snapshot = free_board(
        (words, 60, 100), (f"{words} 2", 60, 184), ("Below", 60, 330), ("Aside", 400, 100)
    )
    ids = [each.id for each in snapshot.all(Note)]
    snapshot = snapshot.apply(group(snapshot, ids[:2], "Trust"))
    snapshot = snapshot.apply(group(snapshot, ids[2:3], "Time"))
    scene = shown(snapshot, book, wall=True)
    rects = {each: note_rect(scene.by_id[each]) for each in ids}
    rects |= {key: scene.by_id[key].bounds for key in (heading_id("Trust"), heading_id("Time"))}
    for one in rects:
        for other in rects:
            assert one == other or not rects[one].meets(rects[other]), (one, other)
    assert (rects[ids[0]].y, rects[ids[3]].y) == (100, 100)
    assert len([each for each in scene.ground if isinstance(each, FrameLook)]) == 2
