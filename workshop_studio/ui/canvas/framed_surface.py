"""Owns what is looked at of a board over whose edges other things float."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QRectF
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.surface import Surface
from workshop_studio.ui.canvas.view import fitted

_LARGEST_FIT = 2.0
_LARGEST_PART = 1.5
_SMALLEST_REFIT = 0.7
"""A board that grows is kept in view as a whole down to this scale; then its words come first."""


class FramedSurface(Surface):
    """A surface that keeps clear of what floats over its edges.

    Attributes:
        insets: how far that reaches in, in pixels; call `refit` after setting them.
    """

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(book, theme, parent)
        self.insets = QMargins()

    @property
    def free(self) -> QRectF:
        """The part nothing floats over, in pixels."""
        return QRectF(self.rect().marginsRemoved(self.insets))

    @property
    def seen(self) -> Rect:
        """The part of the board that shows there, in points."""
        free = self.free
        x, y = self.view.to_board(free.topLeft())
        return Rect(x, y, free.width() / self.view.scale, free.height() / self.view.scale)

    def set_scene(self, scene: Scene) -> None:
        """Show another scene; a board that is shown as a whole is so too when it has grown."""
        before = self.scene.bounds
        super().set_scene(scene)
        if self._margin is not None and scene.bounds != before:
            free = self.free
            view = fitted(scene.bounds, free.width(), free.height(), margin=self._margin)
            if view.scale >= _SMALLEST_REFIT:
                self.fit(self._margin)

    def fit(self, margin: float = 24.0) -> None:
        """Show the whole board in the free part, no larger than 200 %, and keep doing so."""
        free = self.free
        view = fitted(self.scene.bounds, free.width(), free.height(), margin=margin)
        view = view.moved(free.x(), free.y())
        if view.scale > _LARGEST_FIT:
            view = view.zoomed(_LARGEST_FIT, free.center())
        self.look_at(view)
        self._margin = margin

    def refit(self) -> None:
        """Fit again, if the whole board is in view because it was asked for."""
        if self._margin is not None:
            self.fit(self._margin)

    def reveal(self, rect: Rect) -> None:
        """Move the board no further than needed for a part of it to be seen."""
        if not self.free.contains(self.view.rect_to_widget(rect)):
            super().reveal(rect)

    def zoom_to_part(self, rects: Iterable[Rect]) -> None:
        """Bring parts of the board into the middle, as large as fits and no larger than 150 %."""
        part = around(rects)
        free = self.free
        view = fitted(part, free.width(), free.height(), margin=64)
        view = view.moved(free.x(), free.y())
        self.look_at(
            view if view.scale <= _LARGEST_PART else view.zoomed(_LARGEST_PART, free.center())
        )
