"""Owns plain scenes for tests of tools: cards of one size, links between them, two halves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Cell, Drawing, Editable, Item, Scene
from workshop_studio.layout.display_list import Artifact, Box, Ink
from workshop_studio.tools.gestures import Hand
from workshop_studio.tools.hits import Hits
from workshop_studio.tools.tool import Field

SIZE = Rect(0.0, 0.0, 100.0, 40.0)


@dataclass(frozen=True, slots=True)
class Card:
    """A white box."""

    def draw(self, drawing: Drawing) -> Artifact:
        """The box in the theme's colour."""
        return Artifact((Box(*SIZE, Ink(fill=drawing.theme.surface)),))


def card(key: str, at: Point, *, fixed: bool = False) -> Item:
    """A card with its own name for a text."""
    edit = Editable(key, SIZE, 14.0)
    return Item(key, at, SIZE, Card(), key, "Card", edit=edit, fixed=fixed)


def link(key: str, source: Item, target: Item) -> Item:
    """A straight link between the middles of two cards."""
    line = (source.bounds.centre, target.bounds.centre)
    extent = around(Rect(*point, 0.0, 0.0) for point in line)
    ends = (source.id, target.id)
    return Item(key, (0.0, 0.0), extent, Card(), key, "Link", ends=ends, line=line)


def scene_of(
    places: Mapping[str, Point], links: Sequence[tuple[str, str]] = (), *, fixed: str = ""
) -> Scene:
    """Cards at their places and links between them; left of 500 is one cell, the rest another."""
    cards = {key: card(key, at, fixed=key == fixed) for key, at in places.items()}
    lines = [link(f"{a}-{b}", cards[a], cards[b]) for a, b in links]
    light = Artifact(())
    cells = (
        Cell("left", "Left", Rect(-5_000.0, -5_000.0, 5_500.0, 10_000.0), light),
        Cell("right", "Right", Rect(500.0, -5_000.0, 5_000.0, 10_000.0), light),
    )
    items = (*lines, *cards.values())
    order = (*cards, *(line.id for line in lines))
    return Scene(Rect(0.0, 0.0, 1_000.0, 600.0), items=items, order=order, cells=cells)


def field(scene: Scene, *selection: str, may_change: bool = True) -> Field:
    """What a tool works on."""
    return Field(Hits(scene), selection, may_change)


def hand(x: float, y: float, *, adds: bool = False) -> Hand:
    """A hand at a point, at 100 %."""
    return Hand(at=(x, y), pixel=(x, y), adds=adds)
