"""Owns the commands that look closer at a board, or at the whole of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QAction, QKeySequence

from workshop_studio.ui.boards.board_actions import BoardActions, Keys, Spec
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

_STEP = 1.25
Standard = QKeySequence.StandardKey


class Zooming(QObject):
    """Zooms a board around its middle, to what is selected, or to all there is.

    Attributes:
        actions: for menus and the palette; only the one for the selection is in an item's menu.
    """

    def __init__(self, canvas: BoardCanvas, possible: BoardActions) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._possible = possible
        reset = partial(canvas.zoom_to, 1.0)
        closer = Spec("board-zoom-selection", self.tr("Zoom to selection"), "search", ["Z"],
                      "selection")  # fmt: skip
        self.actions: list[QAction] = [
            self._look("in", self.tr("Zoom in"), [Standard.ZoomIn, "Ctrl+="], self.nearer),
            self._look("out", self.tr("Zoom out"), [Standard.ZoomOut], self.farther),
            self._look("reset", self.tr("Zoom to 100 %"), ["Ctrl+0"], reset),
            self._look("fit", self.tr("Show the whole board"), ["Ctrl+9"], self.whole),
            possible.make(closer, self.look_closer),
        ]

    def nearer(self) -> None:
        """Zoom in around the middle."""
        self._zoom(_STEP)

    def farther(self) -> None:
        """Zoom out around the middle."""
        self._zoom(1 / _STEP)

    def whole(self) -> None:
        """Show the whole board, and keep doing so."""
        self._canvas.fit()

    def look_closer(self) -> None:
        """Bring what is selected into the middle."""
        canvas = self._canvas
        canvas.zoom_to_part(canvas.scene.by_id[key].bounds for key in canvas.selection)

    def _zoom(self, factor: float) -> None:
        canvas = self._canvas
        canvas.zoom_at(factor, QPointF(canvas.width() / 2, canvas.height() / 2))

    def _look(self, name: str, words: str, keys: Keys, do: Callable[[], object]) -> QAction:
        spec = Spec(f"board-zoom-{name}", words, "", keys, everywhere=True, repeats=True)
        action = self._possible.make(spec, do)
        action.setProperty("menu", False)  # noqa: FBT003 -- Qt takes it so
        return action
