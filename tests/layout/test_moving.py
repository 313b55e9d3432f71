"""A magnified page is the same page: every measure grows by the same factor, nothing else moves."""

from __future__ import annotations

import pytest

from tests.layout.papers import lines_on
from workshop_studio.bundled import resource
from workshop_studio.layout.display_list import (
    Artifact,
    Box,
    Ellipse,
    Group,
    Ink,
    Page,
    Path,
    Text,
    shapes_of,
)
from workshop_studio.layout.pages.typesetting import BODY, set_text
from workshop_studio.layout.shapes.moving import magnified, moved
from workshop_studio.layout.shapes.outlines import circle
from workshop_studio.layout.text.fonts import FontBook

BOOK = FontBook(resource("fonts"))
INK = Ink(stroke="#000000", width=2.0, dash=(3.0, 1.0))


def page() -> Page:
    block = set_text(BOOK, "Ring the family first", BODY, width=60.0)
    group = Group("P", (Text(10, 20, block, "#000000"), Path(circle(5, 5, 3), INK)))
    return Page(100, 200, (group, Artifact((Box(1, 2, 3, 4, INK, 1.0), Ellipse(9, 8, 7, 6, INK)))))


def test_everything_grows_by_the_same_factor() -> None:
    small, large = page(), magnified(page(), 150, 300)
    assert (large.width, large.height) == (150, 300)
    for one, other in zip(lines_on(small), lines_on(large), strict=True):
        assert other.text == one.text
        assert other.size == pytest.approx(1.5 * one.size)
        assert other.frame == pytest.approx([1.5 * edge for edge in one.frame])
    box, ellipse = list(shapes_of(large.children[1]))
    assert box == Box(1.5, 3.0, 4.5, 6.0, Ink(stroke="#000000", width=3.0, dash=(4.5, 1.5)), 1.5)
    assert isinstance(ellipse, Ellipse)
    assert (ellipse.rx, ellipse.ry) == (10.5, 9.0)


def test_glyphs_grow_with_their_text() -> None:
    (small, *_), (large, *_) = (
        [shape for shape in shapes_of(each.children[0]) if isinstance(shape, Text)]
        for each in (page(), magnified(page(), 200, 400))
    )
    one, other = small.block.lines[0].runs[0], large.block.lines[0].runs[0]
    assert other.glyphs == one.glyphs
    assert other.size == 2 * one.size
    assert other.advance == pytest.approx(2 * one.advance)
    assert other.xs == pytest.approx([2 * x for x in one.xs])


def test_moving_there_and_back_changes_nothing() -> None:
    child = page().children[0]
    assert moved(moved(child, 8, -16), -8, 16) == child
    assert moved(child, 0, 0) is child
