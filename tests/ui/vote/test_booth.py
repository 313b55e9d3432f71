"""Voting in the booth by keys and mouse, and what never leaves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.support import board_of, done
from tests.ui.vote.vote_room import Room, five_vote, hand_in, hold_escape, shown_words
from tests.waiting import wait_until
from workshop_studio.analysis.votes import count
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Ballot
from workshop_studio.model.words import CRITERIA
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.removing import remove
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.operations.rounds import close_round
from workshop_studio.ui.vote.hold_button import HoldButton
from workshop_studio.ui.vote.stepper import Stepper

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_round_of_five_ballots_by_keys_and_mouse_is_counted_as_it_was_entered(
    room: Room,
) -> None:
    QTest.keyClicks(room.page.form.title, "First vote")
    QTest.keyClicks(room.page.form.expected, "5")
    room.click("Prepare the vote")
    room.click("Open the vote")
    assert room.state() == "open"
    room.click("Hand the laptop round")
    entered = five_vote(room)
    assert room.page.wall_words() == ("First vote", "5 of 5 have voted")
    hold_escape(room)
    assert room.page.booth is None
    room.click("Close the vote")
    room.click("Close it now")
    room.click("Show it all at once")
    assert room.state() == "revealed"
    assert room.wanted == [("matrix", room.vote.id)]
    result = count(room.snapshot, room.vote.id)
    numbers = {line.question: line.number for line in room.vote.paper}
    counted = {
        (numbers[each.question], criterion): each.votes.of(criterion)
        for each in result.questions
        for criterion in CRITERIA
    }
    assert counted == entered
    assert room.taken_over == [True, False]


def test_the_fourth_vote_of_a_kind_is_not_given_and_none_is_taken_that_is_not_there(
    open_room: Room,
) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    for _ in range(4):
        open_room.press(Key.Key_Return)
    stepper = open_room.ballot().stepper(1, "feasibility")
    assert (stepper.count, stepper.left) == (3, 0)
    assert stepper.accessibleName() == "Question 1, feasible, 3 votes, 0 left"
    for _ in range(4):
        open_room.press(Key.Key_Backspace)
    assert (stepper.count, stepper.left) == (0, 3)


def test_letters_give_votes_and_undo_takes_back_only_the_ballot_in_hand(open_room: Room) -> None:
    board = board_of(open_room.snapshot, "opportunities")
    first = open_room.snapshot.of(Question, board)[0]
    done(open_room.document, edit(open_room.snapshot, first.id, short="Kept"))
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_D)
    open_room.press(Key.Key_V)
    open_room.press(Key.Key_Z, CONTROL)
    ballot = open_room.ballot().ballot
    assert (ballot.count(first.id, "desirability"), ballot.count(first.id, "viability")) == (1, 0)
    for _ in range(3):
        open_room.press(Key.Key_Z, CONTROL)
    assert open_room.ballot().ballot.is_empty
    assert open_room.snapshot.get(Question, first.id).short == "Kept"


def test_a_key_held_down_gives_one_vote(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    focused = QApplication.focusWidget()
    repeated = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True, 1  # noqa: FBT003 -- Qt takes it so
    )  # fmt: skip
    assert focused is not None
    for _ in range(5):
        QApplication.sendEvent(focused, repeated)
    assert open_room.ballot().ballot.is_empty
    open_room.press(Key.Key_Return)
    assert len(open_room.ballot().ballot.given) == 1


def test_between_voters_nothing_of_the_last_ballot_is_left(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    last = open_room.ballot()
    open_room.press(Key.Key_F)
    hand_in(open_room)
    booth = open_room.page.booth
    assert booth is not None
    assert booth.ballot is None
    assert not last.isVisible()
    assert "Question" not in shown_words(booth)
    assert "1 of 5 have voted" in shown_words(booth)
    open_room.press(Key.Key_Return)
    assert open_room.ballot() is not last
    assert open_room.ballot().ballot.is_empty
    assert "1 vote," not in shown_words(booth)


def test_an_empty_ballot_is_handed_in_only_when_asked_twice(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_Return, CONTROL)
    assert open_room.snapshot.all(Ballot) == ()
    assert "You have not given any vote" in shown_words(open_room.ballot())
    open_room.press(Key.Key_Return, CONTROL)
    assert len(open_room.snapshot.all(Ballot)) == 1


def test_a_ballot_with_votes_left_says_which_before_it_is_handed_in(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    for key in (Key.Key_F, Key.Key_F, Key.Key_D, Key.Key_V, Key.Key_V, Key.Key_V):
        open_room.press(key)
    open_room.press(Key.Key_Return, CONTROL)
    assert open_room.snapshot.all(Ballot) == ()
    assert "Not used yet: 1 feasible, 2 desirable." in shown_words(open_room.ballot())
    # A vote more, and it is asked anew.
    open_room.press(Key.Key_F)
    assert "2 votes left" in shown_words(open_room.ballot())
    open_room.press(Key.Key_Return, CONTROL)
    assert open_room.snapshot.all(Ballot) == ()
    open_room.press(Key.Key_Return, CONTROL)
    assert len(open_room.snapshot.all(Ballot)) == 1


def test_what_was_chosen_is_looked_over_alone_and_can_be_taken_back_there(
    open_room: Room,
) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    view = open_room.ballot()
    assert not view.choices.isEnabled()
    for key in (Key.Key_Down, Key.Key_F, Key.Key_Down, Key.Key_Down, Key.Key_V, Key.Key_Up):
        open_room.press(key)

    def shown() -> list[int]:
        steppers: list[Stepper] = view.findChildren(Stepper)
        return sorted({each.line.number for each in steppers if each.isVisible()})

    assert shown() == [1, 2, 3, 4]
    QTest.mouseClick(view.choices, Qt.MouseButton.LeftButton)
    assert shown() == [2, 4]
    # The keyboard was on a question that is hidden now; Tab comes to the first that is not.
    view.stepper(2, "feasibility").setFocus()
    open_room.press(Key.Key_Down)
    here = QApplication.focusWidget()
    assert here is view.stepper(4, "feasibility")
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Backspace):
        open_room.press(key)
    assert shown() == [2, 4]
    assert len(view.ballot.given) == 1
    QTest.mouseClick(view.choices, Qt.MouseButton.LeftButton)
    assert shown() == [1, 2, 3, 4]


def test_a_ballot_with_all_votes_given_is_handed_in_at_once(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    for key in (Key.Key_F, Key.Key_D, Key.Key_V) * 3:
        open_room.press(key)
    open_room.press(Key.Key_Return, CONTROL)
    assert len(open_room.snapshot.all(Ballot)) == 1


def test_a_ballot_half_filled_when_the_vote_closes_is_refused_and_stays(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    for key in (Key.Key_F, Key.Key_D, Key.Key_V) * 3:
        open_room.press(key)
    ballot, given = open_room.ballot(), open_room.ballot().ballot
    done(open_room.document, close_round(open_room.snapshot, open_room.vote.id))
    open_room.press(Key.Key_Return, CONTROL)
    booth = open_room.page.booth
    assert booth is not None
    assert "closed" in shown_words(booth)
    assert open_room.ballot() is ballot
    assert ballot.ballot == given
    assert isinstance(QApplication.focusWidget(), Stepper)
    # Opened again, it goes in.
    reopened = reopen_round(open_room.snapshot, open_room.vote.id, reason="Closed too early")
    done(open_room.document, reopened)
    open_room.press(Key.Key_Return, CONTROL)
    assert len(open_room.snapshot.all(Ballot)) == 1
    assert open_room.page.booth is booth


def test_no_ballot_begins_in_a_vote_that_was_closed(open_room: Room) -> None:
    open_room.page.enter_booth()
    done(open_room.document, close_round(open_room.snapshot, open_room.vote.id))
    open_room.press(Key.Key_Return)
    booth = open_room.page.booth
    assert booth is not None
    assert booth.ballot is None
    assert "This vote is closed." in shown_words(booth)


def test_coming_back_to_the_booth_keeps_the_keyboard_on_the_ballot_in_hand(
    open_room: Room,
) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_F)
    open_room.page.focus_first()
    assert isinstance(QApplication.focusWidget(), Stepper)


def test_a_question_that_is_private_by_now_has_no_words_on_the_ballot(open_room: Room) -> None:
    line = open_room.vote.paper[1]
    done(open_room.document, edit(open_room.snapshot, line.question, private=True))
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    words = shown_words(open_room.ballot())
    assert line.text.strip() not in words
    assert "Question 2 (private)" in words


def test_a_touch_of_escape_does_not_leave_and_holding_it_drops_the_ballot(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_F)
    open_room.press(Key.Key_Escape)
    booth = open_room.page.booth
    assert booth is not None
    # Nothing is held any more that could still come to its end.
    assert not any(each.is_holding for each in booth.findChildren(HoldButton))
    hold_escape(open_room)
    assert open_room.snapshot.all(Ballot) == ()
    assert open_room.said == ["The ballot that was not handed in is gone; nothing of it was kept."]
    assert open_room.taken_over == [True, False]


def test_a_desktop_that_repeats_escape_as_separate_touches_still_lets_it_be_held(
    open_room: Room,
) -> None:
    open_room.page.enter_booth()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyPress(focused, Key.Key_Escape)

    def left_under_repeats() -> bool:
        if open_room.page.booth is not None:
            QTest.keyRelease(focused, Key.Key_Escape)
            QTest.keyPress(focused, Key.Key_Escape)
        return open_room.page.booth is None

    wait_until(left_under_repeats)


def test_the_button_to_leave_has_to_be_held(open_room: Room) -> None:
    open_room.page.enter_booth()
    [leave] = [
        each
        for each in open_room.page.widget.findChildren(QPushButton)
        if each.text().startswith("Facilitator")
    ]
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert open_room.page.booth is not None
    QTest.mousePress(leave, Qt.MouseButton.LeftButton)
    wait_until(lambda: open_room.page.booth is None)


def test_no_shortcut_of_the_window_reaches_through_the_booth(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    for key in (Key.Key_Z, Key.Key_K, Key.Key_2):
        wanted = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        wanted.ignore()
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(focused, wanted)
        assert wanted.isAccepted()


def test_questions_deleted_since_are_not_on_the_ballot(open_room: Room) -> None:
    gone = open_room.vote.paper[1].question
    done(open_room.document, remove(open_room.snapshot, [gone]))
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    steppers: list[Stepper] = open_room.ballot().findChildren(Stepper)
    assert {each.line.number for each in steppers} == {1, 3, 4}


def test_a_question_merged_into_another_is_asked_about_once(open_room: Room) -> None:
    first, second, *_ = (line.question for line in open_room.vote.paper)
    done(open_room.document, merge_questions(open_room.snapshot, first, [second]))
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    assert open_room.ballot().ballot.questions == (
        first, *(line.question for line in open_room.vote.paper[2:]),
    )  # fmt: skip


def test_with_one_display_the_first_voter_is_asked_about_the_projector(open_room: Room) -> None:
    open_room.page.enter_booth()
    booth = open_room.page.booth
    assert booth is not None
    assert "Does the projector show this screen?" in shown_words(booth)
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_F)
    hand_in(open_room)
    assert "projector" not in shown_words(booth)


def test_a_theme_chosen_while_somebody_votes_keeps_the_votes(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_F)
    before = open_room.page.widget.grab().toImage()
    open_room.appearance.set_scheme("dark")
    after = open_room.page.widget.grab().toImage()
    assert before != after
    assert len(open_room.ballot().ballot.given) == 1


def test_paper_is_offered_before_the_first_ballot_where_the_room_may_see_the_screen(
    open_room: Room,
) -> None:
    open_room.page.enter_booth()
    open_room.click("Use paper ballots instead")
    assert open_room.page.booth is None
    assert open_room.taken_over == [True, False]
    assert open_room.panel().paper.isVisible()
    open_room.page.enter_booth()
    for _ in range(2):
        open_room.press(Key.Key_Return)
        hand_in(open_room)
    buttons = open_room.page.widget.findChildren(QPushButton)
    assert not [each for each in buttons if each.isVisible() and "paper" in each.text()]


def test_a_ballot_with_few_questions_is_no_higher_than_they_are(open_room: Room) -> None:
    open_room.page.widget.resize(1_400, 1_000)
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    QApplication.processEvents()
    ballot = open_room.ballot()
    last = ballot._rows[-1]
    lower = last.mapTo(ballot, QPoint(0, last.height())).y()
    sheet = ballot._scroll.parentWidget()
    assert sheet is not None
    assert 0 <= sheet.mapTo(ballot, QPoint(0, sheet.height())).y() - lower <= 12
    assert not ballot._scroll.verticalScrollBar().isVisible()
