"""What a map's layout remembers never shows: links run as if all had looked for their way anew."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.map.bows import End, bow
from workshop_studio.layout.boards.map.memo import MapMemo
from workshop_studio.layout.boards.map.rings import Oval
from workshop_studio.model.ids import YOUNG_PERSON

RINGS = (Oval(250.0, 150.0), Oval(420.0, 250.0), Oval(600.0, 340.0))
CENTRE = End(YOUNG_PERSON, Rect(-46.0, -46.0, 92.0, 92.0))
PLACES = st.tuples(st.integers(-400, 400), st.integers(-260, 260))


@st.composite
def _maps(draw: st.DrawFn) -> tuple[list[End], list[tuple[str, str]]]:
    """Tokens at any place, and links between any of them, some of them twice."""
    places = draw(st.lists(PLACES, min_size=12, max_size=20))
    ends = [CENTRE, *(_token(f"p{n}", *place) for n, place in enumerate(places))]
    ids = st.sampled_from([end.id for end in ends])
    pairs = draw(st.lists(st.tuples(ids, ids), min_size=12, max_size=24))
    return ends, [(a, b) for a, b in pairs if a != b]


@settings(max_examples=60, deadline=None)
@given(_maps(), st.data())
def test_links_run_the_same_way_with_a_memory_as_without_one(
    made: tuple[list[End], list[tuple[str, str]]], data: st.DataObject
) -> None:
    ends, links = made
    memo, rings = MapMemo(), RINGS
    memo.bows(links, ends, rings)
    for step in range(6):
        number = data.draw(st.integers(1, len(ends) - 1))
        place = data.draw(PLACES)
        moved = _token(ends[number].id, *place)
        if data.draw(st.booleans()):
            ends = [moved if end.id == moved.id else end for end in ends]
        else:
            ends = [*ends, replace(moved, id=f"new {step}")]
        further = data.draw(st.sampled_from((0.0, 0.0, 60.0, -40.0)))
        rings = (*rings[:-1], Oval(rings[-1].rx + further, rings[-1].ry + further))
        assert memo.bows(links, ends, rings) == MapMemo().bows(links, ends, rings)


def test_a_link_far_from_what_was_added_is_the_very_same_one() -> None:
    ends = [CENTRE, _token("a", -300, -200), _token("b", -150, -200), _token("c", 300, 200)]
    memo = MapMemo()
    before = memo.bows([("a", "b")], ends, RINGS)
    after = memo.bows([("a", "b")], [*ends, _token("d", 300, -100)], RINGS)
    assert after[0] is before[0]


def test_a_link_stays_the_very_same_one_when_somebody_comes_in_the_way_of_its_other_bows() -> None:
    """It had looked at bows on both sides, but what comes there cannot make them any better."""
    ends = [CENTRE, _token("a", -300, -200), _token("b", 300, -200), _token("c", 0, -200)]
    memo = MapMemo()
    before = memo.bows([("a", "b")], ends, RINGS)
    beside = -200 + 3 * (-200 - before[0].clear[1]) / 4
    ends = [*ends, _token("d", 0, beside)]
    after = memo.bows([("a", "b")], ends, RINGS)
    assert after[0] is before[0]
    assert after == MapMemo().bows([("a", "b")], ends, RINGS)


def test_what_is_in_the_hand_stands_in_no_links_way() -> None:
    """It was in the way before, and is again once it is let go."""
    ends = [CENTRE, _token("a", -300, -200), _token("b", 300, -200), _token("c", 0, -200)]
    memo = MapMemo()
    before = memo.bows([("a", "b")], ends, RINGS)
    freely = bow(ends[1], ends[2], memo.around(frozenset({"c"})))
    assert before[0].bend != 0 == freely.bend
    assert freely == MapMemo().bows([("a", "b")], ends[:3], RINGS)[0]
    assert memo.bows([("a", "b")], ends, RINGS) == MapMemo().bows([("a", "b")], ends, RINGS)
    memo.bows([("a", "b")], ends[:3], RINGS)
    assert bow(ends[1], ends[2], memo.around(frozenset({"d"}))).bend == 0


def test_straight_links_have_no_more_points_than_they_need() -> None:
    ends = [CENTRE, _token("a", -300, -200), _token("b", 300, -200)]
    assert len(MapMemo().bows([("a", "b")], ends, RINGS)[0].points) == 2


@pytest.mark.parametrize("number", [400, 401])
def test_very_many_links_run_below_tokens_but_around_the_young_person(number: int) -> None:
    ends = [CENTRE, _token("a", -300, -200), _token("b", 300, -200), _token("c", 0, -200),
            _token("d", 300, 60), _token("e", -300, -60), _token("f", -200, 190)]  # fmt: skip
    links = [("a", "b"), ("e", "d"), *(("a", "f") for _ in range(number - 2))]
    bows = MapMemo().bows(links, ends, RINGS)
    assert (bows[0].bend == 0) == (number > 400)
    assert min(hypot(*point) for point in bows[1].points) > CENTRE.rect.width / 2
    assert bows[2].bend != bows[3].bend


def _token(name: str, x: float, y: float) -> End:
    return End(name, Rect(x - 50.0, y - 15.0, 100.0, 30.0))
