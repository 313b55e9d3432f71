"""Owns the links of one iceberg as items, of which a change makes few anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import chain

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.iceberg.places import IcebergPlaces
from workshop_studio.layout.boards.iceberg.routes import Tie, faces, routes
from workshop_studio.layout.boards.kept import KeptRow
from workshop_studio.layout.boards.scene import Item
from workshop_studio.model.items import Note, NoteLink

Strung = Callable[[NoteLink, tuple[Point, ...]], Item]
_MANY = 4
"""Where more than one of so many notes has moved, all links look for their way anew."""


class IcebergWays:
    """The ways of the newest layout, the links that run along them, and what they were made of."""

    def __init__(self) -> None:
        self._links: tuple[NoteLink, ...] = ()
        self._ties: tuple[Tie, ...] = ()
        self._hung: dict[str, list[Tie]] = {}
        self._notes: Mapping[str, Note] = {}
        self._places: IcebergPlaces | None = None
        self._found: dict[str, tuple[Point, ...]] = {}
        self._strung: KeptRow[NoteLink, Item] = KeptRow()

    def strung(
        self,
        links: tuple[NoteLink, ...],
        notes: Mapping[str, Note],
        places: IcebergPlaces,
        make: Strung,
    ) -> list[Item]:
        """Links between notes as items, one for one.

        Args:
            links: those of the board whose notes are all shown.
            notes: those that are shown, by their ids.
            places: where they stand.
            make: makes an item of a link along its way.
        """
        stale = self._stale(links, notes, places)
        around = self._ties if len(stale) == len(self._ties) else self._beside(stale)
        self._found |= routes(stale, around, places)
        self._strung.forget(links[tie.number] for tie in stale)
        self._notes, self._places = notes, places
        return self._strung.of(links, (), lambda link: make(link, self._found[link.id]))

    def _stale(
        self, links: tuple[NoteLink, ...], notes: Mapping[str, Note], places: IcebergPlaces
    ) -> Collection[Tie]:
        """The links that may run otherwise than before, or join notes that say something else."""
        before = self._places
        if links != self._links:
            self._know(links)
            return self._ties
        if before is None or _is_ruled_otherwise(before, places):
            return self._ties
        others = _others(before, places) | {
            ident for ident, note in notes.items() if self._notes.get(ident) is not note
        }
        if len(others) * _MANY > len(places.rects):
            return self._ties
        touched = [tie for ident in others for tie in self._hung.get(ident, ())]
        touched += self._parted(others, before, places)
        # At each of their ends several links stand side by side, and make room for one another.
        return self._beside(touched)

    def _know(self, links: tuple[NoteLink, ...]) -> None:
        self._links, self._found = links, {}
        self._ties = tuple(
            [Tie(link.id, link.source, link.target, place) for place, link in enumerate(links)]
        )
        self._hung = {}
        for tie in self._ties:
            self._hung.setdefault(tie.source, []).append(tie)
            self._hung.setdefault(tie.target, []).append(tie)

    def _beside(self, ties: Iterable[Tie]) -> set[Tie]:
        """Links, and all that hang on the same notes."""
        ends = set(chain.from_iterable((tie.source, tie.target) for tie in ties))
        return {tie for end in ends for tie in self._hung.get(end, ())}

    def _parted(
        self, others: Collection[str], before: IcebergPlaces, places: IcebergPlaces
    ) -> list[Tie]:
        """The links of notes that face each other only now, or do no more."""
        held = (rects[ident] for ident in others for rects in (before.rects, places.rects)
                if ident in rects)  # fmt: skip
        columns = {rect.x for rect in held}
        rects, was = places.rects, before.rects
        return [
            tie
            for tie in self._ties
            if (one := rects[tie.source]).x in columns
            and one.x == (other := rects[tie.target]).x
            and faces(one, other, places) != faces(was[tie.source], was[tie.target], before)
        ]


def _is_ruled_otherwise(before: IcebergPlaces, places: IcebergPlaces) -> bool:
    """Whether the columns of two layouts differ."""
    return (before.sizes, before.note, before.columns) != (
        places.sizes,
        places.note,
        places.columns,
    )


def _others(before: IcebergPlaces, places: IcebergPlaces) -> set[str]:
    """The notes that have come, gone or moved, or below which links run at another height."""
    was = before.rects
    found = {ident for ident, rect in places.rects.items() if was.get(ident) != rect}
    found |= was.keys() - places.rects.keys()
    rows = {y for y in places.rows if before.way_below(y) != places.way_below(y)}
    if rows:
        found |= {ident for ident, rect in places.rects.items() if rect.y in rows}
    return found
