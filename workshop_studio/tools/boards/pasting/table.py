"""Owns finding the rows of a list in a text from elsewhere, also where that is a table."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

_QUOTED = re.compile(r'(?:(?<=\t)|(?<=\n)|^)"((?:[^"]|""){0,2000})"(?=[\t\r\n]|$)')
_RECORD = re.compile(r'"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")+')
_LONGEST_RECORD = 10_000
_WORDS = re.compile(r"[^\W\d_]")


def listed_rows(text: str) -> tuple[list[str], int]:
    """The rows of a text, and how many columns were left aside where it is a table.

    Of a table the first column with words is taken; figures and marks before it stay in front of
    the words. A cell within quotes may hold line breaks and quotes of its own.
    """
    lines = _unquoted(text).splitlines()
    cells = [_cells(line) for line in lines]
    worded = [row for row in cells if any(_WORDS.search(cell) for cell in row)]
    tables = sum(sum(bool(_WORDS.search(cell)) for cell in row) > 1 for row in worded)
    if not worded or 2 * tables < len(worded) or not tables:
        return lines, 0
    widest = max(map(len, worded))
    full = (at for at in range(widest) if 2 * sum(_has(row, at) for row in worded) >= len(worded))
    first = next(full, 0)
    columns = sum(any(_has(row, at) for row in worded) for at in range(first + 1, widest))
    return [" ".join(row[: first + 1]) for row in cells], columns


def cells_of(text: str) -> list[list[str]]:
    """The cells of each row of a text; one where it is no table."""
    return [_cells(line) for line in _unquoted(text).splitlines()]


def _has(row: Sequence[str], at: int) -> bool:
    return at < len(row) and _WORDS.search(row[at]) is not None


def _cells(line: str) -> list[str]:
    if len(line) < _LONGEST_RECORD and _RECORD.fullmatch(line.strip()):
        return next(csv.reader([line.strip()]))
    return line.split("\t")


def _unquoted(text: str) -> str:
    """The text with the quotes gone that a spreadsheet put around cells that need them."""

    def bare(found: re.Match[str]) -> str:
        inner = found[1]
        # What a person has set in quotes stays so: a spreadsheet quotes for a reason only.
        if '""' not in inner and not re.search(r"[\t\r\n]", inner):
            return found[0]
        return " ".join(inner.replace('""', '"').split())

    return _QUOTED.sub(bare, text) if '"' in text else text
