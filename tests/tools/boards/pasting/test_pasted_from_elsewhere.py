"""Lists from spreadsheets, documents and files: what is taken of them, and what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.tools.boards.pasting.formatted import text_of_html
from workshop_studio.tools.boards.pasting.lists import Pasted, read_pasted

TWO = ("Form tutor", "School nurse")


def read(text: str, *, most: int = 500, longest: int = 200, sides: bool = False) -> Pasted:
    """What a text from elsewhere holds."""
    return read_pasted(text, most=most, longest=longest, sides=sides)


def test_of_a_table_the_first_column_is_taken_and_the_others_are_counted() -> None:
    assert read("Form tutor\tSchool\tyes\r\nSchool nurse\tHealth\t\r\n") == Pasted(TWO, 2, 2)


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("Name\tRing\tSector", "Form tutor\tDaily\tSchool\nSchool nurse\tWeekly\tHealth"),
        ("Questions", "Form tutor\nSchool nurse"),
        (" *NAME:* ", "1. Form tutor\n2. School nurse"),
        ('"Name","Note"', '"Form tutor","kind"\n"School nurse","busy"'),
    ],
)
def test_a_first_row_of_headings_is_known_and_not_among_the_things(head: str, rest: str) -> None:
    found = read(f"{head}\n{rest}")
    assert found.texts == TWO
    assert found.found == 2
    assert found.heading
    assert found.heading in head


@pytest.mark.parametrize(
    "text",
    [
        "Team\nForm tutor",
        "Form tutor\tRing\nSchool nurse\tRing",
        "Name",
        "Name of the head\nSchool nurse",
        "Nurse\tHealth\nName\tRing",
    ],
)
def test_what_only_looks_a_little_like_headings_is_one_of_the_things(text: str) -> None:
    found = read(text)
    assert (found.heading, found.found) == ("", len(text.splitlines()))


def test_figures_before_the_first_column_stay_as_places_and_go_as_numbers() -> None:
    assert read("3\tFood bank\tTown\n1\tForm tutor\tSchool").texts == (
        "3 Food bank",
        "1 Form tutor",
    )
    assert read("1.\tForm tutor\n2.\tSchool nurse").texts == TWO


def test_a_cell_with_line_breaks_is_one_thing() -> None:
    text = '"Form\ntutor"\t"says ""no"""\n"School\r\nnurse"\tx\n'
    assert read(text) == Pasted(TWO, 2, 1)


def test_what_a_pupil_says_keeps_its_quotes() -> None:
    lines = ('"Nobody phoned us"', '"I was told nothing", said one', "Panels meet")
    assert read("\n".join(lines)).texts == lines


def test_rows_of_a_comma_separated_file_are_a_table_where_all_is_quoted() -> None:
    assert read('"Form tutor","School, main"\n"School nurse","Health"') == Pasted(TWO, 2, 1)
    assert read("Form tutor, school\nNurse, health").texts == (
        "Form tutor, school",
        "Nurse, health",
    )


@pytest.mark.parametrize("blank", ["\u00a0", "\u2003", "\u202f"])
def test_blanks_of_every_kind_are_blanks(blank: str) -> None:
    text = f"\ufeffForm{blank}tutor{blank}\r\n{blank}\r\n{blank}School{blank}nurse"
    assert read(text.replace(f"Form{blank}", "Form ")).texts == TWO


@pytest.mark.parametrize("sides", [False, True])
def test_a_list_within_a_list_loses_all_its_marks(sides: bool) -> None:  # noqa: FBT001 -- a parameter
    bullets = "• Staff\n  ◦ Form tutor\n    - School nurse\n• Parents"
    numbers = "1. Staff\n  1.1 Form tutor\n\ta) School nurse\n2. Parents"
    wanted = ("Staff", *TWO, "Parents")
    assert read(bullets, sides=sides).texts == wanted
    assert read(numbers, sides=sides).texts == wanted


