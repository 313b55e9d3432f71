"""Owns tables as XLSX: text stays text, numbers stay numbers, and the bytes are always the same."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import TYPE_CHECKING

from workshop_studio.export.tables import Cell, CellStyle, Table
from workshop_studio.model.frozen import frozen

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CELL_LIMIT = 32_767
"""What a spreadsheet's cell holds, in UTF-16 units."""

CUT_MARK = "… [cut here: a spreadsheet cell holds no more]"
UNDATED = date(2000, 1, 1)
"""What stands in the file's properties where a session has no date; never the day of saving."""

ReadMe = tuple[tuple[str, Cell], ...]
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBER_FORMATS = MappingProxyType[CellStyle, str]({"text": "@", "whole": "0", "share": "0.0%"})
_TAKE_NOTHING_FOR_ANYTHING = MappingProxyType[str, bool](
    {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
)
_Formats = Mapping[CellStyle, "Format"]


@frozen
class Book:
    """A spreadsheet file: tables on sheets of their own, and a sheet that explains them.

    Attributes:
        title: of the file, in its properties.
        day: that the file speaks of; None where nobody said.
        sheet: name of the table's sheet.
        table: what stands on it.
        further: names of more sheets and the tables on them, in order.
        read_me: what each thing is called, and what it is.
    """

    title: str
    day: date | None
    sheet: str
    table: Table
    read_me: ReadMe
    further: tuple[tuple[str, Table], ...] = ()


def xlsx_bytes(book: Book) -> bytes:
    """A table with its explanations as XLSX."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only those who want a spreadsheet wait for it

    file = io.BytesIO()
    workbook = Workbook(file, dict(_TAKE_NOTHING_FOR_ANYTHING))
    day = book.day or UNDATED
    workbook.set_properties(
        {"title": cell_text(book.title), "created": datetime.combine(day, time())}
    )
    for name, table in ((book.sheet, book.table), *book.further):
        _write_table(workbook, name, table)
    _write_read_me(workbook, book.read_me)
    workbook.close()
    return file.getvalue()


def cell_text(text: str) -> str:
    """A text as a cell can hold it: without what XML forbids, and cut with a mark where too long.

    Carriage returns go too: a cell breaks its lines with a line feed alone.
    """
    text = _NOT_IN_XML.sub("", text)
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CELL_LIMIT:
        return text
    kept = units[: 2 * (CELL_LIMIT - len(CUT_MARK))].decode("utf-16-le", errors="ignore")
    return kept + CUT_MARK


def _write_table(workbook: Workbook, name: str, table: Table) -> None:
    sheet = workbook.add_worksheet(name)
    formats = _formats(workbook)
    head = workbook.add_format({"bold": True, "num_format": "@", "bottom": 1})
    for index, column in enumerate(table.columns):
        sheet.set_column(index, index, column.width)
        sheet.write_string(0, index, column.name, head)
    for row, cells in enumerate(table.rows, start=1):
        for index, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
            _write(sheet, (row, index), cell, formats[column.style])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write_read_me(workbook: Workbook, lines: ReadMe) -> None:
    sheet = workbook.add_worksheet("Read me")
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 80)
    formats = _formats(workbook)
    name = workbook.add_format({"bold": True, "num_format": "@", "valign": "top"})
    for row, (what, cell) in enumerate(lines):
        _write(sheet, (row, 0), what, name)
        _write(sheet, (row, 1), cell, formats["text" if isinstance(cell, str) else "whole"])


def _formats(workbook: Workbook) -> _Formats:
    # Cells marked as text stay text when somebody edits them; their lines wrap within the column.
    return {
        style: workbook.add_format(
            {"num_format": number_format, "valign": "top", "text_wrap": style == "text"}
        )
        for style, number_format in _NUMBER_FORMATS.items()
    }


def _write(sheet: Worksheet, place: tuple[int, int], cell: Cell, form: Format) -> None:
    if cell is None:
        sheet.write_blank(*place, None, form)
    elif isinstance(cell, str):
        sheet.write_string(*place, cell_text(cell), form)
    else:
        sheet.write_number(*place, cell, form)
