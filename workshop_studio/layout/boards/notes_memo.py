"""Owns what the layout of one board of notes remembers, so that adding a note lays out one note."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.kept import Kept
from workshop_studio.layout.boards.notes_ways import NotesNearby, clear_way
from workshop_studio.layout.boards.scene import Item, Scene

if TYPE_CHECKING:
    from workshop_studio.layout.boards.notes_look import NoteLook

Ends = tuple[str, str]
Part = tuple[float, float]
_FEW = 24
"""Where more notes than these have come, gone or moved, all links look for their way anew."""


class NotesMemo:
    """The looks, items and ways of the newest layout of one board, for one of its two screens.

    Attributes:
        looks: of notes, by their ids.
        items: notes and links as items.
        scenes: the newest scene of the board, for who asks again before anything changes.
    """

    def __init__(self) -> None:
        self.looks: Kept[NoteLook] = Kept()
        self.items: Kept[Item] = Kept()
        self.scenes: Kept[Scene] = Kept()
        self._rects: dict[str, Rect] = {}
        self._nearby = NotesNearby({})
        self._ways: dict[Ends, tuple[tuple[Point, ...], frozenset[Part]]] = {}

    def ways(
        self, links: Mapping[str, Ends], rects: dict[str, Rect]
    ) -> dict[str, tuple[Point, ...]]:
        """How links run between notes, the straight way or in a bow; see `clear_way`."""
        self._stand_on(rects)
        self._ways = {ends: self._way(ends) for ends in links.values()}
        return {link: self._ways[ends][0] for link, ends in links.items()}

    def _way(self, ends: Ends) -> tuple[tuple[Point, ...], frozenset[Part]]:
        if ends not in self._ways:
            self._nearby.asked = set()
            way = clear_way(ends, self._rects, self._nearby)
            self._ways[ends] = way, frozenset(self._nearby.asked)
        return self._ways[ends]

    def _stand_on(self, rects: dict[str, Rect]) -> None:
        """Forget the ways that may be others where notes have come, gone or moved."""
        before, self._rects = self._rects, rects
        changed = {ident for ident, rect in rects.items() if before.get(ident) != rect}
        changed |= before.keys() - rects.keys()
        if len(changed) > _FEW:
            self._nearby, self._ways = NotesNearby(rects), {}
            return
        touched: set[Part] = set()
        for ident in changed:
            touched |= self._nearby.replace(ident, before.get(ident), rects.get(ident))
        if changed:
            self._ways = {
                ends: kept
                for ends, kept in self._ways.items()
                if changed.isdisjoint(ends) and touched.isdisjoint(kept[1])
            }
