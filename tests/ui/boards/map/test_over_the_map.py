"""What floats over a map: title, buttons and legend, at each width a window may come back to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.boards.map.map_room import MapRoom
from tests.ui.boards.map.test_first_view import CONSOLE, crowd
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.kit.buttons import Button

RESTORED = (CONSOLE[0], 1010, 960, 760)
"""Widths of the map in a window as wide as the screen, restored to less, and at its narrowest."""


@pytest.fixture
def map_of_all(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    """A map with players of all sectors and a link, in a narrow window."""
    del application
    room = MapRoom(crowd(32), book)
    one, two, *_ = room.players()
    room.page.canvas.linked.emit(one.id, two.id)
    room.appearance.set_small(small=True)
    yield room
    room.close()


def at_width(room: MapRoom, width: int) -> None:
    """Give the page a width, and let everything find its place: one thing asks the next."""
    room.page.widget.setFixedSize(width, CONSOLE[1])
    for _ in range(4):
        QApplication.processEvents()


def place(widget: QWidget, stage: QWidget) -> QRect:
    """Where something stands on the stage."""
    return QRect(widget.mapTo(stage, QPoint()), widget.size())


def buttons(room: MapRoom) -> list[Button]:
    """Those over the map that are shown."""
    return [each for each in room.page.stage._header.findChildren(Button) if each.isVisible()]


def are_icons(room: MapRoom) -> bool:
    """Whether the buttons over the map are as wide as their icons."""
    return {(each.width(), each.height()) for each in buttons(room)} == {(32, 32)}


def has_words(room: MapRoom) -> bool:
    """Whether the buttons over the map have room for all of their words."""
    return all(
        each.width() >= each.sizeHint().width() > each.fontMetrics().horizontalAdvance(each.text())
        for each in buttons(room)
    )


@pytest.mark.parametrize("width", RESTORED)
def test_title_and_buttons_stand_in_one_row_whole_and_apart(
    width: int, map_of_all: MapRoom
) -> None:
    stage = map_of_all.page.stage
    at_width(map_of_all, CONSOLE[0])
    at_width(map_of_all, width)
    title = place(stage.title, stage)
    assert stage.title.isVisible()
    assert title.width() >= stage.title.sizeHint().width()
    over = [place(each, stage) for each in buttons(map_of_all)]
    assert len(over) >= 4
    assert len({each.y() for each in over}) == 1
    for each in over:
        assert stage.rect().contains(each)
        assert not each.intersects(title)
        assert min(each.width(), each.height()) >= 32


def test_a_window_that_is_wide_again_has_the_words_of_its_buttons_again(
    map_of_all: MapRoom,
) -> None:
    at_width(map_of_all, CONSOLE[0])
    wait_until(lambda: are_icons(map_of_all))
    map_of_all.appearance.set_small(small=False)
    at_width(map_of_all, 1500)
    wait_until(lambda: has_words(map_of_all))
    assert map_of_all.page.stage.rect().contains(map_of_all.page.stage._header.geometry())
    map_of_all.appearance.set_small(small=True)
    at_width(map_of_all, CONSOLE[0])
    wait_until(lambda: are_icons(map_of_all))


@pytest.mark.parametrize("width", [*RESTORED, 1500])
def test_the_legend_explains_all_in_rows_none_of_it_cut(width: int, map_of_all: MapRoom) -> None:
    legend, stage = map_of_all.page.legend, map_of_all.page.stage
    at_width(map_of_all, width)
    entries = [each for each in legend._entries if each.isVisible()]
    assert len(entries) == len(legend.words) == 9 + 4
    places = [place(each, stage) for each in entries]
    for each in places:
        assert place(legend, stage).contains(each)
    for one, other in combinations(places, 2):
        assert not one.intersects(other)
    for entry in entries:
        for label in entry.findChildren(QLabel):
            assert label.width() >= label.sizeHint().width()
    assert [(each.y(), each.x()) for each in places] == sorted(
        (each.y(), each.x()) for each in places
    )


@pytest.mark.parametrize("width", RESTORED[:2])
def test_all_that_is_explained_takes_one_row_beside_a_dock(width: int, map_of_all: MapRoom) -> None:
    at_width(map_of_all, width)
    entries = [each for each in map_of_all.page.legend._entries if each.isVisible()]
    assert len(entries) == 13
    assert len({each.y() for each in entries}) == 1
    assert map_of_all.page.legend.height() < 2 * entries[0].height()
