"""Tests of the lanes of a gutter: no two neighbours would cross fewer lines the other way round."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.layout.theory.lanes import lanes_of
from workshop_studio.layout.theory.ports import Crossing

HEIGHTS = st.lists(st.integers(0, 40).map(lambda each: 10.0 * each), unique=True, max_size=8)
"""Too far apart for lines to lie on each other."""


@st.composite
def gutters(draw: st.DrawFn) -> list[Crossing]:
    heights = draw(HEIGHTS)
    return [
        Crossing(f"line {number}", 1, enters, leaves, draw(st.booleans()), draw(st.booleans()))
        for number, (enters, leaves) in enumerate(zip(heights[::2], heights[1::2], strict=False))
    ]


def crossed(gutter: list[Crossing], lanes: dict[str, int]) -> int:
    """How often level parts go through upright ones, counted by going through all of both."""
    return sum(
        _through(upright, lanes[upright.edge], other, lanes[other.edge])
        for upright in gutter
        for other in gutter
        if other is not upright
    )


def _through(upright: Crossing, lane: int, other: Crossing, its_lane: int) -> int:
    low, high = sorted((upright.enters, upright.leaves))
    parts = ((other.enters, other.from_left), (other.leaves, other.to_left))
    return sum(
        low < height < high and (lane < its_lane if on_left else its_lane < lane)
        for height, on_left in parts
    )


@given(gutters())
def test_no_two_neighbours_would_cross_fewer_lines_the_other_way_round(
    gutter: list[Crossing],
) -> None:
    lanes = lanes_of(gutter)
    least = crossed(gutter, lanes)
    for left, right in pairwise(range(1 + max(lanes.values(), default=-1))):
        sides = {left: right, right: left}
        swapped = {edge: sides.get(lane, lane) for edge, lane in lanes.items()}
        assert crossed(gutter, swapped) >= least
