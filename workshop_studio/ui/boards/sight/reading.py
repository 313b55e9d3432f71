"""Owns how a board is read like a page: from its top, as wide as the window, downwards."""

from __future__ import annotations

from collections.abc import Callable

from workshop_studio.ui.boards.sight.resting import Resting
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.view import View

_ASIDE = 64.0
"""A board that was pushed no further aside is still being read, in pixels."""


class Reading(Resting):
    """Keeps a board at 100 % with its top in view; what the person has scrolled to stays.

    Whoever zooms, or looks at the whole, is left alone.
    """

    def __init__(self, canvas: BoardCanvas, lay: Callable[[float, float], object]) -> None:
        """Begin to watch.

        Args:
            canvas: of the board.
            lay: lays the board out for a width and a height in pixels.
        """
        super().__init__(canvas)
        self._lay = lay
        self._placed: View | None = None
        self._down: float | None = 0.0

    def resized(self) -> None:
        """Note how far the person has read."""
        self._down = self._scrolled()

    def rest(self) -> None:
        """Lay the board out for the size there is, and show the part that was being read."""
        canvas, first = self.canvas, self._placed is None
        free = canvas.free
        self._lay(free.width(), free.height())
        if self._down is None:
            canvas.refit()
            return
        bounds = canvas.scene.bounds
        scale = min(1.0, free.width() / max(1.0, bounds.width))
        deepest = min(0.0, free.height() - bounds.height * scale)
        top = View(scale, free.x() - bounds.x * scale, free.y() - bounds.y * scale)
        canvas.look_at(top.moved(0.0, min(0.0, max(deepest, self._down))))
        self._placed = top.on_pixels(canvas.devicePixelRatioF())
        if first:
            self.reveal_current()

    def _scrolled(self) -> float | None:
        """How far down the board is read, in pixels up from its top; None while it is not."""
        view, placed = self.canvas.view, self._placed
        if placed is None:
            return 0.0
        if view.scale != placed.scale or abs(view.x - placed.x) > _ASIDE:
            return None
        return view.y - placed.y
