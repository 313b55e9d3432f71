"""Owns the value of a table that leaves the program: columns with meanings, and rows of cells."""

from __future__ import annotations

from typing import Literal

from workshop_studio.model.frozen import frozen

Cell = str | int | float | None
"""Text, a number, or None for "not known"."""

CellStyle = Literal["text", "whole", "share"]


@frozen
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


@frozen
class Table:
    """A table; every row has one cell for each column."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
