"""Toasts say one thing, offer the way back, and go by themselves unless somebody is at them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.support import step
from tests.ui.console.conftest import Shown
from workshop_studio.model.items import Note
from workshop_studio.model.theories import Element
from workshop_studio.operations.editing import edit
from workshop_studio.operations.removing import remove
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.toasts import SECONDS, Toast

LEFT = Qt.MouseButton.LeftButton


def test_a_step_that_took_things_away_can_be_undone_from_the_toast(shown: Shown) -> None:
    desk = shown.open()
    note = desk.snapshot.all(Note)[-1]
    desk.do(lambda snapshot: remove(snapshot, [note.id]), step("remove"))
    desk.undoable.emit("1 note deleted")
    assert shown.window.toast.words() == "1 note deleted"
    QTest.mouseClick(undo_button(shown), LEFT)
    assert desk.snapshot.has(Note, note.id)
    assert not shown.window.toast.isVisible()


def test_an_offer_to_undo_goes_when_something_else_has_been_done_since(shown: Shown) -> None:
    desk = shown.open()
    first, second = desk.snapshot.all(Note)[:2]
    desk.do(lambda snapshot: remove(snapshot, [first.id]), step("remove"))
    desk.undoable.emit("1 note deleted")
    desk.do(lambda snapshot: edit(snapshot, second.id, text="Said later"), step("edit"))
    assert not shown.window.toast.isVisible()
    desk.refused.emit("This cannot be done while people vote.")
    desk.undo()
    # Only offers to undo grow old in this way.
    assert shown.window.toast.isVisible()


def test_the_keyboard_goes_back_to_the_page_from_a_toast(shown: Shown) -> None:
    desk = shown.open()
    note = desk.snapshot.all(Note)[-1]
    desk.do(lambda snapshot: remove(snapshot, [note.id]), step("remove"))
    desk.undoable.emit("1 note deleted")
    undo_button(shown).setFocus()
    QTest.keyClick(undo_button(shown), Qt.Key.Key_Space)
    focus = QApplication.focusWidget()
    assert shown.page.page is not None
    assert focus is not None
    assert shown.page.page.widget.isAncestorOf(focus)


def test_a_refusal_has_no_undo(shown: Shown) -> None:
    desk = shown.open()
    desk.refused.emit("This cannot be done while people vote.")
    assert shown.window.toast.words() == "This cannot be done while people vote."
    assert not undo_button(shown).isVisible()


def test_a_long_refusal_is_read_whole_on_two_lines(shown: Shown) -> None:
    shown.window.resize(1100, 700)
    long = (
        "“Who decides about the timetable?” is linked to “Attendance lead” already; "
        "choose another note, or take the first link away."
    )
    shown.open().refused.emit(long)
    toast = shown.window.toast
    words = next(label for label in toast.findChildren(QLabel) if label.text() == long)
    lines = words.fontMetrics().lineSpacing()
    assert words.height() >= 2 * lines
    assert words.heightForWidth(words.width()) <= words.height()
    assert toast.geometry().right() <= shown.window.width()


def test_a_toast_goes_after_its_time(shown: Shown) -> None:
    shown.open().undoable.emit("1 note deleted")
    toast = shown.window.toast
    for _ in range(round(SECONDS * 10) + 1):
        toast._tick()
    assert not toast.isVisible()


def test_a_toast_stays_while_the_keyboard_is_on_it(shown: Shown) -> None:
    shown.open().undoable.emit("1 note deleted")
    toast = shown.window.toast
    undo_button(shown).setFocus()
    for _ in range(round(SECONDS * 10) + 1):
        toast._tick()
    assert toast.isVisible()
    QTest.keyClick(undo_button(shown), Qt.Key.Key_Space)
    assert not toast.isVisible()


def test_it_stands_at_the_bottom_left_of_the_page_also_after_the_window_grew(shown: Shown) -> None:
    shown.open().undoable.emit("1 note deleted")
    shown.window.resize(1700, 1040)
    QTest.qWait(0)
    toast = shown.window.toast
    assert toast.x() >= shown.page.left_of_page()
    assert toast.geometry().bottom() < shown.window.height() - 56


def test_what_was_told_stands_in_the_status_line_without_a_toast(shown: Shown) -> None:
    shown.open().told.emit("Order given up")
    assert shown.window.status.told() == "Order given up"
    assert not shown.window.toast.isVisible()
    # After a while it would read as if it had just been done.
    shown.window.status._fading.timeout.emit()
    assert not shown.window.status.told()


def undo_button(shown: Shown) -> QPushButton:
    return shown.window.toast.findChildren(QPushButton)[0]


def press_on_board(shown: Shown, key: Qt.Key) -> None:
    """A key on the canvas, where the keyboard comes to first."""
    page = shown.page.page
    assert isinstance(page, BoardPage)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, key)


def test_what_grew_into_something_else_leads_there_or_is_taken_back(shown: Shown) -> None:
    desk = shown.open()
    note = desk.snapshot.all(Note)[0]
    shown.page.go("iceberg", note.id)
    press_on_board(shown, Qt.Key.Key_T)
    [box] = [each for each in desk.snapshot.all(Element) if note.id in each.origins]
    toast = shown.window.toast
    assert toast.words() == "Taken into the theory of change: Activities"
    undo, go = toast.findChildren(QPushButton)[:2]
    assert go.text() == "Go there"
    QTest.mouseClick(go, LEFT)
    assert shown.page.spot().record == box.id
    shown.page.go_back()
    desk.undo()
    assert not desk.snapshot.has(Element, box.id)
    press_on_board(shown, Qt.Key.Key_T)
    assert len(desk.snapshot.all(Element)) == 3
    QTest.mouseClick(undo, LEFT)
    assert len(desk.snapshot.all(Element)) == 2
    assert not go.isVisible()
    desk.undoable.emit("1 note deleted")
    assert undo.isVisible()
    assert not go.isVisible()


def over(toast: Toast, page: BoardPage, key: str) -> bool:
    """Whether the message hides something of an item."""
    canvas = page.canvas
    bounds = canvas.view.rect_to_widget(canvas.scene.by_id[key].bounds).toAlignedRect()
    return QRect(toast.mapTo(toast.window(), QPoint()), toast.size()).intersects(
        QRect(canvas.mapTo(toast.window(), bounds.topLeft()), bounds.size())
    )


def hand_elsewhere(shown: Shown) -> None:
    """Have the pointer where no message is: under a hand it stays."""
    # Wherever the pointer was when it came.
    QApplication.sendEvent(shown.window.toast, QEvent(QEvent.Type.Leave))


def put_below(toast: Toast, page: BoardPage, key: str) -> None:
    """Push the board so that an item is where a message stands, or would."""
    canvas = page.canvas
    centre = canvas.view.to_widget(canvas.scene.by_id[key].bounds.centre)
    way = canvas.mapFromGlobal(toast.mapToGlobal(toast.rect().center())).toPointF() - centre
    canvas.pan(way.x(), way.y())


def refused_beside_a_note(shown: Shown) -> tuple[BoardPage, str, Toast]:
    """An iceberg, a note of it by its id, and a message that has come while none is selected."""
    desk = shown.open()
    note = desk.snapshot.all(Note)[0].id
    shown.page.go("iceberg", note)
    page = shown.page.page
    assert isinstance(page, BoardPage)
    page.canvas.select(())
    desk.refused.emit("This cannot be done.")
    hand_elsewhere(shown)
    return page, note, shown.window.toast


def test_it_stands_clear_of_what_is_selected_and_stays_there_when_nothing_is(shown: Shown) -> None:
    page, note, toast = refused_beside_a_note(shown)
    usual = toast.pos()
    put_below(toast, page, note)
    assert over(toast, page, note)
    assert toast.pos() == usual
    page.canvas.go_to(note)
    put_below(toast, page, note)
    assert not over(toast, page, note)
    assert shown.page.middle.geometry().contains(toast.geometry().center())
    there = toast.pos()
    page.canvas.select(())
    assert toast.pos() == there
    page.desk.refused.emit("This cannot be done.")
    assert toast.pos() == usual


def test_it_comes_clear_of_what_was_added_just_now(shown: Shown) -> None:
    page, note, toast = refused_beside_a_note(shown)
    put_below(toast, page, note)
    assert over(toast, page, note)
    page.canvas.flash(note)
    toast._tick()
    assert not over(toast, page, note)
