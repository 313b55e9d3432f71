"""Owns which squares of a board a line runs through, with the room that is painted beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.ui.canvas.tiles.covers import LINE_ROOM

CELL = 512.0
"""Side of a square, in points."""
Cell = tuple[int, int]


def cells_along(line: Sequence[Point]) -> set[Cell]:
    """The squares within reach of a line, column by column: no wide rectangle around its legs."""
    found: set[Cell] = set()
    room = LINE_ROOM
    for start, end in pairwise(line):
        (ax, ay), (bx, by) = (start, end) if start[0] <= end[0] else (end, start)
        first, last = int((ax - room) // CELL), int((bx + room) // CELL)
        rows = _rows(ay, by)
        if first == last and len(rows) == 1:
            # So are nearly all legs of a bow, and there may be a hundred thousand of them.
            found.add((first, rows[0]))
            continue
        if len(rows) == 1 or first == last or bx - ax < room:
            found.update(product(range(first, last + 1), rows))
            continue
        slope = (by - ay) / (bx - ax)
        for column in range(first, last + 1):
            # As far as anything within reach of this column may be beside the line.
            left, right = max(ax, column * CELL - room), min(bx, (column + 1) * CELL + room)
            for row in _rows(ay + (left - ax) * slope, ay + (right - ax) * slope):
                found.add((column, row))
    return found


def _rows(one: float, other: float) -> range:
    """The rows of squares within reach of what lies between two heights."""
    top, bottom = (one, other) if one <= other else (other, one)
    return range(int((top - LINE_ROOM) // CELL), int((bottom + LINE_ROOM) // CELL) + 1)
