"""The desk of the vote: preparing, counting dots, setting aside, closing, showing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.support import board_of, done, small_session
from tests.ui.vote.vote_room import Room, hand_in, hold_escape, shown_words
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Round
from workshop_studio.model.words import CRITERIA
from workshop_studio.operations.editing import edit
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round
from workshop_studio.operations.set_aside import set_aside
from workshop_studio.ui.session.vote_name import vote_name
from workshop_studio.ui.vote.round_panel import RoundPanel

Key = Qt.Key


def test_an_open_vote_tells_how_many_and_never_for_what(open_room: Room) -> None:
    open_room.page.enter_booth()
    for _ in range(3):
        open_room.press(Key.Key_Return)
        for _ in range(3):
            open_room.press(Key.Key_F)
        hand_in(open_room)
    hold_escape(open_room)
    assert open_room.page.counts() == "1 vote · 3 of 5 have voted"
    assert open_room.page.wall_scene() is None
    assert "9" not in shown_words(open_room.page.widget)
    assert all(
        not open_room.way("dots").dots.fields[line.question, each].text()
        for line in open_room.vote.paper
        for each in CRITERIA
    )


def test_dots_counted_on_paper_are_saved_and_an_excess_is_said_without_blocking(
    open_room: Room,
) -> None:
    dots = open_room.way("dots").dots
    first, second, *_ = (line.question for line in open_room.vote.paper)
    QTest.keyClicks(dots.people, "2")
    QTest.keyClicks(dots.fields[first, "feasibility"], "4")
    QTest.keyClicks(dots.fields[second, "feasibility"], "4")
    QTest.keyClicks(dots.fields[second, "viability"], "x6")
    assert "Feasible is over by 2." in shown_words(dots)
    open_room.click("Save the count")
    tally = open_room.vote.tally
    assert tally is not None
    assert tally.voters == 2
    assert {(each.question, each.feasibility, each.viability) for each in tally.counts} == {
        (first, 4, 0), (second, 4, 6),
    }  # fmt: skip
    assert open_room.page.wall_words()[1] == "2 of 5 have voted"


def test_tab_goes_down_the_column_of_the_dots(open_room: Room) -> None:
    dots = open_room.way("dots").dots
    questions = [line.question for line in open_room.vote.paper]
    dots.fields[questions[-1], "feasibility"].setFocus()
    open_room.press(Key.Key_Tab)
    assert QApplication.focusWidget() is dots.fields[questions[0], "desirability"]
    open_room.press(Key.Key_Tab)
    assert QApplication.focusWidget() is dots.fields[questions[1], "desirability"]


def test_closing_saves_the_count_that_was_typed(open_room: Room) -> None:
    first = open_room.vote.paper[0].question
    QTest.keyClicks(open_room.way("dots").dots.people, "1")
    QTest.keyClicks(open_room.way("dots").dots.fields[first, "viability"], "2")
    open_room.click("Close the vote")
    open_room.click("Close it now")
    assert open_room.vote.state == "closed"
    assert open_room.vote.tally is not None
    assert open_room.vote.tally.counts[0].viability == 2
    assert isinstance(open_room.page.panel, RoundPanel)


def test_closing_asks_once_and_can_be_thought_better_of(open_room: Room) -> None:
    open_room.click("Close the vote")
    open_room.click("Keep it open")
    assert open_room.vote.state == "open"


def test_the_dock_tells_where_the_ballots_are_and_who_is_still_to_come(open_room: Room) -> None:
    facts = open_room.page.facts
    done(open_room.document, cast(open_room.snapshot, open_room.vote.id, []))
    done(open_room.document, set_aside(open_room.snapshot, open_room.vote.id, reason="Torn"))
    shown = [each.text() for each in facts.findChildren(QLabel) if each.text().isdigit()]
    # On the laptop, typed in, with dots, set aside, still to come, and votes there are for one.
    assert shown == ["1", "0", "0", "1", "3", "9"]


def test_the_dock_tells_how_a_closed_vote_adds_up(open_room: Room) -> None:
    done(open_room.document, cast(open_room.snapshot, open_room.vote.id, []))
    done(open_room.document, close_round(open_room.snapshot, open_room.vote.id))
    open_room.page.refresh()
    labels = [each.text() for each in open_room.page.facts.findChildren(QLabel)]
    assert "9 votes possible: 0 cast, 9 unused." in "\n".join(labels)


def test_only_questions_of_the_categories_ticked_are_on_the_paper(book: FontBook) -> None:
    snapshot = small_session()
    question = snapshot.all(Question)[0]
    board = board_of(snapshot, "opportunities")
    other = snapshot.of(Category, board)[-1].id
    snapshot = snapshot.apply(edit(snapshot, question.id, category=other))
    room = Room(snapshot, book)
    room.page.form._boxes[question.category].click()
    room.click("Prepare the vote")
    assert [line.question for line in room.vote.paper] == [question.id]
    assert room.vote.board == board
    room.close()


def test_without_questions_the_page_leads_to_where_they_are_written(book: FontBook) -> None:
    room = Room(small_session(questions=0), book)
    assert "There is no question to vote on yet." in shown_words(room.page.widget)
    assert "Questions on the ballot" not in shown_words(room.page.widget)
    room.page.focus_first()
    assert focused() == "Write questions"
    room.press(Key.Key_Return)
    assert room.wanted == [("questions", "")]
    room.close()


def test_a_prepared_vote_can_be_deleted_and_that_undone(room: Room) -> None:
    room.click("Prepare the vote")
    room.click("Delete this vote")
    assert room.snapshot.all(Round) == ()
    assert room.said == ["The vote was deleted."]
    assert room.desk.undo()
    assert room.vote.state == "prepared"


def test_nobody_votes_in_a_session_that_is_open_for_reading_only(book: FontBook) -> None:
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board))
    snapshot = snapshot.apply(open_round(snapshot, snapshot.all(Round)[0].id))
    room = Room(snapshot, book, read_only=True)
    room.page.enter_booth()
    assert room.page.booth is None
    assert not room.panel().hand_round.isEnabled()
    room.close()


def test_the_page_opens_no_window_beside_the_one_it_stands_in(open_room: Room) -> None:
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert windows == [open_room.page.widget]


def test_the_keyboard_stays_with_the_vote_from_preparing_to_closing(room: Room) -> None:
    page = room.page
    page.focus_first()
    press_button(room, "Prepare the vote")
    assert focused() == "Open the vote"
    press_button(room, "Open the vote")
    assert focused() == "Hand the laptop round"
    press_button(room, "Close the vote")
    press_button(room, "Close it now")
    # A second Enter would have shown the result.
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.rounds.isAncestorOf(focus)


def test_a_click_beside_all_buttons_leaves_the_keyboard_where_it_is(room: Room) -> None:
    press_button(room, "Prepare the vote")
    panels = room.page.panels
    foot = QPoint(panels.viewport().width() // 2, panels.viewport().height() - 6)
    assert panels.childAt(foot) is not None
    QTest.mouseClick(panels.viewport(), Qt.MouseButton.LeftButton, pos=foot)
    assert focused() == "Open the vote"
    # By Tab it can still be come to, to be scrolled by keys.
    assert panels.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_vote_that_has_room_enough_is_not_scrolled_over_empty_ground(open_room: Room) -> None:
    done(open_room.document, close_round(open_room.snapshot, open_room.vote.id))
    panels, page = open_room.page.panels, open_room.page.widget
    page.resize(1_080, 900)
    QApplication.processEvents()
    held = panels.widget()
    assert held is not None
    needed = held.heightForWidth(panels.viewport().width())
    around = page.height() - panels.viewport().height()
    for missing in (0, 40):
        page.resize(1_080, needed + around - missing)
        QApplication.processEvents()
        assert (panels.verticalScrollBar().maximum() > 0) is bool(missing)


def test_a_vote_that_nobody_named_says_before_what_it_will_be_called(room: Room) -> None:
    title = room.page.form.title
    for name in ("Vote 1", "Vote 2"):
        assert title.placeholderText() == name
        room.page.show_item("")
        press_button(room, "Prepare the vote")
        assert vote_name(room.snapshot, room.vote) == name
        room.page.show_item("")


def press_button(room: Room, words: str) -> None:
    button = next(
        each
        for each in room.page.widget.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == words
    )
    button.setFocus()
    QTest.keyClick(button, Key.Key_Return)
    QApplication.processEvents()


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.text() if isinstance(widget, QAbstractButton) else repr(widget)


def test_a_closed_vote_still_says_what_was_on_its_ballot(open_room: Room) -> None:
    paper = open_room.vote.paper
    done(open_room.document, close_round(open_room.snapshot, open_room.vote.id))
    words = shown_words(open_room.page.widget).split("\n")
    assert "On the ballot" in words
    assert {str(line.number) for line in paper} <= set(words)


def test_saving_the_count_by_key_keeps_the_keyboard_on_the_form(open_room: Room) -> None:
    dots = open_room.way("dots").dots
    QTest.keyClicks(dots.people, "3")
    dots.save.setFocus()
    open_room.press(Key.Key_Space)
    assert open_room.vote.tally is not None
    assert QApplication.focusWidget() is dots.people
