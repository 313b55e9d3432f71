"""Looking back at a commitment: planned with a day, said later, and never lost while typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import open_document, step, woven_session
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.follow_up import Commitment, Review
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.close.close_page import ClosePage
from workshop_studio.ui.close.look_back import LookBack
from workshop_studio.ui.session.desk import Desk


@pytest.fixture
def page(application: QApplication, book: FontBook) -> Iterator[ClosePage]:
    del application
    made = ClosePage(Desk(open_document(woven_session())[0], book), Appearance())
    made.widget.resize(1_000, 900)
    made.widget.show()
    QTest.qWaitForWindowExposed(made.widget)
    yield made
    made.leave()
    made.widget.close()


def back(page: ClosePage) -> LookBack:
    """Of the first commitment."""
    return page.commitments.cards[0].back


def reviews(page: ClosePage) -> tuple[Review, ...]:
    return page._desk.snapshot.all(Commitment)[0].reviews


def test_a_day_alone_plans_a_look_back_and_what_is_said_takes_its_place(page: ClosePage) -> None:
    QTest.mouseClick(back(page).open_up, Qt.MouseButton.LeftButton)
    assert back(page).by.day()
    back(page).by.line.setText("18/06/2026")
    QTest.mouseClick(back(page).save, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert reviews(page) == (Review(date="2026-06-18"),)
    assert [line.text() for line in back(page).lines] == ["To look back on 18 June 2026"]
    QTest.mouseClick(back(page).open_up, Qt.MouseButton.LeftButton)
    back(page).by.line.setText("18/06/2026")
    back(page).working.choose("partly")
    QTest.keyClicks(back(page).text, "Two of three schools")
    QTest.keyClick(back(page).text, Qt.Key.Key_Return)
    QApplication.processEvents()
    said = Review(date="2026-06-18", text="Two of three schools", working="partly")
    assert reviews(page) == (said,)
    words = "18 June 2026: It works in part. Two of three schools"
    assert [line.text() for line in back(page).lines] == [words]
    page._desk.undo()
    assert reviews(page) == (Review(date="2026-06-18"),)


def test_what_is_typed_survives_a_change_elsewhere_and_esc_gives_it_up(page: ClosePage) -> None:
    QTest.mouseClick(back(page).open_up, Qt.MouseButton.LeftButton)
    QTest.keyClicks(back(page).text, "Half a sen")
    page._desk.do(lambda now: commit_to(now, text="Another"), step())
    QApplication.processEvents()
    assert back(page).is_open
    assert back(page).text.text() == "Half a sen"
    QTest.keyClick(back(page).text, Qt.Key.Key_Escape)
    assert not back(page).is_open
    assert not reviews(page)


def test_what_is_no_day_is_said_and_nothing_entered(page: ClosePage) -> None:
    QTest.mouseClick(back(page).open_up, Qt.MouseButton.LeftButton)
    back(page).by.line.setText("31/02/2026")
    QTest.mouseClick(back(page).save, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert back(page).is_open
    assert not reviews(page)
