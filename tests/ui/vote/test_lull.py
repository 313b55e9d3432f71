"""One key too many between two screens of the booth answers nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.support import done
from tests.ui.vote.vote_room import Room
from workshop_studio.model.votes import Ballot
from workshop_studio.operations.removing import remove

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_enter_pressed_twice_at_the_hand_over_begins_a_ballot_and_gives_no_vote(
    open_room: Room,
) -> None:
    open_room.page.enter_booth()
    for key in (Key.Key_Return, Key.Key_Return, Key.Key_Space, Key.Key_Enter):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert open_room.ballot().ballot.is_empty
    # Who has looked at the ballot is heard, by Enter as well.
    open_room.press(Key.Key_Return)
    assert len(open_room.ballot().ballot.given) == 1


def test_another_key_shows_that_the_new_screen_is_meant_and_enter_is_heard_at_once(
    open_room: Room,
) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    for key in (Key.Key_Down, Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert open_room.ballot().stepper(2, "feasibility").count == 1


def test_handing_in_once_too_often_begins_no_ballot_of_the_next_person(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    for key in (Key.Key_F, Key.Key_D, Key.Key_V) * 3:
        open_room.press(key)
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Return, CONTROL)
    booth = open_room.page.booth
    assert booth is not None
    assert booth.ballot is None
    # However late it comes, Ctrl+Enter hands in and begins nothing; Enter does.
    open_room.press(Key.Key_Return, CONTROL)
    assert booth.ballot is None
    assert len(open_room.snapshot.all(Ballot)) == 1
    open_room.press(Key.Key_Return)
    assert open_room.ballot().ballot.is_empty


def test_a_double_click_on_done_asks_about_unused_votes_and_does_not_answer(
    open_room: Room,
) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_F)
    buttons: list[QPushButton] = open_room.ballot().findChildren(QPushButton)
    [hands_in] = [each for each in buttons if each.text() == "Done, hand in"]
    # A double click as Qt sends it: pressed, let go, pressed twice, let go.
    QTest.mouseClick(hands_in, Qt.MouseButton.LeftButton)
    twice = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, hands_in.rect().center().toPointF(),
        hands_in.mapToGlobal(hands_in.rect().center()).toPointF(), Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(hands_in, twice)
    QTest.mouseRelease(hands_in, Qt.MouseButton.LeftButton)
    assert open_room.snapshot.all(Ballot) == ()
    assert hands_in.text() == "Hand in as it is"
    QTest.mouseClick(hands_in, Qt.MouseButton.LeftButton)
    assert len(open_room.snapshot.all(Ballot)) == 1


def test_a_vote_whose_questions_are_all_gone_can_still_be_gone_through(open_room: Room) -> None:
    gone = [line.question for line in open_room.vote.paper]
    done(open_room.document, remove(open_room.snapshot, gone))
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    assert open_room.ballot().ballot.is_empty
