"""The help is read in the window, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.console.conftest import Shown

Key = Qt.Key


def test_how_votes_are_counted_is_read_from_the_help_menu_and_left_by_escape(
    shown: Shown,
) -> None:
    window = shown.window
    counting = window.book["counting"]
    assert counting in window.menus.menus["help"].actions()
    before = QApplication.focusWidget()
    counting.trigger()
    sheet = window.over.help
    words = sheet.words.toPlainText()
    assert "A worked example" in words
    assert "Share from the largest stack" in words
    # No sign of how the page is written is to be seen.
    assert not {"|", "#", "**"} & set(words.split())
    assert QApplication.focusWidget() is sheet.words
    bar = sheet.words.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    QTest.keyClick(sheet.words, Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(sheet.words, Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is before
    # Opened again it begins at its head.
    counting.trigger()
    assert bar.value() == 0


def test_the_palette_finds_how_votes_are_counted(shown: Shown) -> None:
    found = [entry.text for entry in shown.window.over._entries()]
    assert "How votes are counted" in found
