"""Nothing of what the room saw before is seen again: not on another board, nor after a while."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.ui.canvas.scenes import ROSE, Card, card, scene_of
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.tiles.layers import Layers
from workshop_studio.ui.wall.picture import Picture
from workshop_studio.ui.wall.sheet import Sheet

ROSY, PLAIN = card("a", (0, 0), Card("a", ROSE)), card("b", (300, 0))
BEFORE = Sheet(title="Who", scene=scene_of(ROSY, PLAIN))


@pytest.fixture
def slow(
    application: QApplication, book: FontBook, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Picture]:
    """A picture of a board, all painted; from now on there is no time to paint any more."""
    del application
    picture = Picture(book)
    picture.resize(800, 500)
    picture.set_sheet(BEFORE)
    picture.show()
    picture.board.finish()
    assert has(seen(picture), ROSE)
    monkeypatch.setattr(Layers, "work", lambda *_given, **_named: None)
    yield picture
    picture.close()
    picture.deleteLater()


def seen(picture: Picture) -> QImage:
    """What is on the wall at this moment."""
    return picture.grab().toImage()


def has(image: QImage, colour: str) -> bool:
    """Whether a colour is anywhere."""
    wanted = QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted
        for y in range(0, image.height(), 3)
        for x in range(0, image.width(), 3)
    )


def test_of_another_board_nothing_is_left_below_the_new_title(slow: Picture) -> None:
    slow.set_sheet(Sheet(title="What", scene=scene_of(card("c", (0, 0)))))
    assert not has(seen(slow), ROSE)


def test_what_was_taken_away_is_not_seen_when_the_wall_comes_back(slow: Picture) -> None:
    slow.hide()
    slow.set_sheet(Sheet(title="Who", scene=scene_of(card("a", (0, 0)), PLAIN)))
    slow.show()
    assert not has(seen(slow), ROSE)


def test_the_same_board_goes_on_being_seen_while_it_is_painted_anew(slow: Picture) -> None:
    scene = scene_of(ROSY, PLAIN, card("c", (600, 0)))
    slow.set_sheet(Sheet(title="Who", scene=scene))
    assert has(seen(slow), ROSE)
