"""Owns tables as XLSX: text that stays text, numbers that stay numbers, the same bytes each time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Protocol

from workshop_studio.export.tables import Cell, CellStyle, Table

CELL_LIMIT = 32_767
"""What a cell of a spreadsheet holds, in UTF-16 units."""

CUT_MARK = "… [cut: too long for a spreadsheet cell]"
NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
NUMBER_FORMATS: dict[CellStyle, str] = {"text": "@", "whole": "0", "share": "0.0%"}
UNDATED = date(2000, 1, 1)
"""What stands for the day in a file's properties where the session has none."""


class _Sheet(Protocol):
    def write_string(self, row: int, column: int, string: str, cell_format: object) -> int: ...
    def write_number(self, row: int, column: int, number: float, cell_format: object) -> int: ...
