"""No tile is overlooked where it shows, at its own scale or stretched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF

from workshop_studio.ui.canvas.tiles.glass import Glass

scales = st.floats(0.05, 8.0)
origins = st.integers(-9_000, 9_000)
areas = st.builds(
    QRect, st.integers(0, 900), st.integers(0, 600), st.integers(1, 300), st.integers(1, 300)
)


@given(scales, scales, origins, origins, areas, st.sampled_from([1.0, 1.25, 1.5, 2.0]))
def test_every_tile_that_reaches_into_an_area_shows_there(
    scale: float, other: float, x: int, y: int, area: QRect, ratio: float
) -> None:
    glass = Glass(scale, x, y, 1_500, 1_000, ratio)
    # Farther apart than these two no still ever stands in.
    other = min(max(other, scale / 16), scale * 16)
    shown = glass.showing(area, scale=other)
    columns = {column for column, _ in shown}
    rows = {row for _, row in shown}
    assert len(shown) == len(columns) * len(rows)
    beyond = [(min(columns) - 1, min(rows)), (max(columns) + 1, min(rows))]
    beyond += [(min(columns), min(rows) - 1), (min(columns), max(rows) + 1)]
    for key in beyond:
        assert not glass.place(key, other).intersects(QRectF(area))


@given(scales, origins, origins, st.integers(-20, 20), st.integers(-20, 20))
def test_the_pixels_of_a_tile_are_where_it_stands(
    scale: float, x: int, y: int, column: int, row: int
) -> None:
    for ratio in (1.0, 1.25, 2.0):
        glass = Glass(scale, x, y, 1_500, 1_000, ratio)
        assert glass.pixels_of((column, row)) == glass.place((column, row)).toAlignedRect()
