"""What was typed and never entered: it is shown with its place until somebody settles it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from tests.support import board_of, step
from tests.ui.console.conftest import Shown
from workshop_studio.model.items import Note, Player
from workshop_studio.operations.removing import remove
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.drafts.left_bar import LeftBar
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.session.typed_places import quick_add_of

LEFT = Qt.MouseButton.LeftButton


def bar(shown: Shown) -> LeftBar:
    found = shown.page.findChild(LeftBar)
    assert isinstance(found, LeftBar)
    return found


def click(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, LEFT, Qt.KeyboardModifier.NoModifier, button.rect().center())
    QApplication.processEvents()


def map_of(shown: Shown) -> str:
    return board_of(shown.studio.look("one"), "players")


def board(shown: Shown) -> BoardPage:
    page = shown.page.page
    assert isinstance(page, BoardPage)
    return page


def test_something_new_goes_back_into_the_bar_of_its_own_board(shown: Shown) -> None:
    shown.studio.kept = {quick_add_of(map_of(shown)): "Taxi firm"}
    shown.open()
    shown.page.go("iceberg")
    assert bar(shown).words() == "You were still typing something new in “Map”: “Taxi firm”."
    click(bar(shown).back)
    assert shown.page.step == "map"
    assert board(shown).quick_add.field.text() == "Taxi firm"
    assert bar(shown).words() == ""
    # Until it is entered it is typed text like any other.
    assert list(shown.studio.kept.values()) == ["Taxi firm"]
    QTest.keyClick(board(shown).quick_add.field, Qt.Key.Key_Return)
    assert "Taxi firm" in {each.name for each in shown.page.desk.snapshot.all(Player)}
    assert shown.studio.kept == {}


def test_what_stands_in_the_bar_already_is_not_written_over(shown: Shown) -> None:
    shown.studio.kept = {quick_add_of(map_of(shown)): "firm"}
    shown.open()
    shown.page.go("map")
    QTest.keyClicks(board(shown).quick_add.field, "Taxi")
    click(bar(shown).back)
    assert board(shown).quick_add.field.text() == "Taxi firm"


def test_a_changed_text_goes_back_into_the_editor_over_its_note(shown: Shown) -> None:
    note = shown.studio.look("one").all(Note)[0]
    shown.studio.kept = {note.id: "Half a new wor"}
    shown.open()
    assert note.text in bar(shown).words()
    click(bar(shown).back)
    typist = board(shown).canvas.typist
    assert (typist.edited, typist.editor.text()) == (note.id, "Half a new wor")
    QTest.keyClicks(typist.editor, "d")
    QTest.keyClick(typist.editor, Qt.Key.Key_Return)
    # The caret begins at the end or over all of it; either way it is entered.
    assert shown.page.desk.snapshot.get(Note, note.id).text != note.text
    assert shown.studio.kept == {}


def test_it_can_be_copied(shown: Shown) -> None:
    shown.studio.kept = {quick_add_of(map_of(shown)): "Taxi firm"}
    shown.open()
    click(bar(shown).copy)
    assert QApplication.clipboard().text() == "Taxi firm"
    assert shown.studio.kept == {}
    assert not shown.window.book["typed"].isEnabled()


def test_it_can_be_let_go(shown: Shown) -> None:
    shown.studio.kept = {quick_add_of(map_of(shown)): "Taxi firm"}
    shown.open()
    click(bar(shown).drop)
    assert shown.studio.kept == {}
    assert bar(shown).words() == ""
    assert not shown.window.book["typed"].isEnabled()


def test_closing_the_offer_settles_nothing_and_it_comes_back_with_its_place(shown: Shown) -> None:
    shown.studio.kept = {quick_add_of(map_of(shown)): "Taxi firm"}
    shown.open()
    said = bar(shown).words()
    click(bar(shown).later)
    assert bar(shown).words() == ""
    shown.window.book["typed"].trigger()
    assert bar(shown).words() == said
    click(bar(shown).later)
    # The next start, and the one after it.
    for _ in range(2):
        shown.window.back_to_library()
        shown.open()
        assert bar(shown).words() == said
    click(bar(shown).back)
    assert board(shown).quick_add.field.text() == "Taxi firm"


def test_several_are_asked_about_one_after_the_other(shown: Shown) -> None:
    note = shown.studio.look("one").all(Note)[0]
    shown.studio.kept = {quick_add_of(map_of(shown)): "Taxi firm", note.id: "Other words"}
    shown.open()
    first = bar(shown).words()
    click(bar(shown).drop)
    assert bar(shown).words() not in {"", first}
    click(bar(shown).drop)
    assert bar(shown).words() == ""
    assert shown.studio.kept == {}


@pytest.mark.parametrize("key", ["gone", "quick-add", "quick-add-gone"])
def test_where_its_place_is_gone_it_can_still_be_copied(shown: Shown, key: str) -> None:
    shown.studio.kept = {key: "Taxi firm"}
    shown.open()
    assert "not there any more" in bar(shown).words()
    assert not bar(shown).back.isVisible()
    click(bar(shown).copy)
    assert QApplication.clipboard().text() == "Taxi firm"


def test_a_note_that_went_meanwhile_is_told_and_the_text_stays(shown: Shown) -> None:
    desk = shown.open()
    note = desk.snapshot.all(Note)[0].id
    shown.window.back_to_library()
    shown.studio.kept = {note: "Other words"}
    desk = shown.open()
    assert desk.do(lambda now: remove(now, [note]), step())
    click(bar(shown).back)
    assert "copy the text instead" in shown.window.toast.words()
    assert list(shown.studio.kept.values()) == ["Other words"]


def test_who_votes_at_the_laptop_does_not_read_what_others_typed(shown: Shown) -> None:
    shown.studio.kept = {quick_add_of(map_of(shown)): "Taxi firm"}
    shown.open()
    shown.page.take_over(True)  # noqa: FBT003 -- as the page's signal would
    assert not bar(shown).isVisible()
    shown.page.take_over(False)  # noqa: FBT003 -- as the page's signal would
    assert bar(shown).isVisible()


def test_two_boards_begun_at_once_are_both_kept(shown: Shown) -> None:
    shown.open()
    wanted: tuple[tuple[StepName, str], ...] = (("map", "Taxi firm"), ("iceberg", "Late buses"))
    for name, words in wanted:
        shown.page.go(name)
        QTest.keyClicks(board(shown).quick_add.field, words)
    assert sorted(shown.studio.kept.values()) == ["Late buses", "Taxi firm"]


def test_what_goes_back_into_a_field_is_kept_until_it_is_entered(shown: Shown) -> None:
    player = shown.studio.look("one").all(Player)[0].id
    shown.studio.kept = {player: "One day a week"}
    shown.studio.fields = {player: "Note on this player"}
    shown.open()
    click(bar(shown).back)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "One day a week"
    # The program might end once more before the field is left.
    assert shown.studio.kept == {player: "One day a week"}
    assert shown.studio.fields == {player: "Note on this player"}
    board(shown).canvas.setFocus()
    assert shown.page.desk.snapshot.get(Player, player).note == "One day a week"
    assert shown.studio.kept == {}
