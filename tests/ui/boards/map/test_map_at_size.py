"""A map of a crowd: what a drag paints does not grow with it, and what lights up hides no name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.canvas_boards import made
from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.layout.boards.scene import Detail, Item
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.painting.lines import Area

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def crowded(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    """A map of 200 players and 400 links, wholly in view."""
    del application
    room = MapRoom(made(200, "players"), book)
    room.page.commands.zooming.whole()
    room.page.canvas.finish()
    yield room
    room.close()


def test_a_player_dragged_over_a_crowd_paints_little_anew(
    crowded: MapRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = crowded.page.canvas
    start = crowded.at(crowded.players()[0].id)
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, start + QPoint(12, 6))
    canvas.grab()
    canvas.finish()
    painted: list[str] = []
    put = canvas._artist._put

    def counted(painter: QPainter, item: Item, detail: Detail, area: Area | None = None) -> None:
        painted.append(item.id)
        put(painter, item, detail, area)

    monkeypatch.setattr(canvas._artist, "_put", counted)
    QTest.mouseMove(canvas, start + QPoint(14, 7))
    canvas.grab()
    assert canvas._overlay.preview.cell
    assert len(canvas.moved) < len(painted) < 200
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NONE, start)


def test_a_ring_that_lights_up_in_a_crowd_is_tinted_and_its_names_are_not(
    crowded: MapRoom,
) -> None:
    canvas = crowded.page.canvas
    one = crowded.players()[0]
    other = next(each for each in crowded.players()[1:] if each.ring == one.ring)
    bounds = crowded.page.scene.by_id[other.id].bounds
    name = canvas.view.rect_to_widget(bounds).toAlignedRect()
    start, before = crowded.at(one.id), canvas.grab().toImage()
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, start + QPoint(12, 6))
    canvas.finish()
    after = canvas.grab().toImage()
    assert canvas._overlay.preview.cell == one.ring
    assert darkest(after.copy(name)) == darkest(before.copy(name))
    number = [ring.id for ring in crowded.rings()].index(one.ring)
    tint = darker(canvas.theme.rings[number], canvas.theme.accent_soft)
    assert number_of(after, tint) > 100 > number_of(before, tint)


def darkest(picture: QImage) -> int:
    """How light the darkest dot is."""
    return min(
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    )


def darker(one: str, other: str) -> QColor:
    """The darker of two colours, in red, green and blue each."""
    a, b = QColor(one), QColor(other)
    return QColor(min(a.red(), b.red()), min(a.green(), b.green()), min(a.blue(), b.blue()))


def number_of(picture: QImage, wanted: QColor) -> int:
    """How many dots of some rows have a colour."""
    return sum(
        picture.pixelColor(x, y) == wanted
        for x in range(picture.width())
        for y in range(0, picture.height(), 20)
    )
