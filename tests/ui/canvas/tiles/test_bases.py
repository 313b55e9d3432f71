"""What lies below or above all items is drawn for the scale it is seen at, and leaves no trace."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QApplication

from tests.ui.canvas.scenes import ROSE, card, picture, scene_of
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Box, Ink
from workshop_studio.layout.screen import DARK, LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.surface import Surface


@dataclass(frozen=True)
class Sign:
    """A square that is as large in pixels at any scale."""

    x: float
    side: float = 40.0

    def at_scale(self, scale: float) -> Sign:
        """As large as it has to be."""
        return replace(self, side=40.0 / min(1.0, scale))

    def draw(self, _drawing: Drawing) -> Artifact:
        """The square, around its place."""
        half, side = self.side / 2, self.side
        return Artifact((Box(self.x - half, -half, side, side, Ink(ROSE)),))


def test_a_sign_is_as_large_at_each_scale_and_goes_wholly_when_it_goes(
    application: QApplication, book: FontBook
) -> None:
    del application
    surface = Surface(book, LIGHT)
    surface.resize(800, 600)
    scene = scene_of(card("a", (-1_500, -900)), card("b", (1_500, 900)))
    surface.set_scene(replace(scene, above=(Sign(0.0),)))
    surface.fit()
    surface.finish()
    assert surface.view.scale < 0.5
    near = 15 / surface.view.scale
    assert colour_at(surface, near, 0) == ROSE
    assert colour_at(surface, 0, near) == ROSE
    surface.set_theme(DARK)
    assert colour_at(surface, near, 0) == ROSE
    surface.set_scene(replace(scene, above=(Sign(600.0),)))
    assert colour_at(surface, near, 0) == DARK.board
    assert colour_at(surface, 600 - near, 0) == ROSE
    surface.zoom_to(1.0)
    surface.reveal(Rect(500, -50, 100, 100))
    assert colour_at(surface, 585, 0) == ROSE
    assert colour_at(surface, 575, 0) == DARK.board
    surface.close()


def colour_at(surface: Surface, x: float, y: float) -> str:
    """The colour at a point of the board."""
    place = surface.view.to_widget((x, y)).toPoint()
    return picture(surface).pixelColor(place).name().upper()
