"""Owns the names that stay in view while an iceberg is read downwards: its layer and its sides."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.iceberg.iceberg_scene import ABOVE
from workshop_studio.layout.boards.iceberg.words import (
    SIDE_SIGNS,
    SIDE_TITLES,
    cell_place,
    layer_name,
)
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.words import LAYERS, SIDES, Layer
from workshop_studio.ui.boards.stage.parts import waymark
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

_TOP, _LEFT, _BESIDE = 8, 8, 16
_LEAST = 48
"""A layer counts as the one in view as long as so many pixels of it can be seen."""
_NAME_DOWN = 40.0
"""So far below the top of its layer the layer's own name may begin, in points."""


class Waymarks(QObject):
    """Shows at the upper edge what has been pushed beyond it, and only that."""

    def __init__(self, canvas: BoardCanvas, parent: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._layer = waymark(parent)
        self._sides = {side: waymark(parent) for side in SIDES}
        for side, label in self._sides.items():
            label.setText(f"{SIDE_SIGNS[side]} {SIDE_TITLES[side]}")
        canvas.view_changed.connect(self.follow)

    def follow(self) -> None:
        """Show what is needed for the part of the board in view."""
        regions = _regions(self._canvas.scene)
        if self._canvas.isHidden():
            # Something else is shown in the board's place.
            for label in (self._layer, *self._sides.values()):
                label.hide()
        elif regions:
            self._name_layer(regions)
            self._name_sides(regions)

    def _name_layer(self, regions: Mapping[Layer, Rect]) -> None:
        view = self._canvas.view
        layer = next((each for each in LAYERS if self._y(regions[each].bottom) > _LEAST),
                     LAYERS[-1])  # fmt: skip
        gone = self._y(_top(regions, layer) + _NAME_DOWN) < 0
        self._layer.setVisible(gone)
        if gone:
            self._layer.setText(layer_name(layer))
            self._layer.adjustSize()
            self._layer.move(max(_LEFT, round(view.x) + _LEFT), _TOP)

    def _name_sides(self, regions: Mapping[Layer, Rect]) -> None:
        view, first = self._canvas.view, LAYERS[0]
        spine = regions[first].right * view.scale + view.x
        gone = self._y(_top(regions, first)) < 0
        for side, label in self._sides.items():
            label.setVisible(gone)
            label.adjustSize()
            left = spine + _BESIDE if side == "barrier" else spine - _BESIDE - label.width()
            label.move(round(left), _TOP)

    def _y(self, y: float) -> float:
        """Where a height of the board stands in the window."""
        return y * self._canvas.view.scale + self._canvas.view.y


def _regions(scene: Scene) -> Mapping[Layer, Rect]:
    """The part of the board of each layer's first side."""
    places = ((cell_place(cell.id), cell.region) for cell in scene.cells)
    return {
        layer: region
        for (layer, side), region in places
        if side == SIDES[0] and isinstance(region, Rect)
    }


def _top(regions: Mapping[Layer, Rect], layer: Layer) -> float:
    """Where a layer begins to be seen."""
    return regions[layer].y + (ABOVE if layer == LAYERS[0] else 0.0)
