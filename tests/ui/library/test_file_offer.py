"""Whoever reads a file can take it into the library from where they are told so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.journeys.facilitator import LEFT, program
from tests.waiting import wait_until
from workshop_studio.bundled import samples
from workshop_studio.ui.library.file_offer import offer_adding

PUPILS = samples() / "borough-pupils.workshop.json"


def test_a_file_that_is_only_read_is_added_at_the_press_of_a_button(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        wait_until(lambda: not hand.studio.busy)
        offer_adding(hand.window, PUPILS)
        assert "open for reading only" in hand.window.toast.words()
        (add,) = (
            each
            for each in hand.window.toast.findChildren(QPushButton)
            if each.text() == "Add to library"
        )
        QTest.mouseClick(add, LEFT)
        wait_until(lambda: hand.window.session is not None)
        assert [each.id for each in hand.studio.sessions()] == ["sample-aldermere-pupils"]
