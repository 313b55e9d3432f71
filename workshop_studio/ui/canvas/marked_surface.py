"""Owns the marks over a board, painted as cheaply as they change: only where they are and were."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.scene import Cell, Item
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.framed_surface import FramedSurface
from workshop_studio.ui.canvas.overlay import Overlay

_FLASH = 1_600
"""Milliseconds for which a new item is shown."""


class MarkedSurface(FramedSurface):
    """A surface with an overlay, for the person at the console alone.

    Attributes:
        moved: items that hang on the hand, and their links, by id.
        flashed: id of an item that is shown for a moment, "" for none.
    """

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(book, theme, parent)
        self.moved: dict[str, Item] = {}
        self.flashed = ""
        self._overlay = Overlay(self.scene, self.view, theme)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH)
        self._flash.timeout.connect(self._end_flash)

    def flash(self, key: str) -> None:
        """Show for a moment where an item is, without selecting it."""
        self.flashed = key
        self._flash.start()
        self.refresh_marks()

    def refresh_marks(self) -> None:
        """Show the marks as they are now; for subclasses, by `show_marks`."""

    def show_marks(self, overlay: Overlay) -> None:
        """Paint other marks from now on."""
        before, self._overlay = self._overlay, overlay
        if before.preview.cell != overlay.preview.cell or before.edge != overlay.edge:
            self.update()
        elif before != overlay:
            self.update_over(before.region() + overlay.region())

    def paint_over(self, painter: QPainter) -> None:
        """Paint the marks, and the cell things would be dropped into."""
        wanted = self._overlay.preview.cell
        cell = next((each for each in self.scene.cells if each.id == wanted), None)
        if cell is not None:
            self._light_up(painter, cell)
        self._overlay.paint(painter)
        if self._overlay.edge:
            self._overlay.paint_edge(painter, self.rect())

    def _light_up(self, painter: QPainter, cell: Cell) -> None:
        """Tint a cell and what lies in it, but not what hangs on the hand above it."""
        held = QRegion(self.rect())
        for item in self.moved.values():
            if not item.ends:
                held -= QRegion(self.view.rect_to_widget(item.bounds).toAlignedRect())
        modes = QPainter.CompositionMode
        dark = self.theme.brightness == "dark"
        painter.save()
        painter.setClipRegion(held, Qt.ClipOperation.IntersectClip)
        painter.setCompositionMode(
            modes.CompositionMode_Screen if dark else modes.CompositionMode_Multiply
        )
        self.paint_board(painter, cell.highlight)
        painter.restore()

    def _end_flash(self) -> None:
        self.flashed = ""
        self.refresh_marks()
