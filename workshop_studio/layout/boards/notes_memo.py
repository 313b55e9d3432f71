"""Owns what the layout of one board of notes remembers, so that adding a note lays out one note."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.kept import Kept
from workshop_studio.layout.boards.notes_ways import NotesNearby, clear_way
from workshop_studio.layout.boards.scene import Item, Scene

if TYPE_CHECKING:
    from workshop_studio.layout.boards.notes_look import NoteLook
    from workshop_studio.model.items import Note, NoteLink

Ends = tuple[str, str]
Part = tuple[float, float]
_FEW = 24
"""Where more notes than these have come, gone or moved, all links look for their way anew."""

_LINKS_EACH = 8


class NotesMemo:
    """The looks, items and ways of the newest layout of one board, for one of its two screens.

    Attributes:
        looks: of notes, by their ids.
        items: notes as items.
        scenes: the newest scene of the board, for who asks again before anything changes.
    """

    def __init__(self) -> None:
        self.looks: Kept[NoteLook] = Kept()
        self.items: Kept[Item] = Kept()
        self.scenes: Kept[Scene] = Kept()
        self._rects: dict[str, Rect] = {}
        self._nearby = NotesNearby({})
        self._joined: dict[str, tuple[tuple[Note, Note], tuple[Point, ...], Item]] = {}
        self._ways: dict[Ends, tuple[tuple[Point, ...], frozenset[Part]]] = {}

    def forget_all_but(self, notes: Collection[str]) -> None:
        """Let go of notes that have gone, and of their links, once there are many."""
        self.looks.forget_all_but(notes)
        self.items.forget_all_but(notes)
        if len(self._joined) > _LINKS_EACH * len(notes) + _FEW:
            self._joined = {}

    def joined(
        self,
        link: NoteLink,
        notes: tuple[Note, Note],
        way: tuple[Point, ...],
        make: Callable[[NoteLink, tuple[Note, Note], tuple[Point, ...]], Item],
    ) -> Item:
        """A link between two notes as an item; there are many, and few of them are ever others."""
        kept = self._joined.get(link.id)
        if kept is None or kept[0] != notes or kept[1] != way:
            kept = self._joined[link.id] = notes, way, make(link, notes, way)
        return kept[2]

    def stand_on(self, rects: dict[str, Rect]) -> None:
        """Know where notes stand from now on; ways that may be others for it are forgotten."""
        before, self._rects = self._rects, rects
        changed = {ident for ident, rect in rects.items() if before.get(ident) != rect}
        changed |= before.keys() - rects.keys()
        if len(changed) > _FEW:
            self._nearby, self._ways, self._joined = NotesNearby(rects), {}, {}
            return
        touched: set[Part] = set()
        for ident in changed:
            touched |= self._nearby.replace(ident, before.get(ident), rects.get(ident))
        if changed:
            for ends, kept in tuple(self._ways.items()):
                if not (touched.isdisjoint(kept[1]) and changed.isdisjoint(ends)):
                    del self._ways[ends]

    def way(self, ends: Ends) -> tuple[Point, ...]:
        """How a link runs between two notes, straight or in a bow; see `clear_way`."""
        known = self._ways.get(ends)
        if known is None:
            self._nearby.asked = set()
            way = clear_way(ends, self._rects, self._nearby)
            known = self._ways[ends] = way, frozenset(self._nearby.asked)
        return known[0]
