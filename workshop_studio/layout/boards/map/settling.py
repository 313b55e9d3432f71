"""Owns where every player of a map stands: kept ones where they were put, the others around them.

All rings grow together, and a crowded ring takes more rows, until no token that is laid out
touches another one. Who stood somewhere before stays there as long as there is room for all. On a
map of a crowd a full ring takes one more row outside of its others: nobody on it or further in
moves then, and who is further out moves straight outwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.crowds import is_crowd, rows_with_room, with_room
from workshop_studio.layout.boards.map.rings import Band, bands
from workshop_studio.layout.boards.map.seating import Seat, TooFullError, joined, seat_near, seated
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.map.spots import Size, Spot, Taken, largest
from workshop_studio.layout.boards.map.spreading import capacity
from workshop_studio.model.frozen import frozen

_SCALES = ((1.0, 100.0), (1.06, 120.0), (1.13, 150.0), (1.2, 180.0))
"""How large the rings are by turns, and how far in degrees a player may then be moved along them:
players of a sector stay together as long as the rings may still grow."""
_REACHES = (_SCALES[0][1], _SCALES[-1][1])
"""How far away from where they would like to be players stand on rings that do not grow."""

_MANY = 24
"""More newcomers than these on one ring are a crowd by themselves."""
_NEAR = 2
"""Nobody on a row further off than these touches anybody."""


@frozen
class Settled:
    """The rings of a map and the place of every player.

    Attributes:
        bands: the rings, from inside to outside.
        seats: where each player stands on them.
        remembered: the seats of all who were ever laid out on these rings, so that undoing a
            drag or a deletion brings them back to where they were.
        scale: how large the rings are, rows apart.
        taken: the ground they take, for whoever joins them; it changes then.
    """

    bands: tuple[Band, ...]
    seats: Mapping[str, Seat]
    remembered: Mapping[str, Seat]
    scale: float = 1.0
    taken: Taken | None = field(default=None, compare=False, repr=False)

    @property
    def places(self) -> Mapping[str, Point]:
        """The middle of every player's token."""
        return {key: seat.on(self.bands) for key, seat in self.seats.items()}


def settled(
    spots: Sequence[Spot], pills: Sequence[Size], sizes: MapSizes, before: Settled | None = None,
    *, full: int | None = None,
) -> Settled:  # fmt: skip
    """Find a place for everybody.

    Args:
        spots: the players.
        pills: sizes of the rings' names, which stand on their lines; one for each ring.
        sizes: the map's measures.
        before: how they stood a moment ago; who can stay there does, so that the room does not
            lose them when somebody is added.
        full: number of a ring that is known to have no room for all as it was.
    """
    if before is not None and len(before.bands) == len(pills):
        # Rather one of them far from the others than everybody somewhere else.
        for reach in _REACHES if full is None else ():
            taken = Taken(sizes.gap, reach, sizes.centre)
            try:
                return _settled(before, spots, pills, taken)
            except TooFullError as error:
                full = error.ring
        if is_crowd(spots):
            return _by_rows(before, full, spots, pills, sizes)
    return _afresh(spots, pills, sizes, before.bands if before else ())


def joined_by(new: Sequence[Spot], spots: Sequence[Spot], before: Settled) -> Settled | None:
    """The places of all where some have joined; nothing where there is no room for them.

    The others stay, as `settled` would have it: it is only known beforehand that they can.
    """
    taken = before.taken
    if taken is None:
        return None
    # One alone who finds no room has taken none, and may look further away.
    for reach in _REACHES[: 2 if len(new) == 1 else 1]:
        taken.reach = reach
        try:
            seats = joined(new, spots, before.bands, taken, before.seats, before.remembered)
        except TooFullError:
            continue
        fresh = {spot.id: seats[spot.id] for spot in new}
        return replace(before, seats=seats, remembered={**before.remembered, **fresh})
    return None


