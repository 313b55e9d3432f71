"""Owns what links go around: the tokens of a map on a fine grid, and the young person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import hypot

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.map.rings import Oval

_CELL = 12.0
CLEAR = 6.0
"""How far a link keeps from the young person, in points."""


class Obstacles:
    """Tokens by the squares of the board they cover."""

    def __init__(self, tokens: Mapping[str, Rect], centre: float, rings: Oval) -> None:
        """Remember tokens by their ids, the young person's radius and the outermost line."""
        self.centre = centre
        self._rings = rings
        self._cells: dict[tuple[int, int], tuple[str, ...]] = {}
        for name, rect in tokens.items():
            for cell in _cells(rect):
                self._cells[cell] = (*self._cells.get(cell, ()), name)

    def passed(self, points: Iterable[Point], ends: tuple[str, str]) -> int:
        """How many tokens a line passes, those it joins apart."""
        found: set[str] = set()
        for x, y in points:
            found.update(self._cells.get((int(x // _CELL), int(y // _CELL)), ()))
        return len(found.difference(ends))

    def leaves(self, points: Iterable[Point]) -> bool:
        """Whether a line leaves the rings."""
        return not all(self._rings.holds(point) for point in points)

    def hits_centre(self, points: Iterable[Point]) -> bool:
        """Whether a line comes too near to the young person."""
        reach = self.centre + CLEAR
        return any(hypot(x, y) < reach for x, y in points)


def _cells(rect: Rect) -> Iterable[tuple[int, int]]:
    left, right = int(rect.x // _CELL), int(rect.right // _CELL)
    top, bottom = int(rect.y // _CELL), int(rect.bottom // _CELL)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))
