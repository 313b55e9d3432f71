"""Owns what is live on a surface: what is dragged or typed, painted anew in every frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainter

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Item
from workshop_studio.ui.canvas.tiles.artist import Artist
from workshop_studio.ui.canvas.tiles.covers import PIECE, covers

_PIECE_SEEN = 80.0
"""Pixels along a link that hangs on the hand, for each rectangle of it that is painted again: of
shorter ones there would be so many that to join them takes longer than to paint a little more."""


class Live:
    """Items above all others, and links below whatever they do not join, as they always run.

    Attributes:
        covers: what they cover, on the board.
        ends: whether they go as soon as what they stand for is painted in its place.
    """

    def __init__(self, artist: Artist) -> None:
        self._artist = artist
        self._items: tuple[Item, ...] = ()
        self.covers: tuple[Rect, ...] = ()
        self.ends = False

    def __bool__(self) -> bool:
        return bool(self._items)

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items)

    def show(self, items: Sequence[Item], *, scale: float) -> tuple[Rect, ...]:
        """Have other items live, at so many pixels to a point; the parts that differ."""
        before, piece = self.covers, max(PIECE, _PIECE_SEEN / scale)
        self._items, self.ends = tuple(items), False
        self.covers = tuple(rect for item in items for rect in covers(item, piece=piece))
        return (*before, *self.covers)

    def drop(self) -> tuple[Rect, ...]:
        """Have none live; the parts that differ."""
        ended, self._items, self.covers, self.ends = self.covers, (), (), False
        return ended

    def paint(self, painter: QPainter, *, seen: Rect, scale: float) -> None:
        """Paint them, and over links what lies there as far as it is `seen`.

        The painter stands in points of the board; `scale` is how many device pixels one has.
        """
        links = [item for item in self._items if item.ends]
        for link in links:
            self._artist.paint_item(painter, link, "full")
        if links:
            self._artist.paint_over_links(painter, links, within=seen, scale=scale)
        for item in self._items:
            if not item.ends:
                self._artist.paint_item(painter, item, "full")
