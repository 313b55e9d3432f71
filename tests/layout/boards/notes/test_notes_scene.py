"""A board of free notes: where they were put, the others in rows that nothing lies on."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.support import small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.notes.links import note_rect, relinked
from workshop_studio.layout.boards.notes.look import LARGE
from workshop_studio.layout.boards.notes.notes_scene import notes_scene
from workshop_studio.layout.boards.notes.places import free_place
from workshop_studio.layout.boards.notes.voices import USUAL_VOICES, voice_look, voice_paper
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import SECTOR_LOOKS
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.links import link_notes
from workshop_studio.operations.notes import add_free_note


@pytest.fixture(scope="module")
def book() -> FontBook:
    return FontBook(resource("fonts"))


def free_board(*places: tuple[float, float] | None) -> tuple[Snapshot, str]:
    """A session with a board of free notes, each at a place or nowhere."""
    snapshot = small_session()
    snapshot = snapshot.apply(add_board(snapshot, kind="notes", title="Warm-up"))
    board = snapshot.all(Board)[-1].id
    for number, at in enumerate(places):
        snapshot = snapshot.apply(add_free_note(snapshot, board, text=f"Free {number}", at=at))
    return snapshot, board


def scene_of(snapshot: Snapshot, board: str, book: FontBook) -> Scene:
    return notes_scene(snapshot, board, book=book, theme=LIGHT)


def test_a_note_stands_where_it_was_put(book: FontBook) -> None:
    snapshot, board = free_board((100.0, 200.0), (500.0, 60.0))
    scene = scene_of(snapshot, board, book)
    assert [item.at for item in scene.items] == [(100.0, 200.0), (500.0, 60.0)]
    names = [scene.by_id[ident].name for ident in scene.order]
    assert names == ["Free 1", "Free 0"]


def test_notes_without_a_place_stand_in_rows_below_and_meet_nothing(book: FontBook) -> None:
    snapshot, board = free_board(*[None] * 12, (60.0, 60.0), (300.0, 90.0))
    rects = [note_rect(item) for item in scene_of(snapshot, board, book).items]
    assert len(rects) == 14
    assert not any(one.meets(two) for one, two in combinations(rects, 2))


def test_a_free_place_is_the_first_that_is_not_taken() -> None:
    first = free_place([], LARGE, 72.0)
    taken = [Rect(*first, LARGE.width, 72.0)]
    second = free_place(taken, LARGE, 72.0)
    assert second[1] == first[1]
    assert second[0] > first[0] + LARGE.width


def test_links_run_from_edge_to_edge_and_follow_a_dragged_note(book: FontBook) -> None:
    snapshot, board = free_board((60.0, 60.0), (500.0, 60.0))
    one, two = (note.id for note in snapshot.of(Note, board))
    snapshot = snapshot.apply(link_notes(snapshot, one, two))
    scene = scene_of(snapshot, board, book)
    link = scene.by_id[snapshot.of(NoteLink, board)[0].id]
    assert link.line == ((258.0, 96.0), (500.0, 96.0))
    (live,) = relinked(scene, {two: (60.0, 400.0)})
    assert live.id == link.id
    assert live.line == ((159.0, 132.0), (159.0, 400.0))


def test_an_empty_board_shows_examples_to_the_console_only(book: FontBook) -> None:
    snapshot, board = free_board()
    assert scene_of(snapshot, board, book).ground
    wall = notes_scene(snapshot, board, book=book, theme=LIGHT, wall=True)
    assert not wall.ground


def test_groups_are_known_by_plain_words() -> None:
    def form(voice: str) -> str:
        return next(name for name, look in SECTOR_LOOKS.items() if look == voice_look(voice))

    assert form("Year 9 pupils") == "Family and peers"
    assert form("Parents and carers") == "Other"
    assert form("School staff") == "School"
    assert form("LA: authority officers") == "Local authority"
    assert form("School nurse") == "Health"
    assert form("Police") == "Police and justice"
    assert form("Someone else altogether") == "Other"


def test_a_note_nobody_is_named_for_has_no_shape() -> None:
    assert voice_paper("").group is None
    assert all(voice_paper(voice).group is not None for voice in USUAL_VOICES)


def test_a_link_bows_round_the_notes_that_stand_in_its_way(book: FontBook) -> None:
    snapshot, board = free_board((60.0, 60.0), (360.0, 60.0), (660.0, 60.0))
    one, between, three = (note.id for note in snapshot.of(Note, board))
    snapshot = snapshot.apply(link_notes(snapshot, one, three))
    scene = scene_of(snapshot, board, book)
    link = scene.by_id[snapshot.of(NoteLink, board)[0].id]
    middle = note_rect(scene.by_id[between])
    assert len(link.line) > 2
    assert not any(middle.holds(corner) for corner in link.line)
    assert note_rect(scene.by_id[three]).grown(0.5).holds(link.line[-1])
