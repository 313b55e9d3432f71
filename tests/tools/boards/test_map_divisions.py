"""Rings and sectors of a map: more and fewer of them, in another order, and nobody lost."""

from __future__ import annotations

import pytest

from tests.support import board_of, done, open_document, small_session, woven_session
from workshop_studio.layout.boards.map.content import map_board
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.items import Player
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.map_divisions import (
    add_ring,
    add_sector,
    heir_of_ring,
    move_ring,
    remove_ring,
    removed_words,
)
from workshop_studio.tools.boards.map_standing import standing
from workshop_studio.tools.boards.ring_presets import RING_PRESETS, moving_inwards, preset_of
from workshop_studio.tools.boards.usual_players import begin_with_usual_players


def rings(snapshot: Snapshot) -> tuple[Ring, ...]:
    return snapshot.of(Ring, board_of(snapshot, "players"))


def test_rings_are_added_up_to_six() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "players")
    for _ in range(2):
        snapshot = snapshot.apply(add_ring(snapshot, board))
    assert len(rings(snapshot)) == 6
    with pytest.raises(MendableError, match="at most 6"):
        add_ring(snapshot, board)


def test_removing_rings_stops_at_two_and_keeps_every_player() -> None:
    document, _ = open_document(small_session(players=4))
    while len(rings(document.snapshot)) > 2:
        done(document, remove_ring(document.snapshot, rings(document.snapshot)[0].id))
    assert len(document.snapshot.all(Player)) == 4
    with pytest.raises(MendableError, match="at least 2"):
        remove_ring(document.snapshot, rings(document.snapshot)[0].id)


def test_players_of_a_removed_ring_go_outwards_those_of_the_last_inwards() -> None:
    snapshot = small_session()
    inner, second, third, outer = rings(snapshot)
    assert heir_of_ring(snapshot, inner.id) == second
    assert heir_of_ring(snapshot, outer.id) == third


def test_a_ring_moves_with_its_players() -> None:
    snapshot = small_session(players=2)
    first = rings(snapshot)[0]
    snapshot = snapshot.apply(move_ring(snapshot, first.id, by=1))
    assert rings(snapshot)[1].id == first.id
    assert {player.ring for player in snapshot.all(Player)} == {first.id}
    snapshot = snapshot.apply(move_ring(snapshot, first.id, by=1))
    snapshot = snapshot.apply(move_ring(snapshot, first.id, by=1))
    assert rings(snapshot)[3].id == first.id
    with pytest.raises(MendableError, match="outermost ring already"):
        move_ring(snapshot, first.id, by=1)


def test_new_sectors_never_share_a_name() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "players")
    for _ in range(3):
        snapshot = snapshot.apply(add_sector(snapshot, board))
    names = [sector.name for sector in snapshot.of(Sector, board)]
    assert names[-3:] == ["New sector", "New sector 2", "New sector 3"]


def test_what_is_said_of_a_removed_ring_tells_where_its_players_went() -> None:
    snapshot = small_session(players=1)
    inner, second, *_ = rings(snapshot)
    assert removed_words(snapshot, inner, second.name) == (
        "“Daily life” removed; 1 player moved to “Weekly”"
    )
    assert removed_words(snapshot, second, inner.name) == "“Weekly” removed"


def test_ready_made_rings_are_known_by_their_names() -> None:
    assert preset_of(["Daily life", "Weekly", "Now and then", "Far off"]) == "frequency"
    assert preset_of(["Daily life", "Weekly"]) is None
    for preset, names in RING_PRESETS.items():
        assert preset_of(names) == preset


def test_only_players_of_surplus_rings_are_counted_as_moving() -> None:
    snapshot = small_session(players=3)
    board = board_of(snapshot, "players")
    assert moving_inwards(snapshot, board, 4) == 0
    assert moving_inwards(snapshot, board, 0) == 3


def test_the_most_linked_player_is_told_so_and_nobody_else() -> None:
    snapshot = woven_session()
    shown = map_board(snapshot, board_of(snapshot, "players"))
    assert {standing(shown, player.id) for player in shown.players} == {"One link"}
    lonely = small_session(players=1)
    alone = map_board(lonely, board_of(lonely, "players"))
    assert standing(alone, alone.players[0].id).startswith("No links yet")


def test_the_usual_players_stand_on_all_rings_and_in_fitting_sectors() -> None:
    document, _ = open_document(small_session(players=0))
    board = board_of(document.snapshot, "players")
    done(document, begin_with_usual_players(document.snapshot, board).changes)
    players = document.snapshot.all(Player)
    assert {player.ring for player in players} == {ring.id for ring in rings(document.snapshot)}
    sectors = {sector.id: sector.name for sector in document.snapshot.all(Sector)}
    by_name = {player.name: sectors[player.sector] for player in players}
    assert by_name["Friends"] == "Family and peers"
    assert by_name["GP"] == "Health"
    assert by_name["Food bank"] == "Voluntary and community"
    assert "Other" not in by_name.values()
