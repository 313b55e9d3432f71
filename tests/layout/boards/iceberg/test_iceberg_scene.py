"""The iceberg's scene: notes in their cells and in order, nothing over anything, links in gaps."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from tests.support import board_of, small_session
from workshop_studio.bundled import resource
from workshop_studio.exchange.files import read_file
from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.iceberg.ice import ice_of
from workshop_studio.layout.boards.iceberg.iceberg_scene import Iceberg, iceberg, place_of
from workshop_studio.layout.boards.iceberg.places import columns_for
from workshop_studio.layout.boards.iceberg.words import (
    LAYER_QUESTIONS,
    LAYER_TITLES,
    PLACES,
    cell_id,
)
from workshop_studio.layout.boards.notes.links import note_rect
from workshop_studio.layout.boards.notes.look import LARGE, NoteLook, note_words
from workshop_studio.layout.boards.scene import Drawing, Item
from workshop_studio.layout.display_list import Box, Ellipse, Group, Text, shapes_of
from workshop_studio.layout.screen import DARK, LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import add_note, mark
from workshop_studio.operations.questions import question_from

SAMPLES = Path(__file__).resolve().parents[4] / "sample_sessions"
NAMES = ("borough", "borough-pupils", "trust-reading")


@pytest.fixture(scope="module")
def book() -> FontBook:
    return FontBook(resource("fonts"))


def sample(name: str) -> Snapshot:
    return read_file(SAMPLES / f"{name}.workshop.json").snapshot


def laid(snapshot: Snapshot, book: FontBook, *, small: bool = False, wall: bool = False) -> Iceberg:
    board = board_of(snapshot, "iceberg")
    return iceberg(snapshot, board, book=book, theme=LIGHT, small=small, wall=wall)


def notes_in(found: Iceberg) -> list[Item]:
    return [item for item in found.scene.items if item.kind == "Note"]


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_no_note_lies_on_another(book: FontBook, name: str, small: bool) -> None:  # noqa: FBT001 -- given by parametrize
    notes = notes_in(laid(sample(name), book, small=small))
    assert len(notes) > 10
    pairs = combinations([note_rect(item) for item in notes], 2)
    assert not any(one.meets(two) for one, two in pairs)


@pytest.mark.parametrize("name", NAMES)
def test_no_link_runs_through_a_note(book: FontBook, name: str) -> None:
    found = laid(sample(name), book)
    rects = {item.id: note_rect(item).grown(-1) for item in notes_in(found)}
    for link in (item for item in found.scene.items if item.ends):
        for start, end in zip(link.line, link.line[1:], strict=False):
            x, y = min(start[0], end[0]), min(start[1], end[1])
            leg = Rect(x, y, abs(start[0] - end[0]), abs(start[1] - end[1]))
            assert not [i for i, rect in rects.items() if rect.meets(leg)], link.name


@pytest.mark.parametrize("name", NAMES)
def test_links_run_level_and_upright_from_note_to_note(book: FontBook, name: str) -> None:
    found = laid(sample(name), book)
    links = [item for item in found.scene.items if item.ends]
    assert links
    for link in links:
        source, target = (note_rect(found.scene.by_id[end]) for end in link.ends)
        assert source.grown(0.5).holds(link.line[0])
        assert target.grown(0.5).holds(link.line[-1])
        for (ax, ay), (bx, by) in zip(link.line, link.line[1:], strict=False):
            assert ax == bx or ay == by


@pytest.mark.parametrize("name", NAMES)
def test_every_note_stands_in_the_cell_of_its_layer_and_side(book: FontBook, name: str) -> None:
    snapshot = sample(name)
    found = laid(snapshot, book)
    for item in notes_in(found):
        cell = found.scene.cell_at(note_rect(item).centre)
        assert cell is not None
        assert cell.id == item.cell == cell_id(place_of(snapshot.get(Note, item.id)))


def test_notes_fill_from_the_spine_outwards_in_order(book: FontBook) -> None:
    snapshot = small_session(notes=5)
    found = laid(snapshot, book)
    xs = [item.at[0] for item in notes_in(found)]
    ys = [item.at[1] for item in notes_in(found)]
    assert xs[0] < xs[1] < xs[2]
    assert xs[3] == xs[0]
    assert ys[0] == ys[1] == ys[2] < ys[3] == ys[4]
    assert xs[0] > found.places.spine


def test_a_layer_grows_with_its_fuller_side_and_pushes_the_others_down(book: FontBook) -> None:
    few, many = laid(small_session(notes=3), book), laid(small_session(notes=11), book)
    assert few.places.columns == many.places.columns - 1 == 3
    fuller = many.places.bands["events"]
    assert len(fuller.rows) == 3
    assert many.places.bands["patterns"].top == fuller.bottom > few.places.bands["events"].bottom


def test_columns_keep_the_board_broader_than_high() -> None:
    assert [columns_for(count) for count in (0, 6, 7, 12, 13, 15, 24)] == [3, 3, 4, 4, 5, 5, 6]
    assert columns_for(1_000) == 8


@pytest.mark.parametrize("small", [False, True])
def test_long_notes_grow_and_keep_every_word(book: FontBook, small: bool) -> None:  # noqa: FBT001 -- given by parametrize
    snapshot = small_session(notes=1)
    note = snapshot.all(Note)[0].id
    text = " ".join(f"word{number}" for number in range(80))
    snapshot = snapshot.apply(edit(snapshot, note, text=text))
    item = laid(snapshot, book, small=small).scene.by_id[note]
    assert isinstance(item.look, NoteLook)
    block = note_words(book, text, item.look.sizes)
    assert not block.truncated
    assert item.look.sizes.top + block.height <= item.look.height
    drawn = [s for s in shapes_of(item.look.draw(Drawing(book, LIGHT))) if isinstance(s, Text)]
    assert "".join(line.text for line in drawn[0].block.lines) == text


def test_the_board_itself_is_the_item_of_its_issue(book: FontBook) -> None:
    snapshot = small_session()
    board = board_of(snapshot, "iceberg")
    item = laid(snapshot, book).scene.by_id[board]
    assert item.fixed
    assert item.edit is not None
    assert item.edit.text == ""
    snapshot = snapshot.apply(edit(snapshot, board, issue="Late help " * 60))
    longer = laid(snapshot, book)
    assert longer.scene.by_id[board].extent.height > item.extent.height
    assert longer.scene.by_id[board].bounds.bottom < longer.places.bands["events"].top


def test_the_wall_shows_neither_private_notes_nor_who_spoke(book: FontBook) -> None:
    snapshot = sample("borough")
    private = {note.id for note in snapshot.all(Note) if note.private and note.layer}
    assert private
    console, wall = laid(snapshot, book), laid(snapshot, book, wall=True)
    assert private <= console.scene.by_id.keys()
    assert not private & wall.scene.by_id.keys()
    looks = [item.look for item in notes_in(wall) if isinstance(item.look, NoteLook)]
    assert len({look.paper for look in looks}) == 1
    assert "said by" not in " ".join(item.name for item in notes_in(wall))


def test_what_a_note_shows_is_said_to_screen_readers_too(book: FontBook) -> None:
    snapshot = small_session(notes=1)
    note = snapshot.all(Note)[0].id
    snapshot = snapshot.apply(mark(snapshot, [note], add_mark="jars"))
    opportunities = board_of(snapshot, "opportunities")
    # Made of a private note it would be private as well, and so without a number.
    snapshot = snapshot.apply(question_from(snapshot, (note,), opportunities))
    snapshot = snapshot.apply(edit(snapshot, note, voice="Pupils", private=True))
    name = laid(snapshot, book).scene.by_id[note].name
    for words in ("Note 0", "1 Events", "barrier", "said by Pupils", "jars", "question 5"):
        assert words in name
    assert "private" in name


def test_all_items_have_a_place_in_the_reading_order(book: FontBook) -> None:
    scene = laid(sample("borough"), book).scene
    assert sorted(scene.order) == sorted(scene.by_id)
    assert len(scene.cells) == len(PLACES)


def test_looks_depend_on_nothing_but_what_they_show(book: FontBook) -> None:
    snapshot = small_session(notes=3)
    one, two = laid(snapshot, book), laid(snapshot, book)
    assert one.scene.items == two.scene.items
    first = snapshot.all(Note)[0].id
    board = board_of(snapshot, "iceberg")
    more = snapshot.apply(add_note(snapshot, board, text="Another", layer="events", side="barrier"))
    assert laid(more, book).scene.by_id[first] == one.scene.by_id[first]
    assert hash(one.scene.by_id[first].look) == hash(two.scene.by_id[first].look)
    dark = iceberg(snapshot, board, book=book, theme=DARK)
    assert dark.scene.by_id[first] == one.scene.by_id[first]
    assert LARGE.width == 198.0


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_no_sign_of_a_note_covers_its_words(book: FontBook, name: str, small: bool) -> None:  # noqa: FBT001 -- given by parametrize
    looks = [item.look for item in notes_in(laid(sample(name), book, small=small))]
    for look in looks:
        assert isinstance(look, NoteLook)
        last = note_words(book, look.text, look.sizes)
        words = Rect(
            look.sizes.left, look.sizes.top + last.height - 12.0, last.lines[-1].width, 10.0
        )
        for shape in shapes_of(look.draw(Drawing(book, LIGHT))):
            if isinstance(shape, Ellipse) and shape.rx == 10.0:
                disc = Rect(shape.x - 10.0, shape.y - 10.0, 20.0, 20.0)
                assert not disc.meets(words), look.text
            elif isinstance(shape, Box) and shape.height == 19.0:
                assert not Rect(shape.x, shape.y, shape.width, 19.0).meets(words), look.text


@pytest.mark.parametrize("small", [False, True])
def test_the_edge_of_the_ice_runs_between_no_notes_of_a_tall_board(
    book: FontBook,
    small: bool,  # noqa: FBT001 -- given by parametrize
) -> None:
    snapshot = sample("borough")
    width = 1026.0 if small else 1516.0
    found = iceberg(
        snapshot, board_of(snapshot, "iceberg"), book=book, theme=LIGHT, small=small,
        size=(width, 520.0),
    )  # fmt: skip
    ice = ice_of(found.places)
    taken = around([note_rect(item) for item in notes_in(found)])
    for one, two in pairwise((*ice.tip, ice.tip[0])):
        on_water = one[1] == two[1] == found.places.bands["events"].bottom
        assert on_water or not crosses(one, two, taken)
    for one, two in pairwise(ice.rest[1:]):
        assert not crosses(one, two, taken)


def test_the_ice_of_a_short_board_is_a_mountain_with_its_peak_at_the_spine(book: FontBook) -> None:
    snapshot = small_session()
    places = iceberg(
        snapshot, board_of(snapshot, "iceberg"), book=book, theme=LIGHT, size=(1516.0, 830.0)
    ).places
    peak = min(ice_of(places).tip, key=lambda corner: corner[1])
    assert abs(peak[0] - places.spine) < 0.1 * places.side_width
    widest = max(x for x, _ in ice_of(places).rest) - min(x for x, _ in ice_of(places).rest)
    assert widest > 1.5 * (max(x for x, _ in ice_of(places).tip) - places.spine)


@pytest.mark.parametrize(("small", "width"), [(True, 1026.0), (True, 1920.0), (False, 1516.0)])
def test_what_a_layer_is_called_and_asked_ends_clear_of_its_notes(
    book: FontBook,
    small: bool,  # noqa: FBT001 -- given by parametrize
    width: float,
) -> None:
    snapshot = sample("borough")
    found = iceberg(
        snapshot, board_of(snapshot, "iceberg"), book=book, theme=LIGHT, small=small,
        size=(width, 520.0),
    )  # fmt: skip
    first = min(note_rect(item).x for item in notes_in(found))
    words = [part for part in found.scene.ground if isinstance(part, Group) and part.tag == "P"]
    texts = [each for part in words for each in shapes_of(part) if isinstance(each, Text)]
    beside = [text for text in texts if text.x < first]
    assert len(beside) == 4 * len(("number", "name", "question", "count"))
    said = {" ".join(line.text.strip() for line in text.block.lines) for text in beside}
    assert said >= {*LAYER_TITLES.values(), *LAYER_QUESTIONS.values()}, "a word is broken"
    for text in beside:
        assert text.x + text.block.width <= first - 6, [line.text for line in text.block.lines]


def crosses(one: Point, two: Point, box: Rect) -> bool:
    """Whether a straight line enters a box."""
    return any(
        box.x < one[0] + (two[0] - one[0]) * n / 200 < box.right
        and box.y < one[1] + (two[1] - one[1]) * n / 200 < box.bottom
        for n in range(201)
    )
