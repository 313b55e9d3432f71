"""Owns which squares of a board a line runs through, with the room that is painted beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.ui.canvas.covers import LINE_ROOM

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
        if first == last or bx - ax < room:
            top, bottom = (ay, by) if ay <= by else (by, ay)
            rows = range(int((top - room) // CELL), int((bottom + room) // CELL) + 1)
            found.update((column, row) for column in range(first, last + 1) for row in rows)
            continue
        slope = (by - ay) / (bx - ax)
        for column in range(first, last + 1):
            # As far as anything within reach of this column may be beside the line.
            left, right = max(ax, column * CELL - room), min(bx, (column + 1) * CELL + room)
            top, bottom = ay + (left - ax) * slope, ay + (right - ax) * slope
            if top > bottom:
                top, bottom = bottom, top
            for row in range(int((top - room) // CELL), int((bottom + room) // CELL) + 1):
                found.add((column, row))
    return found
