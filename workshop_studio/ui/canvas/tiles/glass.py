"""Owns the glass: a view in device pixels, and where tiles of any scale stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from PySide6.QtCore import QRect, QRectF

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.model.frozen import frozen
from workshop_studio.ui.canvas.view import View

SIDE = 512
"""Width and height of a tile in device pixels: of larger ones fewer are copied, and less lies
across their edges to be painted twice. As they may be left unfinished, no frame waits for one."""
_ROOM = 2
"""Pixels that smoothed edges may reach beyond what they belong to."""
Key = tuple[int, int]
"""Column and row of a tile; tile (0, 0) has the board's origin in its top left corner."""


@frozen
class Glass:
    """What a widget shows, in device pixels.

    Attributes:
        scale: device pixels to a point of the board.
        x: where the board's origin stands.
        y: the same, downwards.
        width: of the widget.
        height: of the widget.
        ratio: device pixels to a pixel of the widget.
    """

    scale: float
    x: int
    y: int
    width: int
    height: int
    ratio: float

    @property
    def all_of(self) -> QRect:
        """The whole of the widget."""
        return QRect(0, 0, round(self.width / self.ratio), round(self.height / self.ratio))

    def showing(
        self, area: QRect | None = None, *, beyond: int = 0, scale: float | None = None
    ) -> list[Key]:
        """The tiles that show in an area of the widget, or in all of it, the middle ones first.

        With `beyond`, so many rows and columns out of sight around them too; with `scale`, tiles
        of that other scale, as they are stretched.
        """
        left, top, right, bottom = self._device(area)
        side = SIDE if scale is None else SIDE * self.scale / scale
        columns = range(
            floor((left - self.x) / side) - beyond, ceil((right - self.x) / side) + beyond
        )
        rows = range(floor((top - self.y) / side) - beyond, ceil((bottom - self.y) / side) + beyond)
        middle_x = (self.width / 2 - self.x) / side - 0.5
        middle_y = (self.height / 2 - self.y) / side - 0.5
        return sorted(
            ((column, row) for column in columns for row in rows),
            key=lambda key: max(abs(key[0] - middle_x), abs(key[1] - middle_y)),
        )

    def place(self, key: Key, scale: float | None = None) -> QRectF:
        """Where a tile stands, in widget pixels; tiles of another scale are stretched.

        Edges lie on device pixels, so that neighbours meet without a seam.
        """
        share = 1.0 if scale is None else self.scale / scale
        left, right = (self._edge(self.x, key[0] + end, share) for end in (0, 1))
        top, bottom = (self._edge(self.y, key[1] + end, share) for end in (0, 1))
        return QRectF(left, top, right - left, bottom - top)

    def pixels_of(self, key: Key) -> QRect:
        """The pixels of the widget that a tile of the present scale reaches into."""
        if self.ratio == 1.0:
            # Asked of every tile, several times a frame.
            return QRect(self.x + key[0] * SIDE, self.y + key[1] * SIDE, SIDE, SIDE)
        return self.place(key).toAlignedRect()

    def pixels(self, rect: Rect) -> QRect | None:
        """The pixels of the widget that a rectangle of the board may reach into, if it is seen."""
        share = self.scale / self.ratio
        x, y = rect.x * share + self.x / self.ratio, rect.y * share + self.y / self.ratio
        right, bottom = x + rect.width * share, y + rect.height * share
        room_x, room_y = self.width / self.ratio, self.height / self.ratio
        if right < -_ROOM or bottom < -_ROOM or x > room_x + _ROOM or y > room_y + _ROOM:
            return None
        # Held within the widget, as a far-off edge would not fit into Qt's whole numbers.
        left, top = max(-_ROOM, floor(x) - _ROOM), max(-_ROOM, floor(y) - _ROOM)
        right, bottom = min(room_x, right) + _ROOM, min(room_y, bottom) + _ROOM
        return QRect(left, top, ceil(right) - left, ceil(bottom) - top)

    def _edge(self, origin: int, tiles: int, share: float) -> float:
        return round(origin + tiles * SIDE * share) / self.ratio

    def _device(self, area: QRect | None) -> tuple[int, int, int, int]:
        if area is None:
            return 0, 0, self.width, self.height
        edges = (area.x(), area.y(), area.x() + area.width(), area.y() + area.height())
        left, top, right, bottom = (edge * self.ratio for edge in edges)
        return floor(left), floor(top), ceil(right), ceil(bottom)


def glass_of(view: View, width: int, height: int, ratio: float) -> Glass:
    """A view in a widget of a size, at so many device pixels to one of the widget's."""
    return Glass(
        scale=view.scale * ratio,
        x=round(view.x * ratio),
        y=round(view.y * ratio),
        width=ceil(width * ratio),
        height=ceil(height * ratio),
        ratio=ratio,
    )


def tiles_over(rect: Rect, scale: float) -> Iterator[Key]:
    """The tiles of a scale that a rectangle of the board reaches into."""
    side = SIDE / scale
    columns = range(floor(rect.x / side), floor(rect.right / side) + 1)
    rows = range(floor(rect.y / side), floor(rect.bottom / side) + 1)
    return ((column, row) for column in columns for row in rows)
