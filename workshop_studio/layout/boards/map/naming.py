"""Owns what screen readers say of a map: players with their place, links with their rating."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.layout.words import counted
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import PlayerLink
from workshop_studio.model.words import LinkKind, Rating

CENTRE_NAME = "Young person"
KIND_WORDS: Mapping[LinkKind, str] = MappingProxyType(
    {
        "works-with": "works with",
        "depends-on": "depends on",
        "refers-to": "refers to",
        "informs": "informs",
    }
)
RATING_WORDS: Mapping[Rating, str] = MappingProxyType(
    {
        "well": "works well",
        "mixed": "mixed",
        "poorly": "works poorly",
        "unrated": "not rated",
    }
)
DIRECTED: frozenset[LinkKind] = frozenset(("depends-on", "refers-to", "informs"))
"""Kinds that run one way, and are drawn with an arrow."""


def player_words(
    name: str, *, sector: str, ring: str, number: int, links: int, private: bool
) -> str:
    """A player with its place: "SENCO, School, ring 2 Regular, 9 links"."""
    parts = [name, sector, f"ring {number} {ring}", counted(links, "link", "links")]
    if private:
        parts.append("only you see this")
    return ", ".join(parts)


def link_words(link: PlayerLink, names: Mapping[str, str], *, private: bool) -> str:
    """A link with its ends: "SENCO: depends on GP, works poorly".

    The colon makes it right for names of one and of many ("Parents and carers: works with …").
    """
    source, target = names[link.source], names[link.target]
    if target == CENTRE_NAME and link.target == YOUNG_PERSON:
        target = "the young person"
    words = f"{source}: {KIND_WORDS[link.kind]} {target}, {RATING_WORDS[link.rating]}"
    return f"{words}, only you see this" if private else words
