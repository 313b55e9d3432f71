"""Where arrow keys lead."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tools.cards import scene_of
from workshop_studio.tools.neighbours import WAYS, Direction, along, first, heir, last, neighbour

GRID = scene_of(
    {f"{x}{y}": (x * 130.0, y * 60.0) for y in range(3) for x in range(3)}, [("00", "22")]
)
PLACES = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.tuples(st.integers(0, 900).map(float), st.integers(0, 500).map(float)),
    min_size=1,
)


def test_arrows_walk_a_grid_by_its_rows_and_columns() -> None:
    assert neighbour(GRID, "11", "left") == "01"
    assert neighbour(GRID, "11", "right") == "21"
    assert neighbour(GRID, "11", "up") == "10"
    assert neighbour(GRID, "11", "down") == "12"


def test_at_the_edge_there_is_nowhere_to_go() -> None:
    assert neighbour(GRID, "00", "left") == ""
    assert neighbour(GRID, "22", "down") == ""


def test_a_near_item_a_little_aside_comes_before_a_far_one_straight_ahead() -> None:
    scene = scene_of({"here": (0, 0), "near": (130, 30), "far": (600, 0)})
    assert neighbour(scene, "here", "right") == "near"


def test_from_nowhere_the_first_is_reached_and_from_a_link_what_is_near_its_middle() -> None:
    assert neighbour(GRID, "", "up") == "00"
    assert neighbour(GRID, "00-22", "right") == "21"
    assert neighbour(GRID, "00-22", "left") == "01"


def test_home_and_end_leave_links_out_and_the_walk_along_takes_them_in() -> None:
    assert (first(GRID), last(GRID)) == ("00", "22")
    assert along(GRID, "22", by=1) == "00-22"
    assert along(GRID, "00-22", by=1) == "00"
    assert along(GRID, "", by=-1) == "00-22"


def test_what_stands_next_inherits_the_keyboard() -> None:
    before = scene_of({"a": (0, 0), "b": (0, 60), "c": (0, 120)})
    assert heir(before, scene_of({"a": (0, 0), "c": (0, 120)}), "b") == "c"
    assert heir(before, scene_of({"a": (0, 0)}), "c") == "a"
    assert heir(before, scene_of({}), "c") == ""


@given(places=PLACES, way=st.sampled_from(list(WAYS)))
def test_a_step_leads_ahead_and_never_stands_still(
    places: dict[str, tuple[float, float]], way: Direction
) -> None:
    scene = scene_of(places)
    x, y = WAYS[way]
    for key, at in places.items():
        found = neighbour(scene, key, way)
        there = places.get(found)
        ahead = [k for k, p in places.items() if (p[0] - at[0]) * x + (p[1] - at[1]) * y > 0.5]
        assert found in ahead if ahead else not found
        assert there != at
