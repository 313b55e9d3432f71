"""What fingers do on a board: real touches of one and two on a real session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.boards.boards import THREE, Bench, bench
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook


@pytest.fixture(scope="module")
def screen(application: QApplication) -> QPointingDevice:
    """A touch screen."""
    del application
    return QTest.createTouchDevice()


@pytest.fixture
def unhurried() -> Iterator[None]:
    """Two taps are a double tap however long a busy computer takes between them."""
    hints = QGuiApplication.styleHints()
    usual = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(60_000)
    yield
    hints.setMouseDoubleClickInterval(usual)


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of three notes, at 100 %."""
    del application
    with bench(THREE, book) as made:
        made.canvas.zoom_to(1.0)
        yield made


class Fingers:
    """Fingers on the canvas of a board."""

    def __init__(self, on: Bench, screen: QPointingDevice) -> None:
        self.canvas = on.canvas
        self._screen = screen

    def down(self, *places: QPoint) -> None:
        """Put fingers down, all at once."""
        event = QTest.touchEvent(self.canvas, self._screen)
        for finger, place in enumerate(places):
            event.press(finger, place, self.canvas)
        event.commit()

    def move(self, *places: QPoint) -> None:
        """Move those that are down."""
        event = QTest.touchEvent(self.canvas, self._screen)
        for finger, place in enumerate(places):
            event.move(finger, place, self.canvas)
        event.commit()

    def up(self, *places: QPoint) -> None:
        """Lift all."""
        event = QTest.touchEvent(self.canvas, self._screen)
        for finger, place in enumerate(places):
            event.release(finger, place, self.canvas)
        event.commit()

    def tap(self, place: QPoint) -> None:
        """Touch and let go."""
        self.down(place)
        self.up(place)

    def slide(self, start: QPoint, end: QPoint) -> None:
        """Slide one finger from place to place."""
        self.down(start)
        for share in (1, 2, 3, 4):
            self.move(start + (end - start) * (share / 4))
        self.up(end)


def ground(on: Bench) -> QPoint:
    """A place where nothing is, and nothing floats over the board."""
    return QPoint(160, on.canvas.height() - 90)


@pytest.fixture
def fingers(three: Bench, screen: QPointingDevice) -> Fingers:
    """The fingers on the board of three."""
    return Fingers(three, screen)


def test_a_tap_selects_and_a_tap_beside_lets_go(three: Bench, fingers: Fingers) -> None:
    before = three.desk.snapshot
    fingers.tap(three.at("Two"))
    assert three.selected() == ["Two"]
    fingers.tap(ground(three))
    assert three.selected() == []
    assert three.desk.snapshot is before


def test_one_finger_on_a_note_drags_it(three: Bench, fingers: Fingers) -> None:
    before, view = three.note("One"), three.canvas.view
    fingers.slide(three.at("One"), three.at("One") + QPoint(80, 160))
    after = three.note("One")
    assert before.x is not None
    assert before.y is not None
    assert (after.x, after.y) == (before.x + 80, before.y + 160)
    assert three.canvas.view == view
    assert three.canvas._overlay.preview.hover == ""


def test_one_finger_on_the_ground_pushes_the_board_and_selects_nothing(
    three: Bench, fingers: Fingers
) -> None:
    view = three.canvas.view
    three.canvas.select([three.note("One").id])
    fingers.slide(ground(three), ground(three) + QPoint(-120, 90))
    assert three.canvas.view == view.moved(-120, 90)
    assert three.selected() == ["One"]


def test_two_fingers_push_and_zoom(three: Bench, fingers: Fingers) -> None:
    before, middle = three.desk.snapshot, QPoint(400, 300)
    left, right = middle - QPoint(60, 0), middle + QPoint(60, 0)
    there = three.canvas.view.to_board(middle.toPointF())
    fingers.down(left, right)
    fingers.move(left - QPoint(30, 0), right + QPoint(30, 0))
    fingers.move(left - QPoint(60, 0), right + QPoint(60, 0))
    assert three.canvas.view.scale == pytest.approx(2.0, rel=0.02)
    assert (three.canvas.view.to_widget(there) - middle.toPointF()).manhattanLength() < 4
    view = three.canvas.view
    fingers.move(left - QPoint(60, -50), right + QPoint(60, 50))
    assert three.canvas.view.y == pytest.approx(view.y + 50, abs=2)
    fingers.up(left, right)
    assert three.desk.snapshot is before
    assert three.selected() == []


def test_a_second_finger_gives_up_what_the_first_has_dragged(
    three: Bench, fingers: Fingers, screen: QPointingDevice
) -> None:
    before, start = three.desk.snapshot, three.at("One")
    fingers.down(start)
    fingers.move(start + QPoint(60, 60))
    assert three.canvas.moved
    event = QTest.touchEvent(three.canvas, screen)
    event.move(0, start + QPoint(60, 60), three.canvas)
    event.press(1, start + QPoint(200, 60), three.canvas)
    event.commit()
    assert not three.canvas.moved
    fingers.up(start, start + QPoint(200, 60))
    assert three.desk.snapshot is before


def test_a_finger_that_rests_opens_the_menu_of_what_it_is_on(
    three: Bench, fingers: Fingers
) -> None:
    fingers.down(three.at("Two"))
    wait_until(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Edit" in [each.text().replace("&", "") for each in menu.actions()]
    assert three.selected() == ["Two"]
    menu.close()
    before = three.desk.snapshot
    fingers.move(three.at("Two") + QPoint(100, 100))
    fingers.up(three.at("Two") + QPoint(100, 100))
    assert three.desk.snapshot is before


@pytest.mark.usefixtures("unhurried")
def test_a_double_tap_opens_the_editor(three: Bench, fingers: Fingers) -> None:
    fingers.tap(three.at("Three"))
    fingers.tap(three.at("Three"))
    editor = three.canvas.typist.editor
    assert editor.isVisible()
    QTest.keyClicks(editor, "Another")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert three.texts() == ["One", "Two", "Another"]


def test_taps_far_apart_or_long_after_are_no_double_tap(three: Bench, fingers: Fingers) -> None:
    fingers.tap(three.at("One"))
    fingers.tap(three.at("Three"))
    assert not three.canvas.typist.edited
    QTest.qWait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 60)
    fingers.tap(three.at("Three"))
    assert not three.canvas.typist.edited


def test_a_finger_chooses_what_a_link_by_keyboard_leads_to(three: Bench, fingers: Fingers) -> None:
    three.canvas.setFocus()
    three.canvas.select([three.note("One").id])
    QTest.keyClick(three.canvas, Qt.Key.Key_K)
    fingers.tap(three.at("Three"))
    assert three.links() == [("One", "Three")]


def test_in_a_session_open_for_reading_fingers_look_and_move_nothing(
    application: QApplication, book: FontBook, screen: QPointingDevice
) -> None:
    del application
    with bench(THREE, book, read_only=True) as three:
        three.canvas.zoom_to(1.0)
        before, fingers = three.desk.snapshot, Fingers(three, screen)
        fingers.slide(three.at("One"), three.at("One") + QPoint(80, 80))
        assert three.desk.snapshot is before
        view = three.canvas.view
        fingers.slide(ground(three), ground(three) + QPoint(-40, 40))
        assert three.canvas.view != view
