"""Owns prepared drawings: display lists turned into the few calls Qt needs to paint them."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.model.frozen import frozen
from workshop_studio.ui.canvas.painting.glyphs import GlyphBlock
from workshop_studio.ui.canvas.painting.lines import Area, Straight, within

_APART = 256.0
"""Strokes of what is longer or higher than this, in points, are looked at one by one: an arrow's
head lies on one of the ten tiles that its link runs across."""
_EVERYWHERE = (-inf, -inf, inf, inf)


class Stroke(Protocol):
    """One call, or a few, that paint one shape from the drawing's origin."""

    def paint(self, painter: QPainter, area: Area) -> None:
        """Paint the shape as far as it lies in an area, counted from the drawing's origin.

        The painter is clipped there; its pen and brush may be anything before and after.
        """
        ...


@frozen
class Outline:
    """A path that is filled and stroked."""

    pen: QPen
    brush: QBrush
    path: QPainterPath

    def paint(self, painter: QPainter, _area: Area) -> None:
        """Paint the path."""
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawPath(self.path)


@frozen
class Lines:
    """Straight lines, one after the other."""

    pen: QPen
    lines: list[QLineF]

    def paint(self, painter: QPainter, _area: Area) -> None:
        """Paint the lines."""
        painter.setPen(self.pen)
        painter.drawLines(self.lines)


@frozen
class Dashes:
    """Straight lines, one after the other, along which dashes go on.

    Attributes:
        pen: its dashes begin with the first line.
        lines: each with how far the dashes have gone before it, in points.
    """

    pen: QPen
    lines: list[tuple[Straight, float]]

    def paint(self, painter: QPainter, area: Area) -> None:
        """Paint the lines, as far as they lie in the area.

        Qt would go through all dashes of a line that runs right across the board.
        """
        pen = QPen(self.pen)
        width = pen.widthF()
        left, top, right, bottom = area
        room = (left - width, top - width, right + width, bottom + width)
        for line, gone in self.lines:
            seen = within(line, room)
            if seen is not None:
                pen.setDashOffset((gone + seen[1]) / width)
                painter.setPen(pen)
                painter.drawLine(QLineF(*seen[0]))


@frozen
class Letters:
    """A block of text with its top left corner at a place, perhaps turned against the clock.

    Attributes:
        pen: in the colour of the letters.
        block: the glyphs.
        at: where the block's top left corner stands.
        turned: whether the block is turned by 90 degrees around that corner.
    """

    pen: QPen
    block: GlyphBlock
    at: QPointF
    turned: bool = False

    def paint(self, painter: QPainter, _area: Area) -> None:
        """Paint the glyphs."""
        painter.setPen(self.pen)
        if not self.turned:
            self.block.paint(painter, self.at)
            return
        painter.save()
        painter.translate(self.at)
        painter.rotate(-90)
        self.block.paint(painter, QPointF())
        painter.restore()


@frozen
class Prepared:
    """A drawing ready to be painted as often as wanted.

    Attributes:
        strokes: what is painted, in order.
        extent: what it covers, in points from its origin, with the width of its lines.
        extents: what each stroke covers, where they lie so far apart that mostly not all are seen.
    """

    strokes: tuple[Stroke, ...]
    extent: Rect
    extents: tuple[Rect, ...] = ()

    def paint(self, painter: QPainter, area: Area | None = None) -> None:
        """Paint it at the painter's origin, as far as it lies where something is painted.

        That is the `area`, or where the painter is clipped.
        """
        if area is None:
            area = _clip_of(painter)
        if not self.extents:
            for stroke in self.strokes:
                stroke.paint(painter, area)
            return
        left, top, right, bottom = area
        for stroke, (x, y, width, height) in zip(self.strokes, self.extents, strict=True):
            if x <= right and y <= bottom and x + width >= left and y + height >= top:
                stroke.paint(painter, area)


def prepared(strokes: Sequence[Stroke], extents: Sequence[Rect]) -> Prepared:
    """A drawing of some strokes, and of what each covers."""
    whole = around(extents)
    apart = len(strokes) > 1 and max(whole.width, whole.height) > _APART
    return Prepared(tuple(strokes), whole, tuple(extents) if apart else ())


def _clip_of(painter: QPainter) -> Area:
    """Where a painter is clipped; everywhere if it is not."""
    clip = painter.clipBoundingRect()
    if clip.isEmpty():
        return _EVERYWHERE
    return (clip.left(), clip.top(), clip.right(), clip.bottom())
