"""What is dragged to the edge of the board takes the board along, also while the hand rests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session, step
from tests.ui.boards.boards import LEFT, NONE, THREE, Bench, bench
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.operations.links import link_notes
from workshop_studio.ui.canvas.hands.edge_push import _speed


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of three notes, at 100 %."""
    del application
    with bench(THREE, book) as made:
        made.canvas.zoom_to(1.0)
        yield made


def take_to(on: Bench, text: str, end: QPoint) -> None:
    """Drag a note somewhere, and keep hold of it."""
    start = on.at(text)
    QTest.mousePress(on.canvas, LEFT, NONE, start)
    QTest.mouseMove(on.canvas, start + (end - start) / 2)
    QTest.mouseMove(on.canvas, end)


def right_edge(on: Bench) -> QPoint:
    """A place near the right edge, half way down."""
    return QPoint(on.canvas.width() - 6, on.canvas.height() // 2)


def test_a_note_held_at_the_edge_pushes_the_board_and_stays_under_the_hand(three: Bench) -> None:
    view, before = three.canvas.view, three.note("One")
    end = right_edge(three)
    held = three.at("One")
    take_to(three, "One", end)
    wait_until(lambda: three.canvas.view.x < view.x - 100)
    pushed = view.x - three.canvas.view.x
    lifted = three.canvas.moved[before.id]
    shown = three.canvas.view.rect_to_widget(lifted.bounds).center()
    assert abs(shown.x() - end.x()) < 12
    QTest.mouseRelease(three.canvas, LEFT, NONE, end)
    after = three.note("One")
    assert before.x is not None
    assert after.x is not None
    assert after.x - before.x >= end.x() - held.x() + pushed - 2
    rested = three.canvas.view
    QTest.qWait(60)
    assert three.canvas.view == rested


def test_links_follow_while_the_board_is_pushed(three: Bench) -> None:
    one, two = three.note("One").id, three.note("Two").id
    assert three.desk.do(lambda now: link_notes(now, one, two), step("link"))
    link = next(item.id for item in three.canvas.scene.items if item.ends)
    view = three.canvas.view
    take_to(three, "One", right_edge(three))
    before = three.canvas.moved[link].line
    wait_until(lambda: three.canvas.view.x < view.x - 100)
    assert three.canvas.moved[link].line != before
    QTest.keyClick(three.canvas, Qt.Key.Key_Escape)


def test_esc_gives_up_the_drag_and_goes_back_to_the_view(three: Bench) -> None:
    three.canvas.fit()
    standing, before = three.canvas.standing, three.desk.snapshot
    take_to(three, "One", right_edge(three))
    wait_until(lambda: three.canvas.view != standing.view)
    QTest.keyClick(three.canvas, Qt.Key.Key_Escape)
    assert three.canvas.standing == standing
    QTest.mouseRelease(three.canvas, LEFT, NONE, right_edge(three))
    assert three.desk.snapshot is before
    assert three.canvas.standing == standing


def test_a_marquee_pushes_the_board_too_and_chooses_what_comes_under_it(three: Bench) -> None:
    three.canvas.pan(0, 420)
    far = three.canvas.view.to_widget(three.canvas.scene.by_id[three.note("Three").id].at)
    assert far.y() > three.canvas.height() - 60
    start = QPoint(three.canvas.width() - 200, 200)
    edge = QPoint(start.x() - 400, three.canvas.height() - 4)
    QTest.mousePress(three.canvas, LEFT, NONE, start)
    QTest.mouseMove(three.canvas, edge - QPoint(0, 200))
    QTest.mouseMove(three.canvas, edge)
    wait_until(lambda: three.note("Three").id in (three.canvas._overlay.preview.chosen or ()))
    QTest.mouseRelease(three.canvas, LEFT, NONE, edge)
    assert "Three" in three.selected()


def test_a_board_whose_things_have_places_is_pushed_no_further_than_it_goes(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(small_session(), book, kind="iceberg") as made:
        canvas = made.canvas
        canvas.zoom_to(1.0)
        note = next(item for item in canvas.scene.items if not item.ends and not item.fixed)
        canvas.reveal(note.bounds)
        start = canvas.view.rect_to_widget(note.bounds).center().toPoint()
        end = QPoint(canvas.width() + 60, canvas.height() + 60)
        QTest.mousePress(canvas, LEFT, NONE, start)
        QTest.mouseMove(canvas, (start + end) / 2)
        QTest.mouseMove(canvas, end)
        ends = canvas.ends
        assert ends is not None

        def is_there() -> bool:
            whole, free = canvas.ends, canvas.free
            assert whole is not None
            # So much of the ground beyond is seen, and no more.
            assert whole.right() >= free.right() - 41
            assert whole.bottom() >= free.bottom() - 41
            return whole.right() < free.right() - 38 and whole.bottom() < free.bottom() - 38

        wait_until(is_there)
        rested = canvas.view
        QTest.qWait(60)
        assert canvas.view == rested
        QTest.keyClick(canvas, Qt.Key.Key_Escape)


def test_it_is_faster_the_nearer_the_edge_and_what_stands_there_can_be_taken_hold_of() -> None:
    speeds = [_speed(place, 500, 0, 1_000) for place in (60, 39, 20, 0, -50)]
    assert speeds[0] < speeds[1] < speeds[2] < speeds[3] == speeds[4]
    assert speeds[0] == 0
    assert _speed(1_000, 500, 0, 1_000) == -_speed(0, 500, 0, 1_000) < 0
    assert _speed(20, 20, 0, 1_000) == 0
    assert _speed(25, 20, 0, 1_000) == 0
    assert _speed(5, 20, 0, 1_000) > 0


def test_where_the_header_lies_over_the_board_its_edge_is_the_edge(three: Bench) -> None:
    view = three.canvas.view
    take_to(three, "Three", QPoint(400, 60))
    wait_until(lambda: three.canvas.view.y > view.y + 20)
    QTest.keyClick(three.canvas, Qt.Key.Key_Escape)
    assert three.canvas.view == view
