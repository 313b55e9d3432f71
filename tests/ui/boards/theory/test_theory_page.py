"""The page of a theory of change: writing, choosing, saying why, and what is worth a look."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.samples import sample
from tests.support import done, small_session
from tests.ui.boards.theory.theory_room import Open, element
from tests.ui.settling import settle
from tests.waiting import wait_until
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.theory.lettering import SUB, TEXT
from workshop_studio.layout.words import COLUMN_NAMES
from workshop_studio.model.items import Question
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import COLUMNS
from workshop_studio.operations.theories import add_element, take_into
from workshop_studio.ui.boards.theory.theory_page import TheoryPage


def centre(page: TheoryPage, record: str) -> QPoint:
    return page.canvas.view.to_widget(page.scene.by_id[record].bounds.centre).toPoint()


def test_a_theory_is_written_from_the_right_by_typing(shown: Open) -> None:
    page, document = shown(small_session())
    page.focus_first()
    for words in ("They want to be here", "They trust us"):
        QTest.keyClicks(page.quick_add.field, words)
        QTest.keyClick(page.quick_add.field, Qt.Key.Key_Return)
    assert [(each.column, each.text) for each in document.snapshot.all(Element)] == [
        ("aims", "They want to be here"), ("aims", "They trust us"),
    ]  # fmt: skip
    assert page.counts() == "2 boxes"


def test_columns_are_named_at_the_upper_edge_while_their_names_are_out_of_view(
    shown: Open,
) -> None:
    page, _ = shown(sample("trust-reading"))
    marks = page.stage.findChildren(QLabel, "board-waymark")
    assert len(marks) == len(COLUMNS)
    assert not any(mark.isVisible() for mark in marks)
    page.canvas.pan(0, -400)
    names = [COLUMN_NAMES[each] for each in COLUMNS]
    assert [mark.text() for mark in marks if mark.isVisible()] == names
    # Each above its own column, below what covers the board, and beside the others.
    frames = [mark.geometry() for mark in marks]
    assert all(not a.intersects(b) for a, b in pairwise(frames))
    for name, frame in zip(COLUMNS, frames, strict=True):
        panel = next(cell.region for cell in page.scene.cells if cell.id == name)
        assert isinstance(panel, Rect)
        assert frame.top() >= page.canvas.free.top()
        assert page.canvas.view.rect_to_widget(panel).left() <= frame.left()
        assert page.canvas.view.rect_to_widget(panel).right() >= frame.right()
    page.canvas.pan(0, 400)
    assert not any(mark.isVisible() for mark in marks)


def test_what_is_linked_is_in_sight_also_where_the_link_has_moved_it(shown: Open) -> None:
    page, document = shown(sample("borough"))
    theory = document.snapshot.all(Theory)[0].id
    late = add_element(document.snapshot, theory, column="mediating-mechanisms", text="Late")
    done(document, late)
    for _ in range(8):
        done(document, add_element(document.snapshot, theory, column="activities", text="Then"))
    mechanism = element(document, "Late")
    assert mechanism.column == "mediating-mechanisms"
    last = document.snapshot.all(Element)[-1]
    page.canvas.zoom_to(1.0)
    page.canvas.setFocus()
    page.canvas.select((last.id,))
    page.commands.link.trigger()
    QTest.keyClicks(page.canvas, "late")
    assert page.canvas.linking is not None
    assert page.canvas.linking.target == mechanism.id
    before = page.scene.by_id[mechanism.id].bounds
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    after = page.scene.by_id[mechanism.id].bounds
    assert after.y > before.y + page.canvas.seen.height
    assert page.canvas.free.contains(page.canvas.view.rect_to_widget(after))


def test_a_box_that_cannot_stay_where_it_was_let_go_is_in_sight_again(shown: Open) -> None:
    page, document = shown(sample("borough"))
    canvas, before = page.canvas, document.snapshot
    box = document.snapshot.all(Element)[0].id
    canvas.zoom_to(1.0)
    canvas.reveal(page.scene.by_id[box].bounds)
    start = centre(page, box)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, start + QPoint(40, 40))
    canvas.pan(-4_000, -4_000)
    end = QPoint(canvas.width() - 10, canvas.height() - 10)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    assert document.snapshot is before
    shown_at = canvas.view.rect_to_widget(page.scene.by_id[box].bounds)
    assert canvas.free.contains(shown_at)


@pytest.mark.parametrize("read_only", [False, True])
def test_of_several_boxes_is_said_how_many_and_what_can_be_done_with_them(
    shown: Open, *, read_only: bool
) -> None:
    page, document = shown(sample("trust-reading"), read_only=read_only)
    page.canvas.select(tuple(each.id for each in document.snapshot.all(Element)[:3]))
    QApplication.processEvents()
    said = [label.text() for label in page.form.findChildren(QLabel) if label.isVisible()]
    assert said[0] == "3 chosen"
    assert any("Ctrl+G" in each for each in said) is not read_only


def test_the_whole_width_is_shown_until_the_person_zooms(shown: Open) -> None:
    page, _ = shown(sample("trust-reading"))
    seen = page.canvas.view.rect_to_widget(page.scene.bounds)
    assert seen.left() >= 0
    assert seen.right() <= page.canvas.width()
    page.widget.resize(1_000, 700)
    wait_until(
        lambda: page.canvas.view.rect_to_widget(page.scene.bounds).right() <= page.canvas.width()
    )
    assert page.canvas.view.rect_to_widget(page.scene.bounds).left() >= 0
    page.canvas.zoom_to(2.0)
    page.widget.resize(900, 700)
    QTest.qWait(20)
    assert page.canvas.view.scale == 2.0


def test_a_click_on_a_box_shows_its_fields_by_column(shown: Open) -> None:
    page, document = shown(sample("borough"))
    outcome = element(document, "suspended a second time")
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=centre(page, outcome.id))
    form = page.form.element
    assert form.isVisible()
    assert form.text.toPlainText() == outcome.text
    assert form.important.isChecked()
    assert form.measures.isVisible()
    assert not form.output.isVisible()
    assert not form.state.isVisible()
    factor = element(document, "two hours a week")
    page.show_item(factor.id)
    assert form.state.chosen() == "partly"
    assert not form.measures.isVisible()


def test_nothing_stands_over_the_columns(shown: Open) -> None:
    page, _ = shown(sample("trust-reading"))
    page.widget.resize(1_026, 600)
    settle(page.canvas)
    columns = page.canvas.view.rect_to_widget(page.scene.bounds)
    for widget in (page.legend, page.look, page.stage.nearer, page.stage.title):
        there = QRectF(QRect(widget.mapTo(page.stage, QPoint(0, 0)), widget.size()))
        assert not there.intersects(columns), widget
        assert page.stage.rect().contains(there.toRect())


def test_a_theory_can_be_read_as_it_opens_in_a_narrow_window(shown: Open) -> None:
    page, _ = shown(sample("trust-reading"))
    page.appearance.set_small(small=True)
    page.widget.resize(1_026, 600)
    settle(page.canvas)
    assert page.canvas.view.scale * TEXT.size >= 13.0
    assert page.canvas.view.scale * SUB.size >= 11.5


def test_fields_enter_when_they_are_left_one_step_each(shown: Open) -> None:
    page, document = shown(sample("borough"))
    activity = element(document, "Ring the family")
    page.show_item(activity.id)
    form = page.form.element
    form.who.setFocus()
    form.who.selectAll()
    QTest.keyClicks(form.who, "Form tutor")
    assert document.snapshot.get(Element, activity.id).who != "Form tutor"
    QTest.keyClick(form.who, Qt.Key.Key_Return)
    assert document.snapshot.get(Element, activity.id).who == "Form tutor"
    assert page.desk.undo()
    assert document.snapshot.get(Element, activity.id).who == activity.who
    assert form.who.text() == activity.who


def test_far_too_much_pasted_into_a_box_is_told_and_not_cut_in_silence(shown: Open) -> None:
    page, document = shown(sample("borough"))
    said: list[str] = []
    page.desk.refused.connect(said.append)
    activity = element(document, "Ring the family")
    page.show_item(activity.id)
    form = page.form.element
    form.text.setPlainText("x" * 100_000)
    form.flush()
    assert document.snapshot.get(Element, activity.id).text == activity.text
    assert len(said) == 1
    assert "100,000" in said[0]
    assert len(form.text.toPlainText()) == 100_000
    form._entries["text"].give_up()


def test_measures_are_added_filled_and_taken_away(shown: Open) -> None:
    page, document = shown(sample("borough"))
    outcome = element(document, "Pupils with a plan feel")
    page.show_item(outcome.id)
    measures = page.form.element.measures
    QTest.mouseClick(measures.more, Qt.MouseButton.LeftButton)
    for name, words in (("indicator", "Survey"), ("baseline", "58 %"), ("target", "80 %")):
        QTest.keyClicks(measures.frames[0].fields[name], words)
        QTest.keyClick(measures.frames[0].fields[name], Qt.Key.Key_Return)
    (measure,) = document.snapshot.get(Element, outcome.id).measures
    assert (measure.indicator, measure.baseline, measure.target) == ("Survey", "58 %", "80 %")
    assert "no measure" not in page.scene.by_id[outcome.id].name
    QTest.mouseClick(measures.frames[0].away, Qt.MouseButton.LeftButton)
    assert document.snapshot.get(Element, outcome.id).measures == ()
    assert measures.frames == []


def test_an_impossible_column_is_refused_and_the_choice_goes_back(shown: Open) -> None:
    page, document = shown(sample("borough"))
    aim = element(document, "Every young person in Aldermere")
    page.show_item(aim.id)
    said: list[str] = []
    page.desk.refused.connect(said.append)
    column = page.form.element.column
    column.setFocus()
    QTest.keyClick(column, Qt.Key.Key_Home)
    assert document.snapshot.get(Element, aim.id).column == "aims"
    assert column.chosen() == "aims"
    assert "right to left" in said[0]


def test_a_link_says_why_and_how_sure(shown: Open) -> None:
    page, document = shown(sample("borough"))
    link = next(each for each in document.snapshot.all(TheoryLink) if not each.because)
    page.show_item(link.id)
    form = page.form.link
    assert form.isVisible()
    form.because.setFocus()
    QTest.keyClicks(form.because, "They told us so")
    form.confidence.setFocus()
    assert document.snapshot.get(TheoryLink, link.id).because == "They told us so"
    QTest.keyClick(form.confidence, Qt.Key.Key_Down)
    assert document.snapshot.get(TheoryLink, link.id).confidence == "low"
    QTest.mouseClick(form.target, Qt.MouseButton.LeftButton)
    assert page.selection == (link.target,)


def test_dragging_from_box_to_box_with_the_link_tool_links_them(shown: Open) -> None:
    snapshot = small_session()
    theory = snapshot.all(Theory)[0].id
    snapshot = snapshot.apply(add_element(snapshot, theory, column="outcomes", text="It works"))
    snapshot = snapshot.apply(add_element(snapshot, theory, column="aims", text="All is well"))
    page, document = shown(snapshot)
    outcome, aim = (each.id for each in snapshot.all(Element))
    page.canvas.use("link")
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=centre(page, outcome))
    for share in (3, 2, 1):
        QTest.mouseMove(page.canvas, centre(page, aim) - QPoint(20 * share, 0))
    QTest.mouseMove(page.canvas, centre(page, aim))
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=centre(page, aim))
    (link,) = document.snapshot.all(TheoryLink)
    assert (link.source, link.target) == (outcome, aim)


def test_dragging_a_box_into_another_column_moves_it_there(shown: Open) -> None:
    snapshot = small_session()
    theory = snapshot.all(Theory)[0].id
    snapshot = snapshot.apply(add_element(snapshot, theory, column="outcomes", text="It works"))
    page, document = shown(snapshot)
    box = snapshot.all(Element)[0].id
    start = centre(page, box)
    panel = next(cell for cell in page.scene.cells if cell.id == "mediating-mechanisms").region
    assert isinstance(panel, Rect)
    goal = page.canvas.view.to_widget((panel.centre[0], panel.y + 200)).toPoint()
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=start)
    for share in (1, 2, 3, 4):
        QTest.mouseMove(page.canvas, start + (goal - start) * (share / 4))
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=goal)
    assert document.snapshot.get(Element, box).column == "mediating-mechanisms"
    page.widget.activateWindow()
    assert QTest.qWaitForWindowActive(page.widget)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert document.snapshot.get(Element, box).column == "outcomes"


def test_advice_leads_to_its_place(shown: Open) -> None:
    page, document = shown(sample("borough"))
    overview = page.form.overview
    wait_until(lambda: bool(overview.advice.lines))
    line = next(x for x in overview.advice.lines if "Pupils with a plan" in _words(x))
    QTest.mouseClick(line.go, Qt.MouseButton.LeftButton)
    assert page.selection == (element(document, "Pupils with a plan feel").id,)
    assert not overview.isVisible()


def test_an_empty_theory_is_not_praised(shown: Open) -> None:
    page, _ = shown(small_session())
    wait_until(lambda: "Begin with the aims" in page.form.overview._good.text())
    page.form.overview.title.setFocus()
    page.form.overview.title.selectAll()
    QTest.keyClicks(page.form.overview.title, "Reading first")
    QTest.keyClick(page.form.overview.title, Qt.Key.Key_Return)
    assert page.stage.title.text() == "Reading first"


def test_a_box_leads_back_to_the_question_it_came_from(shown: Open) -> None:
    page, document = shown(small_session())
    question = document.snapshot.all(Question)[1]
    theory = document.snapshot.all(Theory)[0].id
    done(document, take_into(document.snapshot, question.id, theory))
    page.show_item(document.snapshot.all(Element)[0].id)
    wanted: list[tuple[str, str]] = []
    page.wants.connect(lambda step, record: wanted.append((step, record)))
    [way] = page.form.element.strands.came_from.cards
    assert way.accessibleName() == f"{question.text}, How might we, question 2"
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    assert wanted == [("questions", question.id)]


def test_in_a_session_open_for_reading_nothing_can_be_changed(shown: Open) -> None:
    page, document = shown(sample("borough"), read_only=True)
    outcome = element(document, "suspended a second time")
    page.show_item(outcome.id)
    form = page.form.element
    QTest.keyClicks(form.when, "Never")
    QTest.mouseClick(form.important, Qt.MouseButton.LeftButton)
    assert document.snapshot.get(Element, outcome.id) == outcome


def test_what_is_private_is_not_on_the_room_s_screen(shown: Open) -> None:
    page, document = shown(sample("borough"))
    hidden = element(document, "Ring the family")
    page.show_item(hidden.id)
    QTest.mouseClick(page.form.element.private, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert document.snapshot.get(Element, hidden.id).private
    wall = page.wall_scene()
    assert wall is not None
    assert hidden.id not in wall[1].by_id
    assert not any(hidden.id in item.ends for item in wall[1].items)


def test_small_windows_get_narrow_boxes(shown: Open) -> None:
    page, _ = shown(sample("borough"))
    before = page.scene.bounds.width
    page.appearance.set_small(small=True)
    assert page.scene.bounds.width < before - 200


def _words(line: object) -> str:
    assert hasattr(line, "findChildren")
    return " ".join(label.text() for label in line.findChildren(QLabel))
