"""Who joins a crowd is shown at once, where the whole map has them; all else follows unchanged."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.boards.map.test_crowds import stands
from tests.layout.boards.test_map_scene import BOOK, crowd
from tests.support import board_of
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.boards.map.memo import MapMemo
from workshop_studio.layout.boards.map.newcomers import joined_scene
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.items import Player
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_players
from workshop_studio.operations.players import add_player, move_player

_NAMES = ("GP", "SENCO", "Teaching assistant", "Safeguarding partners and their officers")


def many(number: int, kept: int = 0) -> Snapshot:
    """A map of a crowd, some of them put where they are, with a link for every second."""
    snapshot = crowd(
        4, [(f"{_NAMES[n % 4]} {n}", n % 3, n % 7, 57 * n if n < kept else None)
            for n in range(number)],
    )  # fmt: skip
    ids = [player.id for player in snapshot.all(Player)]
    for one, other in zip(ids[::4], ids[2::4], strict=False):
        snapshot = snapshot.apply(link_players(snapshot, one, other))
    return snapshot


def joined(snapshot: Snapshot, *, ring: int = 0, sector: int = 0, name: str = "New") -> Snapshot:
    """The same and one more."""
    board = board_of(snapshot, "players")
    rings, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    change = add_player(snapshot, board, name=name, ring=rings[ring].id, sector=sectors[sector].id)
    return snapshot.apply(change)


@settings(max_examples=25, deadline=None)
@given(
    number=st.integers(61, 120), kept=st.integers(0, 6), rings=st.integers(1, 4),
    coming=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3), st.booleans()),
                    min_size=8, max_size=30),
)  # fmt: skip
def test_the_whole_map_is_the_same_whoever_was_shown_first(
    number: int, kept: int, rings: int, coming: list[tuple[int, int, bool]]
) -> None:
    snapshot, memo, at_once = many(number, kept), MapMemo(), MapMemo()
    board = board_of(snapshot, "players")
    wanted = map_scene(snapshot, board, BOOK, memo=at_once)
    assert map_scene(snapshot, board, BOOK, memo=memo) == wanted
    for place, (sector, name, follows) in enumerate(coming):
        ring = place % rings
        snapshot = joined(snapshot, ring=ring, sector=sector, name=f"{_NAMES[name]} more {place}")
        wanted = map_scene(snapshot, board, BOOK, memo=at_once)
        first = joined_scene(snapshot, board, BOOK, small=False, memo=memo)
        if first is not None:
            new = snapshot.all(Player)[-1].id
            assert kept or first.by_id[new] == wanted.by_id[new]
            assert first.order == wanted.order
        if first is None or follows:
            assert map_scene(snapshot, board, BOOK, memo=memo) == wanted
    assert map_scene(snapshot, board, BOOK, memo=memo) == wanted


def test_who_is_shown_first_is_all_that_differs_even_where_a_ring_grows() -> None:
    snapshot, memo, grown = many(80), MapMemo(), 0
    board = board_of(snapshot, "players")
    before = map_scene(snapshot, board, BOOK, memo=memo)
    for _ in range(60):
        snapshot = joined(snapshot)
        first = joined_scene(snapshot, board, BOOK, small=False, memo=memo)
        assert first is not None
        new = snapshot.all(Player)[-1].id
        assert first.items[:-1] == before.items
        assert first.items[-1].id == new
        after = map_scene(snapshot, board, BOOK, memo=memo)
        assert stands(after)[new] == stands(first)[new]
        grown += after.bounds != before.bounds
        before = after
    assert grown


def test_while_a_ring_has_still_to_grow_the_next_one_is_shown_where_it_will_have_grown() -> None:
    """However fast somebody types."""
    snapshot, memo, at_once = many(80), MapMemo(), MapMemo()
    board = board_of(snapshot, "players")
    before = map_scene(snapshot, board, BOOK, memo=memo)
    wanted = map_scene(snapshot, board, BOOK, memo=at_once)
    for _ in range(60):
        snapshot = joined(snapshot)
        first = joined_scene(snapshot, board, BOOK, small=False, memo=memo)
        wanted = map_scene(snapshot, board, BOOK, memo=at_once)
        assert first is not None
        new = [player.id for player in snapshot.all(Player)[80:]]
        assert [first.by_id[key].at for key in new] == [wanted.by_id[key].at for key in new]
        assert first.bounds == before.bounds
    assert wanted.bounds != before.bounds
    assert map_scene(snapshot, board, BOOK, memo=memo) == wanted


def test_whatever_else_differs_is_laid_out_as_a_whole_at_once() -> None:
    snapshot, memo = many(80), MapMemo()
    board = board_of(snapshot, "players")
    one, other = (player.id for player in snapshot.all(Player)[:2])
    ring = snapshot.of(Ring, board)[0]
    more = joined(snapshot)
    new = more.all(Player)[-1].id
    others = [
        snapshot,
        more.apply(edit(more, one, name="Somebody else")),
        more.apply(edit(more, ring.id, name="Every day")),
        more.apply(link_players(more, new, other)),
        more.apply(move_player(more, new, ring=ring.id, angle=90.0)),
    ]
    assert joined_scene(more, board, BOOK, small=False, memo=memo) is None
    for changed in others:
        map_scene(snapshot, board, BOOK, memo=memo)
        assert joined_scene(changed, board, BOOK, small=False, memo=memo) is None
    map_scene(snapshot, board, BOOK, memo=memo)
    assert joined_scene(more, board, BOOK, small=True, memo=memo) is None
    assert joined_scene(more, board, BOOK, small=False, memo=memo) is not None


def test_a_map_of_few_is_always_laid_out_as_a_whole() -> None:
    snapshot, memo = many(40), MapMemo()
    board = board_of(snapshot, "players")
    map_scene(snapshot, board, BOOK, memo=memo)
    assert joined_scene(joined(snapshot), board, BOOK, small=False, memo=memo) is None
