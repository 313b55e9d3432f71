"""Whatever a page can do is found by its words in the palette, and by its keys in the key sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.boards.photo.photos import photo
from tests.ui.console.conftest import Shown
from tests.waiting import wait_until
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.photo.photo_pane import PhotoPane
from workshop_studio.ui.console.sheets.key_sheet import keys_of, plain_words
from workshop_studio.ui.console.steps.step_names import STEPS, StepName


@pytest.mark.parametrize("step", STEPS)
def test_all_that_a_page_can_do_is_in_palette_and_key_sheet(shown: Shown, step: StepName) -> None:
    shown.open()
    shown.page.go(step)
    page = shown.page.page
    assert page is not None
    if isinstance(page, BoardPage):
        page.canvas.select(page.canvas.scene.order[1:2])
    every = [each for each in (*page.actions, *page.tools) if each.isVisible()]
    assert not missing_on_sheet(shown, every)
    assert not missing_in_palette(shown, [each for each in every if each.isEnabled()])


def test_a_menu_within_a_menu_has_a_heading_of_its_own_on_the_sheet(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    shown.window.book["keys"].trigger()
    labels = shown.window.over.keys.findChildren(QLabel)
    headings = [each.text() for each in labels if each.property("level") == 4]
    assert len(set(headings)) == len(headings)
    assert {"View", "Focus", "Find", "Zoom", "Rate link"} <= {*headings}


def test_what_a_photo_can_do_is_found_while_it_lies_there_and_is_done(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    shown.page.go("map")
    shown.window.beside.lay(photo(tmp_path / "wall.png"))
    wait_until(lambda: shown.window.beside.pane)
    pane = shown.window.beside.pane
    assert isinstance(pane, PhotoPane)
    assert len(pane.actions()) == 10
    assert not missing_on_sheet(shown, pane.actions())
    assert not missing_in_palette(shown, pane.actions())
    words = [plain_words(each) for each in pane.actions()]
    run_in_palette(shown, "turn the photo right")
    assert pane.view.turns == 1
    run_in_palette(shown, "close the photo")
    assert shown.window.beside.pane is None
    assert {*words} - {*found(shown)} == {*words}


def missing_on_sheet(shown: Shown, actions: list[QAction]) -> list[str]:
    """Which of these have keys that the sheet does not tell of."""
    shown.window.book["keys"].trigger()
    listed = shown.window.over.keys.keys
    shown.window.over.keys.close_over()
    keyed = [each for each in actions if keys_of(each)]
    return [each.text() for each in keyed if listed.get(plain_words(each)) != keys_of(each)]


def missing_in_palette(shown: Shown, actions: list[QAction]) -> list[str]:
    """Which of these are not found by their words."""
    there = found(shown)
    return [each.text() for each in actions if plain_words(each) not in there]


def found(shown: Shown) -> set[str]:
    """The words of all that the palette offers."""
    return {each.text for each in shown.window.over._entries()}


def run_in_palette(shown: Shown, words: str) -> None:
    """Find something in the palette, and do it."""
    shown.window.book["commands"].trigger()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
