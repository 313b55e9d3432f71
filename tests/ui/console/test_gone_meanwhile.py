"""What is typed into a field while the thing it is about goes: no fault, and no other harm."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from traceback import format_exception
from types import TracebackType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.support import step
from tests.ui.console.conftest import Shown
from workshop_studio.model.base import Record
from workshop_studio.model.boards import Board
from workshop_studio.model.follow_up import Poll
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.words import BoardKind
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.removing import remove
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.close.close_page import ClosePage
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.session.desk import Desk

KINDS = (Player, PlayerLink, Note, NoteLink, Question, Element, TheoryLink)
SEVERAL = (Player, Note, Question, Element)
"""Those of which the session has more than one."""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def faults() -> Iterator[list[str]]:
    """Faults within slots, which Qt would swallow."""
    seen: list[str] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        seen.append("".join(format_exception(kind, error, trace)))

    before, sys.excepthook = sys.excepthook, note
    yield seen
    sys.excepthook = before
    assert not seen, seen[0]


def fields(inspector: QWidget | None) -> list[QWidget]:
    """The fields that can be typed into now."""
    if inspector is None:
        return []
    lines = [each for each in inspector.findChildren(QLineEdit) if not each.isReadOnly()]
    areas = [each for each in inspector.findChildren(QPlainTextEdit) if not each.isReadOnly()]
    return [each for each in (*lines, *areas) if each.isVisible()]


def go_to(shown: Shown, record: str) -> BoardPage:
    """Select something on its board."""
    shown.page.go_to_item(record)
    QApplication.processEvents()
    page = shown.page.page
    assert isinstance(page, BoardPage)
    return page


def undo_until(desk: Desk, record: str) -> None:
    """Bring something back."""
    while desk.snapshot.find(record) is None:
        assert desk.undo()
    QApplication.processEvents()


@pytest.mark.usefixtures("faults")
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_typed_about_a_thing_goes_with_it(shown: Shown, kind: type[Record]) -> None:
    desk = shown.open()
    record = desk.snapshot.all(kind)[0].id
    count = len(fields(go_to(shown, record).inspector))
    assert count
    for number in range(count):
        page = go_to(shown, record)
        field = fields(page.inspector)[number]
        field.setFocus()
        QTest.keyClicks(field, "zz")
        desk.do(lambda snapshot: remove(snapshot, [record]), step("remove"))
        left = desk.snapshot
        QTest.mouseClick(page.canvas, LEFT, pos=page.canvas.rect().topLeft())
        QApplication.processEvents()
        assert desk.snapshot is left, field.accessibleName()
        undo_until(desk, record)


@pytest.mark.usefixtures("faults")
@pytest.mark.parametrize("kind", SEVERAL)
def test_what_is_typed_about_a_thing_is_entered_though_another_goes(
    shown: Shown, kind: type[Record]
) -> None:
    desk = shown.open()
    record, other, *_ = (each.id for each in desk.snapshot.all(kind))
    count = len(fields(go_to(shown, record).inspector))
    for number in range(count):
        page = go_to(shown, record)
        field = fields(page.inspector)[number]
        field.setFocus()
        QTest.keyClicks(field, "zz")
        desk.do(lambda snapshot: remove(snapshot, [other]), step("remove"))
        left = desk.snapshot.find(record)
        page.canvas.setFocus()
        QApplication.processEvents()
        assert desk.snapshot.find(record) != left, field.accessibleName()
        undo_until(desk, other)


@pytest.mark.usefixtures("faults")
def test_a_poll_goes_while_its_question_is_typed(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("close")
    page = shown.page.page
    assert isinstance(page, ClosePage)
    QTest.mouseClick(page.poll.start, LEFT)
    assert len(desk.snapshot.all(Poll)) == 1
    QTest.keyClicks(page.poll.views[0].question, "How")
    assert desk.undo()
    QApplication.processEvents()
    assert not desk.snapshot.all(Poll)


@pytest.mark.usefixtures("faults")
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("players", "map"),
        ("iceberg", "iceberg"),
        ("notes", "welcome"),
        ("opportunities", "questions"),
    ],
)
def test_a_board_goes_while_something_on_it_is_typed_over(
    shown: Shown, kind: BoardKind, name: StepName
) -> None:
    desk = shown.open()
    shown.window.book["wall"].trigger()
    desk.do(lambda snapshot: add_board(snapshot, kind=kind, title="Another"), step("add"))
    board = next(each.id for each in desk.snapshot.all(Board) if each.title == "Another")
    shown.page.go(name, board)
    page = shown.page.page
    assert isinstance(page, BoardPage)
    QTest.keyClicks(page.quick_add.field, "First")
    QTest.keyClick(page.quick_add.field, Qt.Key.Key_Return)
    new = next(item for item in page.scene.items if item.edit and "irst" in item.edit.text)
    page.canvas.edit(new.id)
    QTest.keyClicks(page.canvas.typist.editor, "Second")
    QTest.keyClicks(page.quick_add.field, "half a thought")
    while desk.snapshot.find(board) is not None:
        assert desk.undo()
    QApplication.processEvents()
    assert shown.page.page is not page
    assert desk.redo()
    QApplication.processEvents()
    assert desk.snapshot.has(Board, board)


@pytest.mark.usefixtures("faults")
def test_something_new_is_undone_before_it_has_its_words(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("iceberg")
    page = shown.page.page
    assert isinstance(page, BoardPage)
    before = desk.snapshot.all(Note)
    page.canvas.wanted_at.emit(page.scene.bounds.centre)
    assert len(desk.snapshot.all(Note)) == len(before) + 1
    QTest.keyClicks(page.canvas.typist.editor, "Half")
    assert desk.undo()
    QApplication.processEvents()
    assert desk.snapshot.all(Note) == before
    assert not page.canvas.typist.edited
    page.canvas.setFocus()
    QApplication.processEvents()
    assert desk.snapshot.all(Note) == before
