"""Owns reading what is typed for a new player: a ring in front, a sector or tags after "#"."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.frozen import frozen
from workshop_studio.tools.boards.prefixes import Said, typed
from workshop_studio.tools.boards.usual_sectors import usual_sector


@frozen
class TypedPlayer:
    """A player as it was typed; `ring` and `sector` are ids, "" where nothing was said."""

    name: str
    ring: str
    sector: str
    tags: tuple[str, ...] = ()


def typed_player(text: Said, rings: Sequence[Ring], sectors: Sequence[Sector]) -> TypedPlayer:
    """Read "3 Food bank #voluntary" as a name, a ring, a sector and tags.

    Where no sector is typed the name tells it, if it is a usual one ("School nurse"); else the
    player goes to "Other", if the map has it.
    """
    said = typed(text, places=len(rings))
    ring = rings[said.number - 1].id if said.number else ""
    sector, tags = "", list[str]()
    for word in said.tags:
        named = named_sector(word, sectors)
        if named and not sector:
            sector = named
        else:
            tags.append(word)
    name = " ".join(said.words.split())
    return TypedPlayer(name, ring, sector or usual_sector(name, sectors), tuple(tags))


def named_sector(word: str, sectors: Sequence[Sector]) -> str:
    """Id of the sector whose name, or a word of it, begins with a word; "" where none does."""
    wanted = word.casefold().replace("-", " ")
    names = [(sector.id, sector.name.casefold()) for sector in sectors]
    whole = (key for key, name in names if name.startswith(wanted))
    within = (key for key, name in names if f" {wanted}" in f" {name}")
    return next(whole, "") or next(within, "")
