"""Owns maps for measurements of the canvas: so many players on rings, two links for each."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import get_args

from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import RATINGS, LinkKind

_NAMES = ("School nurse", "Form tutor", "GP", "Parents and carers", "Educational psychologist")


def players(snapshot: Snapshot, board: str, idents: Iterable[str]) -> list[Player]:
    """A player for each id, each on some ring and of some sector."""
    chance = random.Random(13)  # noqa: S311 -- the same map every time, and of no secret
    rings, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    return [
        Player(
            id=ident, order=place, board=board, name=f"{chance.choice(_NAMES)} {place}",
            ring=chance.choice(rings).id, sector=chance.choice(sectors).id,
        )
        for place, ident in enumerate(idents)
    ]  # fmt: skip


def player_link(ident: str, place: int, board: str, ends: tuple[str, str]) -> PlayerLink:
    """A link between two players; all kinds and ratings take turns."""
    kinds: tuple[LinkKind, ...] = get_args(LinkKind)
    return PlayerLink(
        id=ident, order=place, board=board, source=ends[0], target=ends[1],
        kind=kinds[place % len(kinds)], rating=RATINGS[place % len(RATINGS)],
    )  # fmt: skip
