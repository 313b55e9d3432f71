"""The minimap: there while something is out of sight, a hand on it moves the board."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.support import step
from tests.ui.boards.boards import LEFT, NONE, THREE, Bench, ability, bench, free_board
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.operations.notes import add_free_note
from workshop_studio.ui.appearance.settings import settings_in
from workshop_studio.ui.boards.looking.minimap import Minimap
from workshop_studio.ui.boards.looking.overview import Overview
from workshop_studio.ui.canvas.view import View


@pytest.fixture
def many(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """Sixteen notes, all in sight."""
    del application
    notes = ((f"Note {at}", 60.0 + 260 * (at % 4), 60.0 + 200 * (at // 4)) for at in range(16))
    with bench(free_board(*notes), book) as made:
        made.canvas.fit()
        wait_until(lambda: overview(made)._content is not None)
        yield made


def overview(on: Bench) -> Overview:
    """What shows the minimap of the page."""
    return ability(on.page, Overview)


def minimap(on: Bench) -> Minimap:
    """The minimap, which is shown."""
    found = overview(on).minimap
    assert found is not None
    assert found.isVisible()
    return found


def place(on: Bench) -> QRect:
    """Where it is on the stage."""
    shown = minimap(on)
    return QRect(shown.mapTo(on.page.stage, QPoint(0, 0)), shown.size())


def test_it_comes_when_something_goes_out_of_sight_and_goes_when_all_is_in_sight(
    many: Bench,
) -> None:
    assert not overview(many).is_shown
    many.canvas.zoom_to(2.0)
    shown = place(many)
    assert many.page.stage.rect().contains(shown)
    assert not shown.intersects(many.page.stage._zoom.geometry())
    many.canvas.fit()
    assert not overview(many).is_shown


def test_a_press_on_it_brings_that_part_into_the_middle_and_a_drag_goes_on(many: Bench) -> None:
    many.canvas.zoom_to(3.0)
    shown = minimap(many)
    for text in ("Note 0", "Note 15"):
        centre = many.canvas.scene.by_id[many.note(text).id].bounds.centre
        spot = shown._placed(many.canvas.scene.by_id[many.note(text).id].bounds).center()
        QTest.mousePress(shown, LEFT, NONE, QPoint(30, 30))
        QTest.mouseMove(shown, spot.toPoint())
        QTest.mouseRelease(shown, LEFT, NONE, spot.toPoint())
        there = many.canvas.view.to_widget(centre)
        assert QRectF(many.canvas.free).contains(there), text


def test_a_hand_that_is_dragged_beyond_it_does_not_push_the_board_out_of_sight(many: Bench) -> None:
    many.canvas.zoom_to(3.0)
    shown = minimap(many)
    for end in (QPoint(-300, -300), QPoint(900, 900)):
        QTest.mousePress(shown, LEFT, NONE, QPoint(30, 30))
        QTest.mouseMove(shown, end)
        QTest.mouseRelease(shown, LEFT, NONE, end)
        middle = many.canvas.view.to_board(QRectF(many.canvas.free).center())
        assert many.canvas.scene.bounds.grown(1.0).holds(middle), end


def test_it_hides_nothing_that_the_keyboard_goes_to(many: Bench) -> None:
    many.canvas.zoom_to(2.0)
    many.canvas.setFocus()
    for key in many.canvas.scene.order:
        many.canvas.go_to(key)
        bounds = many.canvas.view.rect_to_widget(many.canvas.scene.by_id[key].bounds)
        assert not bounds.intersects(QRectF(place(many)))


def test_it_does_not_come_over_what_was_added_just_now(
    many: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However slow the computer is: what was added is shown until the minimap is there.
    monkeypatch.setattr(many.canvas._flash, "start", lambda: None)
    many.canvas.zoom_to(1.0)
    many.page.canvas.look_at(View(1.0, 40.0, 40.0))
    corner = many.canvas.free.bottomRight()
    at = many.canvas.view.to_board(corner - QPointF(300, 140))
    board = many.page.acts.board
    add = partial(add_free_note, board=board, text="Newest", at=at)
    wait_until(lambda: not overview(many)._soon.isActive())
    overview(many).action.setChecked(False)
    overview(many)._follow()
    assert many.desk.do(add, step("add"))
    newest = many.note("Newest").id
    many.canvas.reveal(many.canvas.scene.by_id[newest].bounds)
    many.canvas.flash(newest)
    overview(many).action.trigger()
    shown = many.canvas.view.rect_to_widget(many.canvas.scene.by_id[newest].bounds)
    assert not shown.intersects(QRectF(place(many)))
    assert many.canvas.free.contains(shown)


def test_panning_paints_it_no_second_time_and_a_new_note_does(many: Bench) -> None:
    many.canvas.zoom_to(2.0)
    shown = minimap(many)
    before, frame = shown._picture.cacheKey(), QRectF(shown._frame)
    many.canvas.pan(-150, -90)
    QApplication.processEvents()
    assert shown._picture.cacheKey() == before
    assert shown._frame != frame
    board = many.page.acts.board
    assert many.desk.do(lambda now: add_free_note(now, board, text="New", at=(50, 50)), step("add"))
    wait_until(lambda: shown._picture.cacheKey() != before)


def test_switched_off_it_stays_away_and_that_is_remembered(many: Bench, tmp_path: Path) -> None:
    many.page.appearance._settings = settings_in(tmp_path)
    many.canvas.zoom_to(2.0)
    overview(many).action.trigger()
    assert not overview(many).is_shown
    many.canvas.pan(-200, 0)
    assert not overview(many).is_shown
    other = Overview(many.page)
    assert not other.action.isChecked()
    overview(many).action.trigger()
    assert overview(many).is_shown


def test_few_things_need_none(application: QApplication, book: FontBook) -> None:
    del application
    with bench(THREE, book) as three:
        three.canvas.zoom_to(4.0)
        wait_until(lambda: not overview(three)._soon.isActive())
        assert not overview(three).is_shown
        assert Qt.FocusPolicy.NoFocus == Minimap().focusPolicy()


def test_a_page_that_is_left_at_once_is_measured_no_more(
    application: QApplication, book: FontBook
) -> None:
    notes = ((f"Note {at}", 60.0 + 260 * at, 60.0) for at in range(8))
    with bench(free_board(*notes), book) as made:
        made.page.refresh()
        soon = overview(made)._soon
        assert soon.isActive()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(soon)


def test_it_comes_over_nothing_that_the_keyboard_is_on(many: Bench) -> None:
    many.canvas.setFocus()
    many.canvas.zoom_to(1.0)
    many.canvas.look_at(View(1.0, 40.0, 40.0))
    overview(many).action.setChecked(False)
    overview(many)._follow()
    corner = many.canvas.free.bottomRight()
    last = many.note("Note 15").id
    many.canvas.go_to(last)
    box = many.canvas.view.rect_to_widget(many.canvas.scene.by_id[last].bounds)
    many.canvas.pan(corner.x() - 70 - box.right(), corner.y() - 20 - box.bottom())
    overview(many).action.trigger()
    shown = many.canvas.view.rect_to_widget(many.canvas.scene.by_id[last].bounds)
    assert overview(many).is_shown
    assert not shown.intersects(QRectF(place(many)))


def test_a_hand_that_moves_the_board_is_left_alone(many: Bench) -> None:
    many.canvas.setFocus()
    many.canvas.go_to(many.note("Note 0").id)
    at = many.canvas.rect().bottomRight() - QPoint(300, 200)
    for _ in range(8):
        many.canvas.zoom_at(1.25, at.toPointF())
    before = many.canvas.view
    assert overview(many).is_shown
    QApplication.processEvents()
    assert many.canvas.view == before
    held = many.canvas.view.rect_to_widget(many.canvas.scene.by_id[many.note("Note 0").id].bounds)
    assert not many.canvas.free.contains(held)


def hidden(on: Bench) -> list[str]:
    """The names of what it stands over."""
    canvas, shown = on.canvas, QRectF(place(on).translated(-on.canvas.pos()))
    return [
        item.name
        for item, bounds in canvas.scene.things
        if canvas.view.rect_to_widget(bounds).intersects(shown)
    ]


def settled(on: Bench) -> None:
    """Wait until it stands where it will, with the hand elsewhere."""
    # Wherever the pointer was when it came.
    QApplication.sendEvent(minimap(on), QEvent(QEvent.Type.Leave))
    wait_until(lambda: not (overview(on)._rest.isActive() or overview(on)._soon.isActive()))


def test_it_goes_to_the_other_lower_corner_where_nothing_is_hidden_there(many: Bench) -> None:
    canvas, last = many.canvas, many.note("Note 15").id
    canvas.zoom_to(1.0)
    corner = canvas.free.bottomRight()
    box = canvas.view.rect_to_widget(canvas.scene.by_id[last].bounds)
    canvas.pan(corner.x() - 90 - box.right(), corner.y() - 20 - box.bottom())
    # Nothing else is near: the row of the last note goes on to the left, and is taken away.
    gone = [many.note(f"Note {at}").id for at in range(8, 15)]
    assert many.desk.perform(lambda now: many.page.acts.remove(now, gone)) is not None
    settled(many)
    assert hidden(many) == []
    assert place(many).left() < many.page.stage.width() / 2
    assert not minimap(many).is_small


def test_it_is_small_where_it_would_hide_something_until_a_hand_comes(many: Bench) -> None:
    many.canvas.zoom_to(2.0)
    settled(many)
    lay_in_both_corners(many)
    settled(many)
    shown, small = minimap(many), place(many)
    assert shown.is_small
    assert small.width() < shown._size().width() / 2
    QTest.mousePress(shown, LEFT, NONE, QPoint(10, 10))
    QTest.mouseRelease(shown, LEFT, NONE, QPoint(10, 10))
    assert shown.size() == shown._size()
    assert place(many).bottomRight() == small.bottomRight()


def lay_in_both_corners(on: Bench) -> None:
    """Put a note where it would stand at either side."""
    canvas, stage, board = on.canvas, on.page.stage, on.page.acts.board
    for side in (False, True):
        spot = canvas.view.to_board(QPointF(stage.corner_place(at_left=side).center()))
        add = partial(add_free_note, board=board, text=f"Corner {side}", at=spot)
        assert on.desk.do(add, step("add"))
