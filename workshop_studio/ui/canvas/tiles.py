"""Owns the tiles: pictures of squares of the board at one scale, and what of them is stale."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.ui.canvas.artist import Artist
from workshop_studio.ui.canvas.glass import SIDE, Key, tiles_over

_FORMAT = QImage.Format.Format_RGB32
_ROOM = 2
"""Device pixels that smoothed edges may reach beyond what they belong to."""
_FEW = 6
"""Mending more places than these is dearer than painting the whole tile."""
_ALL = QRect(0, 0, SIDE, SIDE)


class Tile:
    """One square: its picture, and the rectangles of the board in which it is out of date."""

    def __init__(self) -> None:
        self.image = QImage(SIDE, SIDE, _FORMAT)
        self.stale: list[Rect] = []


class TileLayer:
    """The tiles of one scale, in device pixels to a point.

    Attributes:
        scale: device pixels to a point of the board.
        painted: how often a tile was painted as a whole, for measurements.
        mended: how often a part of a tile was painted again.
    """

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.painted = 0
        self.mended = 0
        self._tiles: dict[Key, Tile] = {}

    def __contains__(self, key: Key) -> bool:
        return key in self._tiles

    def __len__(self) -> int:
        return len(self._tiles)

    def image(self, key: Key) -> QImage:
        """The picture of a tile that is there; it counts as used just now."""
        tile = self._tiles[key] = self._tiles.pop(key)
        return tile.image

    def images(self) -> Iterator[tuple[Key, QImage]]:
        """All tiles that are there."""
        return ((key, tile.image) for key, tile in self._tiles.items())

    def is_stale(self, key: Key) -> bool:
        """Whether a tile is there but shows something that has changed since."""
        return key in self._tiles and bool(self._tiles[key].stale)

    def touch(self, rects: Iterable[Rect]) -> None:
        """Remember that parts of the board look different from now on."""
        for rect in rects:
            for key in self._over(rect.grown(_ROOM / self.scale)):
                self._tiles[key].stale.append(rect)

    def touch_all(self) -> None:
        """Remember that everything looks different from now on."""
        side = SIDE / self.scale
        for (column, row), tile in self._tiles.items():
            tile.stale = [Rect(column * side, row * side, side, side)]

    def paint(self, key: Key, artist: Artist) -> None:
        """Paint a tile as a whole."""
        self.painted += 1
        tile = self._tiles[key] = Tile()
        self._fill(tile, key, artist, [_ALL])

    def mend(self, key: Key, artist: Artist) -> None:
        """Paint again what has changed of a tile, in place."""
        self.mended += 1
        tile = self._tiles[key]
        few = len(tile.stale) <= _FEW
        areas = [self._pixels(key, rect) & _ALL for rect in tile.stale] if few else [_ALL]
        tile.stale.clear()
        self._fill(tile, key, artist, [area for area in areas if not area.isEmpty()])

    def trim(self, keep: Collection[Key], limit: int) -> None:
        """Let go of the tiles not used for longest, until no more than `limit` are left."""
        kept = set(keep)
        for key in [key for key in self._tiles if key not in kept]:
            if len(self._tiles) <= limit:
                return
            del self._tiles[key]

    def _fill(self, tile: Tile, key: Key, artist: Artist, areas: list[QRect]) -> None:
        region = QRegion()
        for area in areas:
            region += area
        rects = tuple(self._part(key, area) for area in areas)
        with QPainter(tile.image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRegion(region)
            painter.fillRect(0, 0, SIDE, SIDE, QColor(artist.ground_colour))
            painter.translate(-key[0] * SIDE, -key[1] * SIDE)
            painter.scale(self.scale, self.scale)
            artist.paint(painter, rects, scale=self.scale)

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

    def _part(self, key: Key, pixels: QRect) -> Rect:
        """The part of the board that some pixels of a tile show."""
        size = 1 / self.scale
        x, y = pixels.x() + key[0] * SIDE, pixels.y() + key[1] * SIDE
        return Rect(x * size, y * size, pixels.width() * size, pixels.height() * size)
