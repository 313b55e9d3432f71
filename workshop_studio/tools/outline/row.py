"""Owns a board as a list: rows within rows, as a value that is made from the session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from workshop_studio.layout.boards.notes.voices import Paper
from workshop_studio.layout.theme import SectorLook
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Rating

RowKind = Literal["heading", "thing", "link", "source"]
"""A place of the board, something that stands there, a link of it, or where it came from."""
BoardSort = Literal["map", "iceberg", "notes", "questions", "theory"]


@frozen
class Tally:
    """How many of something a thing has.

    Attributes:
        count: that number.
        words: the same in words: a bar alone says nothing.
        is_finding: whether that is worth a look, such as a player without links.
    """

    count: int
    words: str
    is_finding: bool = False


@frozen
class Beside:
    """What stands in a row besides its words.

    Attributes:
        chip: a number or a short label before them.
        mark: shape and colour before them: of a sector, or of who said it.
        lead: how a link runs, before whom it runs to.
        rating: of a link of the map.
        aside: whose or what it is: a sector, a group, tags.
        tally: how many links or signs it has.
        more: its note, its marks, its state.
    """

    chip: str = ""
    mark: SectorLook | Paper | None = None
    lead: str = ""
    rating: Rating | Literal[""] = ""
    aside: str = ""
    tally: Tally | None = None
    more: str = ""


@frozen
class Row:
    """One row of the list.

    Attributes:
        id: stays the same as long as the row stands for the same; no other row has it.
        kind: what it stands for.
        words: what it says.
        said: all that it says, for a screen reader.
        record: id of what is selected with it; "" for places.
        place: id of the place that new things go to from here; "" where the board has none.
        beside: what else is seen of it.
        movable: whether it can be put elsewhere.
        reason: of a link, where one is typed in its row; None for all else.
        children: the rows within it.
    """

    id: str
    kind: RowKind
    words: str
    said: str
    record: str = ""
    place: str = ""
    beside: Beside = Beside()
    movable: bool = False
    reason: str | None = None
    children: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Outline:
    """A whole board as a list.

    Attributes:
        sort: of the board.
        rows: the outermost rows.
        places: ids of the places things can be put into, as they are read.
    """

    sort: BoardSort
    rows: tuple[Row, ...] = ()
    places: tuple[str, ...] = ()

    @cached_property
    def fellows(self) -> Mapping[str, tuple[str, ...]]:
        """What can be moved in each place, as it is read."""
        found: dict[str, list[str]] = {place: [] for place in self.places}
        for row in every_row(self.rows):
            if row.movable and row.place in found:
                found[row.place].append(row.record)
        return {place: tuple(records) for place, records in found.items()}

    @cached_property
    def place_of(self) -> Mapping[str, str]:
        """The place in which each thing stands."""
        return {key: place for place, keys in self.fellows.items() for key in keys}


def every_row(rows: tuple[Row, ...]) -> Iterator[Row]:
    """All rows and those within them, as they are read."""
    for row in rows:
        yield row
        yield from every_row(row.children)
