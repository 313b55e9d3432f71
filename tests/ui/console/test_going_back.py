"""Going back to where one came from, by keys, over all steps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support import board_of, step
from tests.ui.console.conftest import Shown
from workshop_studio.model.items import Note, Question
from workshop_studio.operations.removing import remove
from workshop_studio.tools.jumps import Spot
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage

CONTROL = Qt.KeyboardModifier.ControlModifier
BACK, ON = Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight


def press(shown: Shown, key: Qt.Key) -> None:
    """A key with Ctrl, wherever the keyboard is."""
    QTest.keyClick(shown.window.focusWidget(), key, CONTROL)


def test_a_card_leads_to_a_question_and_the_keys_back_and_forth(shown: Shown) -> None:
    desk = shown.open()
    note, question = desk.snapshot.all(Note)[0], desk.snapshot.all(Question)[-1]
    shown.page.go("iceberg", note.id)
    page = shown.page.page
    assert isinstance(page, NoteBoardPage)
    QTest.mouseClick(page.panel.fields.strands.became.cards[0], Qt.MouseButton.LeftButton)
    questions = Spot("questions", board_of(desk.snapshot, "opportunities"), question.id)
    assert shown.page.spot() == questions
    press(shown, BACK)
    assert shown.page.spot() == Spot("iceberg", board_of(desk.snapshot, "iceberg"), note.id)
    press(shown, ON)
    assert shown.page.spot() == questions


def test_where_one_was_is_remembered_also_when_one_goes_by_the_strip(shown: Shown) -> None:
    shown.open()
    QTest.mouseClick(shown.page.strip.buttons["theory"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown.page.strip.buttons["close"], Qt.MouseButton.LeftButton)
    press(shown, BACK)
    assert str(shown.page.step) == "theory"
    press(shown, BACK)
    assert str(shown.page.step) == "map"
    press(shown, BACK)
    assert str(shown.page.step) == "map"
    assert "nowhere to go back to" in shown.window.status.told()


def test_what_was_deleted_meanwhile_is_gone_and_its_board_is_shown(shown: Shown) -> None:
    desk = shown.open()
    note = desk.snapshot.all(Note)[1]
    shown.page.go("iceberg", note.id)
    shown.page.go("theory")
    desk.do(lambda now: remove(now, [note.id]), step())
    press(shown, BACK)
    assert shown.page.spot() == Spot("iceberg", board_of(desk.snapshot, "iceberg"))
