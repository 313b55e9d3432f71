"""What letters do on a board: words or commands, shown in a strip, and each habit can be off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.boards.boards import THREE, Bench, bench
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.settings import settings_in
from workshop_studio.ui.boards.capture.key_strip import KeyStrip
from workshop_studio.ui.boards.looking.focus_chip import FocusChip

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board with three notes, the keyboard on it."""
    del application
    with bench(THREE, book) as made:
        made.canvas.setFocus()
        yield made


def strip(on: Bench) -> dict[str, str]:
    """The keys that the strip shows, with what they do; nothing while there is none."""
    QApplication.processEvents()
    found = on.page.quick_add.findChild(KeyStrip)
    return dict(found.pairs) if isinstance(found, KeyStrip) and found.isVisible() else {}


def test_the_strip_shows_the_letters_while_something_is_selected(three: Bench) -> None:
    assert strip(three) == {}
    QTest.keyClick(three.canvas, Key.Key_Home)
    shown = strip(three)
    assert shown["K"] == "Link"
    assert shown["Esc"] == "type a new one"
    QTest.keyClick(three.canvas, Key.Key_Escape)
    assert strip(three) == {}


def test_the_strip_goes_with_the_keyboard(three: Bench) -> None:
    QTest.keyClick(three.canvas, Key.Key_Home)
    assert strip(three)
    three.page.quick_add.begin()
    assert strip(three) == {}


def test_the_strip_says_where_tab_leads_while_a_note_is_typed(three: Bench) -> None:
    QTest.keyClick(three.canvas, Key.Key_Home)
    QTest.keyClick(three.canvas, Key.Key_F2)
    assert list(strip(three).items()) == [
        ("Tab", "beside"), ("Ctrl+Enter", "below"), ("Ctrl+Shift+Enter", "split here"),
        ("Shift+Tab", "before"), ("Enter", "done"), ("Esc", "leave as it was"),
    ]  # fmt: skip
    found = three.page.quick_add.findChild(KeyStrip)
    assert isinstance(found, KeyStrip)
    assert found.accessibleName().startswith("Keys now: Tab: beside; ")


def test_the_bar_says_where_tab_leads_once_something_was_added(three: Bench) -> None:
    bar = three.page.quick_add
    bar.begin()
    QTest.keyClicks(bar.field, "A")
    QApplication.processEvents()
    assert not bar._hint.isVisible()
    QTest.keyClick(bar.field, Key.Key_Return)
    QTest.keyClicks(bar.field, "B")
    QApplication.processEvents()
    assert (bar._hint.isVisible(), bar._hint.text()) == (True, "Tab: beside   Ctrl+Enter: below")


def test_without_the_first_habit_typing_on_the_board_does_nothing(three: Bench) -> None:
    three.page.appearance.habits.set_typing_adds(on=False)
    QTest.keyClicks(three.canvas, "x")
    assert three.canvas.hasFocus()
    assert three.page.quick_add.field.text() == ""
    QTest.keyClick(three.canvas, Key.Key_L, CONTROL)
    assert three.page.quick_add.field.hasFocus()


def test_without_the_second_habit_no_letter_is_a_command(three: Bench) -> None:
    three.page.appearance.habits.set_letters_command(on=False)
    QTest.keyClick(three.canvas, Key.Key_Home)
    assert strip(three) == {}
    QTest.keyClick(three.canvas, Key.Key_K)
    assert three.canvas.linking is None
    assert three.page.quick_add.field.hasFocus()
    assert three.page.quick_add.field.text() == "k"


def test_without_both_habits_letters_mean_nothing_and_arrows_and_menus_all(three: Bench) -> None:
    three.page.appearance.habits.set_letters_command(on=False)
    three.page.appearance.habits.set_typing_adds(on=False)
    QTest.keyClick(three.canvas, Key.Key_Home)
    QTest.keyClick(three.canvas, Key.Key_K)
    QTest.keyClick(three.canvas, Key.Key_N)
    QTest.keyClick(three.canvas, Key.Key_F)
    assert all(item.isHidden() for item in three.page.widget.findChildren(FocusChip))
    assert three.canvas.linking is None
    assert three.canvas.hasFocus()
    assert three.selected() == ["One"]
    QTest.keyClick(three.canvas, Key.Key_Right)
    assert three.selected() == ["Two"]
    three.page.commands.link.trigger()
    QTest.keyClicks(three.canvas, "th")
    QTest.keyClick(three.canvas, Key.Key_Return)
    assert three.links() == [("Two", "Three")]


def test_a_session_for_reading_has_no_command_letters_either_where_they_are_off(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book, read_only=True) as made:
        made.canvas.setFocus()
        QTest.keyClick(made.canvas, Key.Key_N)
        assert made.selected() == ["One"]
        made.page.appearance.habits.set_letters_command(on=False)
        QTest.keyClick(made.canvas, Key.Key_N)
        assert made.selected() == ["One"]


def test_habits_are_remembered(tmp_path: Path, application: QApplication) -> None:
    del application
    first = Appearance(settings_in(tmp_path))
    first.habits.set_typing_adds(on=False)
    first.habits.set_letters_command(on=False)
    again = Appearance(settings_in(tmp_path))
    assert (again.habits.typing_adds, again.habits.letters_command) == (False, False)
    again.habits.set_typing_adds(on=True)
    assert Appearance(settings_in(tmp_path)).habits.typing_adds


def test_the_strip_says_other_keys_in_what_it_has_and_makes_nothing_anew(
    application: QApplication,
) -> None:
    del application
    strip = KeyStrip()
    strip.show_keys([("K", "link"), ("J", "make a question"), ("F", "focus")])
    before = strip.findChildren(QLabel)
    strip.show_keys([("Tab", "beside"), ("Enter", "done")])
    strip.show_keys([("N", "next"), ("V", "select"), ("M", "missing")])
    assert strip.findChildren(QLabel) == before
    assert [each.text() for each in before] == ["N", "next", "V", "select", "M", "missing"]
