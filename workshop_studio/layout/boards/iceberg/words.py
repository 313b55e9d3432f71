"""Owns what the iceberg's layers and sides are called and ask on screens (method, 2)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.model.words import LAYERS, SIDES, Layer, Side

LAYER_TITLES: Mapping[Layer, str] = MappingProxyType(
    {
        "events": "Events",
        "patterns": "Patterns",
        "structures": "Structures",
        "mental-models": "Mental models",
    }
)
LAYER_QUESTIONS: Mapping[Layer, str] = MappingProxyType(
    {
        "events": "What is happening?",
        "patterns": "What has been happening, and why?",
        "structures": "What keeps it going?",
        "mental-models": "What do we take for granted?",
    }
)
SIDE_TITLES: Mapping[Side, str] = MappingProxyType({"driver": "Drivers", "barrier": "Barriers"})
SIDE_NOUNS: Mapping[Side, str] = MappingProxyType({"driver": "driver", "barrier": "barrier"})
SIDE_SIGNS: Mapping[Side, str] = MappingProxyType({"driver": "+", "barrier": "−"})
GHOSTS: Mapping[tuple[Layer, Side], str] = MappingProxyType(
    {
        ("events", "driver"): "Calm start for Year 7",
        ("events", "barrier"): "Same pupils sent home again",
        ("structures", "driver"): "Trust pays for cover",
        ("structures", "barrier"): "Three forms, three doors",
        ("mental-models", "driver"): "Every child belongs",
        ("mental-models", "barrier"): "Someone else will do it",
    }
)
"""Examples on an empty board; the layer without them is where it says how to begin."""

Place = tuple[Layer, Side]
PLACES: tuple[Place, ...] = tuple((layer, side) for layer in LAYERS for side in SIDES)


def layer_number(layer: Layer) -> int:
    """The number of a layer, counted from 1 at the top."""
    return LAYERS.index(layer) + 1


def layer_name(layer: Layer) -> str:
    """A layer by number and title: "3 Structures"."""
    return f"{layer_number(layer)} {LAYER_TITLES[layer]}"


def cell_id(place: Place) -> str:
    """The id of the cell of a layer's side."""
    return f"{place[0]}/{place[1]}"


def cell_name(place: Place) -> str:
    """A cell by its layer, its side and the side's sign: "3 Structures, barrier −"."""
    layer, side = place
    return f"{layer_name(layer)}, {SIDE_NOUNS[side]} {SIDE_SIGNS[side]}"


def cell_place(cell: str) -> Place:
    """The place of a cell; the first where there is no such cell."""
    return next((place for place in PLACES if cell_id(place) == cell), PLACES[0])
