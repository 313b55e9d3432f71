"""Owns when a board chooses the view it begins with: once the window has settled at a size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from workshop_studio.ui.canvas.board_canvas import BoardCanvas


class FirstView(QObject):
    """Calls `place` after the canvas was shown, and after each change of its size.

    The canvas moves its view while it is resized: only then is the new one chosen. Subclasses say
    what is placed, and in `resized` what they have to remember of the view before.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.place)
        canvas.installEventFilter(self)
        self._soon.start(0)

    def leave(self) -> None:
        """Watch no more."""
        self._soon.stop()
        self.canvas.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew for the size there is, once the window has settled."""
        if event.type() == QEvent.Type.Resize and not self._soon.isActive():
            self.resized()
            self._soon.start(0)
        return super().eventFilter(watched, event)

    def resized(self) -> None:
        """The size is another; the view is still as it was."""

    def place(self) -> None:
        """Choose the view for the size there is."""
        raise NotImplementedError

    def come_for(self) -> None:
        """Show the one thing that somebody came here for, if so."""
        canvas = self.canvas
        if canvas.current in canvas.scene.by_id:
            canvas.reveal(canvas.scene.by_id[canvas.current].bounds)
