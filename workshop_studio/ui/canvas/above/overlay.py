"""Owns what is painted over a board for the person at the console: rings, marquee, band."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QRegion

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.tools.gestures import NOTHING, Band, Preview
from workshop_studio.ui.canvas.above.guides import guide_areas, paint_guides
from workshop_studio.ui.canvas.above.name_tags import Tag, name_tags
from workshop_studio.ui.canvas.view import View

_SELECTED_OUT, _SELECTED_WIDTH = 5.0, 3.5
_FOCUS_GAP, _FOCUS_WIDTH = 1.0, 3.0
_HOVER_WIDTH = 2.5
_FOUND_OUT, _FOUND_WIDTH = 4.0, 2.5
_MANY_FOUND = 150
_MOST_ROOM = 16.0
"""No ring reaches further than this beyond its item, in pixels."""


@dataclass(frozen=True)
class Overlay:
    """Everything over the board at one moment.

    Attributes:
        scene: the board.
        view: where it stands in the canvas.
        theme: its colours.
        selection: ids with a selection ring.
        focus: id of the item with the focus ring, "" for none.
        edge: whether the canvas as a whole has the focus ring, inside its edge.
        flashed: id of the item that has just come, "" for none.
        pointed: id of the item that is pointed out, "" for none.
        found: ids of what was looked for.
        preview: what the tool shows.
        band: a link that is being made by keyboard.
        moved: items that are not in their places now, by id.
        seen: the part of the canvas that nothing covers, in pixels.
    """

    scene: Scene
    view: View
    theme: ScreenTheme
    selection: tuple[str, ...] = ()
    focus: str = ""
    edge: bool = False
    flashed: str = ""
    pointed: str = ""
    found: tuple[str, ...] = ()
    preview: Preview = NOTHING
    band: Band | None = None
    moved: Mapping[str, Item] = field(default_factory=dict)
    seen: QRectF = field(default_factory=QRectF)

    def region(self) -> QRegion:
        """What of the canvas it touches, in pixels; of what was found, only what was moved."""
        region = QRegion()
        for item in self._ringed():
            area = self.view.rect_to_widget(item.bounds)
            room = _MOST_ROOM
            region += QRegion(area.adjusted(-room, -room, room, room).toAlignedRect())
        for rect in self._areas():
            area = self.view.rect_to_widget(rect).normalized()
            region += QRegion(area.adjusted(-9, -9, 9, 9).toAlignedRect())
        for tag in self._tags():
            region += QRegion(tag.covers)
        return region

    def paint(self, painter: QPainter) -> None:
        """Paint it in the canvas' pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._hover(painter, self.preview.hover)
        self._ring(painter, self.flashed, self.theme.ok, _SELECTED_OUT, _SELECTED_WIDTH)
        self._ring(painter, self.pointed, self.theme.warn, _SELECTED_OUT, _SELECTED_WIDTH)
        if self.found:
            self._paint_found(painter)
        for key in self.selection:
            self._ring(painter, key, self.theme.accent, _SELECTED_OUT, _SELECTED_WIDTH)
        for band in (self.preview.band, self.band):
            if band is not None:
                self._paint_band(painter, band)
        if self.focus:
            out = _FOCUS_GAP + _FOCUS_WIDTH / 2
            if self.focus in self.selection:
                out += _SELECTED_OUT + _SELECTED_WIDTH / 2
            self._ring(painter, self.focus, self.theme.focus, out, _FOCUS_WIDTH)
        if self.preview.marquee is not None:
            self._paint_marquee(painter, self.preview.marquee)
        paint_guides(painter, self.preview.guides, self.view, self.theme)
        self._paint_tags(painter)

    def paint_edge(self, painter: QPainter, area: QRect) -> None:
        """Paint the focus ring of the whole canvas."""
        # Four bars: a stroke is filled as one shape, for which Qt looks at all that lies within.
        wide, colour = round(_FOCUS_WIDTH), QColor(self.theme.focus)
        left, top, width, height = area.x(), area.y(), area.width(), area.height()
        right, lower = left + width - wide, top + height - wide
        for x, y, across, down in (
            (left, top, width, wide),
            (left, lower, width, wide),
            (left, top, wide, height),
            (right, top, wide, height),
        ):
            painter.fillRect(x, y, across, down, colour)

    def item(self, key: str) -> Item | None:
        """The item with an id, where it is now."""
        return self.moved.get(key) or self.scene.by_id.get(key)

    def _ringed(self) -> Iterator[Item]:
        keys = {*self.selection, self.focus, self.flashed, self.pointed, self.preview.hover}
        keys |= self.moved.keys() & {*self.found} if self.moved else set()
        for band in (self.preview.band, self.band):
            keys |= {band.source, band.target} if band else set()
        for key in keys:
            if (item := self.item(key)) is not None:
                yield item

    def _tags(self) -> Iterator[Tag]:
        """Names of what one is at; of several that are selected, of none for that."""
        if self.preview.marquee is not None:
            return
        alone = self.selection[0] if len(self.selection) == 1 else ""
        items = map(self.item, dict.fromkeys((self.focus, self.preview.hover, alone, self.flashed)))
        yield from name_tags((item for item in items if item), self.view, self.seen)

    def _areas(self) -> Iterator[Rect]:
        if self.preview.marquee is not None:
            yield self.preview.marquee
        yield from guide_areas(self.preview.guides)
        for band in (self.preview.band, self.band):
            if band is not None and (source := self.item(band.source)) is not None:
                (ax, ay), (bx, by) = source.bounds.centre, self._end(band)
                yield Rect(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))

    def hovered_link(self) -> Item | None:
        """The link under the hand, if it is one."""
        item = self.item(self.preview.hover)
        return item if item is not None and item.line else None

    def _hover(self, painter: QPainter, key: str) -> None:
        if self.hovered_link() is not None:
            # The canvas paints it as one that hangs on what is selected.
            return
        ink = QColor(self.theme.text)
        ink.setAlphaF(0.75)
        self._ring(painter, key, ink, 0.0, _HOVER_WIDTH)

    def _paint_found(self, painter: QPainter) -> None:
        """Outline what was found and can be seen, dashed, so that it is no selection."""
        seen, view = QRectF(painter.window()), self.view
        items = [self.item(key) for key in self.found if key not in self.selection]
        shown = [
            each for each in items if each and view.rect_to_widget(each.bounds).intersects(seen)
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(self.theme.warn), _FOUND_WIDTH)
        if len(shown) > _MANY_FOUND:
            # So many dashes would take longer than a frame, and be too small to be told apart.
            painter.setPen(pen)
            painter.drawRects([view.rect_to_widget(each.bounds).toRect() for each in shown])
            return
        pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        for each in shown:
            painter.drawPath(self._outline(each, _FOUND_OUT))

    def _ring(
        self, painter: QPainter, key: str, colour: QColor | str, out: float, width: float
    ) -> None:
        item = self.item(key)
        if item is None:
            return
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not item.line:
            painter.drawPath(self._outline(item, out))
            return
        # Links run below what they pass, and so does what marks them: no name is hidden.
        painter.save()
        painter.setClipRegion(self.beside_nodes(item), Qt.ClipOperation.IntersectClip)
        painter.drawPath(self._outline(item, out))
        painter.restore()

    def beside_nodes(self, link: Item) -> QRegion:
        """The pixels around a link where no other thing stands."""
        room = _MOST_ROOM
        area = self.view.rect_to_widget(link.bounds).adjusted(-room, -room, room, room)
        region = QRegion(area.toAlignedRect())
        for item in self.scene.items:
            if not item.ends and item.bounds.meets(link.bounds):
                there = self.moved.get(item.id, item)
                region -= QRegion(self.view.rect_to_widget(there.bounds).toAlignedRect())
        return region

    def _outline(self, item: Item, out: float) -> QPainterPath:
        """The outline of an item, so many pixels further out."""
        path = QPainterPath()
        if item.line:
            path.moveTo(self.view.to_widget(item.line[0]))
            for point in item.line[1:]:
                path.lineTo(self.view.to_widget(point))
            stroker = QPainterPathStroker()
            stroker.setWidth(2 * (out + 2))
            stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
            stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            return stroker.createStroke(path).simplified()
        area = self.view.rect_to_widget(item.bounds).adjusted(-out, -out, out, out)
        radius = min(item.radius * self.view.scale + out, area.width() / 2, area.height() / 2)
        path.addRoundedRect(area, radius, radius)
        return path

    def _paint_band(self, painter: QPainter, band: Band) -> None:
        source = self.item(band.source)
        if source is None:
            return
        self._ring(painter, band.source, self.theme.accent, _SELECTED_OUT, _SELECTED_WIDTH)
        if band.target and band.target != self.focus:
            self._ring(painter, band.target, self.theme.accent, _SELECTED_OUT, _SELECTED_WIDTH)
        start, end = source.bounds.centre, self._end(band)
        start = edge_towards(source.bounds.grown(7 / self.view.scale), end)
        target = self.item(band.target)
        if target is not None:
            end = edge_towards(target.bounds.grown(7 / self.view.scale), source.bounds.centre)
        pen = QPen(QColor(self.theme.accent), 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if target is None:
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        line = QLineF(self.view.to_widget(start), self.view.to_widget(end))
        painter.drawLine(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawEllipse(line.p2(), 4.5, 4.5)

    def _end(self, band: Band) -> Point:
        target = self.item(band.target)
        return target.bounds.centre if target is not None else band.end

    def _paint_tags(self, painter: QPainter) -> None:
        for tag in self._tags():
            tag.paint(painter, self.theme)

    def _paint_marquee(self, painter: QPainter, area: Rect) -> None:
        fill = QColor(self.theme.accent)
        fill.setAlphaF(0.08)
        painter.setBrush(fill)
        pen = QPen(QColor(self.theme.accent), 1.5)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.drawRect(self.view.rect_to_widget(area))


def edge_towards(area: Rect, point: Point) -> Point:
    """Where the way from the middle of an area to a point leaves it, or the point inside it."""
    (x, y), (px, py) = area.centre, point
    dx, dy = px - x, py - y
    shares = [
        side / 2 / abs(way) for side, way in ((area.width, dx), (area.height, dy)) if abs(way) > 0
    ]
    share = min([1.0, *shares])
    return (x + dx * share, y + dy * share)
