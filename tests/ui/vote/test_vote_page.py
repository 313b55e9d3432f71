"""The vote from the form to the result, by keys and mouse on the real page."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.support import board_of, done, open_document, small_session
from workshop_studio.analysis.votes import count
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.model.words import CRITERIA, Criterion
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import cast, open_round, prepare_round
from workshop_studio.operations.set_aside import set_aside
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.vote.ballot_view import BallotView
from workshop_studio.ui.vote.open_panel import OpenPanel
from workshop_studio.ui.vote.round_panel import RoundPanel
from workshop_studio.ui.vote.stepper import Stepper
from workshop_studio.ui.vote.vote_page import VotePage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A session on a desk with the page of the vote shown."""

    def __init__(self, snapshot: Snapshot, book: FontBook, *, read_only: bool = False) -> None:
        application = make_application(["tests"])
        self.document, _ = open_document(snapshot)
        self.desk = Desk(self.document, book, read_only=read_only)
        self.appearance = Appearance()
        self.dresser = Dresser(application, self.appearance)
        self.said: list[str] = []
        self.taken_over: list[bool] = []
        self.wanted: list[tuple[str, str]] = []
        for signal in (self.desk.refused, self.desk.told, self.desk.undoable):
            signal.connect(self.said.append)
        self.page = VotePage(self.desk, self.appearance)
        self.page.taking_over.connect(self.taken_over.append)
        self.page.wants.connect(lambda step, record: self.wanted.append((step, record)))
        self.page.widget.resize(1366, 768)
        self.page.widget.show()
        self.page.widget.activateWindow()
        QTest.qWaitForWindowActive(self.page.widget)

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.desk.snapshot

    @property
    def vote(self) -> Round:
        """The last round."""
        return self.snapshot.all(Round)[-1]

    def state(self) -> str:
        """The state of the last round."""
        return self.vote.state

    def panel(self) -> OpenPanel:
        """The panel of the open vote."""
        assert isinstance(self.page.panel, OpenPanel)
        return self.page.panel

    def ballot(self) -> BallotView:
        """The ballot in hand."""
        assert self.page.booth is not None
        assert self.page.booth.ballot is not None
        return self.page.booth.ballot

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Press a key wherever the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def click(self, words: str) -> None:
        """Click the button with these words."""
        buttons = self.page.widget.findChildren(QPushButton)
        found = [each for each in buttons if each.isVisible() and each.text() == words]
        assert len(found) == 1, (words, [each.text() for each in buttons if each.isVisible()])
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def close(self) -> None:
        """Put all away."""
        self.page.leave()
        self.desk.leave()
        self.page.widget.close()
        self.page.widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def room(book: FontBook) -> Iterator[Room]:
    made = Room(small_session(), book)
    yield made
    made.close()


@pytest.fixture
def open_room(book: FontBook) -> Iterator[Room]:
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, title="Ours", expected=5))
    snapshot = snapshot.apply(open_round(snapshot, snapshot.all(Round)[0].id))
    made = Room(snapshot, book)
    yield made
    made.close()


def wait_for(condition: object) -> None:
    """Let Qt work until the condition holds, for five seconds at most."""
    assert callable(condition)
    for _ in range(250):
        if condition():
            return
        QTest.qWait(20)
    raise AssertionError("it never came true")


def shown_words(widget: QWidget) -> str:
    """All that can be read on a widget."""
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    names = [each.accessibleName() for each in widget.findChildren(QWidget) if each.isVisible()]
    return "\n".join([*labels, *names])


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
    room.click("Show the result")
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


def five_vote(room: Room) -> dict[tuple[int, Criterion], int]:
    """Five people vote in the booth; the sum of what they gave, by number and criterion."""
    chance = random.Random(12)  # noqa: S311 -- choices of voters in a test, nothing secret
    entered = dict.fromkeys(((n, each) for n in range(1, 5) for each in CRITERIA), 0)
    for voter in range(5):
        assert len(room.snapshot.all(Ballot)) == voter
        room.press(Key.Key_Return)
        for _ in range(7):
            number, criterion = chance.randint(1, 4), chance.choice(CRITERIA)
            before = room.ballot().ballot.left(criterion)
            give(room, number, criterion, by_mouse=chance.random() < 0.5)
            entered[number, criterion] += 1 if before else 0
        room.press(Key.Key_Return, CONTROL)
    return entered


def give(room: Room, number: int, criterion: Criterion, *, by_mouse: bool) -> None:
    """Give a vote by the plus end of a stepper, or by walking there and pressing a key."""
    stepper = room.ballot().stepper(number, criterion)
    if by_mouse:
        end = QPoint(stepper.width() - 10, stepper.height() // 2)
        QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=end)
        return
    walk(room, number, criterion)
    room.press(Key.Key_Plus)


