"""Owns the marks over a board, painted as cheaply as they change: only where they are and were."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scaled import Scaled
from workshop_studio.layout.boards.scene import Cell, Ground, Item
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.above.lifted import Light
from workshop_studio.ui.canvas.above.overlay import Overlay
from workshop_studio.ui.canvas.framed_surface import FramedSurface
from workshop_studio.ui.canvas.view import View

_OVER = QPainter.CompositionMode.CompositionMode_SourceOver
_FLASH = 1_600
"""Milliseconds for which a new item is shown."""
_MOST_ABOVE_LIGHT = 150
"""So many things are painted anew above what lights up, in each frame; where there are more, it
only tints what is lighter than its own colour (or darker, in the dark), which names are not."""


class MarkedSurface(FramedSurface):
    """A surface with an overlay, for the person at the console alone.

    Signals:
        marks_changed: the board, or what is painted over it, looks otherwise.

    Attributes:
        moved: items that hang on the hand, and their links, by id.
        flashed: id of an item that is shown for a moment, "" for none.
        pointed: id of an item that is pointed out as long as something is typed, "" for none.
        found: ids of what was looked for, outlined until nothing is looked for.
    """

    marks_changed = Signal()

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(book, theme, parent)
        self.moved: dict[str, Item] = {}
        self.flashed = self.pointed = ""
        self.found: tuple[str, ...] = ()
        self._overlay = Overlay(self.scene, self.view, theme)
        self._found_in = self.scene, self.scene.bounds, tuple[Item, ...]()
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH)
        self._flash.timeout.connect(self._end_flash)

    def flash(self, key: str) -> None:
        """Show for a moment where an item is, without selecting it."""
        self.flashed = key
        self._flash.start()
        self.refresh_marks()

    def point_at(self, key: str) -> None:
        """Outline an item until another one, or none by "", is pointed out."""
        if key != self.pointed:
            self.pointed = key
            self.refresh_marks()

    def show_found(self, keys: tuple[str, ...]) -> None:
        """Outline what was looked for, and nothing else that was."""
        if keys != self.found:
            self.found = keys
            self.refresh_marks()

    def refresh_marks(self) -> None:
        """Show the marks as they are now; for subclasses, by `show_marks`."""

    def show_marks(self, overlay: Overlay) -> None:
        """Paint other marks from now on."""
        before, self._overlay = self._overlay, overlay
        wide = (before.preview.cell, before.edge, before.found)
        if wide != (overlay.preview.cell, overlay.edge, overlay.found):
            self.update()
        elif before != overlay:
            self.update_over(before.region() + overlay.region())
        else:
            return
        self.marks_changed.emit()

    def picture(self, view: View, size: QSize) -> QImage:
        """The board and its marks as they are now in another view, as through a lens."""
        ratio = self.devicePixelRatioF()
        picture = QImage(size * ratio, QImage.Format.Format_RGB32)
        picture.fill(QColor(self._artist.ground_colour))
        x, y = view.to_board(QPointF())
        part = Rect(x, y, size.width() / view.scale, size.height() / view.scale)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(ratio, ratio)
            painter.save()
            painter.translate(view.x, view.y)
            painter.scale(view.scale, view.scale)
            for _step in self._artist.painting(painter, (part,), scale=view.scale * ratio):
                pass
            for item in self._live:
                self._artist.paint_item(painter, item, "full")
            painter.restore()
            replace(self._overlay, view=view).paint(painter)
        picture.setDevicePixelRatio(ratio)
        return picture

    def paint_over(self, painter: QPainter) -> None:
        """Paint the marks."""
        if (link := self._overlay.hovered_link()) is not None:
            painter.save()
            painter.setClipRegion(self._overlay.beside_nodes(link), Qt.ClipOperation.IntersectClip)
            self._stand_on_board(painter)
            self._artist.paint_stressed(painter, link)
            painter.restore()
        self._overlay.paint(painter)
        if self._overlay.edge:
            self._overlay.paint_edge(painter, self.rect())

    def _paint_live(self, painter: QPainter) -> None:
        """Light up the cell things would be dropped into, below what hangs on the hand."""
        wanted = self._overlay.preview.cell
        cell = next((each for each in self.scene.cells if each.id == wanted), None)
        if cell is not None:
            self._light_up(painter, cell)
        super()._paint_live(painter)

    def _light_up(self, painter: QPainter, cell: Cell) -> None:
        """Paint a cell's highlight, and above it again what lies there if that is not too much."""
        light = Light(cell.highlight)
        area = self._artist.drawing(light, "full").extent
        lit = Item("", (0.0, 0.0), area, light, name="", kind="")
        there = self._things_in(area)
        is_crowd = len(there) > _MOST_ABOVE_LIGHT
        painter.save()
        painter.setClipRect(self.view.rect_to_widget(area), Qt.ClipOperation.IntersectClip)
        self._stand_on_board(painter)
        painter.setCompositionMode(self._tinting() if is_crowd else _OVER)
        self._artist.paint_item(painter, lit, "full")
        painter.setCompositionMode(_OVER)
        for item in () if is_crowd else there:
            if item.id not in self.moved:
                self._artist.paint_item(painter, item, "full")
        self._artist.paint_above(painter, area, scale=self._glass().scale)
        painter.restore()
        if cell.sign is not None:
            self._paint_sign(painter, cell.sign)

    def _paint_sign(self, painter: QPainter, sign: Ground) -> None:
        """Paint the lit name of a cell, as large as names are at this scale."""
        look = Light(sign.at_scale(self._glass().scale) if isinstance(sign, Scaled) else sign)
        extent = self._artist.drawing(look, "full").extent
        painter.save()
        self._stand_on_board(painter)
        self._artist.paint_item(painter, Item("", (0.0, 0.0), extent, look, "", ""), "full")
        painter.restore()

    def _tinting(self) -> QPainter.CompositionMode:
        dark = self.theme.brightness == "dark"
        modes = QPainter.CompositionMode
        return modes.CompositionMode_Lighten if dark else modes.CompositionMode_Darken

    def _things_in(self, area: Rect) -> tuple[Item, ...]:
        """The items that may paint into an area, found once for as long as it is asked for."""
        if self._found_in[0] is not self.scene or self._found_in[1] != area:
            there = tuple(item for item in self.scene.items if item.bounds.meets(area))
            self._found_in = self.scene, area, there
        return self._found_in[2]

    def _end_flash(self) -> None:
        self.flashed = ""
        self.refresh_marks()
