"""Owns what stands on one map, looked up once: rings, sectors, players in order, links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from workshop_studio.layout.boards.map.naming import CENTRE_NAME
from workshop_studio.layout.shapes.sector_marks import sector_looks
from workshop_studio.layout.theme import SectorLook
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot


@dataclass(frozen=True)
class MapBoard:
    """The records of one map."""

    rings: tuple[Ring, ...]
    sectors: tuple[Sector, ...]
    players: tuple[Player, ...]
    links: tuple[PlayerLink, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Player]:
        """The players by id."""
        return {player.id: player for player in self.players}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Names of all ends of links by id, the young person among them."""
        return {player.id: player.name for player in self.players} | {YOUNG_PERSON: CENTRE_NAME}

    @cached_property
    def looks(self) -> Mapping[str, SectorLook]:
        """Shape and colours of each sector by id."""
        return sector_looks(self.sectors)

    @cached_property
    def reading_order(self) -> tuple[str, ...]:
        """Ids of the players ring by ring, and within a ring sector by sector."""
        rings = {ring.id: number for number, ring in enumerate(self.rings)}
        sectors = {sector.id: number for number, sector in enumerate(self.sectors)}
        players = sorted(self.players, key=lambda p: (rings[p.ring], sectors[p.sector]))
        return tuple(player.id for player in players)

    def links_of(self, end: str) -> tuple[PlayerLink, ...]:
        """The links that hang on a player, in order."""
        return self._by_end.get(end, ())

    def is_private(self, link: PlayerLink) -> bool:
        """Whether a link hangs on a player whom only the facilitator sees."""
        return link.source in self._private or link.target in self._private

    def ring_number(self, player: Player) -> int:
        """The number of a player's ring, counted from 1 at the centre."""
        return 1 + next(n for n, ring in enumerate(self.rings) if ring.id == player.ring)

    def sector_name(self, player: Player) -> str:
        """The name of a player's sector."""
        return next(sector.name for sector in self.sectors if sector.id == player.sector)

    @cached_property
    def _private(self) -> frozenset[str]:
        return frozenset(player.id for player in self.players if player.private)

    @cached_property
    def _by_end(self) -> Mapping[str, tuple[PlayerLink, ...]]:
        found: dict[str, list[PlayerLink]] = {}
        for link in self.links:
            found.setdefault(link.source, []).append(link)
            found.setdefault(link.target, []).append(link)
        return {end: tuple(links) for end, links in found.items()}


def map_board(snapshot: Snapshot, board: str) -> MapBoard:
    """What stands on a map."""
    return MapBoard(
        snapshot.of(Ring, board),
        snapshot.of(Sector, board),
        snapshot.of(Player, board),
        snapshot.of(PlayerLink, board),
    )
