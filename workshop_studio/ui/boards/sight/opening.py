"""Owns how a board that lies as it lies is first seen: whole, or readable from its corner."""

from __future__ import annotations

from workshop_studio.ui.boards.sight.resting import Resting
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.view import View

_SMALLEST = 0.86
"""What is smaller than this cannot be read by those who stand around the console."""
_AROUND = 20.0
"""Points of the room around all things that need not be seen."""


class Opening(Resting):
    """Has a board begin in full view, or readable from its top left corner.

    A few things are shown no larger than they are, from that corner: more will come beside them.
    Once the person has looked elsewhere, it stays there.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._placed: View | None = None
        self._is_left = False

    def resized(self) -> None:
        """See whether the person has looked elsewhere meanwhile."""
        self._is_left = self._placed is not None and self.canvas.view != self._placed

    def rest(self) -> None:
        """Show the whole, or where one begins to read."""
        if self._is_left:
            return
        canvas, bounds, free = self.canvas, self.canvas.scene.bounds, self.canvas.free
        canvas.fit()
        if not _SMALLEST <= canvas.view.scale <= 1.0:
            scale = min(1.0, max(_SMALLEST, free.width() / max(1.0, bounds.width)))
            # What goes over by no more than the room around things goes over on both sides.
            over = max(0.0, bounds.width * scale - free.width())
            left = free.x() - (over / 2 if over <= 2 * _AROUND * scale else 0.0)
            canvas.look_at(View(scale, left - bounds.x * scale, free.y() - bounds.y * scale))
        self.reveal_current()
        self._placed = canvas.view
