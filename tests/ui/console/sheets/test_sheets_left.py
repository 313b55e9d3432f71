"""A step that is left by key with a question open has that question again, as it was answered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import ability
from tests.ui.console.conftest import Shown
from workshop_studio.model.items import Note, Player
from workshop_studio.ui.boards.arranging.grouping import Grouping
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.looking.finding import Finding
from workshop_studio.ui.console.steps.step_names import STEPS, StepName

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(key: Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    """Press a key where the keyboard is."""
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, key, modifier)
    QApplication.processEvents()


def write(words: str) -> None:
    """Type where the keyboard is."""
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClicks(at, words)


def board_page(shown: Shown) -> BoardPage:
    """The page on show."""
    page = shown.page.page
    assert isinstance(page, BoardPage)
    return page


def away_and_back(shown: Shown, home: StepName = "map") -> BoardPage:
    """Look at every other step by its key, and come back by key."""
    for number, step in enumerate(STEPS, start=1):
        press(Key(Key.Key_0 + number))
        assert shown.page.step == step
    press(Key(Key.Key_1 + STEPS.index(home)))
    assert shown.page.step == home
    return board_page(shown)


def names(shown: Shown) -> list[str]:
    """The names of all players."""
    return [each.name for each in shown.page.desk.snapshot.all(Player)]


def test_a_pasted_list_is_asked_about_again(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("map")
    before, snapshot = names(shown), desk.snapshot
    QApplication.clipboard().setText(f"Taxi firm\n{before[0]}\nFood bank")
    press(Key.Key_V)
    asked = board_page(shown).adding.ask.words
    page = away_and_back(shown)
    assert desk.snapshot is snapshot
    assert page.adding.ask.isVisible()
    assert page.adding.ask.words == asked
    press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert names(shown) == [*before, "Taxi firm", before[0], "Food bank"]
    assert away_and_back(shown).adding.ask.isHidden()


def test_a_list_that_was_given_up_is_not_asked_about_again(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    QApplication.clipboard().setText("Taxi firm\nFood bank")
    press(Key.Key_V)
    press(Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert away_and_back(shown).adding.ask.isHidden()


def test_a_heading_half_typed_is_there_when_it_is_asked_for_again(shown: Shown) -> None:
    shown.open()
    shown.page.go("iceberg")
    page = board_page(shown)
    note = shown.page.desk.snapshot.all(Note)[0]
    page.canvas.setFocus()
    page.canvas.go_to(note.id)
    press(Key.Key_G)
    write("Early he")
    page = away_and_back(shown, "iceberg")
    page.canvas.setFocus()
    page.canvas.go_to(note.id)
    press(Key.Key_G)
    ask = ability(page, Grouping).ask
    assert ask is not None
    assert ask.field.text() == "Early he"
    ask.field.end(False)  # noqa: FBT003 -- Qt takes it so
    write("lp")
    press(Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert shown.page.desk.snapshot.get(Note, note.id).group == "Early help"
    page.canvas.go_to(shown.page.desk.snapshot.all(Note)[1].id)
    press(Key.Key_G)
    assert ask.field.text() == ""


def test_what_was_looked_for_and_what_was_begun_are_kept(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    write("3 Taxi fi")
    press(Key.Key_F)
    write("player")
    page = away_and_back(shown)
    assert page.quick_add.draft == "3 Taxi fi"
    press(Key.Key_F)
    bar = ability(page, Finding).bar
    assert bar is not None
    assert bar.field.text() == "player"
