"""Rooms before a vote and in the middle of one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support import board_of, small_session
from tests.ui.vote.vote_room import Room
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.votes import Round
from workshop_studio.operations.rounds import open_round, prepare_round


@pytest.fixture
def room(book: FontBook) -> Iterator[Room]:
    made = Room(small_session(), book)
    yield made
    made.close()


@pytest.fixture
def open_room(book: FontBook) -> Iterator[Room]:
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, title="Ours", expected=5))
    snapshot = snapshot.apply(open_round(snapshot, snapshot.all(Round)[0].id))
    made = Room(snapshot, book)
    yield made
    made.close()
