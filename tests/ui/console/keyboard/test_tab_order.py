"""Tab goes through the window part by part, and comes to what a selection brought in its part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.console.conftest import Shown
from workshop_studio.model.items import Player
from workshop_studio.ui.boards.board_page import BoardPage

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def test_tab_goes_through_one_part_after_the_other(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    shown.page.strip.buttons["map"].setFocus()
    seen = walk(shown, 60)
    parts = [part for part, before in zip(seen[1:], seen, strict=False) if part != before]
    # Strip, rail, page, dock, status line, and round again.
    assert parts[:5] == [1, 2, 3, 4, 0]


def test_shift_tab_goes_the_same_way_back(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    first = shown.page.strip.buttons["map"]
    first.setFocus()
    walk(shown, 17)
    walk(shown, 17, SHIFT)
    assert QApplication.focusWidget() is first


def test_fields_that_a_selection_brings_come_where_they_stand(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("map")
    board = shown.page.page
    assert isinstance(board, BoardPage)
    board.show_item(desk.snapshot.all(Player)[0].id)
    QApplication.processEvents()
    name = next(
        line
        for line in shown.page.dock.findChildren(QLineEdit)
        if line.isVisible() and line.accessibleName() == "Name of the player"
    )
    name.setFocus()
    walk(shown, 1, SHIFT)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert shown.page.dock.isAncestorOf(focus)


def walk(shown: Shown, times: int, modifier: Qt.KeyboardModifier = NONE) -> list[int]:
    """Press Tab so many times; the number of the part it came to each time."""
    widgets = [region.widget for region in shown.window.regions()]
    seen = []
    for _ in range(times):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab, modifier)
        now = QApplication.focusWidget()
        assert now is not None
        seen += [i for i, part in enumerate(widgets) if part is now or part.isAncestorOf(now)]
    return seen
