"""A list comes from anywhere: of each line only its words are taken."""

from __future__ import annotations

import pytest

from workshop_studio.model.spreadsheet_guard import guarded
from workshop_studio.tools.boards.pasting.lists import read_pasted

TWO = ("Form tutor", "School nurse")


def pasted_lines(text: str, *, sides: bool = False) -> tuple[str, ...]:
    """The things in a list that was copied from elsewhere."""
    return read_pasted(text, most=500, longest=2_000, sides=sides).texts


@pytest.mark.parametrize(
    "text",
    [
        "Form tutor\nSchool nurse",
        "  Form   tutor \r\n\r\n\tSchool nurse\n\n",
        "• Form tutor\n• School nurse",
        "•\tForm tutor\n◦School nurse",
        "- Form tutor\n- School nurse",
        "– Form tutor\n— School nurse",
        "* Form tutor\n* School nurse",
        "1. Form tutor\n2. School nurse",
        "1) Form tutor\n2) School nurse",
        "(1) Form tutor\n(2) School nurse",
        "☐ Form tutor\n[x] School nurse",
        "-\nForm tutor\n*\nSchool nurse\n3.",
    ],
)
def test_bullets_numbers_and_empty_lines_go(text: str) -> None:
    assert pasted_lines(text) == TWO


@pytest.mark.parametrize("text", ["=1+1", "+44 20 7946 0000", "@school.example", "'=mine"])
def test_a_column_of_our_own_tables_comes_back_as_it_was(text: str) -> None:
    assert pasted_lines(f"Form tutor\n{guarded(text)}") == ("Form tutor", text)
    assert pasted_lines("'Tis the season\n'quoted'") == ("'Tis the season", "'quoted'")


def test_a_figure_that_does_not_count_the_lines_says_the_place() -> None:
    assert pasted_lines("3 Food bank\n1 Form tutor") == ("3 Food bank", "1 Form tutor")
    assert pasted_lines("3. Food bank\n1. Form tutor") == ("3. Food bank", "1. Form tutor")


def test_where_there_are_two_sides_a_dash_says_the_side_unless_all_lines_have_one() -> None:
    text = "Panels meet monthly\n- No money"
    assert pasted_lines(text, sides=True) == ("Panels meet monthly", "- No money")
    assert pasted_lines(text) == ("Panels meet monthly", "No money")
    assert pasted_lines("- One\n- Two", sides=True) == ("One", "Two")


def test_words_with_a_dash_or_figure_inside_stay_as_they_are() -> None:
    lines = (
        "7 Sisters centre",
        "4-day week",
        "1:1 support",
        "A-level tutor",
        "16+ team",
        "School - home link",
        "Rated 4 * good",
        "Year 7 (2. form)",
    )
    assert pasted_lines("\n".join(lines)) == lines
