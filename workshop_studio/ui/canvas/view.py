"""Owns the view: which part of the plane of a board a widget shows, and how large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.model.frozen import frozen

SMALLEST, LARGEST = 0.05, 8.0
"""The zoom is kept between these."""
_CLEAR = 8.0
"""Pixels between something and what floats beside it."""


@frozen
class View:
    """A place of the board in a widget.

    Attributes:
        scale: widget pixels to a point of the board; 1 is 100 %.
        x: where the board's origin stands in the widget, in widget pixels.
        y: the same, downwards.
    """

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_board(self, place: QPointF) -> Point:
        """The point of the board under a place in the widget."""
        return ((place.x() - self.x) / self.scale, (place.y() - self.y) / self.scale)

    def to_widget(self, point: Point) -> QPointF:
        """Where a point of the board stands in the widget."""
        return QPointF(point[0] * self.scale + self.x, point[1] * self.scale + self.y)

    def rect_to_widget(self, rect: Rect) -> QRectF:
        """Where a rectangle of the board stands in the widget."""
        corner = self.to_widget((rect.x, rect.y))
        return QRectF(corner.x(), corner.y(), rect.width * self.scale, rect.height * self.scale)

    def moved(self, dx: float, dy: float) -> View:
        """The same, with the board so many pixels further right and down."""
        return View(self.scale, self.x + dx, self.y + dy)

    def zoomed(self, scale: float, anchor: QPointF) -> View:
        """Another scale, with what is under the anchor staying there."""
        scale = min(LARGEST, max(SMALLEST, scale))
        share = scale / self.scale
        return View(
            scale,
            anchor.x() - (anchor.x() - self.x) * share,
            anchor.y() - (anchor.y() - self.y) * share,
        )

    def on_pixels(self, ratio: float) -> View:
        """The same, with its origin on a whole device pixel, so that tiles stay sharp.

        `ratio` is how many device pixels there are to a pixel of the widget.
        """
        return View(self.scale, round(self.x * ratio) / ratio, round(self.y * ratio) / ratio)


def fitted(rect: Rect, width: float, height: float, *, margin: float) -> View:
    """A view of the whole rectangle in the middle of a widget, so many pixels from its edges."""
    across, down = max(1.0, width - 2 * margin), max(1.0, height - 2 * margin)
    scale = min(across / max(1.0, rect.width), down / max(1.0, rect.height))
    scale = min(LARGEST, max(SMALLEST, scale))
    x, y = rect.centre
    return View(scale, width / 2 - x * scale, height / 2 - y * scale)


def revealing(view: View, rect: Rect, width: float, height: float, *, margin: float) -> View:
    """The view moved no further than it must for the rectangle to be seen, its start first."""
    seen = view.rect_to_widget(rect)
    dx = _shift(seen.left(), seen.right(), width, margin)
    return view.moved(dx, _shift(seen.top(), seen.bottom(), height, margin))


def uncovered(view: View, rect: Rect, cover: QRectF, free: QRectF, *, aside: bool = True) -> View:
    """The view moved for nothing to stand over the rectangle, if that is possible within a part.

    The shortest of the ways out is taken that leave the rectangle within the free part; one to the
    left or to the right is taken only where `aside` lets it, or no other leads out.
    """
    seen = view.rect_to_widget(rect)
    if not seen.intersects(cover):
        return view
    ways = (
        (cover.left() - _CLEAR - seen.right(), 0.0),
        (cover.right() + _CLEAR - seen.left(), 0.0),
        (0.0, cover.top() - _CLEAR - seen.bottom()),
        (0.0, cover.bottom() + _CLEAR - seen.top()),
    )
    fit = [way for way in ways if free.contains(seen.translated(*way))]
    if not aside:
        fit = [way for way in fit if not way[0]] or fit
    return view.moved(*min(fit, key=lambda way: abs(way[0]) + abs(way[1]), default=(0.0, 0.0)))


def kept_near(view: View, rect: Rect, width: float, height: float, *, least: float) -> View:
    """The view moved so that at least so many pixels of the rectangle can still be seen."""
    seen = view.rect_to_widget(rect)
    dx = max(0.0, least - seen.right()) - max(0.0, seen.left() - (width - least))
    dy = max(0.0, least - seen.bottom()) - max(0.0, seen.top() - (height - least))
    return view.moved(dx, dy)


def _shift(low: float, high: float, size: float, margin: float) -> float:
    """How far to move for low..high to be seen; of what is too long, its start is."""
    if low < margin:
        return margin - low
    return -min(max(0.0, high - (size - margin)), low - margin)
