"""The first step says what the session is about, in the words and days of the people in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from tests.support import small_session
from tests.ui.console.conftest import Shown
from workshop_studio.model.boards import Board
from workshop_studio.model.session import AgendaStep
from workshop_studio.operations.editing import add
from workshop_studio.ui.console.steps.steps import places


@pytest.fixture
def day(shown: Shown) -> QLineEdit:
    """The field of the day, and another one to leave it for."""
    shown.open()
    shown.page.go("welcome")
    assert shown.page.page is not None
    return line_of(shown.page.page.widget, "Day")


def test_a_day_is_shown_and_typed_as_in_britain(shown: Shown, day: QLineEdit) -> None:
    enter(day, "3 April 2026")
    assert shown.page.desk.snapshot.session.date == "2026-04-03"
    shown.page.go("map")
    shown.page.go("welcome")
    assert shown.page.page is not None
    assert line_of(shown.page.page.widget, "Day").text() == "03/04/2026"


def test_what_is_no_day_is_told_and_changes_nothing(shown: Shown, day: QLineEdit) -> None:
    enter(day, "27/03/2026")
    enter(day, "31/02/2026")
    assert shown.page.desk.snapshot.session.date == "2026-03-27"
    assert shown.window.toast.words() == "This is no day of the calendar; write 27/03/2026."
    # It stays there to be mended, marked as wrong.
    assert (day.text(), day.property("wrong")) == ("31/02/2026", True)
    enter(day, "28/02/2026")
    assert shown.page.desk.snapshot.session.date == "2026-02-28"
    assert not day.property("wrong")


def test_what_is_typed_about_the_session_is_entered_when_the_step_is_left(shown: Shown) -> None:
    shown.open()
    shown.page.go("welcome")
    assert shown.page.page is not None
    areas = shown.page.page.widget.findChildren(QPlainTextEdit)
    purpose = next(each for each in areas if each.accessibleName() == "Purpose")
    purpose.setFocus()
    QTest.keyClicks(purpose, "Fewer days lost")
    shown.page.go("map")
    assert shown.page.desk.snapshot.session.purpose.endswith("Fewer days lost")


def test_a_board_without_a_title_is_called_as_the_plan_calls_it() -> None:
    snapshot = small_session()
    board = Board(id="b" * 32, kind="notes")
    step = AgendaStep(id="c" * 32, title="What is it all for?", target=board.id)
    for record in (board, step):
        snapshot = snapshot.apply(add(snapshot, record))
    assert places(snapshot, "welcome")[-1].title == "What is it all for?"


def line_of(widget: QWidget, name: str) -> QLineEdit:
    return next(e for e in widget.findChildren(QLineEdit) if e.accessibleName() == name)


def enter(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
