"""Owns the first view of a theory: its columns from edge to edge, from the top down."""

from __future__ import annotations

from workshop_studio.ui.boards.sight.resting import Resting
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.view import View

_MARGIN = 14.0
_LARGEST = 1.0


class WidthKeeper(Resting):
    """Shows all columns as wide as they fit, until the person looks elsewhere.

    A theory is read across and can be long: fitted in both directions its letters would be small.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._kept: View | None = None

    def resized(self) -> None:
        """Follow the width of the window unless the person has looked elsewhere."""
        if self._kept == self.canvas.view:
            self._kept = None

    def rest(self) -> None:
        """Show the columns again, unless the person has zoomed or moved the board."""
        canvas, bounds = self.canvas, self.canvas.scene.bounds
        if self._kept not in {None, canvas.view} or canvas.width() < 4 * _MARGIN:
            return
        scale = min(_LARGEST, (canvas.width() - 2 * _MARGIN) / max(1.0, bounds.width))
        x = canvas.width() / 2 - bounds.centre[0] * scale
        canvas.look_at(View(scale, x, canvas.insets.top() + _MARGIN - bounds.y * scale))
        self._kept = canvas.view
