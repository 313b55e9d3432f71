"""Typing questions: one after the other, into columns, statements, and far too much."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.questions.question_room import Room
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Question

Key = Qt.Key


def test_typing_and_enter_adds_a_question_and_the_opening_words(room: Room) -> None:
    room.page.focus_first()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "meet earlier")
    QTest.keyClick(focused, Key.Key_Return)
    assert room.question(-1).text == "How might we meet earlier?"
    assert room.page.counts() == "5 questions"


def test_ten_questions_are_typed_without_leaving_the_bar(room: Room) -> None:
    before = len(room.ids())
    room.page.focus_first()
    line = room.page.quick_add.field
    typed = (
        "meet earlier", "What if we rang first", "2 share one record #transition",
        "Lend staff for a term", "We need more money", "3 ask families before a plan",
        "How might we be kind?", "Who rings first?", "SENCOs meet", "1 begin on Monday",
    )  # fmt: skip
    for words in typed:
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Key.Key_Return)
        assert line.text() == ""
        assert line.hasFocus()
    made = room.snapshot.all(Question)
    texts = {each.text: each for each in made}
    assert len(made) == before + 10
    columns = [each.id for each in room.snapshot.all(Category)]
    assert texts["How might we meet earlier?"].category == columns[0]
    shared = texts["How might we share one record?"]
    assert (shared.category, shared.tags) == (columns[1], ("transition",))
    # The bar stays where the last one went.
    assert texts["How might we lend staff for a term?"].category == columns[1]
    assert texts["We need more money"].category == columns[1]
    assert texts["How might we begin on Monday?"].category == columns[0]
    assert room.said == []


def test_a_statement_gets_a_hint_and_j_is_its_way_out(room: Room) -> None:
    room.page.focus_first()
    line = room.page.quick_add.field
    QTest.keyClicks(line, "We need more money")
    QTest.keyClick(line, Key.Key_Return)
    made = next(each for each in room.snapshot.all(Question) if each.text == "We need more money")
    room.page.show_item(made.id)
    assert room.page.panel.form.open_up.isVisible()
    assert "reads like an answer" in room.page.scene.by_id[made.id].name
    room.page.canvas.setFocus()
    room.press(Key.Key_J)
    asked = room.snapshot.get(Question, made.id).text
    assert asked.startswith("How might we")
    assert not room.page.panel.form.open_up.isVisible()
    room.press(Key.Key_J)
    assert room.snapshot.get(Question, made.id).text == asked


def test_far_too_much_pasted_into_a_question_is_told_and_stays_in_its_field(room: Room) -> None:
    before = room.question().text
    room.select(0)
    form = room.page.panel.form
    form.text.setFocus()
    form.text.setPlainText("x" * 100_000)
    form.flush()
    assert room.question().text == before
    assert "100,000" in room.said[-1]
    assert len(form.text.toPlainText()) == 100_000
