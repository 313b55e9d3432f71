"""Owns painting display lists with Qt: what may be seen of them, prepared for the painter."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Detail
from workshop_studio.layout.display_list import (
    Artifact,
    Box,
    Child,
    Ellipse,
    Group,
    Path,
    Shape,
    Text,
)
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.recent import Recent
from workshop_studio.ui.canvas.painting.glyphs import Glyphs
from workshop_studio.ui.canvas.painting.inks import Inks
from workshop_studio.ui.canvas.painting.lines import flat, legs
from workshop_studio.ui.canvas.painting.prepared import (
    Dashes,
    Letters,
    Lines,
    Outline,
    Prepared,
    Stroke,
    prepared,
)

_READABLE_IN_SKETCH = 20.0
"""Letters from this size on stay letters in a sketch: headings are what one looks for in it."""
_BAR_STRENGTH = 0.5
_BOXES = 512


class Preparer:
    """Prepares display lists for painting; one for each face book and window is enough.

    With `wall` it leaves out every group and artifact the room's screen may not show.
    """

    def __init__(self, book: FontBook, *, wall: bool = False) -> None:
        self.wall = wall
        self._inks = Inks()
        self._glyphs = Glyphs(book)
        self._boxes: Recent[Box, tuple[Stroke, Rect]] = Recent(_BOXES)

    def prepare(self, child: Child, *, detail: Detail = "full") -> Prepared:
        """Turn a display list into calls; in a sketch, small letters become bars."""
        strokes: list[Stroke] = []
        extents: list[Rect] = []
        for shape in self._shown(child):
            made = self._made(shape, detail)
            if made is not None:
                strokes.append(made[0])
                extents.append(made[1])
        return prepared(strokes, extents)

    def _shown(self, child: Child) -> Iterator[Shape]:
        if isinstance(child, Group | Artifact):
            if self.wall and not child.wall:
                return
            for part in child.children if isinstance(child, Group) else child.shapes:
                yield from self._shown(part)
        else:
            yield child

    def _made(self, shape: Shape, detail: Detail) -> tuple[Stroke, Rect] | None:
        """A shape as a call, and what it covers; nothing where there is nothing to paint."""
        match shape:
            case Text():
                return self._text(shape, detail)
            case Box():
                # Most notes of a board are as large as the next one.
                return self._boxes.get(shape, lambda: self._outline(shape, detail))
            case _:
                return self._outline(shape, detail)

    def _outline(self, shape: Box | Ellipse | Path, detail: Detail) -> tuple[Stroke, Rect]:
        path = outline(shape)
        ink = shape.ink
        extent = _rect(path.boundingRect())
        if ink.stroke is not None:
            # A mitre reaches further than half the line's width, but never further than this.
            extent = extent.grown(ink.width * 2)
            if isinstance(shape, Path) and (found := legs(shape, detail)) is not None:
                pen = self._inks.pen(flat(ink))
                if ink.dash:
                    return Dashes(pen, [(leg.ends, leg.gone) for leg in found]), extent
                return Lines(pen, [leg.line for leg in found]), extent
        return Outline(self._inks.pen(ink), self._inks.brush(ink.fill), path), extent

    def _text(self, text: Text, detail: Detail) -> tuple[Stroke, Rect] | None:
        block = text.block
        if not block.lines:
            return None
        extent = _text_extent(text)
        if detail == "sketch" and _letter_size(text) < _READABLE_IN_SKETCH:
            brush = self._inks.brush(text.colour, strength=_BAR_STRENGTH)
            return Outline(self._inks.no_pen, brush, _bars(text)), extent
        pen, at = self._inks.letters(text.colour), QPointF(text.x, text.y)
        return Letters(pen, self._glyphs.block(block), at, text.quarter_turn), extent


def paint_group(painter: QPainter, group: Child, preparer: Preparer) -> None:
    """Paint a display list at the painter's origin, in its scale.

    For what is painted now and then; what is painted often is better prepared once.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    preparer.prepare(group).paint(painter)


def outline(shape: Box | Ellipse | Path) -> QPainterPath:
    """The path around a shape; what crosses itself is filled as a whole, as on paper."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    match shape:
        case Box(x=x, y=y, width=width, height=height):
            radius = min(shape.radius, width / 2, height / 2)
            if radius > 0:
                path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
            else:
                path.addRect(QRectF(x, y, width, height))
        case Ellipse(x=x, y=y, rx=rx, ry=ry):
            path.addEllipse(QPointF(x, y), rx, ry)
        case Path():
            _follow(path, shape)
    return path


def _follow(path: QPainterPath, shape: Path) -> None:
    for segment in shape.segments:
        if segment[0] == "Z":
            path.closeSubpath()
        elif segment[0] == "C":
            path.cubicTo(*segment[1:])
        elif segment[0] == "M":
            path.moveTo(segment[1], segment[2])
        else:
            path.lineTo(segment[1], segment[2])


def _letter_size(text: Text) -> float:
    return max((run.size for line in text.block.lines for run in line.runs), default=0.0)


def _bars(text: Text) -> QPainterPath:
    """A bar for each line, as high as its small letters."""
    path = QPainterPath()
    high = _letter_size(text) * 0.5
    for line in text.block.lines:
        if text.quarter_turn:
            across, down = text.x + line.baseline - high, text.y - line.x - line.width
            path.addRect(QRectF(across, down, high, line.width))
        else:
            across, down = text.x + line.x, text.y + line.baseline - high
            path.addRect(QRectF(across, down, line.width, high))
    return path


def _text_extent(text: Text) -> Rect:
    """Around a text, with room for what letters reach beyond their line."""
    block = text.block
    right = max(line.x + line.width for line in block.lines)
    spare = _letter_size(text) * 0.5
    if text.quarter_turn:
        return Rect(text.x, text.y - right, block.height, right).grown(spare)
    return Rect(text.x, text.y, right, block.height).grown(spare)


def _rect(rect: QRectF) -> Rect:
    return Rect(rect.x(), rect.y(), rect.width(), rect.height())
