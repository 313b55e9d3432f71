"""Owns where the notes of a free board stand: each where it was put, the others in rows below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from math import ceil, floor

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.notes.groups import HEADING
from workshop_studio.layout.boards.notes.look import NoteLook, NoteSizes
from workshop_studio.layout.boards.scene import Item
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note

LEFT = TOP = 60.0
_PER_ROW = 5
BETWEEN = 42.0
"""Between the notes of the rows, more than the gap within an iceberg: links need to be seen."""


@frozen
class Stand:
    """A note as it was put on a board.

    Attributes:
        look: what it looks like.
        rect: its paper where it was put; nothing where it was not put anywhere.
        item: it there; nothing where it has yet to be seen where that is.
    """

    look: NoteLook
    rect: Rect | None = None
    item: Item | None = None


def free_place(taken: Iterable[Rect], size: NoteSizes, height: float) -> Point:
    """The first place of the rows where a note of a height meets no other."""
    across, down = size.width + BETWEEN, size.height + BETWEEN
    wide, high, air = size.width, height, size.gap_x / 2
    barred: set[tuple[int, int]] = set()
    beyond = LEFT + _PER_ROW * across + air
    for rect in taken:
        # Only the places a note reaches are barred by it; a full board is asked once for each.
        if rect.x > beyond:
            continue
        columns = _reached(rect.x - LEFT - air, rect.right - LEFT + air, across, wide)
        rows = _reached(rect.y - TOP - air, rect.bottom - TOP + air, down, high)
        barred |= {(row, column) for row in rows for column in columns}
    row, column = next(
        place for number in count() if (place := divmod(number, _PER_ROW)) not in barred
    )
    return LEFT + column * across, TOP + row * down


def _reached(start: float, end: float, pitch: float, length: float) -> range:
    """The places of a row that something reaches: each so long, and begun every pitch."""
    return range(max(0, ceil((start - length) / pitch)), max(0, floor(end / pitch) + 1))


def standing(notes: Sequence[Note], stands: Sequence[Stand], sizes: NoteSizes) -> dict[str, Rect]:
    """Where the notes stand: those that were put somewhere, and the others in rows below."""
    placed = [stand.rect for stand in stands]
    found = {note.id: rect for note, rect in zip(notes, placed, strict=True) if rect is not None}
    if len(found) == len(notes):
        return found
    pairs = list(zip(notes, stands, strict=True))
    below = max((rect.bottom + BETWEEN for rect in found.values()), default=TOP)
    waiting = [(note, stand.look) for note, stand in pairs if stand.rect is None]
    for row in _rows(waiting):
        below += HEADING if row[0][0].group.strip() else 0.0
        for number, (note, look) in enumerate(row):
            x = LEFT + number * (sizes.width + BETWEEN)
            found[note.id] = Rect(x, below, sizes.width, look.height)
        below += max(look.height for _, look in row) + BETWEEN
    return found


def _rows(waiting: Sequence[tuple[Note, NoteLook]]) -> Iterator[list[tuple[Note, NoteLook]]]:
    """Notes without a place, row by row; those under a heading in rows of their own."""
    groups: dict[str, list[tuple[Note, NoteLook]]] = {}
    for note, look in waiting:
        groups.setdefault(note.group.strip(), []).append((note, look))
    for members in groups.values():
        for start in range(0, len(members), _PER_ROW):
            yield members[start : start + _PER_ROW]
