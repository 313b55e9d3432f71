"""Sections are told as fully as two pages allow, and no page is ever too full."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.layout.pages.fitting import Section, on_two_pages
from workshop_studio.layout.pages.pieces import Piece, height_of

FRONT, BACK = 600.0, 700.0


def section(name: str, heights: list[float]) -> Section:
    """A section of so many points at each level, the fullest first."""
    return lambda level: Piece(heights[level], bookmark=name)


def descending(most: float) -> st.SearchStrategy[list[float]]:
    floats = st.lists(st.floats(1, most), min_size=5, max_size=5)
    return floats.map(lambda drawn: sorted(drawn, reverse=True))


@given(st.lists(descending(900), max_size=8))
def test_both_pages_hold_what_they_are_given_in_order(drawn: list[list[float]]) -> None:
    sections = [section(str(number), heights) for number, heights in enumerate(drawn)]
    first, second = on_two_pages(sections, FRONT, BACK)
    assert height_of(first) <= FRONT
    assert height_of(second) <= BACK
    told = [int(piece.bookmark) for piece in (*first, *second)]
    assert told == sorted(set(told))


@given(st.lists(descending(140), max_size=8))
def test_nothing_is_left_out_that_could_be_told_briefly(drawn: list[list[float]]) -> None:
    sections = [section(str(number), heights) for number, heights in enumerate(drawn)]
    first, second = on_two_pages(sections, FRONT, BACK)
    assert len(first) + len(second) == len(drawn)


def test_what_fits_on_the_first_page_stays_there_whole() -> None:
    sections = [section(str(number), [100, 9, 8, 7, 6]) for number in range(6)]
    first, second = on_two_pages(sections, FRONT, BACK)
    assert [piece.height for piece in first] == [100] * 6
    assert second == []


def test_a_first_page_is_filled_rather_than_left_white() -> None:
    heights = [[300.0] * 5, [350.0, 340.0, 300.0, 300.0, 300.0], [300.0] * 5]
    sections = [section(str(number), each) for number, each in enumerate(heights)]
    first, second = on_two_pages(sections, FRONT, BACK)
    assert [piece.height for piece in first] == [300, 300]
    assert [piece.height for piece in second] == [300]
