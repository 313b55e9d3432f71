"""The closing page: commitments, polls and reflections, typed and clicked as people do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from tests.layout.papers import words
from tests.support import open_document, small_session, step
from workshop_studio.export.documents import laid_out
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.follow_up import Action, Commitment, Poll
from workshop_studio.model.items import Question, short_text
from workshop_studio.model.session import Reflection
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.follow_up import add_reflection, commit_to
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser
from workshop_studio.ui.close.close_page import ClosePage
from workshop_studio.ui.close.poll_counts import CountBox
from workshop_studio.ui.session.desk import Desk


@pytest.fixture
def desk(application: QApplication, book: FontBook) -> Desk:
    assert application is not None
    return Desk(open_document(small_session())[0], book)


@pytest.fixture
def page(desk: Desk) -> Iterator[ClosePage]:
    yield from shown(desk)


def shown(desk: Desk) -> Iterator[ClosePage]:
    """A page in a window of its own, let go of afterwards."""
    made = ClosePage(desk, Appearance())
    made.widget.resize(1_000, 900)
    made.widget.show()
    QTest.qWaitForWindowExposed(made.widget)
    yield made
    made.leave()
    made.widget.close()


def typed(line: QLineEdit, text: str, *, enter: bool = False) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    if enter:
        QTest.keyClick(line, Qt.Key.Key_Return)


def clicked(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def labels(page: ClosePage) -> str:
    """All words on the page."""
    return "\n".join(x.text() for x in page.widget.findChildren(QLabel) if x.isVisible())


def test_a_commitment_is_typed_and_stands_as_a_card(page: ClosePage, desk: Desk) -> None:
    form = page.commitments.form
    typed(form.text, "One page for every service")
    typed(form.lead, "Front door manager")
    typed(form.by.line, "3/4/26")
    typed(form.first_step, "Lay the forms side by side", enter=True)
    (made,) = desk.snapshot.all(Commitment)
    assert made.text == "One page for every service"
    assert made.actions == (
        Action(text="Lay the forms side by side", lead="Front door manager", end="2026-04-03"),
    )
    assert len(page.commitments.cards) == 1
    assert "by 3 April 2026" in labels(page)
    assert form.text.text() == form.lead.text() == form.by.line.text() == ""


def test_a_commitment_may_be_to_a_question_alone(page: ClosePage, desk: Desk) -> None:
    form = page.commitments.form
    form.question.setFocus()
    QTest.keyClick(form.question, Qt.Key.Key_Down)
    QTest.keyClick(form.question, Qt.Key.Key_Down)
    clicked(form.save)
    (made,) = desk.snapshot.all(Commitment)
    assert made.question == desk.snapshot.all(Question)[1].id
    assert made.actions == ()
    assert "How might we do 1?" in labels(page)


def test_an_empty_commitment_and_a_bad_day_are_said_in_a_sentence(
    page: ClosePage, desk: Desk
) -> None:
    form = page.commitments.form
    clicked(form.save)
    assert "Choose a question, or write what you will do." in labels(page)
    typed(form.text, "Meet")
    typed(form.by.line, "31/02/2026", enter=True)
    assert not desk.snapshot.all(Commitment)
    assert "This is no day of the calendar" in labels(page)
    assert form.by.line.hasFocus()
    typed(form.by.line, "28 Feb 2026", enter=True)
    assert desk.snapshot.all(Commitment)[0].actions[0].end == "2026-02-28"


def test_a_commitment_is_changed_and_its_other_steps_stay(page: ClosePage, desk: Desk) -> None:
    steps = (Action(text="First", lead="A head"), Action(text="Second"))
    desk.do(lambda now: commit_to(now, text="Try it", actions=steps), step())
    clicked(page.commitments.cards[0].pencil)
    editor = page.commitments.editor
    assert editor is not None
    assert editor.lead.text() == "A head"
    assert editor.text.hasFocus()
    typed(editor.lead, "A SENCO", enter=True)
    QTest.qWait(1)
    (made,) = desk.snapshot.all(Commitment)
    assert [action.lead for action in made.actions] == ["A SENCO", ""]
    assert [action.text for action in made.actions] == ["First", "Second"]
    assert page.commitments.editor is None


def test_steps_are_ticked_and_commitments_removed_with_undo(page: ClosePage, desk: Desk) -> None:
    desk.do(lambda now: commit_to(now, text="Try it", actions=(Action(text="Ask"),)), step())
    tick = page.commitments.cards[0].findChild(QCheckBox)
    assert isinstance(tick, QCheckBox)
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert desk.snapshot.all(Commitment)[0].actions[0].done
    assert "1 commitment, 1 done" in labels(page)
    offered: list[str] = []
    desk.undoable.connect(offered.append)
    clicked(page.commitments.cards[0].bin)
    assert not desk.snapshot.all(Commitment)
    assert offered == ["Commitment removed."]
    desk.undo()
    assert len(page.commitments.cards) == 1


def test_a_poll_is_started_counted_and_shown_from_five_answers_on(
    page: ClosePage, desk: Desk
) -> None:
    clicked(page.poll.start)
    view = page.poll.views[0]
    before = view.counts.boxes[0]
    for box, count in zip(before, ("1", "2", "1", "0"), strict=True):
        typed(box.lineEdit(), count, enter=True)
    assert desk.snapshot.all(Poll)[0].waves[0].counts == (1, 2, 1, 0)
    assert not view.shares.isVisible()
    typed(before[3].lineEdit(), "1", enter=True)
    assert view.shares.isVisible()
    assert "A little: Before 40% (2)" in view.shares.in_words()
    assert "After" not in view.shares.in_words()
    assert page.poll.views[0] is view


def test_the_steps_of_a_scale_can_be_named_but_not_dropped_once_answered(
    page: ClosePage, desk: Desk
) -> None:
    clicked(page.poll.start)
    typed(page.poll.views[0].scale, "No / Maybe / Yes", enter=True)
    assert desk.snapshot.all(Poll)[0].scale == ("No", "Maybe", "Yes")
    view = page.poll.views[0]
    assert len(view.counts.boxes[0]) == 3
    typed(view.counts.boxes[0][0].lineEdit(), "6", enter=True)
    typed(view.scale, "No / Yes", enter=True)
    assert "keep 3 steps" in labels(page)
    assert len(desk.snapshot.all(Poll)[0].scale) == 3


def test_reflections_are_typed_changed_and_removed(page: ClosePage, desk: Desk) -> None:
    part = page.reflections
    typed(part.line, "We are short of joins", enter=True)
    typed(part.line, "I met my neighbour", enter=True)
    assert [each.text for each in desk.snapshot.all(Reflection)] == [
        "We are short of joins", "I met my neighbour",
    ]  # fmt: skip
    assert part.line.text() == ""
    clicked(part.rows[0].pencil)
    typed(part.rows[0].line, "I met my neighbours", enter=True)
    QTest.qWait(1)
    assert desk.snapshot.all(Reflection)[1].text == "I met my neighbours"
    clicked(part.rows[0].bin)
    assert [each.text for each in desk.snapshot.all(Reflection)] == ["We are short of joins"]


@pytest.mark.usefixtures("application")
def test_nothing_can_be_changed_where_a_session_is_for_reading_only(book: FontBook) -> None:
    snapshot = small_session()
    snapshot = snapshot.apply(commit_to(snapshot, text="Try it", actions=(Action(text="Ask"),)))
    snapshot = snapshot.apply(add_reflection(snapshot, text="Good"))
    desk = Desk(open_document(snapshot)[0], book, read_only=True)
    for page in shown(desk):
        assert not page.commitments.form.isVisible()
        assert not page.poll.start.isVisible()
        assert not page.reflections.line.isVisible()
        assert not page.commitments.cards[0].pencil.isVisible()
        assert not page.reflections.rows[0].bin.isVisible()
        assert "Try it" in labels(page)


def test_what_is_typed_here_stands_in_the_summary(
    page: ClosePage, desk: Desk, book: FontBook
) -> None:
    form = page.commitments.form
    typed(form.text, "One page for every service")
    typed(form.lead, "Front door manager")
    typed(form.by.line, "3/4/26", enter=True)
    clicked(page.poll.start)
    for box, count in zip(page.poll.views[0].counts.boxes[0], "1234", strict=True):
        typed(box.lineEdit(), count, enter=True)
    typed(page.reflections.line, "We are short of joins", enter=True)
    told = words(laid_out(desk.snapshot, "summary", book=book))
    assert "One page for every service" in told
    assert "Led by Front door manager, by 3 April 2026" in told
    assert "How confident are you" in told
    assert "We are short of joins" in told


def test_a_day_is_chosen_in_a_calendar_by_keyboard(page: ClosePage) -> None:
    day = page.commitments.form.by
    typed(day.line, "27/03/2026")
    clicked(day.open)
    calendar = QApplication.activePopupWidget()
    assert calendar is not None
    table = calendar.findChild(QTableView)
    assert isinstance(table, QTableView)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert day.day() == "2026-03-28"
    assert day.line.text() == "28/03/2026"
    assert QApplication.activePopupWidget() is None
    clicked(day.open)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert day.day() == "2026-03-28"


def test_what_is_being_typed_survives_changes_elsewhere(page: ClosePage, desk: Desk) -> None:
    desk.do(lambda now: commit_to(now, text="Try it", actions=(Action(text="A"),)), step())
    desk.do(lambda now: commit_to(now, text="Ask them", actions=(Action(text="B"),)), step())
    desk.do(lambda now: add_reflection(now, text="Good"), step())
    clicked(page.reflections.rows[0].pencil)
    QTest.keyClicks(page.reflections.rows[0].line, " day")
    desk.do(lambda now: add_reflection(now, text="Tired"), step())
    assert page.reflections.rows[1].line.text() == "Good day"
    clicked(page.commitments.cards[0].pencil)
    editor = page.commitments.editor
    assert editor is not None
    typed(editor.text, "Try it twice")
    tick = page.commitments.cards[1].findChild(QCheckBox)
    assert isinstance(tick, QCheckBox)
    clicked(tick)
    assert desk.snapshot.all(Commitment)[1].actions[0].done
    assert page.commitments.editor is editor
    assert editor.isVisible()
    assert editor.text.text() == "Try it twice"
    QTest.keyClick(editor.text, Qt.Key.Key_Return)
    assert [each.text for each in desk.snapshot.all(Commitment)] == ["Try it twice", "Ask them"]


def test_every_field_says_what_it_is(page: ClosePage) -> None:
    clicked(page.poll.start)
    fields = [x for x in page.widget.findChildren(QLineEdit) if x.isVisible()]
    unnamed = [
        x for x in fields
        if not x.accessibleName() and not (x.parentWidget() or x).accessibleName()
    ]  # fmt: skip
    assert len(fields) > 10
    assert not unnamed


def test_a_page_that_was_left_hears_nothing_more(desk: Desk) -> None:
    page = ClosePage(desk, Appearance())
    page.leave()
    desk.do(lambda now: commit_to(now, text="Later"), step())
    assert page.commitments.cards == []


def test_the_counts_follow_the_session(page: ClosePage, desk: Desk) -> None:
    assert page.counts() == "0 commitments · 0 reflections"
    desk.do(lambda now: add_reflection(now, text="Good"), step())
    assert page.counts() == "0 commitments · 1 reflection"
    assert isinstance(desk.snapshot, Snapshot)


def test_the_page_begins_where_one_writes_and_shows_it(desk: Desk, book: FontBook) -> None:
    for number in range(12):
        desk.do(partial(commit_to, text=f"Promise {number}"), step("commit"))
    page = next(generator := shown(desk))
    page.focus_first()
    QTest.qWait(0)
    QApplication.processEvents()
    line = page.commitments.form.text
    assert line.hasFocus()
    assert not line.visibleRegion().isEmpty()
    assert next(generator, None) is None
    reading = Desk(open_document(desk.snapshot)[0], book, read_only=True)
    page = next(generator := shown(reading))
    page.focus_first()
    assert page.widget.hasFocus()
    assert next(generator, None) is None


def test_a_field_the_keyboard_comes_to_from_outside_is_in_view(page: ClosePage, desk: Desk) -> None:
    for number in range(12):
        desk.do(partial(commit_to, text=f"Try it {number}"), step())
    page.widget.resize(900, 400)
    QApplication.processEvents()
    last = page.commitments.cards[-1].bin
    assert last.visibleRegion().isEmpty()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert not last.visibleRegion().isEmpty()


def test_the_page_ends_where_its_words_end(page: ClosePage, desk: Desk) -> None:
    for number in range(12):
        steps = (Action(text="Ask everybody, and write down what they say"),)
        desk.do(partial(commit_to, text=f"Promise {number} " * 9, actions=steps), step())
    QApplication.processEvents()
    area = page.widget
    assert isinstance(area, QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    QApplication.processEvents()
    last = page.reflections.mapTo(area, page.reflections.rect().bottomLeft()).y()
    assert area.height() - 100 < last < area.height()


def test_where_one_writes_stands_over_what_was_written(page: ClosePage, desk: Desk) -> None:
    before = page.commitments.form.y()
    for number in range(3):
        desk.do(partial(commit_to, text=f"Promise {number}"), step())
    QApplication.processEvents()
    assert page.commitments.form.y() == before
    assert all(card.y() > before for card in page.commitments.cards)


def test_the_room_sees_what_it_took_on_last(page: ClosePage, desk: Desk) -> None:
    assert page.wall_words() == ("What we will take further", "")
    for promise in ("One page for everybody", "A walk round the school"):
        desk.do(partial(commit_to, text=promise), step())
    assert page.wall_words() == ("What we will take further", "A walk round the school")
    question = desk.snapshot.all(Question)[0]
    desk.do(partial(commit_to, text="", question=question.id), step())
    assert page.wall_words()[1] == short_text(question.short, question.text)


@pytest.mark.usefixtures("page")
def test_a_count_shows_all_of_its_digits_in_the_house_look(application: QApplication) -> None:
    appearance = Appearance()
    dresser = Dresser(application, appearance)
    box = CountBox("Fairly")
    box.setValue(1_234)
    box.show()
    QTest.qWaitForWindowExposed(box)
    line = box.lineEdit()
    assert line is not None
    # The line's own margins and padding come on top of its digits.
    assert line.width() >= line.fontMetrics().horizontalAdvance("1234") + 18
    assert box.height() <= 32
    box.close()
    del dresser


def test_who_comes_from_elsewhere_finds_the_keyboard_on_the_commitment(
    page: ClosePage, desk: Desk
) -> None:
    for number in range(12):
        desk.do(partial(commit_to, text=f"Promise {number}"), step())
    last = page.commitments.cards[-1]
    page.show_item(last.commitment.id)
    QApplication.processEvents()
    assert QApplication.focusWidget() is last.pencil
    assert not last.visibleRegion().isEmpty()
