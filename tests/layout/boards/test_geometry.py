"""The plane of a board: what touches what."""

from __future__ import annotations

import pytest

from workshop_studio.layout.boards.geometry import Point, Rect, distance_between, is_crossed

BOX = Rect(10.0, 10.0, 20.0, 10.0)


@pytest.mark.parametrize(
    ("start", "end", "crossed"),
    [
        ((0.0, 15.0), (40.0, 15.0), True),
        ((15.0, 12.0), (16.0, 13.0), True),
        ((0.0, 0.0), (40.0, 30.0), True),
        ((0.0, 0.0), (9.0, 40.0), False),
        ((0.0, 25.0), (40.0, 21.0), False),
        ((5.0, 18.0), (14.0, 30.0), False),
        ((10.0, 0.0), (10.0, 40.0), True),
    ],
)
def test_a_leg_crosses_a_rectangle_or_passes_it(start: Point, end: Point, crossed: bool) -> None:  # noqa: FBT001 -- pytest gives it so
    assert is_crossed(BOX, start, end) is crossed
    assert is_crossed(BOX, end, start) is crossed


def test_room_around_a_rectangle_counts_where_it_is_asked_for() -> None:
    assert not is_crossed(BOX, (0.0, 25.0), (40.0, 25.0))
    assert is_crossed(BOX, (0.0, 25.0), (40.0, 25.0), room=6.0)


def test_a_distance_is_as_the_crow_flies() -> None:
    assert distance_between((0.0, 0.0), (3.0, 4.0)) == 5.0
