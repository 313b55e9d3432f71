"""While something lies over the window no key does anything below it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import step
from tests.ui.console.conftest import Shown
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.main_window import MainWindow
from workshop_studio.ui.console.menus.action_book import ABOVE_ALL
from workshop_studio.ui.console.sheets.overlay import Overlay

SHEETS: dict[str, Callable[[MainWindow], Overlay]] = {
    "commands": lambda window: window.over.palette,
    "keys": lambda window: window.over.keys,
    "preferences": lambda window: window.over.preferences,
    "about": lambda window: window.over.about,
    "counting": lambda window: window.over.help,
}


def keys_below(shown: Shown) -> list[str]:
    """All keys of the window and of the page on show, but for those that work above all."""
    actions = [*shown.window.findChildren(QAction)]
    found = {
        each.toString()
        for action in actions
        if not action.property(ABOVE_ALL)
        for each in action.shortcuts()
    }
    above = {k.toString() for a in actions if a.property(ABOVE_ALL) for k in a.shortcuts()}
    # These are the sheet's own; the last two open lists of choices.
    own = {"Return", "Enter", "Esc", "Space", "Tab", "Backspace", "", "Alt+Down", "Alt+Up"}
    return sorted(found - above - own)


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_key_changes_anything_below_a_sheet(shown: Shown, sheet: str) -> None:
    desk = shown.open()
    shown.page.go("map")
    page = shown.page.page
    assert isinstance(page, BoardPage)
    page.canvas.setFocus()
    page.canvas.go_to(page.scene.order[1])
    desk.do(lambda now: page.acts.add(now, "Taxi firm", cell="", at=None).changes, step("add"))
    before = (desk.snapshot, page.selection, page.zoom_text(), shown.window.isFullScreen())
    shown.window.book[sheet].trigger()
    over = SHEETS[sheet](shown.window)
    QApplication.processEvents()
    keys = keys_below(shown)
    assert len(keys) > 40
    for key in keys:
        at = QApplication.focusWidget()
        assert at is not None
        assert over.isAncestorOf(at), key
        QTest.keySequence(at, QKeySequence(key))
        QApplication.processEvents()
        now = (desk.snapshot, page.selection, page.zoom_text(), shown.window.isFullScreen())
        assert now == before, key
        assert (shown.page.step, shown.page.page) == ("map", page), key
        assert over.isVisible(), key
    over.close_over()
    assert page.canvas.hasFocus()


def test_keys_of_the_window_itself_work_above_a_sheet(shown: Shown) -> None:
    shown.open()
    book, over = shown.window.book, shown.window.over
    book["commands"].trigger()
    at = QApplication.focusWidget()
    assert at is not None
    key = book["keys"].shortcut()
    QTest.keySequence(at, QKeySequence(key))
    assert over.keys.isVisible()
    assert over.palette.isHidden()
