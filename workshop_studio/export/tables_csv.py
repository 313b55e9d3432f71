"""Owns tables as CSV, the form that every program reads.

UTF-8 with a byte-order mark, so that spreadsheets read accents right; commas, CRLF, all cells
quoted, one row of heads, numbers with a point.
"""

from __future__ import annotations

import csv
import io

from workshop_studio.export.tables import Cell, Table
from workshop_studio.model.spreadsheet_guard import guarded

SHARE_DIGITS = 4


def csv_bytes(table: Table) -> bytes:
    """A table as CSV; what is not known is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, dialect="excel", quoting=csv.QUOTE_ALL)
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_spelled(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _spelled(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return guarded(cell)
        case float():
            return f"{cell:.{SHARE_DIGITS}f}"
        case _:
            return str(cell)
