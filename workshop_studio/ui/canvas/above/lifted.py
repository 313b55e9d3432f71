"""Owns what hangs on the hand: items lifted a little, with a hard shadow, and their links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Drawing, Ground, Item, Scene, drawn
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink
from workshop_studio.model.frozen import frozen
from workshop_studio.tools.gestures import Preview

LIFT = 3.0
_SHADOW = 6.0
_LIGHT_SHADOW, _DARK_SHADOW = "#CDC9C1", "#07080A"

Relink = Callable[[Scene, Mapping[str, Point]], tuple[Item, ...]]


@frozen
class Shadow:
    """The hard shadow of a lifted item, in the item's own size."""

    width: float
    height: float
    radius: float

    def draw(self, drawing: Drawing) -> Artifact:
        """A filled box, from the corner of the item's extent."""
        dark = drawing.theme.brightness == "dark"
        ink = Ink(fill=_DARK_SHADOW if dark else _LIGHT_SHADOW)
        return Artifact((Box(0.0, 0.0, self.width, self.height, ink, self.radius),))


@frozen
class Light:
    """What lights up of a cell, as a look, so that it is drawn once for a theme."""

    highlight: Ground

    def draw(self, drawing: Drawing) -> Group | Artifact:
        """The highlight, from the board's own origin."""
        return drawn(self.highlight, drawing)


def lifted(scene: Scene, preview: Preview, relink: Relink) -> tuple[Item, ...]:
    """The dragged items and what hangs on them as they are now, in painting order."""
    dx, dy = preview.offset
    there = {scene.places[key] for key in preview.dragged if key in scene.places}
    held = [scene.items[place] for place in sorted(there)]
    places = {item.id: (item.at[0] + dx, item.at[1] + dy) for item in held}
    raised = []
    for item in held:
        x, y = places[item.id]
        raised.append(_shadow(item, x, y))
        raised.append(replace(item, at=(x, y - LIFT)))
    return (*relink(scene, places), *raised)


def hanging(scene: Scene, ids: Iterable[str]) -> frozenset[str]:
    """Ids of the links that hang on items."""
    return frozenset(link.id for key in ids for link in scene.links_of.get(key, ()))


def _shadow(item: Item, x: float, y: float) -> Item:
    size = Rect(0.0, 0.0, item.extent.width, item.extent.height)
    at = (x + item.extent.x, y + item.extent.y + _SHADOW - LIFT)
    look = Shadow(size.width, size.height, item.radius)
    return Item(id="", at=at, extent=size, look=look, name="", kind="", private=True)
