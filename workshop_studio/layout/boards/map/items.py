"""Owns the items of a map's scene: one for each player and link, and the young person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.map.bows import Bow
from workshop_studio.layout.boards.map.centre_look import CentreLook
from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.boards.map.kept_items import KeptItems
from workshop_studio.layout.boards.map.link_look import MapLinkLook
from workshop_studio.layout.boards.map.memo import MapMemo
from workshop_studio.layout.boards.map.naming import (
    CENTRE_NAME,
    DIRECTED,
    link_words,
    player_words,
)
from workshop_studio.layout.boards.map.player_look import NAME_WEIGHT, Named, PlayerLook
from workshop_studio.layout.boards.map.sizes import MapSizes
from workshop_studio.layout.boards.scene import Editable, Item
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import counted
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink

NAME_LIMIT = 200
"""Characters a player's name takes (the rules of the model say the same)."""


def player_items(
    shown: MapBoard, places: Mapping[str, Point], book: FontBook, sizes: MapSizes, memo: MapMemo
) -> list[Item]:
    """The tokens of all players, those that did not change as they were."""
    rings = {ring.id: (number, ring.name) for number, ring in enumerate(shown.rings)}
    sectors = {each.id: (each.name, shown.looks[each.id]) for each in shown.sectors}
    made = []
    for player in shown.players:
        at, links = places[player.id], len(shown.links_of(player.id))
        made_of = (player, at, links, rings[player.ring], sectors[player.sector], sizes, book)
        room = memo.named(book, player.name, sizes)
        make = partial(player_item, shown, player, at, room, sizes, links=links)
        made.append(memo.kept.item(player.id, made_of, make))
    return made


def link_items(shown: MapBoard, bows: Sequence[Bow], kept: KeptItems) -> list[Item]:
    """All links along their bows, those that did not change as they were."""
    made = []
    for link, bow in zip(shown.links, bows, strict=True):
        names = (shown.names[link.source], shown.names[link.target])
        made_of = (link, bow, names, shown.is_private(link))
        made.append(kept.item(link.id, made_of, partial(link_item, shown, link, bow)))
    return made


def player_item(
    shown: MapBoard, player: Player, at: Point, room: Named, sizes: MapSizes, *, links: int
) -> Item:
    """A player's token, its origin in the middle."""
    look = PlayerLook(player.name, shown.looks[player.sector], room.size, sizes, player.private)
    number = shown.ring_number(player)
    name = player_words(
        player.name,
        sector=shown.sector_name(player),
        ring=shown.rings[number - 1].name,
        number=number,
        links=links,
        private=player.private,
    )
    return Item(
        player.id, at, look.extent, look, name, "Player",
        edit=_name_field(look, room.height), cell=player.ring, private=player.private,
    )  # fmt: skip


def centre_item(sizes: MapSizes, links: int) -> Item:
    """The young person."""
    look = CentreLook(sizes)
    name = f"{CENTRE_NAME}, in the middle, {counted(links, 'link', 'links')}"
    return Item(
        YOUNG_PERSON, (0.0, 0.0), look.extent, look, name, "Centre",
        fixed=True, radius=sizes.centre,
    )  # fmt: skip


def link_item(shown: MapBoard, link: PlayerLink, bow: Bow) -> Item:
    """A link along its bow, on the board's own plane."""
    private = shown.is_private(link)
    look = MapLinkLook(bow, link.rating, link.kind in DIRECTED)
    return Item(
        link.id, (0.0, 0.0), look.extent, look, link_words(link, shown.names, private=private),
        "Link", ends=(link.source, link.target), line=bow.points, private=private,
    )  # fmt: skip


def _name_field(look: PlayerLook, height: float) -> Editable:
    """The name where it stands, with room for a usual one."""
    (width, _), sizes = look.size, look.sizes
    room = max(width - sizes.left - sizes.right, sizes.widest_text)
    return Editable(
        look.name, Rect(sizes.left - width / 2, -height / 2, room, height),
        sizes.text, NAME_LIMIT, "Name of the player", look.sector.fill, weight=NAME_WEIGHT,
    )  # fmt: skip
