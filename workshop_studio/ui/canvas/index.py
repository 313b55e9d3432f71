"""Owns the index of a scene: which items lie near a part of the board, without asking them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Item
from workshop_studio.ui.canvas.covers import covers

_CELL = 256.0
_Cell = tuple[int, int]


class Index:
    """Items by the squares of the board they cover; links by those their line crosses."""

    def __init__(self) -> None:
        self._cells: dict[_Cell, set[str]] = {}
        self._of: dict[str, frozenset[_Cell]] = {}
        self._covers: dict[str, tuple[Rect, ...]] = {}

    def put(self, item: Item) -> None:
        """Take an item in, in the place of an earlier one of its id."""
        self.drop(item.id)
        rects = self._covers[item.id] = covers(item)
        cells = self._of[item.id] = frozenset(cell for rect in rects for cell in _cells(rect))
        for cell in cells:
            self._cells.setdefault(cell, set()).add(item.id)

    def drop(self, item_id: str) -> None:
        """Forget an item, if it is known."""
        for cell in self._of.pop(item_id, ()):
            self._cells[cell].discard(item_id)
        self._covers.pop(item_id, None)

    def covers(self, item_id: str) -> tuple[Rect, ...]:
        """What an item covers; nothing where it is not known."""
        return self._covers.get(item_id, ())

    def near(self, rects: Iterable[Rect]) -> set[str]:
        """Ids of all items that may paint into one of the rectangles."""
        found: set[str] = set()
        for rect in rects:
            for cell in _cells(rect):
                found |= self._cells.get(cell, frozenset())
        return found


def _cells(rect: Rect) -> Iterator[_Cell]:
    left, right = int(rect.x // _CELL), int(rect.right // _CELL)
    top, bottom = int(rect.y // _CELL), int(rect.bottom // _CELL)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))
