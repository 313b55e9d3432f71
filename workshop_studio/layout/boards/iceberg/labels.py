"""Owns the words around an iceberg's notes: names of layers and sides, counts, and examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshop_studio.layout.boards.iceberg.places import IcebergPlaces
from workshop_studio.layout.boards.iceberg.words import (
    GHOSTS,
    LAYER_QUESTIONS,
    LAYER_TITLES,
    SIDE_TITLES,
    Place,
    layer_number,
)
from workshop_studio.layout.display_list import Artifact, Box, Ellipse, Group, Ink, Path, Text
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.outlines import Corner, strokes
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.layout.words import counted
from workshop_studio.model.words import LAYERS, SIDES, Layer, Side

LEFT = 16.0
_HEADING_UP = 18.0
_APART = 3.0
_LOWEST = 72.0


def layer_labels(
    places: IcebergPlaces, counts: Mapping[Place, int], book: FontBook, theme: ScreenTheme
) -> Iterator[Group]:
    """The name of each layer, its question and how many notes it holds, at its left."""
    for layer in LAYERS:
        count = sum(counts.get((layer, side), 0) for side in SIDES)
        yield _layer_label(places, layer, count, book, theme)


def side_headings(
    places: IcebergPlaces, counts: Mapping[Place, int], book: FontBook, theme: ScreenTheme
) -> Iterator[Group]:
    """Drivers and barriers with their signs and counts, on both sides of the spine."""
    for side in SIDES:
        count = sum(counts.get((layer, side), 0) for layer in LAYERS)
        yield _side_heading(places, side, count, book, theme)


def ghosts(places: IcebergPlaces, book: FontBook, theme: ScreenTheme) -> Iterator[Group]:
    """Examples in the first places of an empty board, for the console only."""
    note = places.note
    for (layer, side), words in GHOSTS.items():
        band = places.bands[layer]
        x, y = places.column_x(side, 0), (band.top + band.bottom - note.height) / 2
        ink = Ink(stroke=theme.border, width=1.5, dash=(6.0, 5.0))
        box = Box(x, y, note.width, note.height, ink, 10.0)
        size = note.letters - 1 if note.letters > 12 else 12.0
        block = layout_text(
            book, words, size=size, weight=600, width=note.width - 20, align="centre", leading=1.22
        )
        text = Text(x + 10, y + (note.height - block.height) / 2, block, theme.muted)
        yield Group("Span", (Artifact((box,)), text), wall=False)


def _layer_label(
    places: IcebergPlaces, layer: Layer, count: int, book: FontBook, theme: ScreenTheme
) -> Group:
    small = places.note.is_small
    width = places.sizes.labels - LEFT - 7
    size, indent = (13.0, 16.0) if small else (16.0, 18.0)
    number = layout_text(book, str(layer_number(layer)), size=size, weight=600)
    title = layout_text(
        book, LAYER_TITLES[layer], size=size, weight=600, width=width - indent, leading=1.2
    )
    blocks = [layout_text(book, LAYER_QUESTIONS[layer], size=12 if small else 14,
                          width=min(width, 190.0 if small else 150.0))]  # fmt: skip
    if count:
        blocks.append(layout_text(book, counted(count, "note", "notes"), size=12, tabular=True))
    band = places.bands[layer]
    if _high(title, blocks) > band.bottom - band.top - 12:
        del blocks[0]
    # In the middle of its layer, as long as that can be seen without looking for it.
    y = min((band.top + band.bottom - _high(title, blocks)) / 2, band.top + _LOWEST)
    texts = [Text(LEFT, y, number, theme.text), Text(LEFT + indent, y, title, theme.text)]
    y += title.height + _APART
    for block in blocks:
        texts.append(Text(LEFT, y, block, theme.water.question))
        y += block.height + _APART
    return Group("P", tuple(texts))


def _high(title: TextBlock, blocks: list[TextBlock]) -> float:
    return title.height + _APART + sum(block.height + _APART for block in blocks)


def _side_heading(
    places: IcebergPlaces, side: Side, count: int, book: FontBook, theme: ScreenTheme
) -> Group:
    size = 14.0 if places.note.is_small else 16.0
    title = layout_text(book, SIDE_TITLES[side], size=size, weight=600)
    total = layout_text(book, str(count) if count else "", size=size, tabular=True)
    wide = 24 + title.width + 8 + total.width
    gap = places.sizes.spine / 2
    x = places.spine + gap if side == "barrier" else places.spine - gap - wide
    middle = places.bands["events"].top - _HEADING_UP
    top = middle - title.height / 2
    texts = (
        Text(x + 24, top, title, theme.text),
        Text(x + 24 + title.width + 8, top, total, theme.muted),
    )
    return Group("P", (_sign(side, x + 8, middle, theme.text), *texts))


def _sign(side: Side, x: float, y: float, colour: str) -> Artifact:
    """A plus or a minus in a circle."""
    ink = Ink(stroke=colour, width=1.6, round_caps=True)
    lines: list[tuple[Corner, Corner]] = [((x - 4, y), (x + 4, y))]
    if side == "driver":
        lines.append(((x, y - 4), (x, y + 4)))
    return Artifact((Ellipse(x, y, 7.5, 7.5, ink), Path(strokes(lines), ink)))
