"""Lines of plain words that are only counted break as those that are set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.languages import ANY_TEXT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.plain_lines import plain_lines
from workshop_studio.layout.text.setting import layout_text, measured_lines

WORDS = st.text(st.sampled_from("AVTofiél4'’.,&%£é"), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=1, max_size=20).map(" ".join)
WIDTHS = st.floats(20.0, 300.0)


@given(text=SENTENCES | ANY_TEXT, width=WIDTHS, weight=st.sampled_from([400, 500, 600]))
def test_plain_words_are_counted_in_the_lines_they_are_set_in(
    book: FontBook, text: str, width: float, weight: int
) -> None:
    for size in (14.0, 12.0):
        lines = plain_lines(book, text, size=size, width=width, weight=weight)
        block = layout_text(book, text, size=size, width=width, weight=weight)
        if lines is not None:
            measured = measured_lines(book, text, size=size, width=width, weight=weight)
            assert lines.number == len(block.lines)
            assert lines.last == measured[-1].width
            assert all(line.text[-1] == " " for line in block.lines[:-1])


@pytest.mark.parametrize(
    "text",
    ["", "two  spaces", "after-school club", "one\ntwo", "Привет всем", "a" * 80, " a", "a "],
)
def test_what_takes_more_than_summing_is_left_to_who_sets_it(book: FontBook, text: str) -> None:
    assert plain_lines(book, text, size=14.0, width=176.0, weight=500) is None


def test_no_word_of_plain_lines_is_broken(book: FontBook) -> None:
    assert plain_lines(book, "Unaccompanied", size=14.0, width=40.0, weight=500) is None
    lines = plain_lines(book, "Nobody asked us", size=14.0, width=176.0, weight=500)
    assert lines is not None
    assert lines.number == 1
