"""The index finds all that lies near, and what links cover follows their line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.canvas.scenes import card, link
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.ui.canvas.cells_along import cells_along
from workshop_studio.ui.canvas.covers import covers
from workshop_studio.ui.canvas.index import Index

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
