"""What every test of the map's page stands on: an empty map and a woven one, on a desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import small_session, woven_session
from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.layout.text.fonts import FontBook


@pytest.fixture
def empty(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    del application
    room = MapRoom(small_session(players=0), book)
    yield room
    room.close()


@pytest.fixture
def woven(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    del application
    room = MapRoom(woven_session(), book)
    yield room
    room.close()
