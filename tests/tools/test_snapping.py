"""What is dragged on a free board comes into line with others, unless the hand says otherwise."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.tools.cards import SIZE, card
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.tools.gestures import Guide
from workshop_studio.tools.snapping import snapped

ITEMS = (card("a", (0.0, 0.0)), card("b", (300.0, 100.0)), card("c", (300.0, 300.0)))
FREE = Scene(Rect(0, 0, 800, 600), items=ITEMS, order=("a", "b", "c"), free=True)


def test_an_edge_near_anothers_edge_comes_into_line_and_says_so_by_a_guide() -> None:
    found = snapped(FREE, ["a"], (297.0, 200.0), within=6.0)
    assert found.offset == (300.0, 200.0)
    assert Guide((300.0, 100.0), (300.0, 340.0)) in found.guides
    assert [guide.start[0] for guide in found.guides] == [300.0, 400.0]


def test_both_axes_snap_by_themselves_and_the_middle_counts_too() -> None:
    assert snapped(FREE, ["a"], (297.0, 96.0), within=6.0).offset == (300.0, 100.0)
    assert snapped(FREE, ["a"], (150.0, 104.0), within=6.0).offset == (150.0, 100.0)


def test_nothing_snaps_far_off_on_a_board_with_cells_or_to_itself() -> None:
    assert snapped(FREE, ["a"], (150.0, 40.0), within=6.0).offset == (150.0, 40.0)
    fixed = replace(FREE, free=False)
    assert snapped(fixed, ["a"], (297.0, 96.0), within=6.0).offset == (297.0, 96.0)
    everything = snapped(FREE, ["a", "b", "c"], (3.0, 3.0), within=6.0)
    assert (everything.offset, everything.guides) == ((3.0, 3.0), ())


@given(st.floats(-500, 500), st.floats(-500, 500), st.floats(0, 30))
def test_nothing_moves_further_than_its_reach_and_guides_run_along_the_board(
    dx: float, dy: float, within: float
) -> None:
    found = snapped(FREE, ["a"], (dx, dy), within=within)
    assert abs(found.offset[0] - dx) <= within + 1e-6
    assert abs(found.offset[1] - dy) <= within + 1e-6
    for guide in found.guides:
        assert guide.start[0] == guide.end[0] or guide.start[1] == guide.end[1]
    if not found.guides:
        assert found.offset == (dx, dy)
    assert SIZE.width == 100.0
