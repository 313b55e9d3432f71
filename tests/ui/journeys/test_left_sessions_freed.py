"""A session that was left is freed, whatever was done in it: nothing grows by opening it again."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import active_count

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.errands import arrival, came_back
from tests.ui.journeys.abilities_seen import each_ability
from tests.ui.journeys.facilitator import Facilitator, program
from tests.waiting import wait_until
from workshop_studio.bundled import samples
from workshop_studio.document.document import Document
from workshop_studio.ui.console.steps.step_names import STEPS, StepName
from workshop_studio.ui.session.studio import What

Use = Callable[[Facilitator, Path], None]


def go_everywhere(hand: Facilitator, _folder: Path) -> None:
    for step in STEPS:
        hand.step(step)


def show_it_on_a_wall(hand: Facilitator, _folder: Path) -> None:
    hand.step("map")
    hand.window.room.switch()
    hand.step("iceberg")
    assert hand.window.room.on
    hand.window.room.switch()


def write_documents(hand: Facilitator, folder: Path) -> None:
    papers: tuple[What, ...] = ("matrix", "session")
    for what in papers:
        came_back(hand.studio.export(hand.session.desk, what, folder / what))


def abilities_on(step: StepName) -> Use:
    """Open each ability on the board of a step, and ask what is there as a screen reader does."""

    def use(hand: Facilitator, folder: Path) -> None:
        opened = set[str]()
        for name in each_ability(hand, folder, step):
            opened.add(name)
            listen(hand)
        assert opened >= {"finding", "magnified", "outline", "photo"}

    return use


def listen(hand: Facilitator) -> None:
    """Ask for the names of all that can be seen, and of the first things in it."""
    for widget in hand.window.findChildren(QWidget):
        if widget.isVisible():
            voice = QAccessible.queryAccessibleInterface(widget)
            for at in range(min(3, voice.childCount())):
                if (inside := voice.child(at)) is not None:
                    inside.text(QAccessible.Text.Name)


@pytest.mark.parametrize("use", [go_everywhere, show_it_on_a_wall, write_documents])
@pytest.mark.parametrize("read_only", [False, True], ids=["changed", "reviewed"])
def test_nothing_is_left_of_a_session(use: Use, *, read_only: bool, tmp_path: Path) -> None:
    assert_freed(use, tmp_path, read_only=read_only)


@pytest.mark.parametrize("step", ["map", "questions", "theory"])
def test_nothing_is_left_of_what_was_opened_on_a_board(step: StepName, tmp_path: Path) -> None:
    assert_freed(abilities_on(step), tmp_path, read_only=False)


def assert_freed(use: Use, folder: Path, *, read_only: bool) -> None:
    """Live through a session twice; after the second time no more is there than after the first."""
    with program(folder) as hand:
        session = arrival(hand.studio.import_file(samples() / "borough.workshop.json")).session
        live_through(hand, session, partial(use, hand, folder), read_only=read_only)
        before = all_that_is_there()
        live_through(hand, session, partial(use, hand, folder), read_only=read_only)
        # What was given up on the way, such as a search for likenesses, may just be ending.
        wait_until(lambda: all_that_is_there() <= before)


def live_through(
    hand: Facilitator, session: str, use: Callable[[], object], *, read_only: bool
) -> None:
    """Open a session, do something, and leave it."""
    hand.window.open_session(session, read_only)
    wait_until(lambda: hand.window.session is not None)
    desk = weakref.ref(hand.session.desk)
    use()
    hand.window.back_to_library()
    wait_until(lambda: hand.window.session is None)
    all_that_is_there()
    assert desk() is None


def all_that_is_there() -> Counter[str]:
    """How many there are of each kind of thing that could be left, without rubbish."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    kinds = (type(each) for each in gc.get_objects())
    counted = Counter(kind.__qualname__ for kind in kinds if _is_ours(kind))
    counted["any widget"] = len(QApplication.allWidgets())
    counted["thread"] = active_count()
    return counted


def _is_ours(kind: type) -> bool:
    return issubclass(kind, Document | QObject) and str(kind.__module__).startswith("workshop")
