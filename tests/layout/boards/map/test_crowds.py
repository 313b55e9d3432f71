"""A map of a crowd: room for everybody, nobody moves for a newcomer, rings grow row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.boards.test_map_scene import BOOK, crowd, overlaps, tokens
from tests.support import board_of
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.boards.map.memo import MapMemo
from workshop_studio.layout.boards.map.rings import Band
from workshop_studio.layout.boards.map.seating import Seat, seated
from workshop_studio.layout.boards.map.settling import settled
from workshop_studio.layout.boards.map.spots import Size, Spot, Taken, outwards
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.items import Player
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.players import add_player

_NAMES = ("GP", "SENCO", "Teaching assistant", "Safeguarding partners and their officers")


def many(number: int, rings: int, *, small: bool = False) -> Scene:
    """So many players of different names and sectors on the innermost rings."""
    players = [(f"{_NAMES[n % 4]} {n}", n % rings, n % 7, None) for n in range(number)]
    snapshot = crowd(4, players)
    return map_scene(snapshot, board_of(snapshot, "players"), BOOK, small=small)


def stands(scene: Scene) -> dict[str, Point]:
    """Where everybody is."""
    return {item.id: item.at for item in tokens(scene)}


def ring_numbers(snapshot: Snapshot, board: str) -> Mapping[str, int]:
    """The number of each player's ring, the innermost 0."""
    rings = [ring.id for ring in snapshot.of(Ring, board)]
    return {player.id: rings.index(player.ring) for player in snapshot.of(Player, board)}


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize(("number", "rings"), [(41, 1), (61, 1), (150, 1), (400, 1), (400, 4)])
def test_a_crowd_stands_on_its_rings_and_nobody_touches_another(
    number: int, rings: int, *, small: bool
) -> None:
    scene = many(number, rings, small=small)
    assert not overlaps(scene, set())
    cells = [scene.cell_at(item.at) for item in tokens(scene)]
    assert [cell.id for cell in cells if cell] == [item.cell for item in tokens(scene)]


def test_a_crowd_stands_sector_by_sector_around_the_circle() -> None:
    """Neighbours along a row are of one sector but where one sector ends and the next begins."""
    snapshot = crowd(4, [(f"Player {n}", 0, n % 5, None) for n in range(200)])
    board = board_of(snapshot, "players")
    places = stands(map_scene(snapshot, board, BOOK))
    sectors = {player.id: player.sector for player in snapshot.of(Player, board)}
    above = sorted(
        (place[0], sectors[key]) for key, place in places.items() if place[1] < -abs(place[0]) / 4
    )
    changes = sum(one[1] != other[1] for one, other in pairwise(above))
    assert changes < len(above) / 3


@settings(max_examples=12, deadline=None)
@given(data=st.data(), kept=st.integers(0, 6))
def test_nobody_moves_for_a_newcomer_but_who_is_outside_of_a_ring_that_grows(
    data: st.DataObject, kept: int
) -> None:
    start = [(f"{_NAMES[n % 4]} {n}", n % 3, n % 7, 57 * n if n < kept else None)
             for n in range(data.draw(st.integers(61, 120)))]  # fmt: skip
    snapshot, memo = crowd(4, start), MapMemo()
    board = board_of(snapshot, "players")
    rings, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    placed = {player.id for player in snapshot.of(Player, board) if player.angle is not None}
    before = map_scene(snapshot, board, BOOK, memo=memo)
    onto, of = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 6))
    grown = 0
    for number in range(40):
        change = add_player(
            snapshot, board, name=f"New {number}", ring=rings[onto].id, sector=sectors[of].id
        )
        snapshot = snapshot.apply(change)
        after = map_scene(snapshot, board, BOOK, memo=memo)
        held, now, on = stands(before), stands(after), ring_numbers(snapshot, board)
        larger = after.bounds != before.bounds
        grown += larger
        assert all(now[key] == held[key] for key in held if on[key] <= onto or not larger)
        assert not overlaps(after, placed)
        before = after


def test_a_ring_of_a_crowd_seldom_grows_for_a_newcomer() -> None:
    """A hundred come to a ring, and the map is fitted into the window anew a few times at most."""
    snapshot, memo = crowd(4, [(f"Player {n}", 0, n % 7, None) for n in range(41)]), MapMemo()
    board = board_of(snapshot, "players")
    ring = snapshot.of(Ring, board)[0].id
    bounds = [map_scene(snapshot, board, BOOK, memo=memo).bounds]
    for number in range(100):
        snapshot = snapshot.apply(add_player(snapshot, board, name=f"New {number}", ring=ring))
        bounds.append(map_scene(snapshot, board, BOOK, memo=memo).bounds)
    assert 1 <= sum(one != other for one, other in pairwise(bounds)) <= 8


