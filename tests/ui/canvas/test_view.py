"""A view takes points there and back, and moves no further than it must."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.ui.canvas.view import LARGEST, SMALLEST, View, fitted, kept_near, revealing

numbers = st.floats(-5_000, 5_000)
views = st.builds(View, st.floats(SMALLEST, LARGEST), numbers, numbers)
rects = st.builds(Rect, numbers, numbers, st.floats(1, 5_000), st.floats(1, 5_000))


@given(views, numbers, numbers)
def test_a_point_comes_back_from_the_widget(view: View, x: float, y: float) -> None:
    assert view.to_board(view.to_widget((x, y))) == pytest.approx((x, y), abs=1e-6)


@given(views, rects)
def test_a_rectangle_goes_to_the_widget_with_its_corners(view: View, rect: Rect) -> None:
    there = view.rect_to_widget(rect)
    corner = view.to_widget((rect.right, rect.bottom))
    assert (there.right(), there.bottom()) == pytest.approx((corner.x(), corner.y()), abs=1e-6)


@given(views, st.floats(0.001, 100), numbers, numbers)
def test_what_is_under_the_hand_stays_there_while_zooming(
    view: View, scale: float, x: float, y: float
) -> None:
    anchor = QPointF(x, y)
    zoomed = view.zoomed(scale, anchor)
    assert SMALLEST <= zoomed.scale <= LARGEST
    place = zoomed.to_widget(view.to_board(anchor))
    assert (place.x(), place.y()) == pytest.approx((x, y), abs=1e-6)


@given(rects)
def test_a_fitted_board_is_seen_as_a_whole(rect: Rect) -> None:
    view = fitted(rect, 800, 600, margin=24)
    if view.scale > SMALLEST:
        assert QRectF(23, 23, 754, 554).contains(view.rect_to_widget(rect))


@given(views, rects)
def test_revealing_shows_the_whole_of_it_or_its_start(view: View, rect: Rect) -> None:
    seen = revealing(view, rect, 800, 600, margin=32).rect_to_widget(rect)
    for low, high, size in ((seen.left(), seen.right(), 800), (seen.top(), seen.bottom(), 600)):
        assert low >= 32 - 1e-6
        assert high <= size - 32 + 1e-6 or low <= 32 + 1e-6


def test_revealing_what_is_seen_moves_nothing() -> None:
    view = View(1.0, 0, 0)
    assert revealing(view, Rect(100, 100, 50, 50), 800, 600, margin=32) == view


@given(views, rects)
def test_a_board_cannot_be_lost(view: View, rect: Rect) -> None:
    seen = kept_near(view, rect, 800, 600, least=64).rect_to_widget(rect)
    assert seen.right() >= 64 - 1e-6
    assert seen.left() <= 800 - 64 + 1e-6


@given(views, st.sampled_from([1.0, 1.25, 1.5, 2.0]))
def test_the_origin_can_be_put_on_a_device_pixel(view: View, ratio: float) -> None:
    x = view.on_pixels(ratio).x * ratio
    assert x == pytest.approx(round(x), abs=1e-6)
