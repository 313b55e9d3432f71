"""A board that is shown as a whole stays so while it grows, as far as it can still be read."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QRectF
from PySide6.QtWidgets import QApplication

from tests.ui.canvas.scenes import card, scene_of
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.framed_surface import FramedSurface, Legibly
from workshop_studio.ui.canvas.view import View


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


ZOOM = QRect(740, 480, 48, 108)
"""Where buttons float over the lower right corner of 800 by 600."""


def test_a_fitted_board_stands_beside_what_would_float_over_a_note(
    application: QApplication, book: FontBook
) -> None:
    del application
    surface = framed(book, scene_of(card("first", (0, 0)), card("last", (900, 640))))
    surface.fit()
    assert not shown(surface, "last").intersects(ZOOM)
    assert surface.free.contains(shown(surface, "first"))
    assert surface.free.contains(shown(surface, "last"))


def test_a_fitted_board_is_as_large_as_ever_where_nothing_floats_over_a_note(
    application: QApplication, book: FontBook
) -> None:
    del application
    scene = scene_of(card("first", (0, 0)), card("last", (900, 0)), card("low", (0, 640)))
    surface = framed(book, scene)
    surface.fit()
    before = surface.view
    surface.covered = ()
    surface.fit()
    assert surface.view == before


def test_what_is_revealed_has_nothing_over_it_and_stays_in_the_free_part(
    application: QApplication, book: FontBook
) -> None:
    del application
    surface = framed(book, scene_of(card("first", (0, 0)), card("last", (690, 530))))
    surface.insets = QMargins(0, 0, 0, 40)
    surface.look_at(View())
    assert shown(surface, "last").intersects(ZOOM)
    surface.reveal(surface.scene.by_id["last"].bounds)
    assert not shown(surface, "last").intersects(ZOOM)
    assert surface.free.contains(shown(surface, "last"))
    resting = surface.view
    surface.reveal(surface.scene.by_id["last"].bounds)
    assert surface.view == resting


def test_a_board_seen_in_its_whole_width_is_moved_up_and_down_only(
    application: QApplication, book: FontBook
) -> None:
    del application
    surface = framed(
        book, scene_of(card("named", (0, 0)), card("wide", (660, 40)), card("last", (640, 450)))
    )
    surface.look_at(View(1.0, (800 - surface.scene.bounds.width) / 2, 0.0))
    before = surface.view
    assert shown(surface, "last").intersects(ZOOM)
    surface.reveal(surface.scene.by_id["last"].bounds)
    assert not shown(surface, "last").intersects(ZOOM)
    assert surface.view.x == before.x
    surface.pan(0.0, -900.0)
    surface.reveal(surface.scene.by_id["wide"].bounds)
    assert surface.view.x == before.x


def test_the_last_note_of_a_board_can_be_pushed_clear_of_everything(
    application: QApplication, book: FontBook
) -> None:
    del application
    surface = framed(book, scene_of(card("first", (0, 0)), card("last", (690, 530))))
    surface.look_at(View())
    surface.pan(-600, -400)
    assert not shown(surface, "last").intersects(ZOOM)
    assert QRectF(surface.rect()).contains(shown(surface, "last"))


def framed(book: FontBook, scene: Scene) -> FramedSurface:
    """A surface of 800 by 600 with buttons in its corner."""
    surface = FramedSurface(book, LIGHT)
    surface.resize(800, 600)
    surface.covered = (ZOOM,)
    surface.set_scene(scene)
    return surface


def shown(surface: FramedSurface, key: str) -> QRectF:
    """Where an item stands, in pixels."""
    return surface.view.rect_to_widget(surface.scene.by_id[key].bounds)


def board(width: float, height: float) -> Scene:
    return Scene(Rect(0, 0, width, height))


def test_a_board_that_was_moved_for_what_was_added_is_still_fitted_when_it_grows(
    application: QApplication, book: FontBook
) -> None:
    del application
    corner = card("low", (640, 470))
    surface = framed(book, scene_of(card("first", (0, 0)), corner))
    surface.covered = ()
    surface.fit()
    surface.covered = (ZOOM,)
    before = surface.view
    surface.reveal(corner.bounds)
    assert surface.view != before
    surface.set_scene(scene_of(card("first", (0, 0)), corner, card("far", (900, 700))))
    assert surface.free.contains(shown(surface, "far"))
    surface.pan(-300, 0)
    surface.reveal(surface.scene.by_id["first"].bounds)
    assert surface.free.contains(shown(surface, "first"))
    assert not surface.is_fitted


def test_a_board_whose_words_are_to_be_read_is_shown_whole_while_they_can_be(
    application: QApplication, book: FontBook
) -> None:
    del application
    surface = framed(book, board(740, 400))
    surface.covered = ()
    scales, seen = [], []
    for width in (740, 780, 900, 1_100):
        surface.set_scene(board(width, 400))
        surface.fit_legibly(Legibly(part=1.0, whole=0.8))
        scales.append(round(surface.view.scale, 2))
        seen.append(surface.free.contains(surface.view.rect_to_widget(surface.scene.bounds)))
    assert scales == [1.02, 1.01, 0.87, 1.0]
    assert seen == [True, True, True, False]