def test_scripts_of_all_kinds_come_whole() -> None:
    lines = (
        "عائلة الطالب",
        "স্কুলের নার্স",
        "Соціальний працівник",
        "学校の先生",
        "👩‍👧 family",
        "می‌خواهم",
    )
    assert read("\r\n".join(lines)).texts == lines


def test_more_than_a_board_takes_at_once_is_offered_in_part() -> None:
    found = read("\n".join(f"Service {n}" for n in range(10_000)), most=500)
    assert (len(found.texts), found.found, found.texts[-1]) == (500, 10_000, "Service 499")


def test_lines_that_take_long_to_lay_out_are_offered_in_part() -> None:
    long = "\n".join(f"{n} {'学校' * 990}" for n in range(500))
    found = read(long, longest=2_000)
    assert (len(found.texts), found.found) == (10, 500)
    words = "\n".join(f"{n} {'words of plain text ' * 90}" for n in range(500))
    assert len(read(words, longest=2_000).texts) == 500
    short = "\n".join(f"{n} {'学校' * 30}" for n in range(500))
    assert len(read(short).texts) == 500


def test_lines_that_no_place_holds_are_counted_and_bar_nothing() -> None:
    assert read(f"Form tutor\n{'x' * 201}\nSchool nurse") == Pasted(TWO, 2, 0, 1)


def test_a_book_is_read_in_part() -> None:
    found = read("A line of words that goes on\n" * 2_000_000)
    assert found.more
    assert len(found.texts) == 500


@pytest.mark.parametrize(
    "text", ["\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 50, "\ufffd\x00" * 400, "\udc80ab\x01" * 9]
)
def test_what_is_no_text_is_said_to_be_none(text: str) -> None:
    assert read(text) == Pasted(fault="no text")


def test_nothing_but_marks_are_no_words() -> None:
    assert read("-\n 3. \n\n\t\n") == Pasted(fault="no words")


def test_lines_of_which_nobody_sees_anything_are_blank() -> None:
    assert read("Form tutor\n\u2060\u200e\nSchool nurse\n\u3164\n") == Pasted(TWO, 2)
    assert read("\u2060\n\u00ad \n") == Pasted(fault="no words")


def test_formatted_text_is_read_by_its_rows_and_cells() -> None:
    source = (
        "<html><head><style>td {color: red}</style></head><table><tr><td><p>Form&nbsp;tutor</p>"
        "</td><td>School</td></tr><tr><td>School <b>nurse</b><br></td><td>Health</td></tr></table>"
    )
    assert read(text_of_html(source)) == Pasted(TWO, 2, 1)
    assert read(text_of_html("<ul><li>Form tutor<li>School nurse</ul>")).texts == TWO


@pytest.mark.parametrize(
    "mark", ["<", "<!", "<![CDATA[", "<!--", "<a b='", "</a ", "<? ", "<!DOCTYPE [", "&", "<style>"]
)
def test_marks_that_are_never_closed_are_looked_at_once(mark: str) -> None:
    # Python's own parser takes minutes for these: time grows with their square.
    assert text_of_html("<p>Form tutor</p>" + mark * 300_000).strip().startswith("Form tutor")


def test_of_formatted_text_remarks_scripts_and_marks_in_quotes_are_no_words() -> None:
    source = (
        "<!-- 1 < 2 --><script>if (a < b) { x = '<p>No</p>' }</script><p title='a > b'>Form tutor"
        "<p>5 < 6 &amp; School&nbsp;nurse <img src=x onerror='alert(1)'>"
    )
    assert text_of_html("<head><title>T</title><body><p class=it's>Nurse").strip() == "Nurse"
    assert text_of_html(source).split("\n")[1:] == ["Form tutor", "5 < 6 & School nurse "]


@given(st.text(alphabet="<>/!-'\" ap=&;\n", max_size=60))
def test_whatever_is_formatted_is_read(source: str) -> None:
    assert "<p>" not in text_of_html(source)


@given(st.text(max_size=300))
def test_whatever_is_pasted_is_read_without_a_fault_of_ours(text: str) -> None:
    for line in read(text).texts:
        assert line.strip()
        assert "\n" not in line
        assert "\x00" not in line
