"""A board that is shown as a whole stays so while it grows, as far as it can still be read."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.framed_surface import FramedSurface


def test_a_board_that_grows_stays_in_view_until_it_would_be_too_small(
    application: QApplication, book: FontBook
) -> None:
    del application
    surface = FramedSurface(book, LIGHT)
    surface.resize(800, 600)
    surface.set_scene(board(700, 500))
    surface.fit()
    surface.set_scene(board(900, 600))
    assert surface.free.contains(surface.view.rect_to_widget(surface.scene.bounds))
    scale = surface.view.scale
    surface.set_scene(board(3_000, 600))
    assert surface.view.scale == scale


def test_who_has_zoomed_is_left_alone(application: QApplication, book: FontBook) -> None:
    del application
    surface = FramedSurface(book, LIGHT)
    surface.resize(800, 600)
    surface.set_scene(board(700, 500))
    surface.fit()
    surface.zoom_to(1.0)
    before = surface.view
    surface.set_scene(board(900, 600))
    assert surface.view == before


def board(width: float, height: float) -> Scene:
    return Scene(Rect(0, 0, width, height))
