"""Owns the scene: everything on a board's canvas, where it stands and what it looks like.

A scene is a plain value, made from a snapshot by one builder for each kind of board. The canvas
paints it, hits it and tells screen readers of it; it decides no place itself. Distances are points:
one logical pixel at a zoom of 100 %.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import hypot
from operator import attrgetter
from typing import Literal, Protocol

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.display_list import Artifact, Group
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Side

_ID = attrgetter("id")
_BESIDE = (16.0, 32.0, 48.0)
"""So far from a cell something may be let go and is meant for it, tried from the nearest on."""
_WAYS = ((-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0))

Detail = Literal["full", "sketch"]
"""How finely a look is drawn: whole, or with bars in the place of letters too small to read."""


Stress = Literal["resting", "plain", "stressed", "quiet"]
"""How a link stands out: not as long as nothing is selected at the console, much where it, or what
it joins, is selected, and hardly then where it is another one; plainly on the wall and wherever
nothing is ever selected. Looks need no colours of their own for what hardly stands out."""


@frozen
class Drawing:
    """What a look needs to be drawn: the faces, the colours, how finely, and how heavily.

    `stress` is for links.
    """

    book: FontBook
    theme: ScreenTheme
    detail: Detail = "full"
    stress: Stress = "plain"

    @property
    def wider(self) -> float:
        """So much wider, in points, is a link under the hand or one that hangs on a selection."""
        return 0.75 if self.stress == "stressed" else 0.0


class Look(Protocol):
    """How an item looks, apart from where it stands: a frozen, hashable value.

    Equal looks are drawn once and kept, so a look holds everything its drawing depends on but the
    `Drawing` itself.
    """

    def draw(self, drawing: Drawing) -> Group | Artifact:
        """The display list, from the item's own origin (its `at`)."""
        ...


Ground = Group | Artifact | Look
"""What lies below the items or lights up: drawn already, or a look where colours go by the theme.

`drawn` gives the display list of either, from the board's own origin.
"""


def drawn(ground: Ground, drawing: Drawing) -> Group | Artifact:
    """The display list of a piece of ground or of a highlight, in the colours of a theme."""
    return ground if isinstance(ground, Group | Artifact) else ground.draw(drawing)


@frozen
class Editable:
    """The text of an item that is typed over in its place.

    Attributes:
        text: as it is now.
        box: where its words stand, in points from the item's origin; it may be wider than the
            item, for words that are longer than those there are.
        size: of its letters in points.
        limit: characters it takes at most.
        label: what it is, for a screen reader ("Name of the player").
        fill: colour of what it stands on, as "#RRGGBB", with dark ink on it; "" for the theme's
            surface.
        weight: of its letters.
    """

    text: str
    box: Rect
    size: float
    limit: int = TEXT_LIMIT
    label: str = ""
    fill: str = ""
    weight: int = 500


@frozen
class Item:
    """One thing on the canvas: a player, note, question, element, or a link between two of them.

    Attributes:
        id: of the record it shows.
        at: its origin on the board.
        extent: all that it paints, in points from its origin.
        look: what it looks like.
        name: what a screen reader says of it, the state of the record included.
        kind: what it is in the method's words ("Player", "Note", "Link"), for screen readers.
        edit: its text, where it can be typed over.
        ends: ids of what a link joins; empty for all else. A link may not be moved.
        line: where a link runs, as corners on the board, for hits.
        cell: id of the cell it stands in; empty where the board has none.
        private: whether only the console may show it.
        fixed: whether it cannot be moved or removed (the young person in the centre).
        radius: how far the corners of its outline are rounded, for the rings around it.
        carries: ids of what moves along with it: the notes under a heading. What carries others
            is no thing of its own.
    """

    id: str
    at: Point
    extent: Rect
    look: Look
    name: str
    kind: str
    edit: Editable | None = None
    ends: tuple[str, ...] = ()
    line: tuple[Point, ...] = ()
    cell: str = ""
    private: bool = False
    fixed: bool = False
    radius: float = 10.0
    carries: tuple[str, ...] = ()

    @property
    def bounds(self) -> Rect:
        """All that it paints, on the board."""
        # Asked of everything there is, with each change: no call that can be spared.
        (x, y), (left, top, width, height) = self.at, self.extent
        return Rect(left + x, top + y, width, height)

    def bounds_at(self, at: Point) -> Rect:
        """All that it would paint with its origin somewhere else."""
        return self.extent.moved(*at)

    def is_hit(self, point: Point, *, within: float) -> bool:
        """Whether a point of the board is on it, or no further from its line than `within`."""
        if not self.ends:
            return self.bounds.holds(point)
        legs = zip(self.line, self.line[1:], strict=False)
        return any(distance(point, start, end) <= within for start, end in legs)


