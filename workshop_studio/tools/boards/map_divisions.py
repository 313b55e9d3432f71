"""Owns changing the rings and sectors of a map: adding, removing and reordering them."""

from __future__ import annotations

from workshop_studio.layout.words import counted
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.rules.boards import RINGS
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.divisions import add_division, contents, remove_division
from workshop_studio.operations.ordering import move_before
from workshop_studio.operations.refusal import NotPossibleError


def add_ring(snapshot: Snapshot, board: str) -> ChangeSet:
    """Add a ring outside all others, with a name to be typed over.

    Raises:
        NotPossibleError: the map has as many as it may have.
    """
    rings = snapshot.of(Ring, board)
    if len(rings) >= RINGS[1]:
        raise NotPossibleError(f"A map has at most {RINGS[1]} rings.")
    return add_division(snapshot, Ring, board, name=f"Ring {len(rings) + 1}")


def add_sector(snapshot: Snapshot, board: str) -> ChangeSet:
    """Add a sector after the others, with a name to be typed over."""
    taken = {sector.name for sector in snapshot.of(Sector, board)}
    numbers = range(1, len(taken) + 2)
    names = ("New sector" if number == 1 else f"New sector {number}" for number in numbers)
    return add_division(snapshot, Sector, board, name=next(n for n in names if n not in taken))


def move_ring(snapshot: Snapshot, ring: str, *, by: int) -> ChangeSet:
    """Put a ring further out (1) or in (-1); its players stay on it.

    Raises:
        NotPossibleError: no ring is further that way.
    """
    record = snapshot.get(Ring, ring)
    rings = [each.id for each in snapshot.of(Ring, record.board)]
    to = rings.index(ring) + by
    if not 0 <= to < len(rings):
        where = "outermost" if by > 0 else "innermost"
        raise NotPossibleError(f"“{record.name}” is the {where} ring already.")
    rest = [each for each in rings if each != ring]
    return move_before(snapshot, ring, rest[to] if to < len(rest) else None)


def heir_of_ring(snapshot: Snapshot, ring: str) -> Ring | None:
    """The ring that takes over a ring's players when it goes: the next one out, else in."""
    record = snapshot.get(Ring, ring)
    rings = snapshot.of(Ring, record.board)
    at = rings.index(record)
    others = (*rings[at + 1 :], *reversed(rings[:at]))
    return others[0] if others else None


def remove_ring(snapshot: Snapshot, ring: str) -> ChangeSet:
    """Take a ring away; its players go to its neighbour.

    Raises:
        NotPossibleError: the map has no more than it needs.
    """
    if len(snapshot.of(Ring, snapshot.get(Ring, ring).board)) <= RINGS[0]:
        raise NotPossibleError(f"A map has at least {RINGS[0]} rings.")
    heir = heir_of_ring(snapshot, ring)
    return remove_division(snapshot, ring, into=heir.id if heir is not None else "")


def removed_words(snapshot: Snapshot, division: Ring | Sector, into: str) -> str:
    """What is said when a ring or sector has gone, and where its players went."""
    held = len(contents(snapshot, division))
    words = f"“{division.name}” removed"
    return f"{words}; {counted(held, 'player', 'players')} moved to “{into}”" if held else words
