"""Owns how a board is read like a page: from its top, as wide as the window, downwards."""

from __future__ import annotations

from collections.abc import Callable

from workshop_studio.ui.boards.first_view import FirstView
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.view import View

_SMALLEST = 0.8
"""What is smaller than this cannot be read by those who stand around the console."""
_ASIDE = 64.0
"""A board that was pushed no further aside is still being read, in pixels."""


class Reading(FirstView):
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
        """Remember how far down the board is read."""
        self._down = self._scrolled()

    def place(self) -> None:
        """Lay the board out for the size there is, and go on reading where it was read."""
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
            self.come_for()

    def _scrolled(self) -> float | None:
        """How far down the board is read, in pixels up from its top; None while it is not."""
        view, placed = self.canvas.view, self._placed
        if placed is None:
            return 0.0
        if view.scale != placed.scale or abs(view.x - placed.x) > _ASIDE:
            return None
        return view.y - placed.y


class Opening(FirstView):
    """Has a board that lies as it lies begin in full view, or readable from its top left corner.

    Once the person has looked elsewhere, it stays there.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._placed: View | None = None
        self._is_left = False

    def resized(self) -> None:
        """Remember whether the person has looked elsewhere."""
        self._is_left = self._placed is not None and self.canvas.view != self._placed

    def place(self) -> None:
        """Show all of the board, or its beginning."""
        if self._is_left:
            return
        canvas, bounds, free = self.canvas, self.canvas.scene.bounds, self.canvas.free
        canvas.fit()
        if canvas.view.scale < _SMALLEST:
            scale = min(1.0, max(_SMALLEST, free.width() / max(1.0, bounds.width)))
            canvas.look_at(View(scale, free.x() - bounds.x * scale, free.y() - bounds.y * scale))
        self.come_for()
        self._placed = canvas.view