def walk(room: Room, number: int, criterion: Criterion) -> None:
    """Go to a stepper with the arrow keys."""
    while (here := QApplication.focusWidget()) is not room.ballot().stepper(number, criterion):
        assert isinstance(here, Stepper)
        down = number - here.line.number
        right = CRITERIA.index(criterion) - CRITERIA.index(here.criterion)
        if down:
            room.press(Key.Key_Down if down > 0 else Key.Key_Up)
        else:
            room.press(Key.Key_Right if right > 0 else Key.Key_Left)


def hold_escape(room: Room) -> None:
    """Hold Esc until the booth is left."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyPress(focused, Key.Key_Escape)
    wait_for(lambda: room.page.booth is None)


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
    open_room.press(Key.Key_Return, CONTROL)
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


def test_a_touch_of_escape_does_not_leave_and_holding_it_drops_the_ballot(open_room: Room) -> None:
    open_room.page.enter_booth()
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_F)
    open_room.press(Key.Key_Escape)
    QTest.qWait(50)
    assert open_room.page.booth is not None
    hold_escape(open_room)
    assert open_room.snapshot.all(Ballot) == ()
    assert open_room.said == ["The ballot that was not handed in is gone; nothing of it was kept."]
    assert open_room.taken_over == [True, False]


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
    wait_for(lambda: open_room.page.booth is None)


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


def test_an_open_vote_tells_how_many_and_never_for_what(open_room: Room) -> None:
    open_room.page.enter_booth()
    for _ in range(3):
        open_room.press(Key.Key_Return)
        for _ in range(3):
            open_room.press(Key.Key_F)
        open_room.press(Key.Key_Return, CONTROL)
    hold_escape(open_room)
    assert open_room.page.counts() == "1 vote · 3 of 5 have voted"
    assert open_room.page.wall_scene() is None
    assert "9" not in shown_words(open_room.page.widget)
    assert all(
        not open_room.panel().dots.count_of(line.question, each).text()
        for line in open_room.vote.paper
        for each in CRITERIA
    )


def test_dots_counted_on_paper_are_saved_and_an_excess_is_said_without_blocking(
    open_room: Room,
) -> None:
    dots = open_room.panel().dots
    first, second, *_ = (line.question for line in open_room.vote.paper)
    QTest.keyClicks(dots.people, "2")
    QTest.keyClicks(dots.count_of(first, "feasibility"), "4")
    QTest.keyClicks(dots.count_of(second, "feasibility"), "4")
    QTest.keyClicks(dots.count_of(second, "viability"), "x6")
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
    dots = open_room.panel().dots
    questions = [line.question for line in open_room.vote.paper]
    dots.count_of(questions[-1], "feasibility").setFocus()
    open_room.press(Key.Key_Tab)
    assert QApplication.focusWidget() is dots.count_of(questions[0], "desirability")
    open_room.press(Key.Key_Tab)
    assert QApplication.focusWidget() is dots.count_of(questions[1], "desirability")


def test_closing_saves_the_count_that_was_typed(open_room: Room) -> None:
    first = open_room.vote.paper[0].question
    QTest.keyClicks(open_room.panel().dots.people, "1")
    QTest.keyClicks(open_room.panel().dots.count_of(first, "viability"), "2")
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


def test_a_ballot_is_set_aside_only_with_a_reason(open_room: Room) -> None:
    open_room.click("Set a ballot aside")
    assert reasons(open_room) == []
    assert "why the ballot does not count" in open_room.said[0]
    QTest.keyClicks(open_room.panel().reason, "Four votes on one criterion")
    open_room.click("Set a ballot aside")
    assert reasons(open_room) == ["Four votes on one criterion"]
    assert "1 ballot set aside" in shown_words(open_room.page.widget)


def reasons(room: Room) -> list[str]:
    """Why ballots were set aside."""
    return [each.reason for each in room.vote.set_aside]


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


def test_the_dock_tells_where_the_ballots_are_and_who_is_still_to_come(open_room: Room) -> None:
    facts = open_room.page.facts
    done(open_room.document, cast(open_room.snapshot, open_room.vote.id, []))
    done(open_room.document, set_aside(open_room.snapshot, open_room.vote.id, reason="Torn"))
    shown = [each.text() for each in facts.findChildren(QLabel) if each.text().isdigit()]
    assert shown == ["1", "0", "1", "3"]


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
    room.click("Write questions")
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


def test_with_one_display_the_first_voter_is_asked_about_the_projector(open_room: Room) -> None:
    open_room.page.enter_booth()
    booth = open_room.page.booth
    assert booth is not None
    assert "Does the projector show this screen?" in shown_words(booth)
    open_room.press(Key.Key_Return)
    open_room.press(Key.Key_F)
    open_room.press(Key.Key_Return, CONTROL)
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


def test_the_page_opens_no_window_beside_the_one_it_stands_in(open_room: Room) -> None:
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert windows == [open_room.page.widget]
