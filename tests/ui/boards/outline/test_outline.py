"""A board as a list: walked, typed over, moved, linked and undone by keys, beside its canvas."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import step, woven_session
from tests.ui.boards.outline.outline_room import (
    ALT,
    CONTROL,
    LEFT,
    SHIFT,
    Key,
    OutlineRoom,
    outline_room,
)
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.operations.editing import edit
from workshop_studio.operations.players import add_player, move_player
from workshop_studio.ui.session.desk import READ_ONLY


@pytest.fixture
def woven(application: QApplication, book: FontBook) -> Iterator[OutlineRoom]:
    """The outline of a map with three players and two links."""
    del application
    with outline_room(woven_session(), book) as room:
        yield room


def test_the_list_takes_the_boards_place_and_gives_it_back(woven: OutlineRoom) -> None:
    page = woven.page
    assert woven.view.isVisible()
    assert not page.canvas.isVisible()
    assert page.quick_add.isVisible()
    assert page.stage.title.isVisible()
    woven.press(Key.Key_O, CONTROL | SHIFT)
    assert page.canvas.isVisible()
    assert not woven.view.isVisible()
    assert page.canvas.hasFocus()
    QTest.mouseClick(woven.twin.switch.outline, LEFT)
    assert woven.view.isVisible()
    assert woven.twin.switch.outline.isChecked()


def test_places_stand_open_and_links_are_folded_away(woven: OutlineRoom) -> None:
    rings = [ring.name for ring in woven.snapshot.all(Ring)]
    assert woven.words() == [
        "Young person", rings[0], "  Player 0", "  Player 1", "  Player 2", *rings[1:],
    ]  # fmt: skip


def test_arrows_walk_and_open_and_close(woven: OutlineRoom) -> None:
    woven.go("Player 0")
    woven.press(Key.Key_Right)
    assert "    Player 1" in woven.words()
    woven.press(Key.Key_Right)
    assert woven.here() == "Player 1"
    assert woven.snapshot.has(PlayerLink, woven.page.selection[0])
    woven.press(Key.Key_Left)
    assert woven.here() == "Player 0"
    woven.press(Key.Key_Left)
    assert "    Player 1" not in woven.words()
    woven.press(Key.Key_End)
    assert woven.here() == woven.snapshot.all(Ring)[-1].name


def test_the_selection_is_the_boards_and_stays_with_what_is_open(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_Right)
    key = woven.player("Player 1").id
    assert woven.page.selection == (key,)
    woven.twin.turn()
    assert woven.page.selection == (key,)
    other = woven.player("Player 2").id
    woven.page.canvas.select((other,))
    woven.twin.turn()
    assert woven.page.selection == (other,)
    assert woven.selected() == {"Player 2"}
    assert woven.here() == "Player 2"
    assert "    Player 0" in woven.words()


def test_several_are_selected_with_shift_and_places_are_no_part_of_it(woven: OutlineRoom) -> None:
    woven.go("Player 0")
    woven.press(Key.Key_Down, SHIFT)
    assert woven.page.selection == (woven.player("Player 0").id, woven.player("Player 1").id)
    woven.go(woven.snapshot.all(Ring)[0].name)
    assert not woven.page.selection


def test_rows_that_follow_each_other_are_chosen_as_one_run(woven: OutlineRoom) -> None:
    ring = woven.snapshot.all(Ring)[1].id
    woven.desk.do(lambda now: move_player(now, woven.player("Player 1").id, ring=ring), step())
    woven.page.canvas.select(tuple(each.id for each in woven.snapshot.all(Player)))
    chosen = woven.view.selectionModel().selection()
    runs = [chosen.at(number) for number in range(chosen.count())]
    assert [(each.top(), each.bottom()) for each in runs] == [(0, 1), (0, 0)]
    assert woven.selected() == {"Player 0", "Player 1", "Player 2"}
    woven.page.canvas.select((woven.player("Player 2").id,))
    assert woven.selected() == {"Player 2"}


def test_enter_types_over_a_row_in_its_place(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_Return)
    editor = woven.page.canvas.typist.editor
    assert editor.hasFocus()
    assert woven.view.visualRect(woven.index("Player 1")).contains(editor.geometry().center())
    woven.write("School nurse")
    woven.press(Key.Key_Return)
    assert "School nurse" in woven.names()
    assert woven.view.hasFocus()
    assert woven.here() == "School nurse"


def test_esc_gives_up_what_is_typed(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_F2)
    woven.write("Nobody")
    woven.press(Key.Key_Escape)
    assert "Player 1" in woven.names()
    assert woven.view.hasFocus()


def test_an_open_editor_stays_with_its_row_when_others_change(woven: OutlineRoom) -> None:
    woven.go("Player 2")
    woven.press(Key.Key_Return)
    woven.write("Half a na")
    first, board = woven.player("Player 0"), woven.player("Player 0").board
    woven.desk.do(lambda now: edit(now, first.id, name="Renamed"), step())
    woven.desk.do(lambda now: add_player(now, board, name="Before"), step())
    woven.desk.do(lambda now: move_player(now, first.id, ring=now.all(Ring)[2].id), step())
    editor = woven.page.canvas.typist.editor
    assert (editor.hasFocus(), editor.text()) == (True, "Half a na")
    row = woven.view.visualRect(woven.index("Player 2"))
    assert row.contains(editor.geometry().center())
    woven.write("me")
    woven.press(Key.Key_Return)
    assert "Half a name" in woven.names()


def test_changes_from_elsewhere_keep_the_row_the_keyboard_is_on(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_Right)
    first = woven.player("Player 0")
    woven.desk.do(lambda now: move_player(now, first.id, ring=now.all(Ring)[3].id), step())
    assert woven.here() == "Player 1"
    assert woven.view.isExpanded(woven.index("Player 1"))
    assert woven.words()[-1] == "  Player 0"


def test_alt_arrows_move_within_a_place_and_to_the_next(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_Up, ALT)
    assert woven.words()[2:5] == ["  Player 1", "  Player 0", "  Player 2"]
    woven.press(Key.Key_Down, ALT, times=2)
    assert woven.words()[2:5] == ["  Player 0", "  Player 2", "  Player 1"]
    woven.press(Key.Key_Right, ALT)
    assert woven.player("Player 1").ring == woven.snapshot.all(Ring)[1].id
    assert woven.here() == "Player 1"
    assert woven.page.selection == (woven.player("Player 1").id,)
    woven.press(Key.Key_Left, ALT)
    assert woven.player("Player 1").ring == woven.snapshot.all(Ring)[0].id
    woven.press(Key.Key_Left, ALT)
    assert woven.said[-1] == "There is no place before this one."


def test_tab_while_typing_puts_the_row_into_the_next_place_and_goes_on(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_Return)
    woven.write("Food bank")
    woven.press(Key.Key_Tab)
    assert woven.player("Food bank").ring == woven.snapshot.all(Ring)[1].id
    editor = woven.page.canvas.typist.editor
    assert (editor.hasFocus(), editor.text()) == (True, "Food bank")
    woven.press(Key.Key_Backtab, SHIFT)
    assert woven.player("Food bank").ring == woven.snapshot.all(Ring)[0].id


def test_tab_leaves_the_list_where_nothing_is_typed(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_Tab)
    assert not woven.view.hasFocus()
    assert woven.player("Player 1").ring == woven.snapshot.all(Ring)[0].id


def test_ctrl_enter_begins_a_row_below_and_esc_takes_it_away(woven: OutlineRoom) -> None:
    woven.go("Player 0")
    woven.press(Key.Key_Return, CONTROL)
    woven.write("Food bank")
    woven.press(Key.Key_Return)
    assert woven.words()[2:4] == ["  Player 0", "  Food bank"]
    before = len(woven.snapshot.all(Player))
    woven.press(Key.Key_Return, CONTROL)
    assert len(woven.snapshot.all(Player)) == before + 1
    woven.press(Key.Key_Escape)
    assert len(woven.snapshot.all(Player)) == before


def test_ctrl_enter_while_typing_takes_the_words_and_begins_the_next(woven: OutlineRoom) -> None:
    woven.go(woven.snapshot.all(Ring)[2].name)
    woven.press(Key.Key_Return, CONTROL)
    woven.write("One more")
    woven.press(Key.Key_Return, CONTROL)
    woven.write("And another")
    woven.press(Key.Key_Return)
    rings = {each.name: each.ring for each in woven.snapshot.all(Player)}
    assert rings["One more"] == rings["And another"] == woven.snapshot.all(Ring)[2].id


def test_k_links_by_the_name_that_is_typed(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_K)
    woven.write("player 2")
    woven.press(Key.Key_Return)
    links = {(each.source, each.target) for each in woven.snapshot.all(PlayerLink)}
    assert (woven.player("Player 1").id, woven.player("Player 2").id) in links
    assert woven.snapshot.has(PlayerLink, woven.page.selection[0])
    assert woven.view.hasFocus()


def test_k_links_to_the_row_that_arrows_choose_and_esc_gives_up(woven: OutlineRoom) -> None:
    before = len(woven.snapshot.all(PlayerLink))
    woven.go("Player 1")
    woven.press(Key.Key_K)
    woven.press(Key.Key_Down)
    assert woven.page.canvas.linking is not None
    assert woven.page.canvas.linking.target == woven.player("Player 2").id
    woven.press(Key.Key_Escape)
    assert len(woven.snapshot.all(PlayerLink)) == before
    woven.press(Key.Key_K)
    woven.press(Key.Key_Down)
    woven.press(Key.Key_Return)
    assert len(woven.snapshot.all(PlayerLink)) == before + 1


def test_arrows_go_through_the_rows_that_letters_name_while_a_link_is_made(
    woven: OutlineRoom,
) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_K)
    woven.write("player")
    for direction in (Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Down):
        woven.press(direction)
        linking = woven.page.canvas.linking
        assert linking is not None
        assert linking.typed == "player"
        assert woven.snapshot.has(Player, linking.target)


def test_k_with_nothing_selected_says_what_to_do(woven: OutlineRoom) -> None:
    woven.go(woven.snapshot.all(Ring)[1].name)
    woven.page.commands.begin_link()
    assert woven.page.canvas.tool == "select"
    assert "press K" in woven.said[-1]


def test_keys_of_the_board_work_on_rows(woven: OutlineRoom) -> None:
    woven.go("Player 0")
    woven.press(Key.Key_Right, times=2)
    woven.press(Key.Key_1)
    link = woven.snapshot.get(PlayerLink, woven.page.selection[0])
    assert link.rating == "well"
    woven.go("Player 0")
    woven.press(Key.Key_D, CONTROL)
    assert [each.name for each in woven.snapshot.all(Player)].count("Player 0") == 2
    woven.press(Key.Key_Delete)
    assert [each.name for each in woven.snapshot.all(Player)].count("Player 0") == 1


def test_deleting_a_row_leaves_the_keyboard_in_the_list(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_Delete)
    assert woven.view.hasFocus()
    assert woven.here() in {"Player 0", "Player 2"}
    woven.desk.undo()
    assert "  Player 1" in woven.words()


def test_what_an_undo_brings_back_is_selected(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    key = woven.player("Player 1").id
    woven.press(Key.Key_Delete)
    woven.desk.undo()
    assert woven.page.selection == (key,)
    assert woven.here() == "Player 1"


def test_letters_over_a_place_are_words_for_it(woven: OutlineRoom) -> None:
    ring = woven.snapshot.all(Ring)[2]
    woven.go(ring.name)
    woven.write("Youth club")
    assert woven.page.quick_add.field.hasFocus()
    woven.press(Key.Key_Return)
    assert woven.player("Youth club").ring == ring.id
    assert "  Youth club" in woven.words()
    woven.press(Key.Key_Escape)
    assert woven.view.hasFocus()


def test_a_hand_opens_selects_and_types(woven: OutlineRoom) -> None:
    woven.click("Player 0", left=40)
    assert woven.view.isExpanded(woven.index("Player 0"))
    woven.click("Player 2")
    assert woven.selected() == {"Player 2"}
    assert woven.page.selection == (woven.player("Player 2").id,)
    place = woven.view.visualRect(woven.index("Player 2")).center()
    QTest.mouseDClick(woven.view.viewport(), LEFT, pos=place)
    assert woven.page.canvas.typist.edited == woven.player("Player 2").id


def test_a_link_row_says_how_it_is_rated_instead_of_being_typed_over(woven: OutlineRoom) -> None:
    woven.go("Player 0")
    woven.press(Key.Key_Right, times=2)
    woven.press(Key.Key_Return)
    assert "1 well" in woven.said[-1]


def test_a_board_that_is_left_while_something_is_typed_takes_it(
    application: QApplication, book: FontBook
) -> None:
    del application
    with outline_room(woven_session(), book) as room:
        room.go("Player 1")
        room.press(Key.Key_Return)
        room.write("Kept")
    assert "Kept" in room.names()


def test_reading_only_walks_and_opens_but_says_why_nothing_changes(
    application: QApplication, book: FontBook
) -> None:
    del application
    with outline_room(woven_session(), book, read_only=True) as room:
        room.go("Player 0")
        room.press(Key.Key_Right, times=2)
        assert room.here() == "Player 1"
        room.go("Player 0")
        before = room.snapshot
        for key, modifier in (
            (Key.Key_Return, None), (Key.Key_Delete, None), (Key.Key_Up, ALT), (Key.Key_K, None),
            (Key.Key_Return, CONTROL), (Key.Key_X, None),
        ):  # fmt: skip
            room.press(key, modifier) if modifier else room.press(key)
        assert room.snapshot is before
        assert not room.page.canvas.typist.edited
        assert READ_ONLY in room.said
