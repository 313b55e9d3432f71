"""Owns the first view of a theory: its columns from edge to edge, from the top down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.view import View

_MARGIN = 14.0
_LARGEST = 1.0


class WidthKeeper(QObject):
    """Shows all columns as wide as they fit, until the person looks elsewhere.

    A theory is read across and can be long: fitted in both directions its letters would be small.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._kept: View | None = None
        # The canvas moves its view while it is resized: only then is the new one chosen.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._again)
        canvas.installEventFilter(self)

    def keep(self) -> None:
        """Show the columns again, unless the person has zoomed or moved the board."""
        canvas, bounds = self._canvas, self._canvas.scene.bounds
        if self._kept not in {None, canvas.view} or canvas.width() < 4 * _MARGIN:
            return
        scale = min(_LARGEST, (canvas.width() - 2 * _MARGIN) / max(1.0, bounds.width))
        x = canvas.width() / 2 - bounds.centre[0] * scale
        canvas.look_at(View(scale, x, canvas.insets.top() + _MARGIN - bounds.y * scale))
        self._kept = canvas.view

    def _again(self) -> None:
        self._kept = None
        self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the window."""
        if event.type() == QEvent.Type.Resize and self._kept in {None, self._canvas.view}:
            self._kept = None
            self._later.start(0)
        return super().eventFilter(watched, event)
