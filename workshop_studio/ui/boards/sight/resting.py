"""Owns waiting for a window to settle before its board is placed in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from workshop_studio.ui.canvas.board_canvas import BoardCanvas


class Resting(QObject):
    """Places a board once its canvas has the size it keeps, and again after each change of it.

    Attributes:
        canvas: of the board.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.rest)
        canvas.installEventFilter(self)
        self._soon.start(0)

    def leave(self) -> None:
        """Watch no more."""
        self._soon.stop()
        self.canvas.removeEventFilter(self)

    def resized(self) -> None:
        """Note how the board is seen when its canvas takes another size; for subclasses."""

    def rest(self) -> None:
        """Place the board; for subclasses."""

    def reveal_current(self) -> None:
        """Bring into view what the keyboard is on: somebody came here for one thing."""
        canvas = self.canvas
        if canvas.current in canvas.scene.by_id:
            canvas.reveal(canvas.scene.by_id[canvas.current].bounds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the first of some changes of size that come together."""
        if event.type() == QEvent.Type.Resize and not self._soon.isActive():
            self.resized()
            self._soon.start(0)
        return super().eventFilter(watched, event)
