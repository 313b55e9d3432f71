"""Owns reading what is typed for a new player: a ring in front, a sector or tags after "#"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workshop_studio.model.boards import Ring, Sector
from workshop_studio.tools.boards.usual_sectors import usual_sector

_RING = re.compile(r"([1-9])\s+(?=\S)")
_HASH = re.compile(r"(?:^|\s)#([\w’'-]+)")


@dataclass(frozen=True, slots=True)
class TypedPlayer:
    """A player as it was typed; `ring` and `sector` are ids, "" where nothing was said."""

    name: str
    ring: str
    sector: str
    tags: tuple[str, ...] = ()


def typed_player(text: str, rings: Sequence[Ring], sectors: Sequence[Sector]) -> TypedPlayer:
    """Read "3 Food bank #voluntary" as a name, a ring, a sector and tags.

    Where no sector is typed the name tells it, if it is a usual one ("School nurse"); else the
    player goes to "Other", if the map has it.
    """
    ring = ""
    front = _RING.match(text.strip())
    rest = text.strip()
    if front and int(front[1]) <= len(rings):
        ring, rest = rings[int(front[1]) - 1].id, rest[front.end() :]
    sector, tags = "", list[str]()
    for word in _HASH.findall(rest):
        named = _named(word, sectors)
        if named and not sector:
            sector = named
        else:
            tags.append(word)
    name = " ".join(_HASH.sub(" ", rest).split())
    return TypedPlayer(name, ring, sector or usual_sector(name, sectors), tuple(tags))


def _named(word: str, sectors: Sequence[Sector]) -> str:
    """Id of the sector whose name, or a word of it, begins with a word; "" where none does."""
    wanted = word.casefold().replace("-", " ")
    names = [(sector.id, sector.name.casefold()) for sector in sectors]
    whole = (key for key, name in names if name.startswith(wanted))
    within = (key for key, name in names if f" {wanted}" in f" {name}")
    return next(whole, "") or next(within, "")
