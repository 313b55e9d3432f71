"""A session that is only read: why keys do nothing is said in passing, and a file can be added."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.console.conftest import Shown
from tests.waiting import wait_until
from workshop_studio.model.items import Player
from workshop_studio.ui.boards.board_page import BoardPage

READING = "This session is open for reading."
Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def board(shown: Shown) -> BoardPage:
    shown.page.go("map")
    page = shown.page.page
    assert isinstance(page, BoardPage)
    page.canvas.setFocus()
    return page


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Delete, NONE), (Key.Key_F2, NONE), (Key.Key_Return, NONE), (Key.Key_D, CONTROL),
        (Key.Key_Z, CONTROL), (Key.Key_Left, ALT), (Key.Key_B, NONE),
    ],
)  # fmt: skip
def test_a_key_that_would_change_something_says_that_the_session_is_only_read(
    shown: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    desk = shown.open(read_only=True)
    page = board(shown)
    page.show_item(desk.snapshot.all(Player)[0].id)
    refused: list[str] = []
    desk.refused.connect(refused.append)
    QTest.keyClick(page.canvas, key, modifier)
    assert shown.window.status.told() == READING
    assert shown.window.toast.words() == ""
    assert refused == []


@pytest.mark.parametrize(
    "key", [Key.Key_Right, Key.Key_Escape, Key.Key_Home, Key.Key_N, Key.Key_F6]
)
def test_a_key_that_only_looks_says_nothing(shown: Shown, key: Qt.Key) -> None:
    desk = shown.open(read_only=True)
    page = board(shown)
    page.show_item(desk.snapshot.all(Player)[0].id)
    QTest.keyClick(page.canvas, key)
    assert shown.window.status.told() == ""


def test_it_is_said_once_for_as_long_as_it_stands_there(shown: Shown) -> None:
    shown.open(read_only=True)
    page = board(shown)
    told: list[str] = []
    shown.page.only_reading.connect(lambda: told.append(shown.window.status.told()))
    fading = shown.window.status._fading
    QTest.keyClick(page.canvas, Key.Key_Delete)
    fading.stop()
    QTest.keyClick(page.canvas, Key.Key_Delete)
    # Told anew, the clock would have been wound up again.
    assert not fading.isActive()
    assert len(told) == 2


def test_what_is_written_in_a_session_that_can_be_changed_says_nothing(shown: Shown) -> None:
    shown.open()
    page = board(shown)
    QTest.keyClick(page.canvas, Key.Key_Delete)
    QTest.keyClick(page.canvas, Key.Key_F2)
    assert shown.window.status.told() == ""


def test_typing_into_a_field_that_is_only_read_says_why_nothing_comes(shown: Shown) -> None:
    shown.open(read_only=True)
    shown.page.go("theory")
    inspector = shown.page.page.inspector if shown.page.page is not None else None
    assert inspector is not None
    field = next(
        each for each in inspector.findChildren(QLineEdit) if each.isVisible() and each.isReadOnly()
    )
    field.setFocus()
    QTest.keyClicks(field, "x")
    assert shown.window.status.told() == READING


def test_letters_are_the_keys_they_are_where_nothing_can_be_written(shown: Shown) -> None:
    shown.open(read_only=True)
    page = board(shown)
    page.canvas.select(())
    QTest.keyClick(page.canvas, Key.Key_N)
    assert len(page.selection) == 1


def test_a_file_that_is_read_can_be_added_from_top_row_menu_and_palette(
    shown: Shown, tmp_path: Path
) -> None:
    shown.window.show_session(shown.studio.open_file(tmp_path / "two.workshop.json"))
    QApplication.processEvents()
    window = shown.window
    assert window.top._adding.isVisible()
    assert window.book["add"].isVisible()
    assert window.book["add"] in window.menus.menus["file"].actions()
    window.book["commands"].trigger()
    words = {entry.text for entry in window.over._entries()}
    assert "Add to library" in words
    window.over.palette.close_over()
    QTest.mouseClick(window.top._adding, Qt.MouseButton.LeftButton)
    shown.studio.file = None
    second = shown.studio.open("two")
    wait_until(lambda: window.session is not None and window.session.desk is second)
    assert not window.top._adding.isVisible()
    assert not window.book["add"].isVisible()


def test_adding_is_not_offered_where_it_cannot_be_done(shown: Shown, tmp_path: Path) -> None:
    shown.open()
    assert not shown.window.top._adding.isVisible()
    assert not shown.window.book["add"].isEnabled()
    shown.window.back_to_library()
    shown.studio.read_only = True
    shown.window.show_session(shown.studio.open_file(tmp_path / "two.workshop.json"))
    assert not shown.window.top._adding.isVisible()
