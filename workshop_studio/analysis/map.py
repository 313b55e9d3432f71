"""Owns what a system-players map says in numbers and names (method, 1)."""

from __future__ import annotations

from collections import Counter

from workshop_studio.analysis.graph import alone
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.map_facts import MapFacts, PoorLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import RATINGS

CENTRE_NAME = "the young person"


def map_facts(snapshot: Snapshot, board: str) -> MapFacts:
    """What the map on a board says, without private players and what is linked to them."""
    players = [player for player in snapshot.of(Player, board) if not player.private]
    names = {player.id: player.name for player in players} | {YOUNG_PERSON: CENTRE_NAME}
    links = _links(snapshot, board, names)
    lonely = alone(names, [(link.source, link.target) for link in links])
    sectors = Counter(player.sector for player in players)
    rings = Counter(player.ring for player in players)
    ratings = Counter(link.rating for link in links)
    return MapFacts(
        players=len(players),
        by_sector=tuple((each.name, sectors[each.id]) for each in snapshot.of(Sector, board)),
        by_ring=tuple((each.name, rings[each.id]) for each in snapshot.of(Ring, board)),
        by_rating=tuple((rating, ratings[rating]) for rating in RATINGS),
        poorly=tuple(_poor(link, names) for link in links if link.rating == "poorly"),
        isolated=tuple(player.name for player in players if player.id in lonely),
    )


def _links(snapshot: Snapshot, board: str, names: dict[str, str]) -> list[PlayerLink]:
    links = snapshot.of(PlayerLink, board)
    return [link for link in links if link.source in names and link.target in names]


def _poor(link: PlayerLink, names: dict[str, str]) -> PoorLink:
    return PoorLink(
        link=link.id, source=names[link.source], target=names[link.target], note=link.note
    )
