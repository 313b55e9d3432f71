"""A crowd on the screen: who joins it is seen first, and the rest of the map follows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.canvas_boards import made
from tests.support import step
from tests.ui.boards.map.map_room import MapRoom
from tests.waiting import wait_until
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Player
from workshop_studio.operations.editing import edit

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def crowded(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    """A map of a hundred players."""
    del application
    room = MapRoom(made(100, "players"), book)
    room.page.canvas.finish()
    yield room
    room.close()


def add(room: MapRoom, name: str) -> Player:
    """Type a player, and press Enter."""
    room.page.quick_add.begin()
    QTest.keyClicks(room.page.quick_add.field, name)
    QTest.keyClick(room.page.quick_add.field, Qt.Key.Key_Return)
    return next(player for player in room.players() if player.name == name)


def test_a_newcomer_is_all_that_differs_at_first(crowded: MapRoom) -> None:
    before = crowded.page.scene
    new = add(crowded, "Food bank")
    assert crowded.page.later.waits
    assert crowded.page.scene.items[:-1] == before.items
    assert crowded.page.scene.items[-1].id == new.id


def test_the_whole_map_follows_by_itself(crowded: MapRoom) -> None:
    for number in range(3):
        add(crowded, f"Food bank {number}")
    page = crowded.page
    wait_until(lambda: not page.later.waits)
    seen = page.scene
    page.refresh()
    assert seen == page.scene
    assert set(seen.by_id) == set(
        map_scene(crowded.snapshot, crowded.board, crowded.desk.book).by_id
    )


def test_a_change_of_something_else_shows_the_whole_map_at_once(crowded: MapRoom) -> None:
    new = add(crowded, "Food bank")
    crowded.desk.do(lambda now: edit(now, new.id, name="Larder"), step("rename"))
    assert not crowded.page.later.waits
    assert "Larder" in crowded.page.scene.by_id[new.id].name


def test_nothing_moves_below_a_hand_that_drags(crowded: MapRoom) -> None:
    add(crowded, "Food bank")
    canvas, first = crowded.page.canvas, crowded.page.scene
    crowded.page.canvas.fit()
    start = crowded.at(crowded.players()[0].id)
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, start + QPoint(12, 6))
    assert canvas.moved
    for _ in range(100):
        crowded.page.later._look()
    assert crowded.page.later.waits
    assert crowded.page.scene is first
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, NONE, start)
    wait_until(lambda: not crowded.page.later.waits)


def test_a_page_that_is_left_lays_nothing_out_any_more(
    application: QApplication, book: FontBook
) -> None:
    del application
    room = MapRoom(made(100, "players"), book)
    add(room, "Food bank")
    room.close()
    assert not room.page.later.waits
