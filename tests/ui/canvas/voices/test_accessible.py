"""What a screen reader finds on a board."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import THREE, Bench, bench
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.voices.accessible import install_board_voices

NAME = QAccessible.Text.Name


@pytest.fixture(scope="module", autouse=True)
def voices(application: QApplication) -> None:
    """The factory, as the application sets it up."""
    del application
    install_board_voices(BoardCanvas)


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of three notes, two of them linked."""
    del application
    with bench(THREE, book) as made:
        one, two = made.note("One").id, made.note("Two").id
        made.desk.perform(lambda snapshot: made.page.acts.link(snapshot, one, two))
        yield made


def board(on: Bench) -> QAccessibleInterface:
    """The canvas as a screen reader sees it."""
    found = QAccessible.queryAccessibleInterface(on.canvas)
    assert found is not None
    return found


def test_a_board_is_a_list_of_all_its_items_in_reading_order_links_included(three: Bench) -> None:
    found = board(three)
    assert found.role() == QAccessible.Role.List
    scene = three.canvas.scene
    names = [found.child(number).text(NAME) for number in range(found.childCount())]
    assert names == [scene.by_id[key].name for key in scene.order]
    assert len(names) == 4


def test_an_item_says_whether_it_is_selected_and_has_the_keyboard(three: Bench) -> None:
    three.canvas.setFocus()
    three.canvas.go_to(three.note("Two").id)
    states = [board(three).child(number).state() for number in range(3)]
    assert [bool(state.selected) for state in states] == [False, True, False]
    assert [bool(state.focused) for state in states] == [False, True, False]
    focused = board(three).focusChild()
    assert "Two" in focused.text(NAME)


def test_an_item_is_found_where_it_stands_on_the_screen(three: Bench) -> None:
    place = three.canvas.mapToGlobal(three.at("Three"))
    found = board(three).childAt(place.x(), place.y())
    assert "Three" in found.text(NAME)
    assert found.rect().contains(place)


def test_an_item_can_be_chosen_and_edited_by_a_screen_reader(three: Bench) -> None:
    item = board(three).child(0)
    actions = item.actionInterface()
    assert actions.actionNames() == [QAccessibleActionInterface.pressAction(), "edit"]
    actions.doAction(QAccessibleActionInterface.pressAction())
    assert three.selected() == ["One"]
    actions.doAction("edit")
    assert three.canvas.typist.editor.isVisible()
    assert three.canvas.typist.editor.accessibleName()


def test_an_item_has_no_text_of_its_own_to_walk_through_and_says_so_unharmed(three: Bench) -> None:
    item = board(three).child(0)
    assert item.textInterface() is None
    assert item.valueInterface() is None


def test_an_item_that_has_gone_is_no_longer_valid_and_says_nothing(three: Bench) -> None:
    item, key = board(three).child(0), three.note("One").id
    three.desk.perform(lambda snapshot: three.page.acts.remove(snapshot, [key]))
    assert not item.isValid()
    assert item.text(NAME) == ""
    assert board(three).childCount() == 2
