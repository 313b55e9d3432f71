"""Owns seating players on rings of a given size: kept ones, those who sat before, then the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.rings import Band
from workshop_studio.layout.boards.map.spots import Size, Spot, Taken, largest, outwards
from workshop_studio.layout.boards.map.spreading import capacity, spread
from workshop_studio.model.frozen import frozen

_STEP = 2.5
"""Degrees between the places that are tried on a row."""


class TooFullError(Exception):
    """A ring has no room for all its players."""

    def __init__(self, ring: int) -> None:
        super().__init__(ring)
        self.ring = ring


@frozen
class Seat:
    """A place on a ring.

    Attributes:
        ring: its number, 0 the innermost.
        row: of the ring's rows, 0 the innermost.
        angle: in degrees, 0 up, clockwise.
        group: sector of who sits there.
    """

    ring: int
    row: int
    angle: float
    group: str

    def on(self, held: Sequence[Band]) -> Point:
        """The point of the board where it is."""
        return held[self.ring].rows[self.row].at(self.angle)


def seated(
    spots: Sequence[Spot], pills: Sequence[Size], held: Sequence[Band], taken: Taken,
    before: Mapping[str, Seat],
) -> dict[str, Seat]:  # fmt: skip
    """The seat of each player; one of `before` is theirs again if ring and sector are the same.

    Raises:
        TooFullError: there is no room on a ring.
    """
    seats = {spot.id: _keep(spot, held[spot.ring], taken) for spot in spots if spot.kept}
    for band, pill in zip(held, pills, strict=True):
        taken.take((-band.line.rx, 0.0), pill)
    stay = {spot.id: seat for spot in spots if (seat := _own(spot, before)) is not None}
    for spot in spots:
        if spot.id in stay:
            seats[spot.id] = stay[spot.id] = seat_near(stay[spot.id], spot, held, taken)
    fixed = {**{spot.id: seats[spot.id] for spot in spots if spot.kept}, **stay}
    for ring in range(len(held)):
        own = [spot for spot in spots if spot.ring == ring]
        for spot, wish in _wishes(own, held[ring], ring, fixed, taken.gap):
            seats[spot.id] = seat_near(wish, spot, held, taken)
    return seats


def joined(
    new: Sequence[Spot], spots: Sequence[Spot], held: Sequence[Band], taken: Taken,
    before: Mapping[str, Seat], remembered: Mapping[str, Seat],
) -> dict[str, Seat]:  # fmt: skip
    """The seat of each player where some have joined and all others sit as they did before.

    Args:
        new: those who joined; nobody put them anywhere.
        spots: all players.
        held: the rings.
        taken: the ground as the others take it; those who joined take theirs of it.
        before: the seats of the others.
        remembered: the seats of all who ever had one.

    Raises:
        TooFullError: there is no room on a ring; the ground is of no use any more.
    """
    seats = dict(before)
    for spot in new:
        if (seat := _own(spot, remembered)) is not None:
            seats[spot.id] = seat_near(seat, spot, held, taken)
    fixed = dict(seats)
    for ring in sorted({spot.ring for spot in new if spot.id not in seats}):
        own = [spot for spot in spots if spot.ring == ring]
        for spot, wish in _wishes(own, held[ring], ring, fixed, taken.gap):
            seats[spot.id] = seat_near(wish, spot, held, taken)
    return seats


def _own(spot: Spot, before: Mapping[str, Seat]) -> Seat | None:
    seat = before.get(spot.id)
    same = seat is not None and (seat.ring, seat.group) == (spot.ring, spot.group)
    return seat if same and not spot.kept else None


def _keep(spot: Spot, band: Band, taken: Taken) -> Seat:
    """At its angle, on the first row where no other kept one is in the way.

    Where there is none, it stands on the first row that is clear of the young person.
    """
    points = [row.at(spot.angle) for row in band.rows]
    clear = [n for n, point in enumerate(points) if taken.is_clear(point, spot.size)]
    if not clear:
        raise TooFullError(spot.ring)
    row = next((n for n in clear if taken.is_free(points[n], spot.size)), clear[0])
    taken.take(points[row], spot.size)
    return Seat(spot.ring, row, spot.angle, spot.group)


def seat_near(wish: Seat, spot: Spot, held: Sequence[Band], taken: Taken) -> Seat:
    """The seat that is wished for, or as near to it as there is room.

    Raises:
        TooFullError: there is none.
    """
    band = held[spot.ring]
    if taken.is_free(point := wish.on(held), spot.size):
        taken.take(point, spot.size)
        return wish
    rows = [wish.row, *(number for number in range(len(band.rows)) if number != wish.row)]
    for row in rows:
        line = band.rows[row]
        angles = outwards(wish.angle, _STEP, taken.reach)
        found = taken.first_free((line.at(angle) for angle in angles), spot.size)
        if found is not None:
            angle = next(islice(outwards(wish.angle, _STEP, taken.reach), found, None))
            taken.take(line.at(angle), spot.size)
            return Seat(spot.ring, row, angle, spot.group)
    raise TooFullError(spot.ring)


def _wishes(
    own: Sequence[Spot], band: Band, ring: int, fixed: Mapping[str, Seat], gap: float
) -> list[tuple[Spot, Seat]]:
    """What the players of a ring who have no seat yet wish for, pushed apart along its rows."""
    new = [spot for spot in own if spot.id not in fixed]
    wishes: list[tuple[Spot, Seat]] = []
    if not new:
        return wishes
    there = [(spot, seat) for spot in own if (seat := fixed.get(spot.id)) is not None]
    taken = Counter(seat.row for _, seat in there)
    rooms = [capacity(row, largest(new), gap) for row in band.rows]
    for number, dealt in enumerate(_dealt(new, rooms, taken)):
        if dealt:
            held = [_held(spot, seat) for spot, seat in there if seat.row == number]
            angles = spread(band.rows[number], [*dealt, *held], gap)
            wishes += [(s, Seat(ring, number, angles[s.id], s.group)) for s in dealt]
    return wishes


def _held(spot: Spot, seat: Seat) -> Spot:
    """Somebody who sits already and is not pushed any more."""
    return Spot(spot.id, spot.ring, spot.size, seat.angle, kept=True, group=spot.group)


def _dealt(
    spots: Sequence[Spot], rooms: Sequence[float], taken: Mapping[int, int]
) -> list[list[Spot]]:
    """Players dealt to the rows of a ring, by turns, as many to each as it has room for."""
    if len(rooms) == 1:
        return [list(spots)]
    hands: list[list[Spot]] = [[] for _ in rooms]
    for spot in sorted(spots, key=lambda each: each.angle):
        fill = [(taken.get(row, 0) + len(hands[row]) + 1) / rooms[row] for row in range(len(rooms))]
        hands[fill.index(min(fill))].append(spot)
    return hands
