"""The window is closed while something goes on: it waits, says so, and never for ever."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from tests.ui.journeys.facilitator import Facilitator, program
from tests.ui.journeys.trouble import in_use
from tests.waiting import wait_until
from workshop_studio.bundled import samples

PUPILS = samples() / "borough-pupils.workshop.json"


def test_a_window_closed_while_a_file_is_taken_in_waits_for_it(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        wait_until(lambda: not hand.studio.busy)
        hand.window.library.take_in([PUPILS])
        hand.window.close()
        assert hand.window.isVisible()
        assert "Still saving" in hand.window._leaving._title.text()
        wait_until(lambda: not hand.window.isVisible())
        assert [each.id for each in hand.studio.sessions()] == ["sample-aldermere-pupils"]


def test_a_window_closed_while_nothing_can_be_written_says_so_and_lets_go(tmp_path: Path) -> None:
    with program(tmp_path, ends_saved=False) as hand:
        hand.click("Try the sample")
        wait_until(lambda: hand.window.session is not None)
        wait_until(lambda: not hand.studio.busy)
        with in_use(hand.studio.place()):
            to_library_with_something_unsaved(hand)
            hand.window._leaving._let_be = False
            hand.window.close()
            assert hand.window.isVisible()
            wait_until(lambda: "Not all is finished" in hand.window._leaving._title.text())
            hand.click("Stay", within=hand.window._leaving)
            assert hand.window.isVisible()
            hand.window.close()
            wait_until(hand.window._leaving._anyway.isVisible)
            hand.click("Close anyway", within=hand.window._leaving)
            wait_until(lambda: not hand.window.isVisible())
            # The file is still held: the end of the program has not waited for it.
            assert not hand.studio.leave(timeout=0.2)


def to_library_with_something_unsaved(hand: Facilitator) -> None:
    """Enter something that cannot be written now, and leave the session all the same."""
    hand.step("iceberg")
    hand.board.quick_add.field.setFocus()
    hand.enter("Not on the disk")
    hand.window.back_to_library()
    leaving = hand.window._leaving
    wait_until(lambda: any(
        each.isVisible() and each.text() == "Close anyway"
        for each in leaving.findChildren(QPushButton)
    ))  # fmt: skip
    hand.click("Close anyway", within=leaving)
    wait_until(lambda: hand.window.session is None)
