"""Boxes, ellipses and paths are painted with the ink they were given, where they were put."""

from __future__ import annotations

import math

import pytest

from tests.export.pdf_kit import BLUE, block, page, paper, pdf
from tests.export.pdf_kit import book as faces
from tests.export.pdf_reading import operations, reader
from workshop_studio.export.bounds import bounds_of
from workshop_studio.export.pdf import write_pdf
from workshop_studio.export.pdf.shape_painter import shape_operators
from workshop_studio.export.pdf.values import colour, number
from workshop_studio.layout.display_list import Artifact, Box, Ellipse, Ink, Path, Text

LINE = Ink(stroke="#000000", width=2.0)
ARROW = Path(
    (("M", 10.0, 10.0), ("L", 30.0, 10.0), ("C", 40.0, 10.0, 40.0, 30.0, 30.0, 30.0)), LINE
)


def test_a_page_counts_from_its_top_left_corner() -> None:
    box = Artifact((Box(10.0, 20.0, 30.0, 40.0, BLUE),))
    painted = operations(reader(write_pdf(paper(page(box)), faces())))
    assert ([float(part) for part in painted[0][0]], painted[0][1]) == (
        [1.0, 0.0, 0.0, -1.0, 0.0, 841.89],
        "cm",
    )
    corners = next(operands for operands, operator in painted if operator == "re")
    assert [float(part) for part in corners] == [10.0, 20.0, 30.0, 40.0]


@pytest.mark.parametrize(
    ("ink", "how"),
    [
        (Ink(fill="#ffffff"), "f"),
        (Ink(stroke="#ffffff"), "S"),
        (Ink(fill="#ffffff", stroke="#000000"), "B"),
    ],
)
def test_ink_fills_strokes_or_both(ink: Ink, how: str) -> None:
    assert shape_operators(Box(0.0, 0.0, 1.0, 1.0, ink))[-1] == how


def test_a_shape_without_ink_is_not_painted() -> None:
    assert shape_operators(Box(0.0, 0.0, 1.0, 1.0, Ink())) == []


def test_every_stroke_states_its_width_dashes_and_ends() -> None:
    dashed = Ink(stroke="#ff8000", width=1.5, dash=(4.0, 2.0), round_caps=True)
    plain = Ink(stroke="#ff8000")
    assert shape_operators(Ellipse(0.0, 0.0, 1.0, 1.0, dashed))[:2] == [
        "1 0.502 0 RG 1.5 w",
        "[4 2] 0 d 1 J",
    ]
    assert shape_operators(Ellipse(0.0, 0.0, 1.0, 1.0, plain))[1] == "[] 0 d 0 J"


def test_a_path_keeps_its_segments() -> None:
    closed = Path((*ARROW.segments, ("Z",)), LINE)
    outline = shape_operators(closed)[2]
    assert outline == "10 10 m 30 10 l 40 10 40 30 30 30 c h"


def test_an_ellipse_is_round() -> None:
    """Halfway along each curve it lies on the ellipse, to a thousandth of its size."""
    steps = shape_operators(Ellipse(0.0, 0.0, 1000.0, 500.0, BLUE))[1].split()
    points = [float(step) for step in steps if step not in {"m", "l", "c", "h"}]
    for start in range(2, len(points), 8):
        x0, y0, x1, y1, x2, y2, x3, y3 = points[start : start + 8]
        x = (x0 + 3 * x1 + 3 * x2 + x3) / 8
        y = (y0 + 3 * y1 + 3 * y2 + y3) / 8
        assert math.hypot(x / 1000, y / 500) == pytest.approx(1.0, abs=0.001)


@pytest.mark.parametrize(("radius", "curves"), [(0.0, 0), (3.0, 4), (99.0, 4)])
def test_corners_are_rounded_as_far_as_there_is_room(radius: float, curves: int) -> None:
    outline = shape_operators(Box(0.0, 0.0, 20.0, 10.0, BLUE, radius))[1]
    assert outline.split().count("c") == curves
    numbers = [float(part) for part in outline.split() if part.replace(".", "").isdigit()]
    assert max(numbers) <= 20.0


def test_bounds_take_in_strokes_and_control_points() -> None:
    assert bounds_of([ARROW]) == (9.0, 9.0, 41.0, 31.0)
    assert bounds_of([Ellipse(10.0, 20.0, 3.0, 4.0, BLUE)]) == (7.0, 16.0, 13.0, 24.0)
    assert bounds_of([]) is None


def test_bounds_of_a_quarter_turn_rise_from_its_corner() -> None:
    words = block("Feasibility")
    flat = bounds_of([Text(100.0, 200.0, words, "#000000")])
    turned = bounds_of([Text(100.0, 200.0, words, "#000000", quarter_turn=True)])
    assert flat == (100.0, 200.0, 100.0 + words.width, 200.0 + words.height)
    assert turned == (100.0, 200.0 - words.width, 100.0 + words.height, 200.0)


@pytest.mark.parametrize("code", ["red", "#fff", "#12345g", "1234567"])
def test_a_colour_that_is_none_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r"hex|colour"):
        colour(code)


def test_colours_lose_nothing() -> None:
    for part in range(256):
        shown = colour(f"#{part:02x}00ff").split()
        assert [round(float(one) * 255) for one in shown] == [part, 0, 255]


@pytest.mark.parametrize("broken", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_refused(broken: float) -> None:
    with pytest.raises(ValueError, match="cannot stand"):
        pdf(Artifact((Box(broken, 0.0, 1.0, 1.0, LINE),)))
    with pytest.raises(ValueError, match="cannot stand"):
        number(broken)


def test_numbers_are_short() -> None:
    assert [number(one) for one in (12.0, 0.5, -0.0001, 1e7)] == ["12", "0.5", "0", "10000000"]
