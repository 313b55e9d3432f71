"""Owns the rooms with a page of questions that its tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support import small_session, woven_session
from tests.ui.boards.questions.question_room import Room
from workshop_studio.layout.text.fonts import FontBook


@pytest.fixture
def room(book: FontBook) -> Iterator[Room]:
    made = Room(small_session(), book)
    yield made
    made.close()


@pytest.fixture
def woven(book: FontBook) -> Iterator[Room]:
    made = Room(woven_session(), book)
    yield made
    made.close()
