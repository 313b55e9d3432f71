"""Owns the tiles: pictures of squares of the board at one scale, and what of them is stale."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.ui.canvas.tiles.artist import Artist
from workshop_studio.ui.canvas.tiles.glass import SIDE, Key, tiles_over
from workshop_studio.ui.canvas.tiles.sheets import FORMAT, Sheets

_ROOM = 2
"""Device pixels that smoothed edges may reach beyond what they belong to."""
_FEW = 10
"""Mending more places than these is dearer than painting the whole tile."""
_ALL = QRect(0, 0, SIDE, SIDE)


class Tile:
    """One square: its picture, and the rectangles of the board in which it is out of date."""

    def __init__(self, image: QImage) -> None:
        self.image = image
        self.stale: list[Rect] = []


class _Begun:
    """A tile, or a part of one, that is being painted apart from what is shown meanwhile.

    Attributes:
        key: of the tile.
        image: as large as what is painted.
        region: what of the tile is painted.
        is_whole: whether that reaches from edge to edge.
        steps: paint it, a little for each.
    """

    def __init__(self, key: Key, layer: TileLayer, areas: list[QRect], artist: Artist) -> None:
        self.key = key
        self.region = QRegion()
        for area in areas:
            self.region += area
        self.is_whole = self.region.boundingRect() == _ALL
        size = self.region.boundingRect().size()
        self.image = layer.sheets.take() if self.is_whole else QImage(size, FORMAT)
        self.steps = self._steps(layer, areas, artist)

    def _steps(self, layer: TileLayer, areas: list[QRect], artist: Artist) -> Generator[None]:
        rects, bounds = (
            tuple(layer.part(self.key, area) for area in areas),
            self.region.boundingRect(),
        )
        with QPainter(self.image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-bounds.topLeft())
            painter.setClipRegion(self.region)
            painter.fillRect(bounds, QColor(artist.ground_colour))
            painter.translate(-self.key[0] * SIDE, -self.key[1] * SIDE)
            painter.scale(layer.scale, layer.scale)
            yield from artist.painting(painter, rects, scale=layer.scale)

    def put_into(self, image: QImage) -> None:
        """Copy what was painted to where it belongs."""
        with QPainter(image) as painter:
            painter.setClipRegion(self.region)
            painter.drawImage(self.region.boundingRect().topLeft(), self.image)


class TileLayer:
    """The tiles of one scale, in device pixels to a point.

    Attributes:
        scale: device pixels to a point of the board.
        painted: how often a tile was painted as a whole, for measurements.
        mended: how often a part of a tile was painted again.
        sheets: what its tiles are painted on.
    """

    def __init__(self, scale: float, sheets: Sheets | None = None) -> None:
        self.scale = scale
        self.sheets = sheets if sheets is not None else Sheets()
        self.painted = 0
        self.mended = 0
        self._tiles: dict[Key, Tile] = {}
        self._begun: _Begun | None = None

    def __contains__(self, key: Key) -> bool:
        return key in self._tiles

    def __len__(self) -> int:
        return len(self._tiles)

    def image(self, key: Key) -> QImage:
        """The picture of a tile that is there; it counts as used just now."""
        tile = self._tiles[key] = self._tiles.pop(key)
        return tile.image

    def take_out(self, key: Key) -> QImage:
        """The picture of a tile that is there; from now on whoever asked has it, and not the layer.

        It may show what was there before something changed.
        """
        return self._tiles.pop(key).image

    def images(self) -> Iterator[tuple[Key, QImage]]:
        """All tiles that are there."""
        return ((key, tile.image) for key, tile in self._tiles.items())

    def is_stale(self, key: Key) -> bool:
        """Whether a tile is there but shows something that has changed since."""
        return key in self._tiles and bool(self._tiles[key].stale)

    def open_of(self, keys: Iterable[Key]) -> list[Key]:
        """The tiles that are not there or not up to date; those that are there first."""
        tiles = self._tiles
        stale = [key for key in keys if key in tiles and tiles[key].stale]
        return stale + [key for key in keys if key not in tiles]

    def touch(self, rects: Iterable[Rect]) -> None:
        """Remember that parts of the board look different from now on."""
        for rect in rects:
            grown = rect.grown(_ROOM / self.scale)
            for key in self._over(grown):
                self._tiles[key].stale.append(rect)
            if self._begun is not None and grown.meets(self.part(self._begun.key, _ALL)):
                self._give_up()

    def touch_all(self) -> None:
        """Remember that everything looks different from now on."""
        self._give_up()
        for key, tile in self._tiles.items():
            tile.stale = [self.part(key, _ALL)]

    def fill(self, key: Key, artist: Artist, *, until: float) -> bool:
        """Paint a tile, or what of it is out of date; whether that was finished by a time.

        What was not goes on where it was left when the same tile is asked for the next time.
        """
        if self._begun is None or self._begun.key != key:
            self._give_up()
            self._begun = _Begun(key, self, self._areas(key), artist)
        for _ in self._begun.steps:
            if perf_counter() >= until:
                return False
        if key in self._tiles:
            self.mended += 1
            self._begun.put_into(self._tiles[key].image)
            self._tiles[key].stale.clear()
            self._take_back(self._begun)
        else:
            self.painted += 1
            self._tiles[key] = Tile(self._begun.image)
        self._begun = None
        return True

    def trim(self, keep: Collection[Key], limit: int) -> None:
        """Let go of the tiles not used for longest, until no more than `limit` are left."""
        kept = set(keep)
        for key in [key for key in self._tiles if key not in kept]:
            if len(self._tiles) <= limit:
                return
            self.sheets.give(self._tiles.pop(key).image)

    def leave(self, keep: Collection[Key], limit: int) -> None:
        """Let go of tiles as `trim` does, and of what was begun: another scale is shown now."""
        self._give_up()
        self.trim(keep, limit)

    def part(self, key: Key, pixels: QRect) -> Rect:
        """The part of the board that some pixels of a tile show."""
        size = 1 / self.scale
        x, y = pixels.x() + key[0] * SIDE, pixels.y() + key[1] * SIDE
        return Rect(x * size, y * size, pixels.width() * size, pixels.height() * size)

    def _areas(self, key: Key) -> list[QRect]:
        """The pixels of a tile that have to be painted."""
        stale = self._tiles[key].stale if key in self._tiles else ()
        if not 0 < len(stale) <= _FEW:
            return [_ALL]
        areas = (self._pixels(key, rect) & _ALL for rect in stale)
        return [area for area in areas if not area.isEmpty()] or [QRect(0, 0, 1, 1)]

    def _give_up(self) -> None:
        """Begin anew what was begun, as something of it has changed or it is not wanted now."""
        if self._begun is not None:
            self._begun.steps.close()
            self._take_back(self._begun)
            self._begun = None

    def _take_back(self, begun: _Begun) -> None:
        if begun.is_whole:
            self.sheets.give(begun.image)

    def _over(self, rect: Rect) -> list[Key]:
        """The tiles there are that a rectangle of the board reaches into."""
        side = SIDE / self.scale
        if rect.width * rect.height > side * side * len(self._tiles):
            return [
                (column, row)
                for column, row in self._tiles
                if rect.meets(Rect(column * side, row * side, side, side))
            ]
        return [key for key in tiles_over(rect, self.scale) if key in self._tiles]

    def _pixels(self, key: Key, rect: Rect) -> QRect:
        """The pixels of a tile that a rectangle of the board may reach into."""
        left = rect.x * self.scale - key[0] * SIDE
        top = rect.y * self.scale - key[1] * SIDE
        right, bottom = left + rect.width * self.scale, top + rect.height * self.scale
        # Clamped first, as a far-off edge would not fit into Qt's whole numbers.
        low_x, low_y, high_x, high_y = (
            int(max(-2.0 * SIDE, min(2.0 * SIDE, edge // 1))) for edge in (left, top, right, bottom)
        )
        return QRect(low_x, low_y, high_x - low_x + 1, high_y - low_y + 1).adjusted(
            -_ROOM, -_ROOM, _ROOM, _ROOM
        )
