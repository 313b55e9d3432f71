"""Owns how links run while their ends are being dragged, before anything has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.bows import End, bow
from workshop_studio.layout.boards.map.centre_look import CentreLook
from workshop_studio.layout.boards.map.link_look import MapLinkLook
from workshop_studio.layout.boards.map.obstacles import Obstacles
from workshop_studio.layout.boards.map.player_look import PlayerLook
from workshop_studio.layout.boards.map.spots import box
from workshop_studio.layout.boards.scene import Item, Scene


def relinked(scene: Scene, places: Mapping[str, Point], around: Obstacles) -> tuple[Item, ...]:
    """The links of moved players, bowed to the places the players have for now.

    Args:
        scene: the map.
        places: where the moved players are, by id.
        around: what links go around, the moved players apart.
    """
    moved = {link.id: link for name in places for link in scene.links_of.get(name, ())}
    return tuple(_moved(link, scene, places, around) for link in moved.values())


def _moved(link: Item, scene: Scene, places: Mapping[str, Point], around: Obstacles) -> Item:
    look = link.look
    ends = [_end(scene.by_id[key], places) for key in link.ends]
    if not isinstance(look, MapLinkLook) or ends[0] is None or ends[1] is None:
        return link
    made = bow(ends[0], ends[1], around)
    look = replace(look, bow=made)
    return replace(link, look=look, extent=look.extent, line=made.points)


def _end(item: Item, places: Mapping[str, Point]) -> End | None:
    if isinstance(item.look, PlayerLook):
        return End(item.id, box(places.get(item.id, item.at), item.look.size))
    return End(item.id, item.look.extent) if isinstance(item.look, CentreLook) else None
