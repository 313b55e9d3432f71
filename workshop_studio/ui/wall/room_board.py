"""Owns the board on the wall: as a whole, or the part of it that the console looks at."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.surface import Surface
from workshop_studio.ui.canvas.view import fitted


class RoomBoard(Surface):
    """Keeps what is to be seen as large as it fits, whatever size it has.

    Attributes:
        part: of the board, in points; nothing for the whole of it.
    """

    def __init__(self, book: FontBook, parent: QWidget | None = None) -> None:
        super().__init__(book, LIGHT, parent, wall=True)
        self.part: Rect | None = None

    def show_part(self, part: Rect | None) -> None:
        """Show a part of the board, or the whole of it."""
        if part != self.part:
            self.part = part
            self._settle()

    def set_scene(self, scene: Scene) -> None:
        """Show another scene, the same part of it; of another board nothing is left behind."""
        if self.scene.by_id.keys().isdisjoint(scene.by_id.keys()):
            self.forget()
        super().set_scene(scene)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the part in another size."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        if self.part is None:
            self.fit()
        else:
            self.look_at(fitted(self.part, self.width(), self.height(), margin=0.0))
