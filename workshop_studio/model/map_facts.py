"""Owns the values of what a system-players map says: how many, how linked, who stands alone."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Rating


@frozen(kw_only=True)
class PoorLink:
    """A link that the group said works poorly: names of its ends, and what could be better."""

    link: str
    source: str
    target: str
    note: str


@frozen(kw_only=True)
class MapFacts:
    """What may be told of a map; private players and their links are left out.

    Attributes:
        players: how many there are.
        by_sector: name and number of players of each sector, in the map's order, zeros included.
        by_ring: the same for rings, from the innermost outwards.
        by_rating: number of links of each rating, zeros included.
        poorly: links that work poorly, in the map's order.
        isolated: names of players whom no link joins to anybody, in the map's order.
    """

    players: int
    by_sector: tuple[tuple[str, int], ...]
    by_ring: tuple[tuple[str, int], ...]
    by_rating: tuple[tuple[Rating, int], ...]
    poorly: tuple[PoorLink, ...]
    isolated: tuple[str, ...]
