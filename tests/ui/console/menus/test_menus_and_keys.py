"""Menus carry the keys that people know, and each key does what its menu says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.support import step
from tests.ui.console.conftest import Shown
from workshop_studio.model.items import Note
from workshop_studio.operations.editing import edit
from workshop_studio.ui.console.menus.action_book import ActionBook
from workshop_studio.ui.console.menus.mnemonics import mark, mnemonic
from workshop_studio.ui.console.sheets.key_sheet import keys_of, plain_words
from workshop_studio.ui.console.steps.step_names import STEPS

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("new", "Ctrl+N"),
        ("open", "Ctrl+O"),
        ("save", "Ctrl+S"),
        ("quit", "Ctrl+Q"),
        ("preferences", "Ctrl+,"),
        ("undo", "Ctrl+Z"),
        ("redo", "Ctrl+Y, Ctrl+Shift+Z"),
        ("keys", "Ctrl+/, F1"),
        ("commands", "Ctrl+K"),
        ("wall", "F5"),
        ("region", "F6"),
        ("full", "F11"),
        ("next-step", "PgDown"),
        ("step-close", "Ctrl+8"),
    ],
)
def test_an_action_has_the_key_that_people_know(
    application: QApplication, name: str, keys: str
) -> None:
    book = ActionBook(QObject(application))
    assert keys_of(book[name]) == keys


def test_every_menu_has_a_letter_of_its_own(shown: Shown) -> None:
    shown.open()
    letters = [mnemonic(menu.title()) for menu in shown.window.menus.menus.values()]
    assert all(letters)
    assert len(set(letters)) == len(letters)


def test_on_every_step_each_entry_of_a_menu_has_a_letter_that_no_other_has(shown: Shown) -> None:
    entries_at_library = entries(shown)
    shown.open()
    found = [("library", entries_at_library)]
    for name in STEPS:
        shown.page.go(name)
        found.append((name, entries(shown)))
    for where, menus in found:
        for title, words in menus.items():
            letters = [mnemonic(each) for each in words]
            assert all(letters), (where, title, words)
            assert len(set(letters)) == len(letters), (where, title, words)


def test_letters_are_shared_out_so_that_each_entry_has_one_and_words_keep_their_ands(
    application: QApplication,
) -> None:
    given = ["&Hold", "Health && care", "Heat", "Ea", "e"]
    actions = [QAction(words, application) for words in given]
    mark(actions[1:], beside=actions)
    assert [each.text() for each in actions] == [
        "&Hold", "Health && &care", "Hea&t", "E&a", "&e",
    ]  # fmt: skip


def test_no_two_actions_that_are_possible_share_a_key_of_the_window(shown: Shown) -> None:
    shown.open()
    for name in STEPS:
        shown.page.go(name)
        page = shown.page.page
        assert page is not None
        everywhere = Qt.ShortcutContext.WindowShortcut
        actions = [*shown.window.book, *dict.fromkeys((*page.actions, *page.tools))]
        keys = [
            key.toString()
            for action in actions
            if action.isEnabled() and action.shortcutContext() == everywhere
            for key in action.shortcuts()
        ]
        assert sorted(keys) == sorted(set(keys)), name


def test_a_key_goes_to_each_step_and_page_keys_to_the_next(shown: Shown) -> None:
    shown.open()
    for number, name in enumerate(STEPS, start=1):
        QTest.keyClick(shown.window, Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert str(shown.page.step) == name
    shown.page.go("map")
    QTest.keyClick(shown.window, Qt.Key.Key_PageDown)
    assert str(shown.page.step) == "iceberg"
    QTest.keyClick(shown.window, Qt.Key.Key_PageUp)
    QTest.keyClick(shown.window, Qt.Key.Key_PageUp)
    QTest.keyClick(shown.window, Qt.Key.Key_PageUp)
    assert str(shown.page.step) == "welcome"


def test_undo_says_what_it_takes_back_and_does_it(shown: Shown) -> None:
    desk = shown.open()
    undo = shown.window.book["undo"]
    assert not undo.isEnabled()
    note = desk.snapshot.all(Note)[0]
    desk.do(lambda snapshot: edit(snapshot, note.id, text="Other words"), step("reword"))
    assert (undo.isEnabled(), undo.text()) == (True, "&Undo: Reword")
    shown.page.strip.setFocus()
    QTest.keyClick(shown.window, Qt.Key.Key_Z, CTRL)
    assert desk.snapshot.get(Note, note.id).text == note.text
    assert shown.window.status.told() == "Undone: Reword"
    QTest.keyClick(shown.window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.snapshot.get(Note, note.id).text == "Other words"


def test_what_needs_a_session_is_not_offered_at_the_library(shown: Shown) -> None:
    book = shown.window.book
    assert not any(book[name].isEnabled() for name in ("pdf-matrix", "step-map", "wall", "undo"))
    shown.open()
    assert all(book[name].isEnabled() for name in ("pdf-matrix", "step-map", "wall"))


def test_f6_goes_round_the_parts_of_the_window_and_back(shown: Shown) -> None:
    shown.open()
    parts = [region.widget for region in shown.window.regions()]
    visited = []
    for _ in parts:
        QTest.keyClick(shown.window, Qt.Key.Key_F6)
        visited.append(part_of(shown))
    assert sorted(visited) == list(range(len(parts)))
    QTest.keyClick(shown.window, Qt.Key.Key_F6, SHIFT)
    assert part_of(shown) == visited[-2]


def test_the_sheet_of_keys_lists_what_can_be_done_and_esc_leaves_it(shown: Shown) -> None:
    shown.open()
    before = QApplication.focusWidget()
    QTest.keyClick(shown.window, Qt.Key.Key_F1)
    sheet = shown.window.over.keys
    assert sheet.isVisible()
    assert sheet.keys["Commands"] == "Ctrl+K"
    assert sheet.keys["Undo"] == "Ctrl+Z"
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is before


def test_the_sheet_lists_the_keys_of_typing_where_something_can_be_written(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    QTest.keyClick(shown.window, Qt.Key.Key_F1)
    sheet = shown.window.over.keys
    assert sheet.keys["Next one beside it"] == "Tab"
    assert sheet.keys["Split into two at the caret"] == "Ctrl+Shift+Enter"
    sheet.close_over()
    shown.page.go("close")
    QTest.keyClick(shown.window, Qt.Key.Key_F1)
    assert "Next one beside it" not in sheet.keys
    sheet.close_over()


def entries(shown: Shown) -> dict[str, list[str]]:
    """The words of all entries that can be seen, by their menu; menus within others too."""
    found = {}
    menus = list(shown.window.menus.menus.values())
    while menus:
        menu = menus.pop()
        there = [each for each in menu.actions() if each.isVisible() and not each.isSeparator()]
        found[menu.title()] = [each.text() for each in there]
        menus += [inner for each in there if isinstance(inner := each.menu(), QMenu)]
    return found


def part_of(shown: Shown) -> int:
    """The part of the window that the keyboard is in."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return next(
        number
        for number, region in enumerate(shown.window.regions())
        if region.widget is focus or region.widget.isAncestorOf(focus)
    )


def test_moving_and_rating_stand_in_menus_of_their_own_and_keep_their_keys(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    menus = shown.window.menus
    groups = {
        action.text().replace("&", ""): [plain_words(each) for each in menu.actions()]
        for action in menus.menus["edit"].actions()
        if isinstance(menu := action.menu(), QMenu) and action.isVisible()
    }
    assert groups["Move"] == ["Move left", "Move right", "Move up", "Move down"]
    assert len(groups["Rate link"]) == 4
    page = shown.page.page
    assert page is not None
    assert {menus.where(each) for each in page.actions if "move" in each.objectName()} == {"Edit"}
    shown.page.go("vote")
    edits = menus.menus["edit"].actions()
    assert not [each for each in edits if isinstance(each.menu(), QMenu) and each.isVisible()]
