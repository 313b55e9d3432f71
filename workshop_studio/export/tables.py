"""Owns the value of a table that leaves the program: columns with meanings, and rows of cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Cell = str | int | float | None
"""Text, a number, or None for "not known"."""

CellStyle = Literal["text", "whole", "share"]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table.

    Attributes:
        name: the one word at its head.
        meaning: a plain sentence about what its cells say.
        style: how its cells are shown; a share is a number from 0 to 1.
        width: in characters of a spreadsheet.
    """

    name: str
    meaning: str
    style: CellStyle = "text"
    width: int = 12


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has one cell for each column."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
