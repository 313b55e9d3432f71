"""Owns what an item covers: a few rectangles, so that a link does not count for all it spans."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Item

LINE_ROOM = 24.0
"""No link paints further from its line than this, in points: heads, marks, words on it."""
PIECE, _MOST = 256.0, 12
"""Length of a piece in points, and how many pieces a leg is cut into at most."""
_SMALL = 320.0


def covers(item: Item, *, piece: float = PIECE) -> tuple[Rect, ...]:
    """Rectangles that together hold all that the item paints, on the board.

    `piece` is how long one along a link is, in points; from afar few long ones do.
    """
    return tuple(_along(item, piece)) if is_strung(item) else (item.bounds,)


def is_strung(item: Item) -> bool:
    """Whether an item is so long a link that it covers several rectangles."""
    bounds = item.bounds
    return bool(item.line) and max(bounds.width, bounds.height) >= _SMALL


def _along(item: Item, piece: float) -> Iterator[Rect]:
    """Rectangles strung along a link's line; short legs that follow each other share one."""
    line = item.line
    left, top = right, bottom = line[0]
    for (ax, ay), (bx, by) in pairwise(line):
        across, down = abs(bx - ax), abs(by - ay)
        if across > piece or down > piece:
            yield _grown(left, top, right, bottom)
            yield from _pieces((ax, ay), (bx, by), piece)
            left, top, right, bottom = bx, by, bx, by
            continue
        low, high = min(left, bx), max(right, bx)
        upper, lower = min(top, by), max(bottom, by)
        if high - low > piece or lower - upper > piece:
            yield _grown(left, top, right, bottom)
            low, high, upper, lower = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
        left, right, top, bottom = low, high, upper, lower
    yield _grown(left, top, right, bottom)


def _pieces(start: Point, end: Point, piece: float) -> Iterator[Rect]:
    """Rectangles along one long leg; one that runs straight across or down is thin by itself."""
    (ax, ay), (bx, by) = start, end
    across, down = abs(bx - ax), abs(by - ay)
    slants = across > LINE_ROOM and down > LINE_ROOM
    pieces = min(_MOST, ceil(max(across, down) / piece)) if slants else 1
    dx, dy = (bx - ax) / pieces, (by - ay) / pieces
    for number in range(pieces):
        x, y = ax + number * dx, ay + number * dy
        yield _grown(min(x, x + dx), min(y, y + dy), max(x, x + dx), max(y, y + dy))


def _grown(left: float, top: float, right: float, bottom: float) -> Rect:
    room = LINE_ROOM
    return Rect(left - room, top - room, right - left + 2 * room, bottom - top + 2 * room)
