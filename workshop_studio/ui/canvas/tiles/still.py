"""Owns a still: what a widget showed last, stretched to stand in until sharp tiles are there.

It is made of the very tiles that were shown, so that beginning a zoom copies nothing; their layer
keeps them, for whoever comes back to its scale. While the zoom lasts the still is all that is
painted: there is no time for more at 4K.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QRegion

from workshop_studio.ui.canvas.tiles.glass import SIDE, Glass, Key
from workshop_studio.ui.canvas.tiles.tiles import TileLayer

_WHOLE = QRectF(0, 0, SIDE, SIDE)


class Still:
    """Tiles of one scale as they were shown in a glass: all of a rectangle of them.

    Attributes:
        tiles: the pictures, by their columns and rows.
        lent: which of them a layer has too; the others are the still's own.
    """

    def __init__(self, lender: TileLayer, made: Mapping[Key, QImage], glass: Glass) -> None:
        keys = [key for key in glass.showing() if key not in made]
        self.tiles = {**made, **{key: lender.image(key) for key in keys}}
        self.lent = frozenset(keys)
        self._lender = lender
        self._glass = glass

    def lent_by(self, layer: TileLayer) -> Collection[Key]:
        """Which of its pictures a layer has too."""
        return self.lent if layer is self._lender else ()

    def take_over(self, layer: TileLayer) -> None:
        """Have for its own what a layer has lent: that is about to let go of all of its tiles."""
        if layer is self._lender:
            for key in self.lent:
                layer.take_out(key)
            self.lent = frozenset()

    @property
    def scale(self) -> float:
        """Device pixels to a point of the board in its tiles."""
        return self._glass.scale

    def is_of(self, glass: Glass) -> bool:
        """Whether it shows the very same part of the board at the same scale."""
        mine = self._glass
        return (mine.scale, mine.x, mine.y) == (glass.scale, glass.x, glass.y)

    def fill(self, painter: QPainter, gaps: QRegion, glass: Glass) -> QRegion:
        """Paint it where gaps are; the gaps that are left."""
        painter.setClipRect(gaps.boundingRect())
        for key in glass.showing(gaps.boundingRect(), scale=self.scale):
            if key in self.tiles:
                place = glass.place(key, self.scale)
                if gaps.intersects(place.toAlignedRect()):
                    put(painter, self.tiles[key], place)
        # They are all of a rectangle of tiles: from its first column and row to its last.
        first, last = (glass.place(key, self.scale) for key in (min(self.tiles), max(self.tiles)))
        return gaps - QRegion(first.united(last).toRect())


def put(painter: QPainter, tile: QImage, place: QRectF) -> None:
    """Paint a tile at its place, stretched where that is larger or smaller than the tile."""
    if (
        place.width() == SIDE
        and place.height() == SIDE
        and painter.device().devicePixelRatio() == 1
    ):
        painter.drawImage(place.topLeft(), tile)
    else:
        painter.drawImage(place, tile, _WHOLE)
