"""Letters are offered only for what they apply to; any other says so, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import woven_session
from tests.ui.boards.boards import free_board
from tests.ui.boards.capture.test_letters import Key
from tests.ui.boards.outline.outline_room import OutlineRoom
from workshop_studio.layout.boards.scene import Item
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.ui.boards.capture.key_strip import KeyStrip

MARKS = {"R", "X", "O", "M", "J", "T"}


@contextmanager
def board(snapshot: Snapshot, book: FontBook, sort: str) -> Iterator[OutlineRoom]:
    """A page as it stands in a window, with its board on show."""
    made = OutlineRoom(snapshot, book, sort)
    made.twin.turn()
    made.page.canvas.setFocus()
    try:
        yield made
    finally:
        made.close()


def headed() -> Snapshot:
    """Two free notes under a heading."""
    snapshot = free_board(("One", 60, 60), ("Two", 360, 60))
    for note in snapshot.all(Note):
        snapshot = snapshot.apply(edit(snapshot, note.id, group="Early help"))
    return snapshot


def offered(room: OutlineRoom, item: Item) -> set[str]:
    """The letters that the strip shows while something is selected."""
    room.page.canvas.select((item.id,))
    QApplication.processEvents()
    strip = room.page.quick_add.findChild(KeyStrip)
    assert isinstance(strip, KeyStrip)
    return {key for key, _ in strip.pairs}


def test_marks_and_links_are_for_notes_and_not_for_their_heading(
    application: QApplication, book: FontBook
) -> None:
    del application
    with board(headed(), book, "notes") as room:
        items = room.page.scene.items
        heading = next(each for each in items if each.carries)
        note = next(each for each in items if each.id == room.note("One").id)
        assert offered(room, note) >= {*MARKS, "K"}
        assert not offered(room, heading) & {*MARKS, "K"}
        before = room.snapshot
        for key in (Key.Key_R, Key.Key_X, Key.Key_O, Key.Key_M, Key.Key_J, Key.Key_T):
            QTest.keyClick(room.page.canvas, key)
            assert room.said.pop().endswith("does nothing with what is selected.")
        QTest.keyClick(room.page.canvas, Key.Key_K)
        assert room.said.pop() == "Select what the link begins at, then press K."
        assert room.snapshot is before


def test_in_the_outline_the_same_letters_mean_the_same(
    application: QApplication, book: FontBook
) -> None:
    del application
    with board(headed(), book, "notes") as room:
        room.twin.turn()
        room.view.setFocus()
        room.go("Early help")
        room.press(Key.Key_O)
        assert room.said.pop() == "“Mark: opportunity” does nothing with what is selected."
        room.go("One")
        room.press(Key.Key_O)
        assert room.note("One").marks == ("opportunity",)


@pytest.mark.parametrize("sort", ["map", "iceberg"])
def test_the_middle_of_a_map_the_issue_and_links_take_only_what_is_theirs(
    sort: str, application: QApplication, book: FontBook
) -> None:
    del application
    with board(woven_session(), book, sort) as room:
        items = room.page.scene.items
        middle = next(each for each in items if each.fixed)
        assert not offered(room, middle) & MARKS
        QTest.keyClick(room.page.canvas, Key.Key_J)
        assert room.said.pop() == (
            "Choose first what the question comes from."
            if sort == "map"
            else "“Make it a question” does nothing with what is selected."
        )
        link = next(each for each in items if each.ends)
        assert "K" not in offered(room, link)
        assert ("J" in offered(room, link)) == (sort == "map")


def test_of_several_questions_only_what_several_can_take_is_offered(
    application: QApplication, book: FontBook
) -> None:
    del application
    with board(woven_session(), book, "questions") as room:
        first, second = (each for each, _ in room.page.scene.things[:2])
        signs = {str(number) for number in range(1, 7)}
        assert offered(room, first) >= {"A", "T", "J", *signs}
        room.page.canvas.select((first.id, second.id))
        QApplication.processEvents()
        strip = room.page.quick_add.findChild(KeyStrip)
        assert isinstance(strip, KeyStrip)
        letters = {key for key, _ in strip.pairs}
        assert "T" in letters
        assert not letters & {"A", "J", *signs}
        menu = room.page.commands.fitting(room.page.actions)
        assert "questions-commit" not in {each.objectName() for each in menu}
        QTest.keyClick(room.page.canvas, Key.Key_A)
        assert room.said.pop() == "Choose one question first."


def test_a_focus_that_is_not_on_is_no_fault_of_what_is_selected(
    application: QApplication, book: FontBook
) -> None:
    del application
    with board(headed(), book, "notes") as room:
        room.page.canvas.select((room.note("One").id,))
        QTest.keyClick(room.page.canvas, Qt.Key.Key_U)
        assert room.said == []
