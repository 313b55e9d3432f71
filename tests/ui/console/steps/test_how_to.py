"""How to run each step is in the dock, also where its board is missing, and can be folded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.support import board_of, step
from tests.ui.console.conftest import Shown
from tests.ui.inked import left_ink
from workshop_studio.operations.removing import remove
from workshop_studio.ui.console.steps.step_names import STEPS
from workshop_studio.ui.console.steps.steps import places

LEFT = Qt.MouseButton.LeftButton


def said(shown: Shown) -> list[str]:
    """All that stands in the dock, folded or not, if it can be unfolded."""
    dock = shown.page.dock
    shown_now = [each.text() for each in dock.findChildren(QLabel) if each.isVisible()]
    return [*shown_now, *dock.how_to.lines()]


def test_every_place_of_every_step_says_how_to_run_it(shown: Shown) -> None:
    desk = shown.open()
    for name in STEPS:
        for place in places(desk.snapshot, name):
            shown.page.go(name, place.id)
            QApplication.processEvents()
            assert len([line for line in said(shown) if len(line) > 25]) >= 3, (name, place)


def test_a_step_whose_board_is_missing_has_its_questions_and_its_guide_open(shown: Shown) -> None:
    desk = shown.open()
    board = board_of(desk.snapshot, "players")
    shown.page.go("map")
    asked = shown.page.dock.prompt()
    desk.do(lambda snapshot: remove(snapshot, [board]), step("remove"))
    QApplication.processEvents()
    assert shown.page.dock.prompt() == asked
    assert shown.page.dock.how_to.isVisible()
    assert shown.page.dock.how_to.is_open
    assert len(shown.page.dock.how_to.lines()) >= 3


def folded(shown: Shown) -> bool:
    """Whether the guide is folded away."""
    return not shown.page.dock.how_to.is_open


def test_a_guide_stays_as_the_person_has_left_it(shown: Shown) -> None:
    shown.open()
    how_to = shown.page.dock.how_to
    shown.page.go("matrix")
    assert folded(shown)
    assert how_to.fold.accessibleName() == "How to run this step, folded"
    QTest.mouseClick(how_to.fold, LEFT)
    assert not folded(shown)
    assert how_to.fold.accessibleName() == "How to run this step, shown"
    shown.page.go("theory")
    assert not folded(shown)
    QTest.mouseClick(how_to.fold, LEFT)
    shown.page.go("close")
    assert folded(shown)


def test_the_arrow_of_the_guide_stands_where_its_lines_begin(shown: Shown) -> None:
    shown.open()
    shown.page.go("welcome")
    how_to = shown.page.dock.how_to
    if folded(shown):
        QTest.mouseClick(how_to.fold, LEFT)
    QApplication.processEvents()
    first = next(each for each in how_to.findChildren(QLabel) if each.text() == "1.")
    assert abs(left_ink(how_to.fold, how_to) - left_ink(first, how_to)) <= 8
