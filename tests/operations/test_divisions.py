"""Rings, sectors and categories can be edited, and nothing falls out of them."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.items import Player, Question
from workshop_studio.model.rules import problems
from workshop_studio.operations.divisions import (
    add_division,
    contents,
    remove_division,
    rename_division,
    set_rings,
)
from workshop_studio.operations.players import move_player
from workshop_studio.operations.refusal import NotPossibleError

SESSION = small_session()
MAP = board_of(SESSION, "players")


@pytest.mark.parametrize("kind", [Ring, Sector, Category])
def test_one_in_use_is_removed_only_with_a_place_for_its_contents(
    kind: type[Ring | Sector | Category],
) -> None:
    used, spare = SESSION.all(kind)[:2]
    held = contents(SESSION, used)
    assert held
    with pytest.raises(NotPossibleError, match=f"holds {len(held)}"):
        remove_division(SESSION, used.id)
    after = SESSION.apply(remove_division(SESSION, used.id, into=spare.id))
    assert {each.id for each in contents(after, spare)} == {each.id for each in held}
    assert problems(after) == ()


def test_an_empty_one_is_removed_without_asking() -> None:
    outermost = SESSION.all(Ring)[-1]
    after = SESSION.apply(remove_division(SESSION, outermost.id))
    assert not after.has(Ring, outermost.id)


def test_a_map_keeps_two_rings() -> None:
    snapshot = SESSION
    for ring in snapshot.all(Ring)[2:]:
        snapshot = snapshot.apply(remove_division(snapshot, ring.id))
    inner, outer = snapshot.all(Ring)
    with pytest.raises(NotPossibleError, match="needs this ring"):
        remove_division(snapshot, outer.id, into=inner.id)


def test_renaming_keeps_what_is_inside() -> None:
    ring = SESSION.all(Ring)[0]
    after = SESSION.apply(rename_division(SESSION, ring.id, name=" Microsystem "))
    assert after.get(Ring, ring.id).name == "Microsystem"
    assert contents(after, after.get(Ring, ring.id)) == contents(SESSION, ring)


def test_a_preset_renames_adds_and_removes_rings_and_keeps_every_player() -> None:
    fewer = SESSION.apply(set_rings(SESSION, MAP, ["Near", "Far"]))
    assert [ring.name for ring in fewer.of(Ring, MAP)] == ["Near", "Far"]
    more = fewer.apply(set_rings(fewer, MAP, ["One", "Two", "Three", "Four", "Five"]))
    assert [ring.name for ring in more.of(Ring, MAP)] == ["One", "Two", "Three", "Four", "Five"]
    assert len(more.all(Player)) == len(SESSION.all(Player))
    assert problems(more) == ()


def test_players_of_a_ring_that_a_preset_drops_go_to_the_outermost_that_stays() -> None:
    player, ring = SESSION.all(Player)[0], SESSION.all(Ring)[3]
    moved = SESSION.apply(move_player(SESSION, player.id, ring=ring.id, angle=-30))
    assert moved.get(Player, player.id).angle == 330
    after = moved.apply(set_rings(moved, MAP, ["Near", "Middle"]))
    assert after.get(Player, player.id).ring == after.of(Ring, MAP)[1].id


def test_a_new_category_comes_last() -> None:
    board = board_of(SESSION, "opportunities")
    after = SESSION.apply(add_division(SESSION, Category, board, name="Nationally"))
    assert after.of(Category, board)[-1].name == "Nationally"
    assert [each.category for each in after.all(Question)] == [
        each.category for each in SESSION.all(Question)
    ]


def test_a_map_has_no_two_sectors_of_one_name() -> None:
    school, health = SESSION.all(Sector)[:2]
    with pytest.raises(NotPossibleError, match="already"):
        add_division(SESSION, Sector, MAP, name=f" {school.name} ")
    with pytest.raises(NotPossibleError, match="already"):
        rename_division(SESSION, health.id, name=school.name)
    assert rename_division(SESSION, school.id, name=school.name).is_empty


def test_a_map_is_not_left_without_rings() -> None:
    with pytest.raises(NotPossibleError, match="at least 2 rings"):
        set_rings(SESSION, MAP, ["Only one"])
