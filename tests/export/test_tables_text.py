"""A person's text in tables: never a formula, never markup, and the same when read back."""

from __future__ import annotations

import csv
import io
from datetime import date

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workshop_studio.export.tables import Table, TableColumn
from workshop_studio.export.tables_csv import csv_bytes
from workshop_studio.export.tables_xlsx import CELL_LIMIT, CUT_MARK, Book, cell_text, xlsx_bytes
from workshop_studio.model.spreadsheet_guard import guarded, unguarded

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://example.org","click")',
    "=cmd|' /C calc'!A0",
    "+44 20 7946 0000",
    "-5",
    "- a bullet",
    "@SUM(A1:A9)",
    "\t=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    "'=1+1",
    "''=1+1",
    "{=SUM(1)}",
    "0012",
    "1e5",
    "3/4",
    "12 March 2026",
    "TRUE",
    "#N/A",
    "http://example.org/",
    "mailto:somebody@example.org",
    "internal:Sheet1!A1",
    '<b>bold</b> & "quoted"',
    "_x0041_",
    "a\nb",
    "🙂 zażółć বাংলা",
    "]]><!-- -->",
)
UNSAFE = "=+-@\t\r＝＋－＠"


def table(*texts: str) -> Table:
    return Table((TableColumn("text", "A text."),), tuple((text,) for text in texts))


def cells(*texts: str) -> list[tuple[str, object]]:
    """Type and value of each text as another program reads them from an XLSX file."""
    book = Book(
        title=texts[0], day=date(2026, 3, 12), sheet="Texts", table=table(*texts), read_me=()
    )
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(book)))["Texts"]
    return [(row[0].data_type, row[0].value) for row in sheet.iter_rows(min_row=2)]


def read_back(data: bytes) -> list[str]:
    return [row[0] for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))][1:]


def test_hostile_texts_come_back_from_a_spreadsheet_as_the_texts_they_are() -> None:
    assert cells(*HOSTILE) == [("s", text) for text in HOSTILE]


def test_hostile_texts_come_back_from_csv_once_the_guard_is_off() -> None:
    spelled = read_back(csv_bytes(table(*HOSTILE)))
    assert [unguarded(cell) for cell in spelled] == list(HOSTILE)
    assert not [cell for cell in spelled if cell.lstrip()[:1] in set(UNSAFE)]


@given(st.text(alphabet=st.sampled_from([*UNSAFE, *"' a1\n\u00a0\u200b"])) | st.text())
@example("'")
@example("''=")
def test_the_guard_comes_off_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text(alphabet=" \n\u00a0\u2003\u200b\ufeff"), st.sampled_from(UNSAFE), st.text())
def test_what_a_spreadsheet_might_calculate_gets_an_apostrophe(
    blanks: str, starter: str, rest: str
) -> None:
    assert guarded(blanks + starter + rest) == f"'{blanks}{starter}{rest}"


@pytest.mark.parametrize("text", ["", "'", "a = b", "How might we …?", "'tis", "(-5)", "12"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.lists(st.text(), max_size=5))
def test_any_text_survives_csv(texts: list[str]) -> None:
    assert [unguarded(cell) for cell in read_back(csv_bytes(table(*texts)))] == texts


def test_what_a_cell_cannot_hold_is_dropped() -> None:
    dropped = "".join(map(chr, {*range(32)} - {9, 10})) + "\ufffe\uffff"
    assert cell_text(f"a{dropped}b\tc\nd\x7fe") == "ab\tc\nd\x7fe"
    assert cells(f"a{dropped}b") == [("s", "ab")]


@pytest.mark.parametrize("letter", ["x", "é", "🙂"])
def test_a_text_that_is_too_long_is_cut_where_people_see_it(letter: str) -> None:
    ((kind, value),) = cells(letter * 100_000)
    assert kind == "s"
    assert isinstance(value, str)
    assert value.endswith(letter + CUT_MARK)
    assert CELL_LIMIT - 1 <= len(value.encode("utf-16-le")) / 2 <= CELL_LIMIT


def test_a_text_that_just_fits_is_whole() -> None:
    assert cells("x" * CELL_LIMIT) == [("s", "x" * CELL_LIMIT)]
