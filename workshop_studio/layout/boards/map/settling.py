"""Owns where every player of a map stands: kept ones where they were put, the others around them.

All rings grow together, and a crowded ring takes more rows, until no token that is laid out
touches another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.rings import Band, bands, ring_at
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.map.spots import Size, Spot, Taken, largest, outwards
from workshop_studio.layout.boards.map.spreading import capacity, spread

_SCALES = ((1.0, 100.0), (1.06, 120.0), (1.13, 150.0), (1.2, 180.0))
"""How large the rings are by turns, and how far in degrees a player may then be moved along them:
players of a sector stay together as long as the rings may still grow."""
_STEP = 2.5
"""Degrees between the places that are tried on a row."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The rings of a map and the middle of every player's token."""

    bands: tuple[Band, ...]
    places: Mapping[str, Point]

    def landing(self, point: Point) -> tuple[int, float]:
        """Number of the ring under a point, and the angle a player gets who lands there."""
        number = ring_at(self.bands, point)
        return number, self.bands[number].rows[0].angle_of(point)


@dataclass(frozen=True, slots=True)
class _TooFullError(Exception):
    """A ring has no room for all its players."""

    ring: int


def settled(spots: Sequence[Spot], pills: Sequence[Size], sizes: MapSizes) -> Settled:
    """Find a place for everybody; `pills` are the sizes of the rings' names on their lines."""
    rows = [_rows_needed(spots, number, sizes) for number in range(len(pills))]
    while True:
        full = 0
        for scale, reach in _SCALES:
            held = bands(rows, sizes, scale=scale)
            try:
                return Settled(held, _places(spots, pills, held, Taken(sizes.gap, reach)))
            except _TooFullError as error:
                full = error.ring
        rows[full] += 1


def _rows_needed(spots: Sequence[Spot], ring: int, sizes: MapSizes) -> int:
    own = [spot for spot in spots if spot.ring == ring]
    rows, room = 0, 0.0
    while rows == 0 or room < len(own):
        rows += 1
        counts = [1] * ring + [rows]
        row = bands(counts, sizes, scale=_SCALES[-1][0])[ring].rows[-1]
        room += capacity(row, largest(own), sizes.gap)
    return rows


def _places(
    spots: Sequence[Spot], pills: Sequence[Size], held: Sequence[Band], taken: Taken
) -> dict[str, Point]:
    """The place of each player.

    Raises:
        _TooFullError: there is no room on a ring.
    """
    places = {spot.id: _put_kept(spot, held[spot.ring], taken) for spot in spots if spot.kept}
    for band, pill in zip(held, pills, strict=True):
        taken.take((-band.line.rx, 0.0), pill)
    for ring, band in enumerate(held):
        free = [spot for spot in spots if spot.ring == ring and not spot.kept]
        kept = [spot for spot in spots if spot.ring == ring and spot.kept]
        for row, own in enumerate(_dealt(free, band, largest(free), taken.gap)):
            angles = spread(band.rows[row], [*own, *(kept if row == 0 else ())], taken.gap)
            for spot in own:
                places[spot.id] = _put(spot, (band, row), angles[spot.id], taken)
    return places


def _put_kept(spot: Spot, band: Band, taken: Taken) -> Point:
    """At its angle, on the first row where no other kept one is in the way, else on the first."""
    points = [row.at(spot.angle) for row in band.rows]
    free = (point for point in points if taken.is_free(point, spot.size))
    point = next(free, points[0])
    taken.take(point, spot.size)
    return point


def _put(spot: Spot, where: tuple[Band, int], angle: float, taken: Taken) -> Point:
    """At the angle or as near to it as there is room."""
    band, row = where
    rows = [band.rows[row], *(each for n, each in enumerate(band.rows) if n != row)]
    tried = (each.at(turn) for each in rows for turn in outwards(angle, _STEP, taken.reach))
    for point in tried:
        if taken.is_free(point, spot.size):
            taken.take(point, spot.size)
            return point
    raise _TooFullError(spot.ring)


def _dealt(spots: Sequence[Spot], band: Band, size: Size, gap: float) -> Iterator[tuple[Spot, ...]]:
    """The players of a ring dealt to its rows, in turns, as many to each as it has room for."""
    if len(band.rows) == 1 or not spots:
        yield from (tuple(spots) if number == 0 else () for number in range(len(band.rows)))
        return
    rooms = [capacity(row, size, gap) for row in band.rows]
    hands: list[list[Spot]] = [[] for _ in rooms]
    for spot in sorted(spots, key=lambda each: each.angle):
        emptiest = min(range(len(rooms)), key=lambda row: (len(hands[row]) + 1) / rooms[row])
        hands[emptiest].append(spot)
    yield from (tuple(hand) for hand in hands)
