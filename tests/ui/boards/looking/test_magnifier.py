"""The magnifier: a lens over the pointer or what the keyboard is on, until Esc."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import LEFT, NONE, THREE, Bench, ability, bench
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.boards.looking.lens import Lens
from workshop_studio.ui.boards.looking.magnifier import Magnifier
from workshop_studio.ui.boards.outline.twin import OutlineTwin

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that is pressed and let go is never held, however busy the computer is."""
    monkeypatch.setattr(f"{Magnifier.__module__}._HELD", 60_000)


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """Three notes at 100 %, the keyboard on the board."""
    del application
    with bench(THREE, book) as made:
        made.canvas.zoom_to(1.0)
        made.canvas.setFocus()
        yield made


def magnifier(on: Bench) -> Magnifier:
    """What magnifies the board of the page."""
    return ability(on.page, Magnifier)


def lens(on: Bench) -> Lens:
    """The lens, which is there."""
    found = magnifier(on).lens
    assert found is not None
    assert found.isVisible()
    return found


def switch(on: Bench) -> None:
    """Press its keys for a moment."""
    QTest.keyClick(on.canvas, Qt.Key.Key_M, HELD)


def middle(on: Bench) -> QPoint:
    """Where the middle of the lens is in the canvas."""
    return lens(on).geometry().center()


def near(one: QPoint, other: QPoint) -> bool:
    """Whether two places are the same but for a pixel or two."""
    return (one - other).manhattanLength() <= 4


def test_it_follows_the_pointer_and_hands_reach_through_it(three: Bench) -> None:
    switch(three)
    for text in ("Two", "Three"):
        QTest.mouseMove(three.canvas, three.at(text))
        assert near(middle(three), three.at(text))
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Three"))
    assert three.selected() == ["Three"]


def test_it_follows_the_keyboard(three: Bench) -> None:
    QTest.keyClick(three.canvas, Qt.Key.Key_Home)
    switch(three)
    assert near(middle(three), three.at("One"))
    QTest.keyClick(three.canvas, Qt.Key.Key_Right)
    assert three.selected() == ["Two"]
    assert near(middle(three), three.at("Two"))


def test_it_is_put_aside_while_words_are_typed_below_it(three: Bench) -> None:
    QTest.keyClick(three.canvas, Qt.Key.Key_Home)
    switch(three)
    there = lens(three)
    QTest.keyClick(three.canvas, Qt.Key.Key_F2)
    assert three.canvas.typist.edited
    assert not there.isVisible()
    QTest.keyClick(three.canvas.typist.editor, Qt.Key.Key_Return)
    assert there.isVisible()


def colours(picture: QImage, colour: str) -> int:
    """How many pixels across the middle row have a colour."""
    wanted, row = QColor(colour).rgb(), picture.height() // 2 + 26
    return sum(picture.pixel(at, row) == wanted for at in range(picture.width()))


def test_the_board_is_twice_as_large_in_it_and_in_step_with_what_changes(three: Bench) -> None:
    QTest.keyClick(three.canvas, Qt.Key.Key_Home)
    switch(three)
    item = three.canvas.scene.by_id[three.note("One").id]
    assert item.edit is not None
    picture = lens(three).grab().toImage()
    # A note of 142 points and more is wider than the lens at 200 %.
    assert colours(picture, item.edit.fill) > 250
    three.canvas.zoom_to(0.5)
    assert lens(three).scale == 1.25
    assert colours(lens(three).grab().toImage(), item.edit.fill) < 250


def test_esc_ends_it_first_and_the_keys_end_it_too(three: Bench) -> None:
    three.canvas.select([three.note("One").id])
    switch(three)
    QTest.keyClick(three.canvas, Qt.Key.Key_Escape)
    assert not magnifier(three).action.isChecked()
    assert magnifier(three).lens is not None
    assert three.selected() == ["One"]
    switch(three)
    assert lens(three).isVisible()
    switch(three)
    found = magnifier(three).lens
    assert found is not None
    assert found.isHidden()


def test_held_down_it_is_there_for_as_long_as_that(
    three: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{Magnifier.__module__}._HELD", 20)
    QTest.keyPress(three.canvas, Qt.Key.Key_M, HELD)
    assert lens(three).isVisible()
    QTest.qWait(30)
    QTest.keyRelease(three.canvas, Qt.Key.Key_M, HELD)
    assert not magnifier(three).action.isChecked()


def test_in_a_session_open_for_reading_it_is_there_too(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book, read_only=True) as three:
        three.canvas.setFocus()
        switch(three)
        assert lens(three).isVisible()


def test_there_is_none_over_a_list_in_the_board_s_place(three: Bench) -> None:
    switch(three)
    twin = ability(three.page, OutlineTwin)
    twin.show_outline(True)  # noqa: FBT003 -- as the signal would
    assert not magnifier(three).action.isChecked()
    assert not magnifier(three).action.isEnabled()
    twin.show_outline(False)  # noqa: FBT003 -- as the signal would
    assert magnifier(three).action.isEnabled()
