"""Owns what the layout of one board of notes remembers, so that adding a note lays out one note."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.kept import Kept, KeptRow
from workshop_studio.layout.boards.notes.ways import NotesNearby, clear_way
from workshop_studio.layout.boards.scene import Item, Scene

if TYPE_CHECKING:
    from workshop_studio.layout.boards.notes.look import NoteLook
    from workshop_studio.layout.boards.notes.places import Stand
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
        stands: notes of a free board where they were put.
        strung: links of a free board along their ways.
        scenes: the newest scene of the board, for who asks again before anything changes.
    """

    def __init__(self) -> None:
        self.looks: Kept[NoteLook] = Kept()
        self.items: Kept[Item] = Kept()
        self.stands: KeptRow[Note, Stand] = KeptRow()
        self.strung: KeptRow[NoteLink, Item] = KeptRow()
        self.scenes: Kept[Scene] = Kept()
        self._notes: Sequence[Note] = ()
        self._links: tuple[NoteLink, ...] = ()
        self._are_all_shown = False
        self._rects: dict[str, Rect] = {}
        self._nearby = NotesNearby({})
        self._joined: dict[str, tuple[tuple[Note, Note], tuple[Point, ...], Item]] = {}
        self._ways: dict[str, tuple[NoteLink, frozenset[Part | str]]] = {}

    @property
    def rects(self) -> Mapping[str, Rect]:
        """Where the notes of a free board stand, by their ids."""
        return self._rects

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

    def stand_on(self, notes: Sequence[Note], rects: dict[str, Rect]) -> None:
        """Know where notes stand from now on; links that may be others for it are forgotten."""
        before, self._rects = self._rects, rects
        known = set(map(id, self._notes))
        others = [note.id for note in notes if id(note) not in known]
        self._notes = notes
        # Nearly all are the very same, which is seen at once.
        moved = {
            ident
            for ident, rect in rects.items()
            if (was := before.get(ident)) is not rect and was != rect
        }
        if gone := before.keys() - rects.keys():
            moved |= gone
            self._are_all_shown = False
        if len(moved) > _FEW:
            self._nearby, self._ways, self._joined = NotesNearby(rects), {}, {}
            self.strung = KeptRow()
            return
        touched: set[Part | str] = {*moved, *others}
        for ident in moved:
            touched |= self._nearby.replace(ident, before.get(ident), rects.get(ident))
        if touched:
            self._forget_ways(touched)

    def shown(self, links: tuple[NoteLink, ...]) -> tuple[NoteLink, ...]:
        """Those of a board's links that join notes which stand on it now: nearly always all."""
        if links is self._links and self._are_all_shown:
            return links
        rects = self._rects
        there = tuple([link for link in links if link.source in rects and link.target in rects])
        self._links, self._are_all_shown = links, len(there) == len(links)
        return links if self._are_all_shown else there

    def _forget_ways(self, touched: set[Part | str]) -> None:
        """Forget the links that join some notes, or that looked at some parts for their ways."""
        stale = [link for link, keys in self._ways.values() if not keys.isdisjoint(touched)]
        self.strung.forget(stale)
        for link in stale:
            del self._ways[link.id]

    def way(self, link: NoteLink) -> tuple[Point, ...]:
        """How a link runs between two notes, straight or in a bow; see `clear_way`."""
        ends = link.source, link.target
        self._nearby.asked = set()
        way = clear_way(ends, self._rects, self._nearby)
        self._ways[link.id] = link, frozenset((*self._nearby.asked, *ends))
        return way
