"""A map is first seen so that its names can be read, and stays in its place while it grows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QApplication

from tests.support import board_of, small_session
from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.layout.boards.map.sizes import map_sizes
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.players import add_player
from workshop_studio.ui.kit.buttons import Button

CONSOLE = (1026, 656)
"""What a window of 1366 by 768 leaves to board and quick add."""


def crowd(count: int) -> Snapshot:
    """A map on whose outer rings many stand, of many sectors."""
    snapshot = small_session(players=0)
    board = board_of(snapshot, "players")
    rings, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    for number in range(count):
        ring, sector = rings[(0, 1, 1, 2, 2, 3)[number % 6]], sectors[number * 9 // count]
        snapshot = snapshot.apply(
            add_player(snapshot, board, name=f"Service {number}", ring=ring.id, sector=sector.id)
        )
    return snapshot


@pytest.fixture
def narrow(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    """A map of 32 players in a narrow window."""
    del application
    room = MapRoom(crowd(32), book)
    room.appearance.set_small(small=True)
    room.page.widget.setFixedSize(*CONSOLE)
    QApplication.processEvents()
    yield room
    room.close()


def letters(room: MapRoom) -> float:
    """How high names are on screen, in pixels."""
    return map_sizes(small=room.appearance.small).text * room.page.canvas.view.scale


def place(room: MapRoom, record: str) -> QRectF:
    """Where a player stands in the canvas, in pixels."""
    return room.page.canvas.view.rect_to_widget(room.page.scene.by_id[record].bounds)


def test_names_can_be_read_and_everybody_is_there(narrow: MapRoom) -> None:
    canvas = narrow.page.canvas
    assert letters(narrow) >= 12
    places = [place(narrow, player.id) for player in narrow.players()]
    assert all(canvas.free.contains(each) for each in places)
    assert not any(each.intersects(over) for over in map(QRectF, canvas.covered) for each in places)


def test_the_whole_map_is_shown_to_who_asks_for_it_and_stays_so(narrow: MapRoom) -> None:
    canvas = narrow.page.canvas
    narrow.page.commands.zooming.whole()
    assert canvas.free.contains(canvas.view.rect_to_widget(canvas.scene.bounds))
    narrow.page.widget.setFixedSize(CONSOLE[0] - 60, CONSOLE[1])
    QApplication.processEvents()
    assert canvas.free.contains(canvas.view.rect_to_widget(canvas.scene.bounds))


def test_names_can_still_be_read_once_the_window_has_another_size(narrow: MapRoom) -> None:
    narrow.page.widget.setFixedSize(CONSOLE[0] - 160, CONSOLE[1] - 100)
    QApplication.processEvents()
    assert letters(narrow) >= 12
    shown = narrow.page.canvas.view.rect_to_widget(narrow.page.scene.items[0].bounds)
    assert narrow.page.canvas.free.contains(shown.center())


def test_an_empty_map_that_is_filled_stays_in_view_as_long_as_it_can_be_read(
    application: QApplication, book: FontBook
) -> None:
    del application
    room = MapRoom(small_session(players=0), book)
    room.appearance.set_small(small=True)
    room.page.widget.setFixedSize(*CONSOLE)
    QApplication.processEvents()
    assert letters(room) >= 12
    assert is_wholly_seen(room)
    for number in range(60):
        ring = room.rings()[number % 4].id
        name = f"A service of some kind {number}"
        room.page.adding.add((name,), ring)
        newest = place(room, room.players()[-1].id)
        assert room.page.canvas.free.contains(newest)
        assert not any(newest.intersects(each) for each in map(QRectF, room.page.canvas.covered))
        assert letters(room) >= 12 or (letters(room) >= 10 and is_wholly_seen(room))
        assert is_wholly_seen(room) or number >= 24
    assert not is_wholly_seen(room)
    room.close()


def is_wholly_seen(room: MapRoom) -> bool:
    """Whether all rings with their names are in view."""
    canvas = room.page.canvas
    return canvas.free.contains(canvas.view.rect_to_widget(canvas.scene.bounds))


def test_the_first_link_leaves_the_map_where_it_is(narrow: MapRoom) -> None:
    one, two, *_ = narrow.players()
    narrow.page.widget.setFixedSize(CONSOLE[0] - 360, CONSOLE[1])
    QApplication.processEvents()
    before, free = narrow.page.canvas.view, narrow.page.canvas.free
    narrow.page.canvas.linked.emit(one.id, two.id)
    QApplication.processEvents()
    assert "Poorly" in narrow.page.legend.words
    assert (narrow.page.canvas.view, narrow.page.canvas.free) == (before, free)


def test_the_title_and_one_row_of_named_icons_stand_over_no_player(narrow: MapRoom) -> None:
    stage = narrow.page.stage
    narrow.page.widget.setFixedSize(CONSOLE[0] - 2, CONSOLE[1])
    QApplication.processEvents()
    buttons = [each for each in stage._header.findChildren(Button) if each.isVisible()]
    assert stage.title.isVisible()
    assert len(buttons) >= 2
    assert len({each.mapTo(stage, QPoint()).y() for each in buttons}) == 1
    assert [each.sizeHint().width() for each in buttons if each.sizeHint().width() > 40] == []
    assert all(each.text() or each.accessibleName() for each in buttons)
    words = stage.title.mapTo(stage, QPoint()), stage.title.sizeHint().boundedTo(stage.title.size())
    over = [QRect(*words), *(QRect(each.mapTo(stage, QPoint()), each.size()) for each in buttons)]
    for player in narrow.players():
        assert not any(place(narrow, player.id).intersects(QRectF(each)) for each in over)
