"""What a screen reader finds in an outline, and what it is told of changes to any board."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from tests.support import step, woven_session
from tests.ui.boards.outline.outline_room import ALT, CONTROL, Key, OutlineRoom, outline_room
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring
from workshop_studio.operations.players import move_player
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.voices.accessible import install_board_voices

NAME = QAccessible.Text.Name
Parts = QAccessible.InterfaceType


@pytest.fixture(scope="module", autouse=True)
def voices(application: QApplication) -> None:
    """The canvas's voice, as the application sets it up."""
    del application
    install_board_voices(BoardCanvas)


@pytest.fixture
def woven(application: QApplication, book: FontBook) -> Iterator[OutlineRoom]:
    """The outline of a map with three players and two links."""
    del application
    with outline_room(woven_session(), book) as room:
        yield room


@pytest.fixture
def heard(woven: OutlineRoom, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said while a screen reader listens."""
    said: list[str] = []

    def say(sentence: str) -> None:
        if sentence:
            said.append(sentence)

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(woven.page.canvas.teller, "say", say)
    return said


def voice(of: OutlineRoom) -> QAccessibleInterface:
    """The outline as a screen reader sees it."""
    found = QAccessible.queryAccessibleInterface(of.view)
    assert found is not None
    return found


def row(of: OutlineRoom, begin: str) -> QAccessibleInterface:
    """The row whose name begins so."""
    found = voice(of)
    rows = (found.child(number) for number in range(found.childCount()))
    return next(each for each in rows if each.text(NAME).startswith(begin))


def part(of: QAccessibleInterface, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 -- Qt's declaration says a number
    """What else a row can be asked."""
    return of.interface_cast(kind)


def test_it_is_a_tree_whose_children_are_the_rows_on_show(woven: OutlineRoom) -> None:
    found = voice(woven)
    assert found.role() == QAccessible.Role.Tree
    names = [found.child(number).text(NAME) for number in range(found.childCount())]
    assert names[0] == "Player, Sector, Links, Note"
    assert len(names) == 1 + len(woven.words())
    roles = {found.child(number).role() for number in range(1, found.childCount())}
    assert roles == {QAccessible.Role.TreeItem}
    assert names[3].startswith("Player 0, ")
    assert names[3].endswith(", 1 link")


def test_rows_have_levels_and_say_whether_they_are_open(woven: OutlineRoom) -> None:
    player = row(woven, "Player 0")
    level = part(player, Parts.AttributesInterface)
    assert level.attributeValue(QAccessible.Attribute.Level) == 2
    assert (player.state().expandable, player.state().collapsed) == (1, 1)
    count = voice(woven).childCount()
    woven.go("Player 0")
    woven.press(Key.Key_Right)
    assert (player.state().expanded, player.state().collapsed) == (1, 0)
    assert (player.state().focused, player.state().selected) == (1, 1)
    assert voice(woven).childCount() == count + 1
    link = row(woven, "depends on Player 1")
    assert voice(woven).indexOfChild(link) == voice(woven).indexOfChild(player) + 1


def test_the_row_with_the_keyboard_is_the_one_qt_tells_of(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    focused = voice(woven).focusChild()
    assert focused.text(NAME).startswith("Player 1")
    # Qt counts its own header, also where it is hidden, before the rows that are on show.
    above = woven.words().index("  Player 1")
    assert voice(woven).indexOfChild(focused) == above + 1


def test_a_reader_selects_opens_and_edits_by_actions(woven: OutlineRoom) -> None:
    actions = part(row(woven, "Player 0"), Parts.ActionInterface)
    toggle = QAccessibleActionInterface.toggleAction()
    assert set(actions.actionNames()) == {actions.pressAction(), toggle, "edit"}
    actions.doAction(toggle)
    assert woven.view.isExpanded(woven.index("Player 0"))
    actions.doAction(actions.pressAction())
    assert woven.page.selection == (woven.player("Player 0").id,)
    actions.doAction("edit")
    assert woven.page.canvas.typist.edited == woven.player("Player 0").id
    assert all(actions.localizedActionName(name) for name in actions.actionNames())


def test_a_row_that_has_gone_is_no_more(woven: OutlineRoom) -> None:
    player = row(woven, "Player 1")
    woven.go("Player 1")
    woven.press(Key.Key_Delete)
    assert not player.isValid()
    assert player.state().invalid
    assert player.text(NAME) == ""


def test_while_the_outline_is_shown_the_canvas_has_no_focus_to_tell_of(woven: OutlineRoom) -> None:
    woven.go("Player 1")
    canvas = QAccessible.queryAccessibleInterface(woven.page.canvas)
    assert canvas is not None
    assert canvas.focusChild() is None
    woven.twin.turn()
    assert canvas.focusChild().text(NAME).startswith("Player 1")


def test_what_comes_by_row_and_by_undo_is_told(woven: OutlineRoom, heard: list[str]) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_D, CONTROL)
    assert heard[-1].startswith("Added: Player 1, ")
    woven.desk.undo()
    assert heard[-1].startswith("Deleted: Player 1, ")
    woven.desk.redo()
    assert heard[-1].startswith("Added: Player 1, ")


def test_what_moves_under_the_keyboard_is_told_with_its_new_place(
    woven: OutlineRoom, heard: list[str]
) -> None:
    woven.go("Player 1")
    woven.press(Key.Key_Right, ALT)
    ring = woven.snapshot.all(Ring)[1]
    assert heard[-1].startswith("Changed: Player 1, ")
    assert f"ring 2 {ring.name}" in heard[-1]


def test_what_is_changed_elsewhere_is_not_told_in_between(
    woven: OutlineRoom, heard: list[str]
) -> None:
    woven.page.quick_add.begin()
    player, ring = woven.player("Player 1"), woven.snapshot.all(Ring)[1]
    woven.desk.do(lambda now: move_player(now, player.id, ring=ring.id), step())
    assert not [each for each in heard if each.startswith("Changed")]


def test_many_at_once_are_counted(woven: OutlineRoom, heard: list[str]) -> None:
    woven.page.commands.select_all()
    woven.press(Key.Key_D, CONTROL)
    woven.page.commands.select_all()
    woven.press(Key.Key_Delete)
    woven.desk.undo()
    assert "added" in heard[-1]
    assert heard[-1][0].isdigit()


def test_nothing_is_told_by_a_board_that_was_left(
    application: QApplication, book: FontBook
) -> None:
    with outline_room(woven_session(), book) as room:
        desk, player = room.desk, room.player("Player 1")
        ring = room.snapshot.all(Ring)[1]
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.do(lambda now: move_player(now, player.id, ring=ring.id), step())
