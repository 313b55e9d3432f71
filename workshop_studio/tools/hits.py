"""Owns finding what lies under a point or inside a rectangle of a board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product
from math import floor
from typing import Literal

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.tools.snapping import SnapLines

_SIDE = 160.0
"""Side of a square of the grid, in points: a little less than a note."""


class Hits:
    """The items of a scene by where they are; made at the first question, kept with the scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @cached_property
    def lines(self) -> SnapLines:
        """The lines that things come into when they are dragged."""
        return SnapLines(self.scene)

    def getting_ready(self) -> Iterator[Literal[True]]:
        """Make, when nothing is pressing, what the first press would have to wait for.

        Bit by bit: of a board of thousands each takes a good part of a frame.
        """
        self.node_at((0.0, 0.0))
        yield True
        if self.scene.free:
            self.lines.without(())
            yield True
        self.scene.links_of.get("")

    def at(self, point: Point, *, within: float) -> Item | None:
        """The uppermost item at a point; a link where no other is, and no further than `within`."""
        return self._uppermost(point, within) or self._link(point, within)

    def node_at(self, point: Point) -> Item | None:
        """The uppermost item at a point that is no link."""
        return self._uppermost(point, 0.0)

    def inside(self, area: Rect) -> tuple[str, ...]:
        """Ids of all items that an area touches, links left out, in painting order."""
        found = {
            index
            for square in _squares(area)
            for index in self._grid.get(square, ())
            if self.scene.items[index].bounds.meets(area)
        }
        return tuple(self.scene.items[index].id for index in sorted(found))

    def _uppermost(self, point: Point, within: float) -> Item | None:
        near = self._grid.get(_square(point), ())
        items = (self.scene.items[index] for index in reversed(near))
        return next((item for item in items if item.is_hit(point, within=within)), None)

    def _link(self, point: Point, within: float) -> Item | None:
        box = Rect(*point, 0.0, 0.0).grown(within)
        for item in self._links:
            if item.bounds.meets(box) and item.is_hit(point, within=within):
                return item
        return None

    @cached_property
    def _grid(self) -> dict[tuple[int, int], list[int]]:
        grid: dict[tuple[int, int], list[int]] = {}
        places = self.scene.places
        for item, bounds in self.scene.things:
            place = places[item.id]
            for square in _squares(bounds):
                grid.setdefault(square, []).append(place)
        return grid

    @cached_property
    def _links(self) -> tuple[Item, ...]:
        return tuple(item for item in reversed(self.scene.items) if item.ends)


def _square(point: Point) -> tuple[int, int]:
    return (floor(point[0] / _SIDE), floor(point[1] / _SIDE))


def _squares(area: Rect) -> Iterable[tuple[int, int]]:
    x, y, width, height = area
    columns = range(floor(x / _SIDE), floor((x + width) / _SIDE) + 1)
    rows = range(floor(y / _SIDE), floor((y + height) / _SIDE) + 1)
    return product(columns, rows)