class Region(Protocol):
    """A part of the board."""

    def holds(self, point: Point) -> bool:
        """Whether the point lies in it."""
        ...


@frozen
class Cell:
    """A place things can be dropped into: a ring, a layer's side, a category, a column.

    Attributes:
        id: what the board's operations know it by.
        name: as the room calls it.
        region: its part of the board; where several hold a point, the first of the scene counts.
        highlight: what lights up while something hangs over it, on the board.
        number: by which it is chosen when it is typed, counted from 1; 0 for none.
        side: the side it stands for, where its number has two.
        sign: its name lit up, where that stands above all items.
    """

    id: str
    name: str
    region: Region
    highlight: Ground
    number: int = 0
    side: Literal[Side, ""] = ""
    sign: Ground | None = None


@dataclass(frozen=True)
class Scene:
    """A board as the canvas shows it.

    Attributes:
        bounds: what "fit" brings into view.
        ground: rings, layers, columns, headings: what lies below the items and is not touched.
        items: in painting order, the lowest first (links before what they join).
        order: ids of items in reading order, for the keyboard and screen readers; all of them.
        cells: where things can be dropped.
        above: names of the ground that must stay legible: over the items, and not touched.
        free: whether things stay wherever they are let go, and so come into line with others.
        measure: lengths along x and y of something that every layout of the board has, from its
            origin: where a place of one is found on another follows from them.
    """

    bounds: Rect
    ground: tuple[Ground, ...] = ()
    items: tuple[Item, ...] = ()
    order: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = field(default=())
    above: tuple[Ground, ...] = ()
    free: bool = False
    measure: Point = (1.0, 1.0)

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """Its items by id."""
        return dict(zip(map(_ID, self.items), self.items, strict=True))

    @cached_property
    def nodes(self) -> tuple[Item, ...]:
        """Its items that are no links, the lowest first."""
        return tuple([item for item in self.items if not item.ends])

    @cached_property
    def things(self) -> tuple[tuple[Item, Rect], ...]:
        """The same, with all that each paints."""
        return tuple([(item, item.bounds) for item in self.nodes])

    @cached_property
    def places(self) -> Mapping[str, int]:
        """How many items lie below each, by its id."""
        return dict(zip(map(_ID, self.items), range(len(self.items)), strict=True))

    @cached_property
    def links_of(self) -> Mapping[str, tuple[Item, ...]]:
        """The links that hang on each item."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for end in item.ends:
                found.setdefault(end, []).append(item)
        return {end: tuple(links) for end, links in found.items()}

    def with_carried(self, ids: Iterable[str]) -> tuple[str, ...]:
        """These ids, and those of what their items carry; each once."""
        found: dict[str, None] = {}
        for key in ids:
            found[key] = None
            if key in self.by_id:
                found.update(dict.fromkeys(self.by_id[key].carries))
        return tuple(found)

    def cell_at(self, point: Point) -> Cell | None:
        """The cell under a point of the board."""
        return next((cell for cell in self.cells if cell.region.holds(point)), None)

    def cell_near(self, point: Point) -> Cell | None:
        """The cell under a point, or the one beside it: what is let go between two is meant."""
        x, y = point
        around_it = ((x + dx * by, y + dy * by) for by in _BESIDE for dx, dy in _WAYS)
        return next((cell for each in (point, *around_it) if (cell := self.cell_at(each))), None)

    def cell_under(self, item: str, at: Point) -> Cell | None:
        """The cell an item is dropped into when its origin is let go at a point."""
        return self.cell_near(self.by_id[item].bounds_at(at).centre)


def distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from a straight leg."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    share = max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / length)) if length else 0.0
    return hypot(px - ax - share * dx, py - ay - share * dy)
