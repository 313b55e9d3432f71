"""Owns what an item covers: a few rectangles, so that a link does not count for all it spans."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Item

LINE_ROOM = 24.0
"""No link paints further from its line than this, in points: heads, marks, words on it."""
_PIECE, _MOST = 256.0, 12
"""Length of a piece in points, and how many pieces a leg is cut into at most."""
_SMALL = 320.0


def covers(item: Item) -> tuple[Rect, ...]:
    """Rectangles that together hold all that the item paints, on the board."""
    bounds = item.bounds
    if not item.line or max(bounds.width, bounds.height) < _SMALL:
        return (bounds,)
    return tuple(_along(item))


def _along(item: Item) -> Iterator[Rect]:
    """Rectangles strung along a link's line."""
    for (ax, ay), (bx, by) in pairwise(item.line):
        pieces = max(1, min(_MOST, ceil(max(abs(bx - ax), abs(by - ay)) / _PIECE)))
        # A leg that runs straight across or down is one thin rectangle however long it is.
        pieces = pieces if min(abs(bx - ax), abs(by - ay)) > LINE_ROOM else 1
        dx, dy = (bx - ax) / pieces, (by - ay) / pieces
        for piece in range(pieces):
            x, y = ax + piece * dx, ay + piece * dy
            rect = Rect(min(x, x + dx), min(y, y + dy), abs(dx), abs(dy))
            yield rect.grown(LINE_ROOM)
