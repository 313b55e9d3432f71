"""The index finds all that lies near, and what links cover follows their line."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.canvas.scenes import ROSE, Card, card, link
from workshop_studio.layout.boards.geometry import Point, Rect, is_crossed
from workshop_studio.layout.boards.scene import Item
from workshop_studio.ui.canvas.tiles.cells_along import cells_along
from workshop_studio.ui.canvas.tiles.covers import covers
from workshop_studio.ui.canvas.tiles.index import Index

places = st.tuples(st.floats(-3_000, 3_000), st.floats(-3_000, 3_000))
rects = st.builds(
    Rect, st.floats(-3_000, 3_000), st.floats(-3_000, 3_000), st.floats(1, 900), st.floats(1, 900)
)


@given(st.lists(places, max_size=30), st.lists(rects, min_size=1, max_size=4))
def test_nothing_that_lies_there_is_overlooked(
    at: list[tuple[float, float]], areas: list[Rect]
) -> None:
    index, items = Index(), [card(f"n{n}", place) for n, place in enumerate(at)]
    for item in items:
        index.put(item)
    inside = {
        item.id for item in items if any(item.bounds.meets(area.grown(-0.01)) for area in areas)
    }
    assert inside <= index.near(areas)


def lies_in(item: Item, area: Rect) -> bool:
    """Whether a thing stands in an area, or a link runs through it."""
    return is_crossed(area, *item.line) if item.ends else item.bounds.meets(area)


far = st.floats(-40_000, 40_000)
steps = st.one_of(
    st.tuples(st.integers(0, 9), st.tuples(far, far), st.tuples(far, far)),
    st.builds(Rect, far, far, st.floats(1, 9_000), st.floats(1, 9_000)),
    st.integers(0, 3),
)


@given(st.lists(steps, max_size=30))
def test_wherever_somebody_looks_in_between_nothing_is_overlooked(
    steps: list[tuple[int, Point, Point] | Rect | int],
) -> None:
    index, there = Index(), dict[str, Item]()
    for step in steps:
        if isinstance(step, Rect):
            inside = {key for key, item in there.items() if lies_in(item, step.grown(-0.01))}
            assert inside <= index.near([step]) <= there.keys()
        elif isinstance(step, int):
            index.look_ahead(step)
        else:
            number, start, end = step
            item = card(f"{number}", start)
            if number % 2:
                item = link(f"{number}", card("from", start), card("to", end))
            there[item.id] = item
            index.put(item)


def test_what_nobody_looks_at_is_put_in_its_place_bit_by_bit() -> None:
    index = Index()
    for number in range(5):
        index.put(card(f"{number}", (number * 9_000.0, 0.0)))
    assert index.look_ahead(3)
    assert not index.look_ahead(3)
    assert index.near([Rect(27_000, 0, 10, 10)]) == {"3"}


def test_what_lies_elsewhere_is_not_found() -> None:
    index = Index()
    index.put(card("here", (0, 0)))
    index.put(card("beside", (110, 0)))
    assert index.near([Rect(10, 10, 20, 20)]) == {"here"}


def test_a_thing_is_found_where_it_went_and_not_where_it_was() -> None:
    index = Index()
    index.put(card("a", (0, 0)))
    index.put(card("a", (1_000, 1_000)))
    assert index.near([Rect(0, 0, 50, 50)]) == set()
    assert index.near([Rect(1_000, 1_000, 50, 50)]) == {"a"}
    index.drop("a")
    assert index.near([Rect(1_000, 1_000, 50, 50)]) == set()


@given(places, places, st.floats(0, 1))
def test_every_point_of_a_links_line_is_covered(
    start: tuple[float, float], end: tuple[float, float], share: float
) -> None:
    line = link("l", card("a", start), card("b", end))
    point = tuple(a + (b - a) * share for a, b in zip(start, end, strict=True))
    held = any(rect.grown(0.01).holds((point[0], point[1])) for rect in covers(line))
    assert held


def test_a_long_slanting_link_covers_little_of_what_it_spans() -> None:
    line = link("l", card("a", (0, 0)), card("b", (3_000, 2_000)))
    area = sum(rect.width * rect.height for rect in covers(line))
    assert area < 0.2 * 3_000 * 2_000


@given(places, places, st.floats(0, 1), st.floats(-20, 20), st.floats(-20, 20))
def test_a_link_is_found_wherever_it_may_paint(
    start: tuple[float, float], end: tuple[float, float], share: float, dx: float, dy: float
) -> None:
    line = link("l", card("a", start), card("b", end))
    index = Index()
    index.put(line)
    x, y = (a + (b - a) * share for a, b in zip(start, end, strict=True))
    beside = Rect(x + dx, y + dy, 1.0, 1.0)
    if any(rect.grown(-0.01).meets(beside) for rect in covers(line)):
        assert index.near([beside]) == {"l"}


def test_a_long_slanting_link_is_put_into_few_squares() -> None:
    cells = cells_along([(0.0, 0.0), (15_000.0, 12_000.0)])
    assert len(cells) < 70
    assert len(cells_along([(100.0, -9_000.0), (100.0, 9_000.0)])) == 36


@given(
    st.lists(places, max_size=30),
    st.lists(places, min_size=2, max_size=6),
    st.builds(Rect, st.floats(-3_000, 3_000), st.floats(-3_000, 3_000), st.floats(1, 4_000),
              st.floats(1, 4_000)),
)  # fmt: skip
def test_no_thing_that_a_line_crosses_is_overlooked_and_no_link_is_taken_for_one(
    at: list[Point], line: list[Point], within: Rect
) -> None:
    index, items = Index(), [card(f"n{n}", place) for n, place in enumerate(at)]
    for item in items:
        index.put(item)
    if len(items) > 1:
        index.put(link("link", items[0], items[1]))
    legs = list(pairwise(line))
    found = index.things_along(line, within=within)
    inside = {item.id for item in items if _meet_in(item.bounds, legs, within)}
    assert inside <= found <= {item.id for item in items}


def _meet_in(thing: Rect, legs: list[tuple[Point, Point]], within: Rect) -> bool:
    """Whether a line runs over the part of a thing that lies in an area."""
    left, top = max(thing.x, within.x), max(thing.y, within.y)
    right, bottom = min(thing.right, within.right), min(thing.bottom, within.bottom)
    if right <= left or bottom <= top:
        return False
    shared = Rect(left, top, right - left, bottom - top)
    return any(is_crossed(shared, *leg) for leg in legs)


@given(places, places, rects)
def test_what_only_looks_otherwise_stays_in_its_squares(
    one: tuple[float, float], other: tuple[float, float], area: Rect
) -> None:
    notes = [card("a", one), card("b", other)]
    items = [*notes, link("l", *notes)]
    index = Index()
    for item in items:
        index.put(item)
    found, squares = index.near([area]), dict(index._of)
    for item in items:
        index.put(replace(item, look=Card("", ROSE), name="faded"))
    assert index.near([area]) == found
    assert all(index._of[key] is held for key, held in squares.items())
    index.put(card("a", (one[0] + 5_000.0, one[1])))
    assert index.covers("a") == (card("a", (one[0] + 5_000.0, one[1])).bounds,)
    index.drop("b")
    assert "b" not in index.near([area])
