"""Owns what links go around: the tokens of a map on a fine grid, and the young person."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from math import inf
from typing import NamedTuple

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.map.rings import Oval
from workshop_studio.layout.boards.scene import distance

_CELL = 12.0
AROUND = 2 * _CELL
"""So far from a token, in points, nothing can tell that it is there."""
CLEAR = 6.0
"""How far a link keeps from the young person, in points."""


class Met(NamedTuple):
    """What a line meets: how many tokens, and whether it leaves the rings or nears the centre."""

    tokens: int
    leaves: bool
    touches_centre: bool


class Obstacles:
    """Tokens by the squares of the board they cover."""

    def __init__(
        self, tokens: Mapping[str, Rect], centre: float, rings: Oval, *, through: bool = False
    ) -> None:
        """Remember tokens by their ids, the young person's radius and the outermost line.

        With `through`, links run below tokens as if these were not there: of very many links on
        a map each meets many tokens whichever way it goes.
        """
        self.centre = centre
        self.through = through
        self._rings = rings
        self._tokens: Mapping[str, Rect] = {}
        self._cells: dict[tuple[float, float], list[str]] = {}
        self.change(tokens, rings)

    def change(self, tokens: Mapping[str, Rect], rings: Oval) -> tuple[list[Rect], list[Rect]]:
        """Let these tokens stand here and no others; where some have gone, and where some came."""
        before, self._tokens, self._rings = self._tokens, dict(tokens), rings
        gone = [(name, rect) for name, rect in before.items() if tokens.get(name) != rect]
        come = [(name, rect) for name, rect in tokens.items() if before.get(name) != rect]
        for name, rect in gone:
            for cell in _cells(rect):
                self._cells[cell].remove(name)
                if not self._cells[cell]:
                    del self._cells[cell]
        cells = self._cells
        for name, rect in come:
            for cell in _cells(rect):
                cells.setdefault(cell, []).append(name)
        return [rect for _, rect in gone], [rect for _, rect in come]

    def without(self, names: Collection[str]) -> Obstacles:
        """The same, some of the tokens apart."""
        left = Obstacles({}, self.centre, self._rings, through=self.through)
        left._tokens = {key: rect for key, rect in self._tokens.items() if key not in names}
        left._cells = dict(self._cells)
        for name in self._tokens.keys() & set(names):
            for cell in _cells(self._tokens[name]):
                left._cells[cell] = [each for each in left._cells[cell] if each != name]
        return left

    def meet(self, points: Iterable[Point], ends: tuple[str, str], *, most: float = inf) -> Met:
        """What a line meets on its way, the two that it joins apart.

        With more tokens than `most` it is of no use, and the rest of its way is not looked at.
        """
        cells = {} if self.through else self._cells
        found = set[str]()
        near = (self.centre + CLEAR) ** 2
        across, down = self._rings.rx**2, self._rings.ry**2
        leaves = touches = False
        for x, y in points:
            # Numbers that are equal find the same, whole or not.
            names = cells.get((x // _CELL, y // _CELL))
            if names and not found.issuperset(names):
                found.update(names)
                if len(found.difference(ends)) > most:
                    break
            xx, yy = x * x, y * y
            leaves = leaves or xx / across + yy / down > 1
            touches = touches or xx + yy < near
        return Met(len(found.difference(ends)), leaves, touches)

    def nears_centre(self, start: Point, end: Point) -> bool:
        """Whether a straight line touches the young person, or comes nearer than it may."""
        return distance((0.0, 0.0), start, end) < self.centre + CLEAR

    def covers(self, point: Point) -> bool:
        """Whether a token covers a point, or comes so near that a mark there would touch it."""
        x, y = point
        cells, across, down = self._cells, x // _CELL, y // _CELL
        return bool(
            cells.get((across, down))
            or cells.get(((x - _CELL) // _CELL, down))
            or cells.get(((x + _CELL) // _CELL, down))
            or cells.get((across, (y - _CELL) // _CELL))
            or cells.get((across, (y + _CELL) // _CELL))
        )


def _cells(rect: Rect) -> list[tuple[int, int]]:
    left, right = int(rect.x // _CELL), int(rect.right // _CELL)
    top, bottom = int(rect.y // _CELL), int(rect.bottom // _CELL)
    return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]
