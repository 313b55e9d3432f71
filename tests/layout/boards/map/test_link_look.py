"""Links are quiet at rest and can still be seen; those of what is selected are wider."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from tests.layout.test_theme import contrast
from workshop_studio.layout.boards.map.bows import Bow
from workshop_studio.layout.boards.map.curves import parts_around, point_on
from workshop_studio.layout.boards.map.link_look import MapLinkLook
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Group, Path
from workshop_studio.layout.screen import DARK, LIGHT, ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.words import RATINGS, Rating

BOW = Bow((0.0, 0.0), (100.0, 40.0), (200.0, 0.0), 0.2, ((0.0, 0.0), (200.0, 0.0)), (100.0, 20.0))


@pytest.mark.parametrize(("theme", "rating"), list(product((LIGHT, DARK), RATINGS)))
def test_at_rest_a_link_has_three_to_one_on_every_ground(
    theme: ScreenTheme, rating: Rating
) -> None:
    look = MapLinkLook(BOW, rating, arrow=False)
    for ground in (*theme.rings, theme.board):
        assert contrast(look.resting(theme), ground) >= 3.0
    usual = contrast(theme.links[rating].colour, theme.rings[0])
    assert contrast(look.resting(theme), theme.rings[0]) < usual


@pytest.mark.parametrize("rating", RATINGS)
def test_a_link_of_what_is_selected_is_three_quarters_of_a_point_wider(
    book: FontBook, rating: Rating
) -> None:
    look, drawing = MapLinkLook(BOW, rating, arrow=False), Drawing(book, LIGHT)
    plain, strong = drawing, replace(drawing, stress="stressed")
    usual, stressed = (_widths(look.draw(each)) for each in (plain, strong))
    assert stressed == [width + 0.75 for width in usual]


def test_nothing_of_a_line_lies_below_a_mark_on_it() -> None:
    for part in parts_around(BOW.curve, BOW.clear, 8.5):
        for step in range(11):
            x, y = point_on(part, step / 10)
            assert (x - 100.0) ** 2 + (y - 20.0) ** 2 >= 7.0**2


def test_a_line_that_passes_no_mark_stays_whole() -> None:
    assert parts_around(BOW.curve, (0.0, 90.0), 8.5) == (BOW.curve,)


def _widths(drawn: Group) -> list[float]:
    """The widths of the line and its parts, without marks and heads."""
    inside = drawn.children[0]
    assert isinstance(inside, Artifact)
    lines = (shape for shape in inside.shapes if isinstance(shape, Path))
    return [line.ink.width for line in lines if any(step[0] == "C" for step in line.segments)]
