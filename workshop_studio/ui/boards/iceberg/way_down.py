"""Owns the way down an iceberg that is higher than the window: what comes next below its edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.iceberg.words import cell_place, layer_name
from workshop_studio.model.words import LAYERS, SIDES, Layer
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.kit.widgets import button

_LEFT, _BELOW = 8, 8
_NAME = 48.0
"""So many pixels of a layer have to be seen for its name to be read."""
_TOP = 56.0
"""Where the layer that is led to begins, in pixels below what stands at the upper edge."""


class WayDown(QObject):
    """Names the waterline, or the next layer, while it is below the window; a click leads there.

    Keys walk from note to note, and bring into view what they come to.
    """

    def __init__(self, canvas: BoardCanvas, parent: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._layer: Layer = LAYERS[0]
        self.button = button("", icon="arrow-down")
        self.button.setParent(parent)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.hide()
        self.button.clicked.connect(self._go)
        canvas.view_changed.connect(self.follow)
        canvas.installEventFilter(self)

    def follow(self) -> None:
        """Name what is next below the part of the board in view."""
        lower = self._canvas.free.bottom()
        below = [layer for layer in LAYERS[1:] if self._top(layer) > lower - _NAME]
        # Nothing leads down a board in whose place something else is shown.
        self.button.setVisible(bool(below) and not self._canvas.isHidden())
        if not below:
            return
        self._layer = below[0]
        waterline = self._layer == LAYERS[1]
        self.button.setText(self.tr("Waterline") if waterline else layer_name(self._layer))
        said = self.tr("Go down to {layer}").format(layer=layer_name(self._layer))
        self.button.setAccessibleName(said)
        self.button.setToolTip(said)
        # What is not shown yet wears no style, and would be too narrow.
        self.button.ensurePolished()
        self.button.adjustSize()
        self.button.move(_LEFT, round(lower) - self.button.height() - _BELOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        self._canvas.pan(0.0, self._canvas.free.top() + _TOP - self._top(self._layer))

    def _top(self, layer: Layer) -> float:
        """Where a layer begins, in pixels down the window."""
        view = self._canvas.view
        for cell in self._canvas.scene.cells:
            if cell_place(cell.id) == (layer, SIDES[0]) and isinstance(cell.region, Rect):
                return cell.region.y * view.scale + view.y
        return 0.0
