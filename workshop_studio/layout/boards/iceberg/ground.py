"""Owns what lies below an iceberg's notes: water that darkens by layer, the ice, the waterline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.iceberg.ice import ice_of
from workshop_studio.layout.boards.iceberg.places import IcebergPlaces
from workshop_studio.layout.display_list import Artifact, Box, Ink, Path, Segment, Shape
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.outlines import polygon, strokes
from workshop_studio.model.words import LAYERS

_BEYOND = 3_000.0
"""The water goes on so far past the board, so that its edge is never met."""
_WAVE, _CREST = 76.0, 4.0


def iceberg_ground(places: IcebergPlaces, theme: ScreenTheme) -> tuple[Artifact, ...]:
    """Sky and water, the ice in them, and the lines between layers and sides."""
    shapes: list[Shape] = [*_water(places, theme), *_ice(places, theme), *_lines(places, theme)]
    return (Artifact(tuple(shapes), "Background"),)


def _water(places: IcebergPlaces, theme: ScreenTheme) -> Iterator[Box]:
    width = places.bounds.width + 2 * _BEYOND
    for number, layer in enumerate(LAYERS):
        band = places.bands[layer]
        beyond = _BEYOND if layer == LAYERS[-1] else 0.0
        height = band.bottom - band.top + beyond
        yield Box(-_BEYOND, band.top, width, height, Ink(fill=theme.water.layers[number]))


def _ice(places: IcebergPlaces, theme: ScreenTheme) -> Iterator[Path]:
    """The tip as it is, the rest tinted by the water of each layer; then the edge in one line."""
    water, bands, ice = theme.water, places.bands, ice_of(places)
    ink = Ink(fill=water.ice_above, stroke=water.ice_edge, width=1.5)
    yield Path(polygon(ice.tip), ink)
    for layer, colour in zip(LAYERS[1:], water.layers[1:], strict=True):
        part = _cut(ice.rest, bands[layer].top, bands[layer].bottom)
        if part:
            yield Path(polygon(part), Ink(fill=mixed(colour, water.ice_below)))
    yield Path(polygon(ice.rest), Ink(stroke=water.ice_above, width=1.5))


def _lines(places: IcebergPlaces, theme: ScreenTheme) -> Iterator[Path]:
    water, bounds, bands = theme.water, places.bounds, places.bands
    left, right = -_BEYOND, bounds.right + _BEYOND
    rules = [((left, bands[layer].top), (right, bands[layer].top)) for layer in LAYERS[2:]]
    yield Path(strokes(rules), Ink(stroke=water.rule, width=1.0, dash=(3.0, 5.0)))
    spine = ((places.spine, bands["events"].top - 8), (places.spine, bounds.bottom - 20))
    yield Path(strokes([spine]), Ink(stroke=water.rule, width=2.0))
    wave = tuple(_wave(left, right, bands["events"].bottom))
    yield Path(wave, Ink(stroke=water.waterline, width=3.0))


def _wave(left: float, right: float, y: float) -> Iterator[Segment]:
    yield ("M", left, y)
    x, half = left, _WAVE / 2
    while x < right:
        for crest in (-_CREST, _CREST):
            yield ("C", x + half * 0.37, y + crest, x + half * 0.63, y + crest, x + half, y)
            x += half


def _cut(corners: Sequence[Point], top: float, bottom: float) -> list[Point]:
    """The part of an outline between two heights."""
    below = _kept(corners, top, lambda y: y >= top)
    return _kept(below, bottom, lambda y: y <= bottom)


def _kept(corners: Sequence[Point], level: float, inside: Callable[[float], bool]) -> list[Point]:
    kept: list[Point] = []
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], *corners[:1]], strict=True):
        if inside(ay):
            kept.append((ax, ay))
        if inside(ay) != inside(by):
            kept.append((ax + (bx - ax) * (level - ay) / (by - ay), level))
    return kept


def mixed(one: str, two: str) -> str:
    """The colour halfway between two, each "#RRGGBB"."""
    pairs = zip(_channels(one), _channels(two), strict=True)
    return "#" + "".join(f"{(a + b) // 2:02X}" for a, b in pairs)


def highlight(region: Rect, colour: str) -> Artifact:
    """What lights up around a cell while something hangs over it."""
    inner = region.grown(-5.0)
    ink = Ink(stroke=colour, width=3.5)
    return Artifact((Box(inner.x, inner.y, inner.width, inner.height, ink, 12.0),))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
