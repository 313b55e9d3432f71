"""Owns the scene of a crowd right after somebody has joined it: as it was, with the newcomers.

Whoever types what the room says waits for nothing but the new player. To lay out the whole map of a
crowd takes longer than that, above all where a ring grows: links that look for another way, and
players who move outwards, follow with the next whole scene (`map_scene`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import is_

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.content import MapBoard, map_board
from workshop_studio.layout.boards.map.crowds import is_crowd
from workshop_studio.layout.boards.map.items import player_item
from workshop_studio.layout.boards.map.map_scene import settle
from workshop_studio.layout.boards.map.memo import MapMemo
from workshop_studio.layout.boards.map.sizes import MapSizes, map_sizes
from workshop_studio.layout.boards.map.spots import Spot
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.map_angles import settled_angles
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Player
from workshop_studio.model.snapshot import Snapshot

_FEW = 12
"""More newcomers than these are laid out with all others."""


def joined_scene(
    snapshot: Snapshot, board: str, book: FontBook, *, small: bool, memo: MapMemo
) -> Scene | None:
    """The map as it was shown last and a few newcomers, if nothing else of it differs.

    Each newcomer stands where it will in the whole scene. None where the whole is wanted at once:
    on a map of few, and where a person has put somebody anywhere.
    """
    last, content, sizes = memo.shown, map_board(snapshot, board), map_sizes(small=small)
    if last is None or last.made_for != (book, sizes):
        return None
    if last.grows:
        # Who was shown there stays there, and whoever comes now finds the ring grown.
        settle(last.content, book, sizes, memo)
    new = _new(last.content, content)
    spots = _spots(new, content, book, sizes, memo)
    if not new or not is_crowd((*memo.spots, *spots)):
        return None
    now, places = memo.join(spots), dict[str, Point]()
    if now is not None:
        places = {spot.id: now.seats[spot.id].on(now.bands) for spot in spots}
    elif len(spots) == 1 and (place := memo.room_made(spots[0])) is not None:
        places = {spots[0].id: place}
    if not places:
        return None
    items = [
        player_item(
            content, player, places[player.id], memo.named(book, player.name, sizes), sizes,
            links=0,
        )
        for player in new
    ]  # fmt: skip
    centre, links = last.scene.order[0], last.scene.order[1 + len(last.content.players) :]
    scene = replace(
        last.scene,
        items=(*last.scene.items, *items),
        order=(centre, *content.reading_order, *links),
    )
    memo.shown = replace(last, content=content, scene=scene, grows=now is None)
    return scene


def _new(before: MapBoard, now: MapBoard) -> tuple[Player, ...]:
    """A few players who came after all others; nobody where anything else differs."""
    there = len(before.players)
    new = now.players[there:]
    same = (
        _are_same(before.rings, now.rings)
        and _are_same(before.sectors, now.sectors)
        and _are_same(before.links, now.links)
        and _are_same(before.players, now.players[:there])
    )
    few = len(new) <= _FEW and all(player.angle is None for player in new)
    return new if same and few else ()


def _are_same(some: Sequence[object], others: Sequence[object]) -> bool:
    """Whether two rows hold the same records: what has not changed is the very same."""
    return some is others or (len(some) == len(others) and all(map(is_, some, others)))


def _spots(
    new: Sequence[Player], content: MapBoard, book: FontBook, sizes: MapSizes, memo: MapMemo
) -> list[Spot]:
    """What newcomers look for."""
    if not new:
        return []
    numbers = {ring.id: number for number, ring in enumerate(content.rings)}
    angles = settled_angles(content.players, content.sectors, content.rings)
    return [
        Spot(
            player.id, numbers[player.ring], memo.named(book, player.name, sizes).size,
            angles[player.id], kept=False, group=player.sector,
        )
        for player in new
    ]  # fmt: skip
