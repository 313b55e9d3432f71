"""The sheet of keys is read by keys alone, and nothing below it turns meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.console.conftest import Shown

Key = Qt.Key


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_it_scrolls_by_keys_as_soon_as_it_is_open_and_shows_where_the_keyboard_is(
    shown: Shown,
) -> None:
    shown.open()
    shown.page.go("map")
    shown.window.resize(1100, 680)
    shown.window.book["keys"].trigger()
    QApplication.processEvents()
    area = focused()
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    with_keyboard = area.grab().toImage()
    for key in (Key.Key_Down, Key.Key_PageDown):
        before = bar.value()
        QTest.keyClick(area, key)
        assert bar.value() > before
    bar.setValue(0)
    QTest.keyClick(area, Key.Key_Tab)
    assert focused() is not area
    assert area.grab().toImage() != with_keyboard
    QTest.keyClick(focused(), Key.Key_Escape)
    assert not shown.window.over.keys.isVisible()


@pytest.mark.parametrize("name", ["keys", "preferences", "about", "commands"])
def test_no_step_is_turned_below_a_sheet(shown: Shown, name: str) -> None:
    shown.open()
    shown.page.go("map")
    shown.window.book[name].trigger()
    for key in (Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp):
        QTest.keyClick(focused(), key)
    assert shown.page.step == "map"
