"""Owns where things stand on the iceberg: layers that grow, columns on both sides of the spine.

Notes fill each cell from the spine outwards, row by row, so that the newest stand outermost. A row
is as high as its highest note on either side: the gaps between rows and columns run through the
whole board and are free for links.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.iceberg.words import PLACES, Place
from workshop_studio.layout.boards.notes.look import NoteSizes
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import LAYERS, SIDES, Layer, Side

_FEWEST, _MOST = 3, 8
_NARROWEST = 2
_ROWS_EACH = 0.6
_MANY_ROWS, _ROWS_AT_ONCE = 16, 4
"""A layer of more rows than these grows by so many at once, and by twice as many whenever it has
doubled: what lies below one that is so full does not move for every few notes that come."""


@frozen
class IcebergSizes:
    """Measures of the iceberg around its notes, in points.

    Attributes:
        labels: width of the column with the layers' names.
        spine: width of the gap between the sides.
        margin: right of the outermost notes.
        pad_top: of a layer, above its notes.
        pad_bottom: below them.
        least: height of a layer that holds little.
    """

    labels: float
    spine: float
    margin: float
    pad_top: float
    pad_bottom: float
    least: float


LARGE_ICEBERG = IcebergSizes(199.0, 32.0, 48.0, 24.0, 28.0, 176.0)
SMALL_ICEBERG = IcebergSizes(101.0, 32.0, 9.0, 10.0, 14.0, 120.0)


@frozen
class Band:
    """A layer: its upper and lower edge, and the top of each of its rows."""

    top: float
    bottom: float
    rows: tuple[float, ...]


@dataclass(frozen=True)
class IcebergPlaces:
    """Where everything stands on one iceberg.

    Attributes:
        sizes: around the notes.
        note: measures of the notes.
        columns: on each side.
        bands: the layers.
        rects: of the notes by id.
        cells: ids of notes in each cell, from the spine outwards.
    """

    sizes: IcebergSizes
    note: NoteSizes
    columns: int
    bands: Mapping[Layer, Band]
    rects: Mapping[str, Rect]
    cells: Mapping[Place, tuple[str, ...]]

    @property
    def side_width(self) -> float:
        """Of the columns of one side with their gaps."""
        return self.columns * (self.note.width + self.note.gap_x) - self.note.gap_x

    @cached_property
    def rows(self) -> tuple[float, ...]:
        """The tops of all rows, from above."""
        return tuple(sorted(top for band in self.bands.values() for top in band.rows))

    @cached_property
    def column_tops(self) -> Mapping[float, Sequence[float]]:
        """The tops of the notes of each column from above, by its left edge."""
        found: dict[float, list[float]] = {}
        for x, y, _, _ in self.rects.values():
            found.setdefault(x, []).append(y)
        return {x: sorted(tops) for x, tops in found.items()}

    def way_below(self, y: float) -> float:
        """The height at which links run below the row of notes whose top is at `y`."""
        # Rows are as high as their highest note, so that the gap may begin further down.
        gap, place = self.note.gap_y / 2, bisect_right(self.rows, y)
        if place < len(self.rows):
            return self.rows[place] - gap
        return self.bounds.bottom - self.sizes.pad_bottom + gap

    @cached_property
    def spine(self) -> float:
        """The x between drivers and barriers."""
        return self.sizes.labels + self.side_width + self.sizes.spine / 2

    @cached_property
    def bounds(self) -> Rect:
        """The whole board from its origin."""
        width = self.spine + self.sizes.spine / 2 + self.side_width + self.sizes.margin
        return Rect(0.0, 0.0, width, self.bands[LAYERS[-1]].bottom)

    def column_x(self, side: Side, column: int) -> float:
        """Left edge of a column, counted from the spine outwards."""
        return _column_x(self.spine, self.sizes, self.note, side, column)

    def region(self, place: Place) -> Rect:
        """The part of the board that belongs to a cell."""
        band, bounds = self.bands[place[0]], self.bounds
        left, right = (0.0, self.spine) if place[1] == "driver" else (self.spine, bounds.right)
        return Rect(left, band.top, right - left, band.bottom - band.top)

    def slot_at(self, place: Place, point: Point) -> int:
        """How many notes of a cell come before one whose middle is put at a point."""
        band = self.bands[place[0]]
        row = sum(point[1] > top - self.note.gap_y / 2 for top in band.rows[1:])
        out = abs(point[0] - self.spine) - self.sizes.spine / 2
        pitch = self.note.width + self.note.gap_x
        column = max(0, min(self.columns - 1, int(out // pitch)))
        return row * self.columns + column


def columns_for(most: int) -> int:
    """How many columns a side has when its fullest cell holds so many notes."""
    fitting = (c for c in range(_FEWEST, _MOST) if c * ceil(c * _ROWS_EACH) >= most)
    return next(fitting, _MOST)


def columns_within(width: float, sizes: IcebergSizes, note: NoteSizes) -> int:
    """How many columns each side has on a board so wide, in points."""
    room = (width - sizes.labels - sizes.spine - sizes.margin) / 2 + note.gap_x
    return max(_NARROWEST, int(room // (note.width + note.gap_x)))


def placed(
    cells: Mapping[Place, Sequence[str]],
    heights: Mapping[str, float],
    *,
    sizes: IcebergSizes,
    note: NoteSizes,
    top: float,
    columns: int | None = None,
    least: tuple[float, float] = (0.0, 0.0),
) -> IcebergPlaces:
    """Where the notes of an iceberg stand.

    Args:
        cells: ids of the notes in each cell, in order.
        heights: of the notes by id, in points.
        sizes: around the notes.
        note: measures of the notes.
        top: where the first layer begins.
        columns: on each side; as many as the fullest cell asks for where None.
        least: width and height of the board, which grows with its notes beyond them.
    """
    held = {place: tuple(cells.get(place, ())) for place in PLACES}
    wide = columns or columns_for(max(len(ids) for ids in held.values()))
    bands: dict[Layer, Band] = {}
    rects: dict[str, Rect] = {}
    sizes = _spread(sizes, note, wide, least[0])
    first = top
    spine = sizes.labels + wide * (note.width + note.gap_x) - note.gap_x + sizes.spine / 2
    for layer in LAYERS:
        y, tops = top + sizes.pad_top, []
        most = max(len(held[layer, side]) for side in SIDES)
        for row in range(max(1, ceil(most / wide))):
            tops.append(y)
            high = note.height
            for side in SIDES:
                for column, ident in enumerate(held[layer, side][row * wide : (row + 1) * wide]):
                    x = _column_x(spine, sizes, note, side, column)
                    rects[ident] = Rect(x, y, note.width, heights[ident])
                    high = max(high, heights[ident])
            y += high + note.gap_y
        bottom = top + _high(len(tops), y - note.gap_y + sizes.pad_bottom - top, sizes, note)
        bands[layer] = Band(top, bottom, tuple(tops))
        top = bottom
    found = IcebergPlaces(sizes, note, wide, bands, rects, held)
    return _deepened(found, least[1] - first)


def _high(rows: int, needed: float, sizes: IcebergSizes, note: NoteSizes) -> float:
    """How high a layer is that needs a height for its rows."""
    if rows <= _MANY_ROWS:
        return max(needed, sizes.least)
    at_once = max(_ROWS_AT_ONCE, 1 << rows.bit_length() - 5)
    step = at_once * (note.height + note.gap_y)
    return ceil(needed / step) * step


def _spread(sizes: IcebergSizes, note: NoteSizes, columns: int, width: float) -> IcebergSizes:
    """The measures with the width that is left over, half of it on either side of the notes."""
    sides = 2 * (columns * (note.width + note.gap_x) - note.gap_x)
    spare = max(0.0, width - sizes.labels - sides - sizes.spine - sizes.margin) / 2
    return replace(sizes, labels=sizes.labels + spare, margin=sizes.margin + spare)


def _deepened(places: IcebergPlaces, height: float) -> IcebergPlaces:
    """The same with layers that fill a height: the lowest of them grow until it is full."""
    heights = {layer: band.bottom - band.top for layer, band in places.bands.items()}
    if sum(heights.values()) >= height:
        return places
    level, growing = 0.0, sorted(heights.values())
    for count in range(len(growing), 0, -1):
        level = (height - sum(growing[count:])) / count
        if level >= growing[count - 1]:
            break
    down, bands, shifts = 0.0, {}, {}
    for layer, band in places.bands.items():
        grown = max(0.0, level - heights[layer])
        shifts[layer] = down
        rows = tuple(row + down for row in band.rows)
        bands[layer] = Band(band.top + down, band.bottom + down + grown, rows)
        down += grown
    rects = {
        ident: places.rects[ident].moved(0.0, shifts[place[0]])
        for place, ids in places.cells.items()
        for ident in ids
    }
    return replace(places, bands=bands, rects=rects)


def _column_x(spine: float, sizes: IcebergSizes, note: NoteSizes, side: Side, column: int) -> float:
    pitch = note.width + note.gap_x
    if side == "driver":
        return spine - sizes.spine / 2 - column * pitch - note.width
    return spine + sizes.spine / 2 + column * pitch
