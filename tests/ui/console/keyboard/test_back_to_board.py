"""Esc leads back to the board from wherever the keyboard is, and there it ends the looking."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.boards.boards import ability
from tests.ui.console.conftest import Shown
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.looking.magnifier import Magnifier
from workshop_studio.ui.boards.outline.twin import OutlineTwin
from workshop_studio.ui.console.steps.step_names import StepName

BOARDS: tuple[StepName, ...] = ("map", "iceberg", "questions", "theory")


def board(shown: Shown, step: StepName) -> BoardPage:
    """The page of a step, with something selected on it."""
    shown.page.go(step)
    page = shown.page.page
    assert isinstance(page, BoardPage)
    QApplication.processEvents()
    thing = next(item for item, _ in page.scene.things if not item.fixed)
    page.canvas.setFocus()
    page.canvas.go_to(thing.id)
    QApplication.processEvents()
    return page


def look(page: BoardPage) -> None:
    """Look at what is selected, through the magnifier too."""
    page.focus.toggle()
    ability(page, Magnifier).action.trigger()
    assert looks(page) == (True, True)


def looks(page: BoardPage) -> tuple[bool, bool]:
    """Whether there is a focus, and whether there is a lens."""
    return page.focus.focus is not None, ability(page, Magnifier).action.isChecked()


def around(shown: Shown) -> list[QWidget]:
    """All in the window that takes the keyboard now, by key or by hand."""
    return [
        each
        for each in shown.window.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, key)
    QApplication.processEvents()


@pytest.mark.parametrize("step", BOARDS)
def test_from_everywhere_esc_leads_to_the_board_and_then_ends_the_looks(
    shown: Shown, step: StepName
) -> None:
    shown.open()
    page = board(shown, step)
    fields = 0
    for widget in around(shown):
        if page.canvas is widget or page.canvas.isAncestorOf(widget):
            continue
        page.focus.end()
        ability(page, Magnifier).end()
        look(page)
        if not widget.isVisible() or not widget.isEnabled():
            continue
        widget.setFocus()
        if not widget.hasFocus():
            continue
        fields += isinstance(widget, QLineEdit | QPlainTextEdit)
        name = f"{type(widget).__name__} {widget.accessibleName()} {widget.objectName()}"
        press(Qt.Key.Key_Escape)
        assert page.canvas.hasFocus(), name
        press(Qt.Key.Key_Escape)
        assert looks(page) == (True, False), name
        press(Qt.Key.Key_Escape)
        assert looks(page) == (False, False), name
    assert fields


def test_what_is_typed_in_a_field_is_entered_when_esc_leaves_it(shown: Shown) -> None:
    desk = shown.open()
    page = board(shown, "map")
    player = page.selection[0]
    inspector = page.inspector
    assert inspector is not None
    name = next(each for each in inspector.findChildren(QLineEdit) if each.isVisible())
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Head of year")
    press(Qt.Key.Key_Escape)
    assert page.canvas.hasFocus()
    assert page.selection == (player,)
    assert getattr(desk.snapshot.find(player), "name", "") == "Head of year"


def test_with_the_outline_in_its_place_esc_leads_to_the_rows(shown: Shown) -> None:
    shown.open()
    page = board(shown, "map")
    twin = ability(page, OutlineTwin)
    twin.turn()
    page.focus.toggle()
    shown.page.dock.focusable().setFocus()
    assert not twin.part.view.hasFocus()
    press(Qt.Key.Key_Escape)
    assert twin.part.view.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.focus.focus is None


def test_where_there_is_no_board_esc_leaves_all_as_it_is(shown: Shown) -> None:
    shown.open()
    shown.page.go("close")
    QApplication.processEvents()
    shown.page.strip.setFocus()
    before = QApplication.focusWidget()
    if before is not None:
        press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
