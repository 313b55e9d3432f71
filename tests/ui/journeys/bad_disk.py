"""Owns a disk that fails under somebody's hands, and what the window says of saving then."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import Qt

from tests.ui.journeys.facilitator import CONTROL, Facilitator
from tests.ui.journeys.trouble import full, in_use, not_writable
from tests.waiting import wait_until
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.session.saving import Saving

Key = Qt.Key
Trouble = Callable[[Facilitator], AbstractContextManager[None]]


def in_use_by_another(hand: Facilitator) -> AbstractContextManager[None]:
    """Another program holds the library."""
    return in_use(hand.studio.place())


def without_room(hand: Facilitator) -> AbstractContextManager[None]:
    """Its disk has no room left."""
    return full(hand.studio)


def turned_read_only(hand: Facilitator) -> AbstractContextManager[None]:
    """It takes no changes any more."""
    return not_writable(hand.studio)


def begin_to_type(hand: Facilitator) -> None:
    """Open the sample at its iceberg, with the caret in the field for new notes."""
    hand.click("Try the sample")
    wait_until(lambda: hand.window.session is not None)
    hand.step("iceberg")
    hand.key(Key.Key_L, CONTROL)
    wait_until(lambda: saving(hand).state.saved)


def saving(hand: Facilitator) -> Saving:
    """How far the open session is saved."""
    return hand.studio.saving(hand.session.desk)


def said_of_saving(hand: Facilitator) -> str:
    """What stands at the upper right of the window."""
    return hand.window.top._words.text()


def typed(snapshot: Snapshot) -> tuple[Note, ...]:
    """The notes of a session, the newest last."""
    return tuple(snapshot.all(Note))
