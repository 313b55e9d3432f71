"""F5 shows the page to the room and takes it away; the console says which, and never loses it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support import step
from tests.ui.console.conftest import Shown
from tests.waiting import wait_until
from workshop_studio.model.boards import Board
from workshop_studio.model.session import AgendaStep
from workshop_studio.operations.editing import edit
from workshop_studio.operations.follow_up import add_agenda_step
from workshop_studio.operations.removing import remove
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.steps.step_names import STEPS, StepName
from workshop_studio.ui.wall.window import WallWindow


def test_f5_switches_the_wall_on_and_off_and_every_part_says_so(shown: Shown) -> None:
    shown.open()
    assert "The wall is off" in words(shown.window.status)
    QTest.keyClick(shown.window, Qt.Key.Key_F5)
    assert is_on(shown)
    assert shown.window.book["wall"].isChecked()
    assert shown.page.strip._wall.text() == "On the wall"
    assert "In a window, as there is no second display" in words(shown.window.status)
    QTest.keyClick(shown.window, Qt.Key.Key_F5)
    assert not is_on(shown)
    assert not shown.window.book["wall"].isChecked()
    assert shown.page.strip._wall.text() == "Show on the wall"


def test_a_wall_that_was_closed_by_its_frame_is_off_for_the_console_too(shown: Shown) -> None:
    shown.open()
    shown.window.book["wall"].trigger()
    (wall,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow))
    wall.close()
    QApplication.processEvents()
    assert not is_on(shown)
    assert not shown.window.book["wall"].isChecked()


def test_the_wall_goes_with_the_session_and_its_step(shown: Shown) -> None:
    shown.open()
    shown.window.book["wall"].trigger()
    shown.page.go("iceberg")
    assert is_on(shown)
    shown.window.back_to_library()
    assert not is_on(shown)


@pytest.mark.parametrize("step", ["map", "iceberg", "theory"])
def test_the_keyboard_stays_where_it_is_when_the_wall_comes(shown: Shown, step: StepName) -> None:
    shown.open()
    shown.page.go(step)
    page = shown.page.page
    assert isinstance(page, BoardPage)
    field = page.quick_add.field
    field.clear()
    field.setFocus()
    QTest.keyClicks(field, "Before")
    QTest.keyClick(field, Qt.Key.Key_F5)
    QApplication.processEvents()
    assert is_on(shown)
    assert QApplication.activeWindow() is shown.window
    focused = QApplication.focusWidget()
    assert focused is field
    QTest.keyClicks(focused, " and after")
    assert field.text() == "Before and after"


def test_the_room_reads_the_question_that_stands_in_the_side_panel_on_every_step(
    shown: Shown,
) -> None:
    desk = shown.open()
    for board in desk.snapshot.all(Board):
        adds = partial(add_agenda_step, title="Part", target=board.id, minutes=9)
        desk.do(adds, step("plan"))
        part = desk.snapshot.all(AgendaStep)[-1].id
        desk.do(partial(edit, record_id=part, prompts=(f"Who, {board.kind}?",)), step("ask"))
    shown.window.book["wall"].trigger()
    (wall,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow))

    def reads_the_same() -> bool:
        sheet = wall.picture.sheet
        return shown.page.dock.prompt() in {sheet.question, sheet.words}

    for name in STEPS:
        shown.page.go(name)
        wait_until(reads_the_same)
        # It stays so when something is written.
        desk.do(partial(edit, record_id=desk.snapshot.session.id, purpose=name), step("write"))
        wait_until(reads_the_same)
    shown.page.go("iceberg")
    assert shown.page.dock.prompt() == "Who, iceberg?"


def is_on(shown: Shown) -> bool:
    """Whether the room sees something."""
    return shown.window.room.on


def words(widget: QWidget) -> list[str]:
    """What the labels of a widget say."""
    return [str(label.property("text")) for label in widget.findChildren(QWidget)]


def test_on_no_step_is_the_wall_empty_also_where_boards_are_missing(shown: Shown) -> None:
    desk = shown.open()
    shown.window.book["wall"].trigger()
    boards = [each.id for each in desk.snapshot.all(Board)]
    for gone in ((), boards):
        if gone:
            desk.do(lambda snapshot: remove(snapshot, boards), step("remove"))
        for name in STEPS:
            shown.page.go(name)
            QTest.qWait(5)
            (wall,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, WallWindow))
            sheet = wall.picture.sheet
            assert sheet.scene is not None or sheet.words, (name, bool(gone))
            assert sheet.title or sheet.words == desk.snapshot.session.title, name
