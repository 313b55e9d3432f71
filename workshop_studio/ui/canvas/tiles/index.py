"""Owns the index of a scene: which items lie near a part of the board, without asking them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Item
from workshop_studio.ui.canvas.tiles.cells_along import CELL, Cell, cells_along
from workshop_studio.ui.canvas.tiles.covers import covers, is_strung

_AHEAD = 1_536.0
"""So far around what is asked for items are put into their squares too, in points: the tiles of
a window are asked for one by one."""
_WITHIN = 1e-6
"""A square that is only touched from outside does not count."""
_BESIDE = 2.0
"""So far beside a rectangle, in points, what only smoothed edges of reach it is near it too."""
_Edges = tuple[float, float, float, float]


class Index:
    """Items by the squares of the board they cover; links by those their line crosses.

    An item waits outside the squares until somebody looks near it: of a large board little is seen
    at first, and a link may cross fifty squares.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, Item] = {}
        self._looked_at = Rect(0.0, 0.0, 0.0, 0.0)
        self._cells: defaultdict[Cell, set[str]] = defaultdict(set)
        self._things: defaultdict[Cell, set[str]] = defaultdict(set)
        self._of: dict[str, tuple[Cell, ...]] = {}
        self._items: dict[str, Item] = {}
        self._covers: dict[str, tuple[Rect, ...]] = {}

    def put(self, item: Item) -> None:
        """Take an item in, in the place of an earlier one of its id."""
        ident = item.id
        before = self._items.get(ident)
        if before is not None and _stand_alike(before, item):
            # Of a large board in a focus all things look otherwise, and each stands where it stood.
            self._items[ident] = item
            if ident in self._waiting:
                self._waiting[ident] = item
            return
        if before is not None:
            self.drop(ident)
        self._items[ident] = item
        if self._looked_at.width and item.bounds.meets(self._looked_at):
            self._put_into_squares(item)
        else:
            self._waiting[ident] = item

    def drop(self, item_id: str) -> None:
        """Forget an item, if it is known."""
        for cell in self._of.pop(item_id, ()):
            self._cells[cell].discard(item_id)
            self._things[cell].discard(item_id)
        self._waiting.pop(item_id, None)
        self._items.pop(item_id, None)
        self._covers.pop(item_id, None)

    def covers(self, item_id: str) -> tuple[Rect, ...]:
        """What an item covers; nothing where it is not known."""
        if item_id not in self._covers and item_id in self._items:
            # Most of a large board is never asked for.
            self._covers[item_id] = covers(self._items[item_id])
        return self._covers.get(item_id, ())

    def things_along(self, line: Sequence[Point], *, within: Rect) -> set[str]:
        """Ids of the items that are no links and stand about a line, in a part of the board."""
        if self._waiting:
            self._look_at((within,))
        left, top, right, bottom = (
            int(edge // CELL) for edge in (within.x, within.y, within.right, within.bottom)
        )
        found: set[str] = set()
        for column, row in cells_along(line):
            if left <= column <= right and top <= row <= bottom:
                found |= self._things.get((column, row), frozenset())
        return found

    def near(self, rects: Collection[Rect]) -> set[str]:
        """Ids of the items that may paint into one of the rectangles, and perhaps a few more."""
        found = self._about(rects)
        if all(rect.width >= CELL and rect.height >= CELL for rect in rects):
            return found
        room = _BESIDE
        parts = [(x - room, y - room, x + w + room, y + h + room) for x, y, w, h in rects]
        return {item_id for item_id in found if self._reaches_into(item_id, parts)}

    def look_ahead(self, count: int) -> bool:
        """Put so many that wait into their squares, as there is time; whether more do."""
        for item in tuple(islice(self._waiting.values(), count)):
            self._put_into_squares(item)
        return bool(self._waiting)

    def _put_into_squares(self, item: Item) -> None:
        ident = item.id
        self._waiting.pop(ident, None)
        strung = is_strung(item)
        # As a row they take a fifth of what they take as a set, and none is looked for in it.
        cells = tuple(cells_along(item.line) if strung else _cells_of((item.bounds,)))
        self._of[ident] = cells
        known = (self._cells,) if item.ends else (self._cells, self._things)
        for kind in known:
            for cell in cells:
                kind[cell].add(ident)

    def _look_at(self, rects: Collection[Rect]) -> None:
        """Have all that stands about where the rectangles are in its squares, and what is near."""
        hull, known = around(rects), self._looked_at
        if known.holds((hull.x, hull.y)) and known.holds((hull.right, hull.bottom)):
            return
        self._looked_at = around((known, hull.grown(_AHEAD))) if known.width else hull.grown(_AHEAD)
        left, top, width, height = self._looked_at
        right, bottom = left + width, top + height
        near = []
        # Asked of thousands, while somebody waits for the first of them to be painted.
        for item in self._waiting.values():
            (x, y), (dx, dy, wide, high) = item.at, item.extent
            x, y = x + dx, y + dy
            if x <= right and y <= bottom and x + wide >= left and y + high >= top:
                near.append(item)
        for item in near:
            self._put_into_squares(item)

    def _about(self, rects: Collection[Rect]) -> set[str]:
        """Ids of the items in the squares that the rectangles lie in."""
        if self._waiting:
            self._look_at(rects)
        found: set[str] = set()
        for cell in _cells_of([rect.grown(-_WITHIN) for rect in rects]):
            found |= self._cells.get(cell, frozenset())
        return found

    def _reaches_into(self, item_id: str, parts: Collection[_Edges]) -> bool:
        """Whether what an item covers meets a part of the board, given by its four edges."""
        # Asked of some hundred for each tile: no call that can be spared.
        for x, y, width, height in self.covers(item_id):
            for left, top, right, bottom in parts:
                if x <= right and x + width >= left and y <= bottom and y + height >= top:
                    return True
        return False


def _stand_alike(one: Item, other: Item) -> bool:
    """Whether two items cover the very same parts of the board."""
    return (one.at, one.extent, one.line, one.ends) == (
        other.at,
        other.extent,
        other.line,
        other.ends,
    )


def _cells_of(rects: Iterable[Rect]) -> set[Cell]:
    """The squares that rectangles lie in."""
    found: set[Cell] = set()
    for x, y, width, height in rects:
        left, right = int(x // CELL), int((x + width) // CELL)
        top, bottom = int(y // CELL), int((y + height) // CELL)
        if left == right and top == bottom:
            found.add((left, top))
            continue
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                found.add((column, row))
    return found
