"""Rings, sectors and categories of one name: sectors are told by it, the others by their place."""

from __future__ import annotations

from tests.exchange.session_files import Tree, broken, changed, read
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.items import Player, Question

SECTORS = ["School", "Health", "School", "Police"]


def test_a_sector_listed_twice_is_kept_once_with_a_warning() -> None:
    result = read(changed("boards[0].sectors", SECTORS))
    sectors = result.snapshot.all(Sector)
    assert [sector.name for sector in sectors] == ["School", "Health", "Police"]
    assert [sector.order for sector in sectors] == [1, 2, 3]
    assert result.warnings == ("boards[0].sectors[2]: 'School' is listed already, and kept once",)


def test_what_is_read_of_sectors_comes_back_the_same() -> None:
    tree = changed("boards[0].sectors", SECTORS)
    snapshot = read(tree).snapshot
    again = read_session(write_session(snapshot))
    assert again.warnings == ()
    assert again.snapshot.by_id() == snapshot.by_id()


def test_sectors_of_two_maps_may_share_a_name() -> None:
    other = {"kind": "players", "id": "other", "sectors": ["School"], "players": []}
    result = read(changed("boards[3]", other))
    assert result.warnings == ()
    assert [each.name for each in result.snapshot.of(Sector, "other")] == ["School"]


def test_names_that_differ_in_anything_are_two_sectors() -> None:
    result = read(changed("boards[0].sectors", ["School", "school", "School "]))
    assert result.warnings == ()
    assert len(result.snapshot.all(Sector)) == 4  # with "Health", which a player names


def test_sectors_without_a_name_are_each_told() -> None:
    places = broken(changed("boards[0].sectors", ["", "", 5]))
    assert places == (
        "boards[0].sectors[0]: is empty",
        "boards[0].sectors[1]: is empty",
        "boards[0].sectors[2]: 5 is not text",
    )


def test_rings_of_one_name_stay_apart() -> None:
    tree = changed("boards[0].rings", ["Near", "Near", "Far"])
    snapshot = read(_with(tree, 0, "players", ring=2)).snapshot
    assert snapshot.get(Player, "p2").ring == snapshot.all(Ring)[1].id
    assert read_session(write_session(snapshot)).snapshot.by_id() == snapshot.by_id()


def test_categories_of_one_name_stay_apart() -> None:
    tree = changed("boards[2].categories", ["Here", "Here"])
    snapshot = read(_with(tree, 2, "questions", category=2)).snapshot
    assert snapshot.get(Question, "q2").category == snapshot.all(Category)[1].id
    assert read_session(write_session(snapshot)).snapshot.by_id() == snapshot.by_id()


def _with(tree: Tree, board: int, items: str, **keys: int) -> Tree:
    """The file with other keys of the second thing on a board."""
    boards = tree["boards"]
    assert isinstance(boards, list)
    boards[board][items][1].update(keys)
    return tree
