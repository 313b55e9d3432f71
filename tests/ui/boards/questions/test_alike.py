"""Questions that may ask the same are pointed out before a vote; nobody is barred by it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.support import board_of, small_session, step
from tests.ui.boards.questions.question_room import Room
from tests.waiting import wait_until
from workshop_studio.document.document import Step
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import open_round, prepare_round
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.duplicates.strip import AlikeStrip
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.prepare_form import PrepareForm
from workshop_studio.ui.vote.vote_ink import VoteInk

TEXTS = (
    "How might we meet parents earlier?",
    "How might we share one record?",
    "How can we meet with parents earlier?",
)


def alike_session(*, copies: int = 1) -> Snapshot:
    """A session in which the first question and the third ask the same."""
    snapshot = small_session(questions=0)
    board = board_of(snapshot, "opportunities")
    for number in range(copies):
        for text in TEXTS:
            words = text.replace("parents", f"parents {number}") if number else text
            snapshot = snapshot.apply(add_question(snapshot, board, text=words))
    return snapshot


@pytest.fixture
def room(application: QApplication, book: FontBook) -> Iterator[Room]:
    """The page of these questions."""
    del application
    made = Room(alike_session(), book)
    yield made
    made.close()


def click(button: QPushButton) -> None:
    """Press a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(strip: AlikeStrip) -> str:
    """What a strip says once it has looked."""
    wait_until(strip.isVisible)
    return strip.words


def test_two_that_may_ask_the_same_are_named_shown_and_merged_with_an_undo(room: Room) -> None:
    alike = room.page.alike
    assert told(alike.strip) == "Questions 1 and 3 may ask the same."
    click(alike.strip.show_both)
    first, _, third = room.ids()
    assert room.page.selection == (first, third)
    click(alike.strip.merge)
    assert room.ids() == [first, room.ids()[1]]
    assert (room.question(0).text, room.question(0).wordings) == (TEXTS[0], (TEXTS[2],))
    assert alike.strip.isHidden()
    assert room.said == ["2 questions merged into “How might we meet parents earlier?”"]
    room.desk.undo()
    assert told(alike.strip) == "Questions 1 and 3 may ask the same."


def test_after_the_last_pair_the_keyboard_is_on_the_question_it_was_about(room: Room) -> None:
    strip = room.page.alike.strip
    told(strip)
    strip.merge.setFocus()
    QTest.keyClick(strip.merge, Qt.Key.Key_Space)
    assert room.page.canvas.hasFocus()
    assert set(room.page.selection) == {room.ids()[0]}
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert set(room.page.selection) == set(room.ids())
    room.desk.undo()
    told(strip)
    strip.differ.setFocus()
    QTest.keyClick(strip.differ, Qt.Key.Key_Space)
    assert room.page.canvas.hasFocus()


def test_while_pairs_are_left_the_keyboard_stays_on_the_way_that_was_taken(
    application: QApplication, book: FontBook
) -> None:
    del application
    made = Room(alike_session(copies=2), book)
    strip = made.page.alike.strip
    wait_until(lambda: "more pair" in strip.words)
    strip.differ.setFocus()
    QTest.keyClick(strip.differ, Qt.Key.Key_Space)
    assert "more pair" not in told(strip)
    assert strip.differ.hasFocus()
    made.close()


def test_what_was_said_to_differ_is_not_asked_again_until_it_is_reworded(
    room: Room, book: FontBook
) -> None:
    strip = room.page.alike.strip
    told(strip)
    click(strip.differ)
    assert strip.isHidden()
    form = PrepareForm(room.desk, VoteInk(book, room.appearance))
    form.show_session(room.snapshot)
    form.alike.look()
    assert form.alike.strip.isHidden()
    third = room.ids()[2]
    room.desk.do(lambda now: edit(now, third, text="How might we meet parents early?"), step())
    assert told(strip) == "Questions 1 and 3 may ask the same."
    form.alike.leave()


def test_while_a_vote_is_open_nothing_is_said_of_it(room: Room) -> None:
    strip = room.page.alike.strip
    told(strip)
    board = board_of(room.snapshot, "opportunities")
    room.desk.do(lambda now: prepare_round(now, board), step())
    room.desk.do(lambda now: open_round(now, now.all(Round)[0].id), step())
    assert strip.isHidden()


def test_the_form_that_prepares_a_vote_says_it_too_and_leads_to_the_question(
    room: Room, book: FontBook
) -> None:
    form = PrepareForm(room.desk, VoteInk(book, Appearance()))
    wanted: list[str] = []
    form.question_wanted.connect(wanted.append)
    form.show_session(room.snapshot)
    form.show()
    assert told(form.alike.strip) == "Questions 1 and 3 may ask the same."
    click(form.alike.strip.show_both)
    assert wanted == [room.ids()[0]]
    form.alike.leave()
    form.close()


def test_many_questions_are_compared_beside_the_window(
    application: QApplication, book: FontBook
) -> None:
    del application
    made = Room(alike_session(copies=110), book)
    strip = made.page.alike.strip
    assert "may ask the same, and" in told(strip)
    made.close()


def test_while_many_are_compared_anew_nothing_is_said_of_one_that_has_gone(
    application: QApplication, book: FontBook
) -> None:
    del application
    made = Room(alike_session(copies=110), book)
    alike = made.page.alike
    told(alike.strip)
    gone = alike._pairs()[0].one
    made.desk.do(
        lambda snapshot: remove(snapshot, [gone]), Step(operation="remove", label="Delete question")
    )
    alike.look()
    alike.refresh()
    assert all(gone not in (pair.one, pair.other) for pair in alike._pairs())
    made.close()


def test_in_a_session_for_reading_the_hint_only_shows(
    application: QApplication, book: FontBook
) -> None:
    del application
    made = Room(alike_session(), book, read_only=True)
    strip = made.page.alike.strip
    told(strip)
    assert (strip.merge.isVisible(), strip.differ.isVisible()) == (False, False)
    assert isinstance(made.desk, Desk)
    made.close()
