"""What stands in for tiles costs nothing to keep, nor to come back to; sheets are used again."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import cast

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QApplication

from tests.ui.canvas.scenes import ROSE, Card, furthest, painted, picture, rows, scene_of
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.screen import DARK, LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.surface import Surface
from workshop_studio.ui.canvas.tiles import layers, tiles
from workshop_studio.ui.canvas.tiles.glass import Glass

MIDDLE = QPointF(600, 450)


@pytest.fixture
def sharp(book: FontBook) -> Iterator[Surface]:
    """A board larger than its window, sharply at 100 %."""
    surface = Surface(book, LIGHT)
    surface.resize(1_200, 900)
    surface.set_scene(scene_of(*rows(300)))
    surface.show()
    surface.zoom_to(1.0)
    surface.reveal(Rect(0, 0, 100, 60))
    surface.finish()
    yield surface
    surface.close()


def test_what_stands_in_while_zooming_is_what_was_shown_and_no_copy(sharp: Surface) -> None:
    held = sharp._layers
    shown = {key: held.present.image(key) for key in sharp._glass().showing()}
    sharp.zoom_at(1.3, QPointF(600, 450))
    assert held._still is not None
    assert all(held._still.tiles[key] is image for key, image in shown.items())


def test_zooming_to_and_fro_takes_no_more_memory_each_time(sharp: Surface) -> None:
    held, taken = sharp._layers, set[int]()

    def sheets() -> int:
        left = len(held._left) if held._left is not None else 0
        return len(held.present) + left + len(held._overview) + len(held._sheets)

    for factor in (1.3, 1 / 1.3, 1.3, 1 / 1.3, 1.3, 1 / 1.3):
        sharp.zoom_at(factor, QPointF(600, 450))
        sharp.finish()
        taken.add(sheets())
    shown = len(sharp._glass().showing())
    assert max(taken) <= 3 * shown, "what is shown, what stood in for it, and what is out of sight"


def paintings(surface: Surface, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The scales at which tiles, or parts of them, are painted from now on."""
    scales: list[float] = []
    artist = surface._artist
    paint = artist.painting

    def painting(painter: QPainter, rects: tuple[Rect, ...], *, scale: float) -> Generator[None]:
        scales.append(scale)
        return paint(painter, rects, scale=scale)

    monkeypatch.setattr(artist, "painting", painting)
    return scales


def test_zooming_to_and_back_at_once_paints_nothing(
    sharp: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = paintings(sharp, monkeypatch)
    for factor in (1.25, 1.25, 0.8, 0.8):
        sharp.zoom_at(factor, MIDDLE)
        sharp.grab()
    sharp.finish()
    assert painted == []


def test_going_back_to_the_scale_before_paints_no_tile_again(
    sharp: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    sharp.zoom_at(1.25, MIDDLE)
    sharp.finish()
    painted = paintings(sharp, monkeypatch)
    for factor in (0.8, 1.25, 0.8):
        sharp.zoom_at(factor, MIDDLE)
        sharp.finish()
    assert painted == []


def test_tiles_of_the_scale_before_are_there_although_all_has_come_to_rest(
    sharp: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    sharp.zoom_at(1.25, MIDDLE)
    let_rest(sharp)
    painted = paintings(sharp, monkeypatch)
    sharp.zoom_at(0.8, MIDDLE)
    sharp.finish()
    assert painted == []


def test_a_scale_that_is_off_by_a_hair_is_the_same_scale(
    sharp: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    notch = next(n / 1_000 for n in range(1_001, 2_000) if n / 1_000 * (1 / (n / 1_000)) != 1.0)
    painted = paintings(sharp, monkeypatch)
    sharp.zoom_at(notch, MIDDLE)
    sharp.zoom_at(1 / notch, MIDDLE)
    assert sharp.view.scale != 1.0
    sharp.finish()
    assert painted == []


def test_what_changed_meanwhile_is_painted_when_one_goes_back(
    sharp: Surface, book: FontBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = list(sharp.scene.items)
    sharp.zoom_at(1.25, MIDDLE)
    sharp.finish()
    sharp.set_scene(scene_of(replace(items[0], look=Card("n0", ROSE)), *items[1:]))
    sharp.finish()
    scales = paintings(sharp, monkeypatch)
    sharp.zoom_at(0.8, MIDDLE)
    sharp.finish()
    assert 1 <= len(scales) <= 4
    assert furthest(picture(sharp), painted(sharp, book)) <= 6


@pytest.mark.parametrize("settled", [False, True])
def test_what_stands_in_is_not_painted_over_when_all_is_painted_anew(
    sharp: Surface, *, settled: bool
) -> None:
    held = sharp._layers
    sharp.zoom_at(1.25, MIDDLE)
    if settled:
        sharp._pauses.end_zoom()
        held.work(sharp._glass(), budget=0.0)
    sharp.set_theme(DARK)
    assert held._still is not None
    standing = list(held._still.tiles.values())
    assert standing
    assert not any(sheet is image for sheet in held._sheets._spare for image in standing)
    sharp.finish()
    assert held._still is None


def test_tiles_of_two_scales_are_no_more_than_a_wall_of_pixels_shows(sharp: Surface) -> None:
    held = sharp._layers
    sharp.resize(2_560, 1_440)
    let_rest(sharp)
    sharp.zoom_at(1.25, MIDDLE)
    let_rest(sharp)
    assert held._left is not None
    assert len(held.present) + len(held._left) <= layers._MOST_AHEAD


def let_rest(surface: Surface) -> None:
    """Wait until nothing is left to paint, not even out of sight."""
    QApplication.processEvents()
    while not (surface.is_sharp and surface.is_idle):
        QApplication.processEvents()


def test_what_stands_in_is_not_shown_again_with_each_frame(
    sharp: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A clock that goes on when it is looked at: as many frames on a fast computer as on a slow one.
    ticks = count()
    for module in (layers, tiles):
        monkeypatch.setattr(module, "perf_counter", lambda: next(ticks) / 1_000)
    let_rest(sharp)
    shown: list[int] = []
    show = sharp._layers.show

    def shows(painter: QPainter, region: QRegion, glass: Glass) -> None:
        shown.append(sum(rect.width() * rect.height() for rect in cast("Iterable[QRect]", region)))
        show(painter, region, glass)

    monkeypatch.setattr(sharp._layers, "show", shows)
    sharp.zoom_at(1.25, MIDDLE)
    let_rest(sharp)
    assert len(shown) > 6
    whole = sharp.width() * sharp.height()
    assert sum(shown) <= 3 * whole, "the zoom, and each tile once"
