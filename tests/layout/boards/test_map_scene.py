"""The map's scene: nothing overlaps, placed players stay, links keep clear of the young person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from math import hypot
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import board_of, small_session, woven_session
from workshop_studio.bundled import resource
from workshop_studio.exchange.files import read_file
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.map.ghosts import GhostsLook
from workshop_studio.layout.boards.map.link_look import MapLinkLook
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.boards.map.memo import MapMemo
from workshop_studio.layout.boards.map.player_look import PlayerLook, name_block
from workshop_studio.layout.boards.map.relinking import relinked
from workshop_studio.layout.boards.map.ring_looks import PillLook
from workshop_studio.layout.boards.map.sizes import FULL, SMALL
from workshop_studio.layout.boards.map.spots import box
from workshop_studio.layout.boards.scene import Drawing, Item, Scene
from workshop_studio.layout.display_list import Text, shapes_of
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.divisions import set_rings
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_players
from workshop_studio.operations.players import add_player, move_player
from workshop_studio.operations.removing import remove

BOOK = FontBook(resource("fonts"))
BOROUGH = Path(__file__).resolve().parents[3] / "sample_sessions" / "borough.workshop.json"
_NAMES = st.sampled_from(
    ["GP", "SENCO", "Teaching assistant", "Safeguarding partners and their officers", "W" * 40]
)
_PLAYERS = st.lists(
    st.tuples(_NAMES, st.integers(0, 5), st.integers(0, 8), st.none() | st.integers(0, 359)),
    max_size=60,
)


def borough() -> Snapshot:
    return read_file(BOROUGH).snapshot


def scene_of(snapshot: Snapshot, *, small: bool = False) -> Scene:
    return map_scene(snapshot, board_of(snapshot, "players"), BOOK, small=small)


def crowd(rings: int, players: Sequence[tuple[str, int, int, int | None]]) -> Snapshot:
    """A map of so many rings with players of (name, ring, sector, angle)."""
    snapshot = small_session(players=0)
    board = board_of(snapshot, "players")
    names = [f"Ring {number}" for number in range(rings)]
    snapshot = snapshot.apply(set_rings(snapshot, board, names))
    held, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    made = [
        Player(
            id=f"p{number}", board=board, name=name, ring=held[ring % rings].id,
            sector=sectors[sector].id, angle=None if angle is None else float(angle), order=number,
        )
        for number, (name, ring, sector, angle) in enumerate(players, start=1)
    ]  # fmt: skip
    return snapshot.apply(ChangeSet(tuple(Change(None, player) for player in made)))


def tokens(scene: Scene) -> list[Item]:
    return [item for item in scene.items if isinstance(item.look, PlayerLook)]


def overlaps(scene: Scene, kept: set[str]) -> list[tuple[str, str]]:
    """Pairs of tokens that touch, unless a person put both where they are."""
    rects = [
        (item.id, box(item.at, item.look.size))
        for item in tokens(scene)
        if isinstance(item.look, PlayerLook)
    ]
    return [
        (one, other)
        for (one, first), (other, second) in combinations(rects, 2)
        if first.meets(second) and not {one, other} <= kept
    ]


def nearest(rect: Rect) -> float:
    """How near a rectangle comes to the middle of the board."""
    return hypot(max(rect.x, -rect.right, 0.0), max(rect.y, -rect.bottom, 0.0))


@settings(max_examples=60, deadline=None)
@given(rings=st.integers(2, 6), players=_PLAYERS, small=st.booleans())
def test_no_token_touches_another_or_the_young_person(
    rings: int, players: list[tuple[str, int, int, int | None]], *, small: bool
) -> None:
    snapshot = crowd(rings, players)
    scene = scene_of(snapshot, small=small)
    kept = {player.id for player in snapshot.all(Player) if player.angle is not None}
    assert not overlaps(scene, kept)
    radius = scene.by_id[YOUNG_PERSON].bounds.width / 2
    assert all(nearest(item.bounds) > radius for item in tokens(scene))


@settings(max_examples=40, deadline=None)
@given(rings=st.integers(2, 6), players=_PLAYERS)
def test_every_player_stands_in_the_cell_of_its_ring(
    rings: int, players: list[tuple[str, int, int, int | None]]
) -> None:
    snapshot = crowd(rings, players)
    scene = scene_of(snapshot)
    for player in snapshot.all(Player):
        cell = scene.cell_at(scene.by_id[player.id].at)
        assert cell is not None
        assert cell.id == player.ring == scene.by_id[player.id].cell


@pytest.mark.parametrize("small", [False, True])
def test_the_sample_map_has_room_for_everybody(*, small: bool) -> None:
    snapshot = borough()
    scene = scene_of(snapshot, small=small)
    kept = {player.id for player in snapshot.all(Player) if player.angle is not None}
    assert len(tokens(scene)) == 46
    assert not overlaps(scene, kept)


@pytest.mark.parametrize("rings", [(0,), (0, 1, 2, 3)])
def test_two_hundred_players_find_room(rings: tuple[int, ...]) -> None:
    players = [(f"Player {n}", rings[n % len(rings)], n % 9, None) for n in range(200)]
    assert not overlaps(scene_of(crowd(4, players)), set())


def test_a_player_stays_at_the_angle_it_was_given() -> None:
    snapshot = borough()
    board = board_of(snapshot, "players")
    gp = next(player for player in snapshot.all(Player) if player.name == "GP")
    outer = snapshot.of(Ring, board)[-1]
    snapshot = snapshot.apply(move_player(snapshot, gp.id, ring=outer.id, angle=90.0))
    place = scene_of(snapshot).by_id[gp.id].at
    assert place[0] > 0
    assert place[1] == pytest.approx(0.0, abs=1e-6)
    more = snapshot.apply(add_player(snapshot, board, name="Somebody new", ring=outer.id))
    assert scene_of(more).by_id[gp.id].at == pytest.approx(place)


def test_no_link_crosses_the_young_person_unless_it_ends_there() -> None:
    scene = scene_of(borough())
    radius = scene.by_id[YOUNG_PERSON].bounds.width / 2
    links = [item for item in scene.items if item.ends and YOUNG_PERSON not in item.ends]
    assert len(links) > 50
    for link in links:
        assert min(hypot(*point) for point in link.line) > radius


@settings(max_examples=60, deadline=None)
@given(
    angles=st.tuples(st.integers(0, 359), st.integers(0, 359)),
    rings=st.tuples(st.integers(0, 3), st.integers(0, 3)),
)
def test_a_link_goes_around_the_young_person_from_wherever_it_comes(
    angles: tuple[int, int], rings: tuple[int, int]
) -> None:
    pairs = zip(angles, rings, strict=True)
    snapshot = crowd(4, [("GP", ring, 0, angle) for angle, ring in pairs])
    snapshot = snapshot.apply(link_players(snapshot, "p1", "p2"))
    scene = scene_of(snapshot)
    link = next(item for item in scene.items if item.ends)
    radius = scene.by_id[YOUNG_PERSON].bounds.width / 2
    assert min(hypot(*point) for point in link.line) > radius


def test_links_of_the_same_two_players_do_not_lie_on_each_other() -> None:
    snapshot = woven_session()
    one, two, _ = (player.id for player in snapshot.all(Player))
    snapshot = snapshot.apply(link_players(snapshot, two, one, kind="informs"))
    scene = scene_of(snapshot)
    first, second = (item for item in scene.items if set(item.ends) == {one, two})
    middles = [item.line[len(item.line) // 2] for item in (first, second)]
    assert hypot(middles[0][0] - middles[1][0], middles[0][1] - middles[1][1]) > 8


def test_names_tell_place_and_links() -> None:
    scene = scene_of(woven_session())
    names = [scene.by_id[key].name for key in scene.order]
    assert names[0] == "Young person, in the middle, 1 link"
    assert names[1] == "Player 0, School, ring 1 Daily life, 1 link"
    assert names[4] == "Player 0: depends on Player 1, works poorly"
    assert names[5] == "Player 2: works with the young person, not rated"


def test_reading_goes_ring_by_ring_and_then_through_the_links() -> None:
    scene = scene_of(borough())
    kinds = [scene.by_id[key].kind for key in scene.order]
    assert kinds == ["Centre", *["Player"] * 46, *["Link"] * 100]
    cells = [scene.by_id[key].cell for key in scene.order[1:47]]
    rings = [cell.id for cell in scene.cells]
    assert [rings.index(cell) for cell in cells] == sorted(rings.index(cell) for cell in cells)
    assert sorted(scene.order) == sorted(item.id for item in scene.items)


def test_a_private_player_hides_its_links_too() -> None:
    snapshot = woven_session()
    one = snapshot.all(Player)[0]
    snapshot = snapshot.apply(edit(snapshot, one.id, private=True))
    scene = scene_of(snapshot)
    hidden = {item.id for item in scene.items if item.private}
    links = {link.id for link in snapshot.all(PlayerLink) if one.id in (link.source, link.target)}
    assert hidden == {one.id, *links}
    assert scene.by_id[one.id].name.endswith("only you see this")


def test_a_long_name_is_cut_on_the_token_and_whole_for_screen_readers() -> None:
    long = "The office that looks after transport and timetables for the whole of the county"
    snapshot = small_session(players=0)
    board = board_of(snapshot, "players")
    snapshot = snapshot.apply(add_player(snapshot, board, name=long))
    item = tokens(scene_of(snapshot))[0]
    shown = item.look.draw(Drawing(BOOK, LIGHT))
    words = [shape.block for shape in shapes_of(shown) if isinstance(shape, Text)]
    assert len(words[0].lines) == 3
    assert words[0].lines[-1].text.endswith("…")
    assert item.name.startswith(long)
    assert item.edit is not None
    assert item.edit.text == long


def test_only_kinds_with_a_direction_have_an_arrow() -> None:
    snapshot = woven_session()
    looks = [item.look for item in scene_of(snapshot).items if isinstance(item.look, MapLinkLook)]
    assert [look.arrow for look in looks] == [
        link.kind == "depends-on" for link in snapshot.all(PlayerLink)
    ]


def test_a_remembered_layout_is_the_same_as_a_fresh_one_while_nobody_comes_or_goes() -> None:
    snapshot, memo = woven_session(), MapMemo()
    board = board_of(snapshot, "players")
    map_scene(snapshot, board, BOOK, memo=memo)
    player, link = snapshot.all(Player)[0], snapshot.all(PlayerLink)[0]
    for change in (
        edit(snapshot, player.id, private=True),
        edit(snapshot, link.id, rating="well", kind="works-with"),
    ):
        after = snapshot.apply(change)
        remembered = map_scene(after, board, BOOK, memo=memo)
        assert remembered.items == map_scene(after, board, BOOK).items


@settings(max_examples=20, deadline=None)
@given(players=st.lists(st.tuples(_NAMES, st.integers(0, 3), st.integers(0, 8)), max_size=25))
def test_nobody_moves_when_somebody_is_added_unless_the_rings_have_to_grow(
    players: list[tuple[str, int, int]],
) -> None:
    snapshot, memo = small_session(players=0), MapMemo()
    board = board_of(snapshot, "players")
    rings, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    before = map_scene(snapshot, board, BOOK, memo=memo)
    for name, ring, sector in players:
        change = add_player(
            snapshot, board, name=name, ring=rings[ring].id, sector=sectors[sector].id
        )
        snapshot = snapshot.apply(change)
        scene = map_scene(snapshot, board, BOOK, memo=memo)
        if scene.bounds == before.bounds:
            stood = {item.id: item.at for item in tokens(before)}
            assert {item.id: item.at for item in tokens(scene) if item.id in stood} == stood
        assert not overlaps(scene, set())
        before = scene


def test_taking_back_a_drag_or_a_deletion_brings_players_back_to_their_place() -> None:
    snapshot, memo = small_session(players=6), MapMemo()
    board = board_of(snapshot, "players")
    player = snapshot.all(Player)[2]
    stood = map_scene(snapshot, board, BOOK, memo=memo).by_id[player.id].at
    change = move_player(snapshot, player.id, ring=player.ring, angle=200.0)
    dragged = map_scene(snapshot.apply(change), board, BOOK, memo=memo).by_id[player.id].at
    assert dragged != stood
    assert map_scene(snapshot, board, BOOK, memo=memo).by_id[player.id].at == stood
    map_scene(snapshot.apply(remove(snapshot, [player.id])), board, BOOK, memo=memo)
    assert map_scene(snapshot, board, BOOK, memo=memo).by_id[player.id].at == stood


def test_a_player_of_another_sector_goes_where_that_sector_is() -> None:
    snapshot, memo = borough(), MapMemo()
    board = board_of(snapshot, "players")
    before = map_scene(snapshot, board, BOOK, memo=memo)
    teacher = next(player for player in snapshot.all(Player) if player.name == "Headteacher")
    health = next(each for each in snapshot.of(Sector, board) if each.name == "Health")
    after = snapshot.apply(edit(snapshot, teacher.id, sector=health.id))
    moved = map_scene(after, board, BOOK, memo=memo).by_id[teacher.id].at
    assert before.by_id[teacher.id].at[1] < 0 < moved[1]


def test_dragged_players_take_their_links_along() -> None:
    snapshot, memo = woven_session(), MapMemo()
    scene = map_scene(snapshot, board_of(snapshot, "players"), BOOK, memo=memo)
    three = snapshot.all(Player)[2].id
    (moved,) = relinked(scene, {three: (400.0, 200.0)}, memo.around(frozenset({three})))
    assert set(moved.ends) == {three, YOUNG_PERSON}
    assert any(hypot(x - 400, y - 200) < 90 for x, y in moved.line)
    assert moved != replace(moved, line=scene.by_id[moved.id].line)


def test_examples_go_with_the_first_player_and_are_never_on_the_wall() -> None:
    empty, one = scene_of(small_session(players=0)), scene_of(small_session(players=1))
    examples = [each for each in empty.ground if isinstance(each, GhostsLook)]
    assert len(examples) == 1
    assert not examples[0].draw(Drawing(BOOK, LIGHT)).wall
    assert not [each for each in one.ground if isinstance(each, GhostsLook)]


def test_the_mark_of_a_poor_link_is_not_hidden_by_a_token() -> None:
    scene = scene_of(borough())
    rects = [item.bounds for item in tokens(scene)]
    marks = [
        item.look.bow.clear
        for item in scene.items
        if isinstance(item.look, MapLinkLook) and item.look.rating == "poorly"
    ]
    hidden = [mark for mark in marks if any(rect.holds(mark) for rect in rects)]
    assert len(marks) == 14
    assert len(hidden) <= 1


def test_a_name_of_a_service_is_not_cut() -> None:
    """Such a name is set wider before anything of it is left out."""
    for sizes in (FULL, SMALL):
        block = name_block(BOOK, "Speech and language therapist", sizes)
        assert not block.truncated
        assert len(block.lines) == 2


def test_the_names_of_rings_stand_above_players_and_links() -> None:
    snapshot = crowd(4, [("Parents and carers", 0, 0, 270), ("GP", 3, 0, 270)])
    scene = scene_of(snapshot)
    assert [part.number for part in scene.above if isinstance(part, PillLook)] == [1, 2, 3, 4]
    assert not [part for part in scene.ground if isinstance(part, PillLook)]


def test_a_large_token_that_was_placed_on_the_young_person_stands_further_out() -> None:
    """Three lines on the innermost ring, straight above the middle, at the angle it was given."""
    long = "Safeguarding partners and their officers"
    scene = scene_of(crowd(2, [(long, 0, 0, 0)]), small=True)
    (token,) = tokens(scene)
    assert nearest(token.bounds) > scene.by_id[YOUNG_PERSON].bounds.width / 2
    assert token.at[0] == pytest.approx(0.0)
