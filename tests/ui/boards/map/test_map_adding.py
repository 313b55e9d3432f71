"""Adding to the map: lists are asked about once, a name that is there already is pointed out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support import small_session
from tests.ui.boards.map.map_room import MapRoom
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LIST = "• Form tutor\n\n• GP\n•  3 Food bank\n• gp \n"


@pytest.fixture
def read_only(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    del application
    room = MapRoom(small_session(players=0), book, read_only=True)
    yield room
    room.close()


def paste(room: MapRoom, text: str) -> None:
    """Paste a text into the quick add bar."""
    QApplication.clipboard().setText(text)
    room.page.quick_add.begin()
    QTest.keyClick(room.page.quick_add.field, Key.Key_V, CONTROL)


def names(room: MapRoom) -> list[str]:
    """The names of all players, in order."""
    return [player.name for player in room.players()]


def test_a_pasted_list_is_asked_about_once_with_its_count_and_repeats(empty: MapRoom) -> None:
    ask = empty.page.adding.ask
    paste(empty, LIST)
    assert ask.isVisible()
    assert names(empty) == []
    assert empty.page.quick_add.field.text() == ""
    assert ask.words == (
        "Add 4 players to “1 Daily life”? 1 is further up in the list already: “gp”."
    )
    assert ask.add_new.text() == "Add the 3 new ones"


def test_enter_adds_all_of_a_pasted_list_in_one_step(empty: MapRoom) -> None:
    paste(empty, LIST)
    QTest.keyClick(empty.page.quick_add.field, Key.Key_Return)
    assert names(empty) == ["Form tutor", "GP", "Food bank", "gp"]
    assert empty.players()[2].ring == empty.rings()[2].id
    assert not empty.page.adding.ask.isVisible()
    assert empty.desk.next_undo() == "Add 4 players"
    empty.desk.undo()
    assert names(empty) == []


def test_only_what_is_new_is_added_where_that_is_chosen(woven: MapRoom) -> None:
    before = names(woven)
    paste(woven, f"{before[0].upper()}\nTaxi firm")
    QTest.mouseClick(woven.page.adding.ask.add_new, Qt.MouseButton.LeftButton)
    assert names(woven) == [*before, "Taxi firm"]
    assert woven.page.quick_add.field.hasFocus()


def test_of_a_pasted_list_it_is_said_who_is_on_the_map_already_and_they_can_be_left_out(
    woven: MapRoom,
) -> None:
    before, ask = names(woven), woven.page.adding.ask
    here = [f"2 {name.upper()}" for name in before[:2]]
    paste(woven, "\n".join([*here, "Taxi firm", "Children’s centre", "children's CENTRE"]))
    assert ask.words.endswith(
        f"2 are already on the map: “{here[0]}”, “{here[1]}”."
        " 1 is further up in the list already: “children's CENTRE”."
    )
    with_keyboard: QWidget | None = woven.page.quick_add.field
    while with_keyboard is not None and with_keyboard is not ask.add_new:
        QTest.keyClick(with_keyboard, Key.Key_Tab)
        with_keyboard = QApplication.focusWidget()
    QTest.keyClick(ask.add_new, Key.Key_Space)
    assert names(woven) == [*before, "Taxi firm", "Children’s centre"]
    assert woven.page.quick_add.field.hasFocus()


def test_esc_gives_a_pasted_list_up_and_keeps_the_caret(empty: MapRoom) -> None:
    paste(empty, LIST)
    QTest.keyClick(empty.page.quick_add.field, Key.Key_Escape)
    assert not empty.page.adding.ask.isVisible()
    assert empty.page.quick_add.field.hasFocus()
    QTest.keyClick(empty.page.quick_add.field, Key.Key_Return)
    assert names(empty) == []


def test_a_single_line_is_pasted_into_the_field_as_ever(empty: MapRoom) -> None:
    paste(empty, "Form tutor\n")
    assert empty.page.quick_add.field.text().strip() == "Form tutor"
    assert not empty.page.adding.ask.isVisible()


def test_a_list_longer_than_the_field_holds_is_taken_whole(empty: MapRoom) -> None:
    paste(empty, "\n".join(f"Service number {number} of the borough" for number in range(250)))
    QTest.keyClick(empty.page.quick_add.field, Key.Key_Return)
    wait_until(lambda: names(empty))
    assert len(names(empty)) == 250


def test_the_card_of_an_empty_map_takes_a_copied_list(empty: MapRoom) -> None:
    QApplication.clipboard().setText("")
    QTest.mouseClick(empty.page._paste, Qt.MouseButton.LeftButton)
    assert empty.said[-1].startswith("Nothing is copied yet.")
    QApplication.clipboard().setText("Form tutor\nGP")
    QTest.mouseClick(empty.page._paste, Qt.MouseButton.LeftButton)
    assert empty.page.adding.ask.isVisible()
    QTest.keyClick(empty.page.quick_add.field, Key.Key_Return)
    assert names(empty) == ["Form tutor", "GP"]


def test_a_name_that_is_there_is_said_and_outlined_while_it_stands_in_the_field(
    woven: MapRoom,
) -> None:
    first, page = woven.players()[0], woven.page
    page.quick_add.begin()
    QTest.keyClicks(page.quick_add.field, f"2  {first.name.upper()} ")
    assert page.adding.hint.isVisible()
    assert page.adding.hint.text() == (f"“{first.name}” is on ring 1 already. Enter adds another.")
    assert page.canvas.pointed == first.id
    assert woven.page.selection == ()
    QTest.keyClicks(page.quick_add.field, "s")
    assert not page.adding.hint.isVisible()
    assert page.canvas.pointed == ""


def test_a_second_one_of_a_name_is_never_barred(woven: MapRoom) -> None:
    before = names(woven)
    woven.page.quick_add.begin()
    QTest.keyClicks(woven.page.quick_add.field, before[0])
    QTest.keyClick(woven.page.quick_add.field, Key.Key_Return)
    assert names(woven) == [*before, before[0]]
    assert not woven.page.adding.hint.isVisible()
    assert woven.page.canvas.pointed == ""


def test_nothing_is_offered_on_an_empty_map_that_cannot_be_changed(read_only: MapRoom) -> None:
    assert not read_only.page._paste.isVisible()
    assert not read_only.page.quick_add.isVisible()
