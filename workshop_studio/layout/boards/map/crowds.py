"""Owns how many rows the rings of a crowded map have: so many that nobody there looks for long.

On a map of few players the rings grow by turns, together and in small steps, so that it stays as
small as can be. That means to try in vain how all of them might stand, again and again, and takes
seconds where there are hundreds. For a crowd the rings have their usual size, and a ring takes so
many rows that its players cover half of it at most: they find room there at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import pi

from workshop_studio.layout.boards.map.rings import Band, bands
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.map.spots import Spot

CROWD, _CROWDED_RING = 60, 40
"""More players than these on a map, or on one of its rings, are a crowd."""
_COVERED = 0.5
"""Share of a ring's ground that its tokens may cover, the gaps around them included."""


def is_crowd(spots: Sequence[Spot]) -> bool:
    """Whether so many players are on a map or a ring that rings grow row by row alone."""
    most = max(Counter(spot.ring for spot in spots).values(), default=0)
    return len(spots) > CROWD or most > _CROWDED_RING


def with_room(rows: Sequence[int], spots: Sequence[Spot], sizes: MapSizes) -> list[int]:
    """At least so many rows for each ring, and as many as leave room for a crowd."""
    found = list(rows)
    for ring in range(len(found)):
        found[ring] = rows_with_room(found, ring, spots, sizes, scale=1.0)
    return found


def rows_with_room(
    rows: Sequence[int], ring: int, spots: Sequence[Spot], sizes: MapSizes, *, scale: float
) -> int:
    """At least as many rows as a ring has, and as many as leave room for a crowd on it."""
    found = list(rows)
    own = [spot.size for spot in spots if spot.ring == ring]
    covered = sum((width + sizes.gap) * (height + sizes.gap) for width, height in own)
    while covered > _COVERED * _ground(bands(found, sizes, scale=scale)[ring], sizes):
        found[ring] += 1
    return found[ring]


def _ground(band: Band, sizes: MapSizes) -> float:
    """The part of a ring that players stand on, in square points."""
    across, down = sizes.track[0] / 2, sizes.track[1] / 2
    first, last = band.rows[0], band.rows[-1]
    outer = (last.rx + across) * (last.ry + down)
    return pi * (outer - max(0.0, first.rx - across) * max(0.0, first.ry - down))
