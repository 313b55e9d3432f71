"""Owns how links run while their ends are being dragged, before anything has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.bows import End, bow
from workshop_studio.layout.boards.map.centre_look import CentreLook
from workshop_studio.layout.boards.map.link_look import MapLinkLook
from workshop_studio.layout.boards.map.memo import obstacles
from workshop_studio.layout.boards.map.obstacles import Obstacles
from workshop_studio.layout.boards.map.player_look import PlayerLook
from workshop_studio.layout.boards.map.ring_looks import RingsLook
from workshop_studio.layout.boards.map.spots import box
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.model.ids import YOUNG_PERSON


def relinked(scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:
    """The links of moved players, bowed to the places the players have for now."""
    moved = {link.id: link for name in places for link in scene.links_of.get(name, ())}
    if not moved:
        return ()
    ends = {
        item.id: end
        for item in scene.items
        if (end := _end(item, places.get(item.id, item.at))) is not None
    }
    still = [end for name, end in ends.items() if name not in places or name == YOUNG_PERSON]
    rings = next(each.lines for each in scene.ground if isinstance(each, RingsLook))
    links = len(scene.items) - len(ends)
    around = obstacles(sorted(still, key=lambda end: end.id != YOUNG_PERSON), rings, links=links)
    return tuple(_moved(link, ends, around) for link in moved.values())


def _end(item: Item, at: Point) -> End | None:
    if isinstance(item.look, PlayerLook):
        return End(item.id, box(at, item.look.size))
    return End(item.id, item.look.extent) if isinstance(item.look, CentreLook) else None


def _moved(link: Item, ends: Mapping[str, End], around: Obstacles) -> Item:
    look = link.look
    if not isinstance(look, MapLinkLook):
        return link
    source, target = (ends[end] for end in link.ends)
    made = bow(source, target, around)
    look = replace(look, bow=made)
    return replace(link, look=look, extent=look.extent, line=made.points)