_SIZES = st.tuples(st.integers(20, 260), st.integers(20, 90))
_PLACES = st.tuples(st.integers(-600, 600), st.integers(-400, 400))


@settings(max_examples=80, deadline=None)
@given(held=st.lists(st.tuples(_PLACES, _SIZES), max_size=30), place=_PLACES, size=_SIZES)
def test_room_is_where_nothing_that_stands_anywhere_is_in_the_way(
    held: list[tuple[Point, Size]], place: Point, size: Size
) -> None:
    taken = Taken(gap=10.0, reach=100.0, centre=46.0)
    for at, each in held:
        taken.take(at, each)
    clear = all(
        abs(at[0] - place[0]) >= (each[0] + size[0]) / 2 + 10
        or abs(at[1] - place[1]) >= (each[1] + size[1]) / 2 + 10
        for at, each in held
    )
    assert taken.is_free(place, size) == (clear and taken.is_clear(place, size))
    points = [(place[0] + step * 3, place[1]) for step in outwards(0.0, 2.5, 100.0)]
    free = [number for number, point in enumerate(points) if taken.is_free(point, size)]
    assert taken.first_free(points, size) == (free[0] if free else None)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 6), st.integers(0, 3)), max_size=14),
    st.integers(20, 90),
)
def test_who_joins_gets_the_place_that_looking_at_everybody_would_find(
    joining: list[tuple[int, int, int]], number: int
) -> None:
    """And nobody moves: the memo knows who sits where, and looks for the newcomers alone."""
    players = [
        (f"{_NAMES[n % 4]} {n}", n % 4, n % 7, 47 * n % 360 if n % 9 == 0 else None)
        for n in range(number)
    ]
    snapshot, memo = crowd(4, players), MapMemo()
    board = board_of(snapshot, "players")
    rings, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    map_scene(snapshot, board, BOOK, memo=memo)
    for place, (ring, sector, name) in enumerate(joining):
        added = add_player(
            snapshot, board, name=f"{_NAMES[name]} more {place}",
            ring=rings[ring].id, sector=sectors[sector].id,
        )  # fmt: skip
        snapshot = snapshot.apply(added)
        before = memo._settled
        assert before is not None
        scene = map_scene(snapshot, board, BOOK, memo=memo)
        asked = memo._asked
        assert asked is not None
        anew = settled(*asked, replace(before, taken=None))
        assert memo._settled == anew
        assert not overlaps(scene, kept(snapshot))


def kept(snapshot: Snapshot) -> set[str]:
    """Ids of those whom a person has put where they are."""
    return {player.id for player in snapshot.all(Player) if player.angle is not None}


@pytest.mark.parametrize(("number", "joining"), [(61, 199), (200, 400), (10, 150)])
def test_a_crowd_that_joins_at_once_finds_room_after_a_few_tries(
    number: int, joining: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And whoever was there does not move, but outwards."""
    snapshot, memo = (
        crowd(4, [(f"Player {n}", n % 4, n % 7, None) for n in range(number)]),
        MapMemo(),
    )
    board = board_of(snapshot, "players")
    ring = snapshot.of(Ring, board)[0].id
    before = map_scene(snapshot, board, BOOK, memo=memo)
    for each in range(joining):
        snapshot = snapshot.apply(add_player(snapshot, board, name=f"New {each}", ring=ring))
    tries: list[int] = []

    def counted(
        spots: Sequence[Spot], pills: Sequence[Size], held: Sequence[Band], taken: Taken,
        sat: Mapping[str, Seat],
    ) -> dict[str, Seat]:  # fmt: skip
        tries.append(len(spots))
        return seated(spots, pills, held, taken, sat)

    monkeypatch.setattr(f"{settled.__module__}.seated", counted)
    after = map_scene(snapshot, board, BOOK, memo=memo)
    assert len(tries) <= 6
    assert not overlaps(after, set())
    if number > 60:
        held, now, on = stands(before), stands(after), ring_numbers(snapshot, board)
        assert all(now[key] == held[key] for key in held if on[key] == 0)
