"""What stands in for tiles costs nothing to keep, and sheets are used again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF

from tests.ui.canvas.scenes import rows, scene_of
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.surface import Surface


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
        return len(held.present) + len(held._overview) + len(held._sheets)

    for factor in (1.3, 1 / 1.3, 1.3, 1 / 1.3, 1.3, 1 / 1.3):
        sharp.zoom_at(factor, QPointF(600, 450))
        sharp.finish()
        taken.add(sheets())
    shown = len(sharp._glass().showing())
    assert max(taken) <= 3 * shown, "what is shown, what stood in for it, and what is out of sight"
