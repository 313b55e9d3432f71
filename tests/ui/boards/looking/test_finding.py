"""Finding things on a board by what they say, one after the other, and on other boards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.support import board_of, step
from tests.ui.boards.boards import LEFT, Bench, ability, bench, free_board
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.operations.editing import edit
from workshop_studio.operations.players import add_player
from workshop_studio.ui.boards.looking.find_bar import FindBar
from workshop_studio.ui.boards.looking.finding import Finding
from workshop_studio.ui.boards.outline.twin import OutlineTwin

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def five(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """Notes in a row, the last far off, and the keyboard on the board."""
    del application
    notes = ("Zoë was late", "The bus is late", "School", "Late again", "Bus")
    snapshot = free_board(*((text, 60.0 + 900 * at, 60.0) for at, text in enumerate(notes)))
    players = board_of(snapshot, "players")
    snapshot = snapshot.apply(add_player(snapshot, players, name="Bus driver"))
    with bench(snapshot, book) as made:
        made.canvas.zoom_to(1.0)
        made.canvas.setFocus()
        yield made


def finding(on: Bench) -> Finding:
    """What looks for things on the page."""
    return ability(on.page, Finding)


def bar(on: Bench) -> FindBar:
    """The strip, which is shown."""
    shown = finding(on).bar
    assert shown is not None
    assert shown.isVisible()
    return shown


def look(on: Bench, words: str) -> FindBar:
    """Look for words by key."""
    QTest.keyClick(on.canvas, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(bar(on).field, words)
    return bar(on)


def test_what_is_typed_is_found_counted_outlined_selected_and_brought_into_view(
    five: Bench,
) -> None:
    shown = look(five, "late")
    assert shown.count.text() == "1 of 3"
    assert five.selected() == ["Zoë was late"]
    assert len(five.canvas._overlay.found) == 3
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert (shown.count.text(), five.selected()) == ("3 of 3", ["Late again"])
    item = five.canvas.scene.by_id[five.note("Late again").id]
    assert five.canvas.free.contains(five.canvas.view.rect_to_widget(item.bounds))


def test_it_goes_round_and_back_by_enter_f3_and_buttons(five: Bench) -> None:
    shown = look(five, "late")
    QTest.keyClick(shown.field, Qt.Key.Key_Return, SHIFT)
    assert five.selected() == ["Late again"]
    QTest.keyClick(shown.field, Qt.Key.Key_F3)
    assert five.selected() == ["Zoë was late"]
    QTest.keyClick(shown.field, Qt.Key.Key_F3, SHIFT)
    assert five.selected() == ["Late again"]
    QTest.mouseClick(shown.on, LEFT)
    QTest.mouseClick(shown.on, LEFT)
    assert five.selected() == ["The bus is late"]
    QTest.mouseClick(shown.back, LEFT)
    assert five.selected() == ["Zoë was late"]


def test_esc_closes_it_and_what_was_found_stays_selected(five: Bench) -> None:
    shown = look(five, "zoe")
    QTest.keyClick(shown.field, Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert five.selected() == ["Zoë was late"]
    assert five.canvas.hasFocus()
    assert five.canvas._overlay.found == ()
    QTest.keyClick(five.canvas, Qt.Key.Key_F3)
    assert bar(five).field.text() == "zoe"


def test_esc_on_the_board_closes_it_before_it_lets_go_of_the_selection(five: Bench) -> None:
    shown = look(five, "school")
    five.canvas.setFocus()
    QTest.keyClick(five.canvas, Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert five.selected() == ["School"]


def test_nothing_is_called_that_and_the_selection_stays(five: Bench) -> None:
    five.canvas.select([five.note("School").id])
    shown = look(five, "xylophone")
    assert shown.count.text() == "Nothing is called that"
    assert five.selected() == ["School"]
    assert not shown.on.isEnabled()


def test_where_nothing_was_found_the_keyboard_goes_back_to_where_it_came_from(five: Bench) -> None:
    field = five.page.quick_add.field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(bar(five).field, "xylophone")
    QTest.keyClick(bar(five).field, Qt.Key.Key_Escape)
    assert field.hasFocus()


def test_what_is_reworded_meanwhile_is_found_or_not_found_any_more(five: Bench) -> None:
    shown = look(five, "late")
    school = five.note("School").id
    assert five.desk.do(lambda now: edit(now, school, text="Too late"), step("edit"))
    assert shown.count.text() == "1 of 4"
    QTest.keyClick(shown.field, Qt.Key.Key_Delete)
    assert five.selected() == ["Zoë was late"]


def test_other_boards_are_offered_and_the_search_goes_on_there(five: Bench) -> None:
    wanted: list[tuple[str, str]] = []
    five.page.wants.connect(lambda name, record: wanted.append((name, record)))
    shown = look(five, "bus")
    assert shown.count.text() == "1 of 2"
    assert shown.elsewhere.text() == "On other boards: 1"
    QTest.mouseClick(shown.elsewhere, LEFT)
    menu = shown.findChild(QMenu)
    assert isinstance(menu, QMenu)
    (way,) = menu.actions()
    assert way.text() == "Map: 1"
    way.trigger()
    menu.close()
    assert wanted[0][0] == "map"
    assert five.desk.looks_on
    shown.field.setText("late")
    assert shown.elsewhere.isHidden()


def test_a_board_that_is_gone_to_goes_on_looking(application: QApplication, book: FontBook) -> None:
    snapshot = free_board(("One", 60, 60), ("Two", 360, 60), ("One more", 660, 60))
    with bench(snapshot, book) as first:
        first.desk.looked_for, first.desk.looks_on = "one", True
        more = first.note("One more").id
        page = type(first.page)(
            first.desk, first.page.acts, first.page.appearance, words=first.page.words
        )
        page.widget.show()
        page.show_item(more)
        application.processEvents()
        found = ability(page, Finding)
        assert found.bar is not None
        assert found.bar.count.text() == "2 of 2"
        assert page.selection == (more,)
        assert not first.desk.looks_on
        page.leave()
        page.widget.close()


def test_in_the_outline_what_is_found_is_selected_and_the_keyboard_goes_back_to_it(
    five: Bench,
) -> None:
    twin = ability(five.page, OutlineTwin)
    twin.show_outline(True)  # noqa: FBT003 -- as the signal would
    QApplication.processEvents()
    rows = QApplication.focusWidget()
    assert rows is not None
    QTest.keyClick(rows, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(bar(five).field, "school")
    assert five.selected() == ["School"]
    QTest.keyClick(bar(five).field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is rows
    assert five.selected() == ["School"]