def room_made(
    new: Spot, spots: Sequence[Spot], pills: Sequence[Size], sizes: MapSizes, before: Settled
) -> Point | None:
    """Where one who joins a crowd will stand, on the row that its full ring grows by.

    Only those are looked at who stand near that row. Nothing where it has no room there either.
    """
    number = len(before.bands[new.ring].rows)
    rows = [len(band.rows) + (ring == new.ring) for ring, band in enumerate(before.bands)]
    held = bands(rows, sizes, scale=before.scale)
    taken = Taken(sizes.gap, _SCALES[0][1], sizes.centre)
    for band, pill in zip(held, pills, strict=True):
        taken.take((-band.line.rx, 0.0), pill)
    for spot in spots:
        there = before.seats[spot.id]
        if (there.ring == new.ring and there.row >= number - _NEAR) or (
            there.ring == new.ring + 1 and there.row < _NEAR
        ):
            taken.take(there.on(held), spot.size)
    try:
        wish = Seat(new.ring, number, new.angle, new.group)
        return seat_near(wish, new, held, taken).on(held)
    except TooFullError:
        return None


def _afresh(
    spots: Sequence[Spot], pills: Sequence[Size], sizes: MapSizes, outgrown: tuple[Band, ...]
) -> Settled:
    """Everybody anew, on other rings than those that had no room for one more."""
    rows = [_rows_needed(spots, number, sizes) for number in range(len(pills))]
    if is_crowd(spots):
        rows = with_room(rows, spots, sizes)
        return _by_rows(_empty(rows, sizes), None, spots, pills, sizes)
    while True:
        full = 0
        for scale, reach in _SCALES:
            empty = _empty(rows, sizes, scale)
            if empty.bands == outgrown:
                continue
            try:
                return _settled(empty, spots, pills, Taken(sizes.gap, reach, sizes.centre))
            except TooFullError as error:
                full = error.ring
        rows[full] += 1


def _by_rows(
    before: Settled, full: int | None, spots: Sequence[Spot], pills: Sequence[Size],
    sizes: MapSizes,
) -> Settled:  # fmt: skip
    """On the rings as they were, with one more row wherever there is no room; `full` is known.

    A ring that a crowd joins at once takes all rows for it: to try one after the other takes long.
    """
    rows = [len(band.rows) for band in before.bands]
    new = Counter(spot.ring for spot in spots if spot.id not in before.seats)
    crowded = {ring for ring, count in new.items() if count > _MANY}
    while True:
        if full is not None:
            rows[full] += 1
            if full in crowded:
                rows[full] = rows_with_room(rows, full, spots, sizes, scale=before.scale)
        grown = replace(before, bands=bands(rows, sizes, scale=before.scale))
        try:
            return _settled(grown, spots, pills, Taken(sizes.gap, _SCALES[0][1], sizes.centre))
        except TooFullError as error:
            full = error.ring


def _empty(rows: Sequence[int], sizes: MapSizes, scale: float = 1.0) -> Settled:
    """Rings nobody has ever stood on."""
    return Settled(bands(rows, sizes, scale=scale), {}, {}, scale)


def _settled(
    before: Settled, spots: Sequence[Spot], pills: Sequence[Size], taken: Taken
) -> Settled:
    """Everybody on the rings there are, and at their seat of before if they had one."""
    seats = seated(spots, pills, before.bands, taken, before.remembered)
    laid_out = {spot.id: seats[spot.id] for spot in spots if not spot.kept}
    remembered = {**before.remembered, **laid_out}
    return replace(before, seats=seats, remembered=remembered, taken=taken)


def _rows_needed(spots: Sequence[Spot], ring: int, sizes: MapSizes) -> int:
    own = [spot for spot in spots if spot.ring == ring]
    rows, room = 0, 0.0
    while rows == 0 or room < len(own):
        rows += 1
        counts = [1] * ring + [rows]
        row = bands(counts, sizes, scale=_SCALES[-1][0])[ring].rows[-1]
        room += capacity(row, largest(own), sizes.gap)
    return rows
