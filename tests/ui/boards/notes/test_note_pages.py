"""The pages of icebergs and free notes, with real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from tests.support import board_of, small_session, step, woven_session
from tests.ui.boards.boards import free_board
from tests.ui.boards.notes.note_room import shown
from workshop_studio.layout.boards.notes.look import NoteLook
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, NoteLink, Question
from workshop_studio.model.theories import Element
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.removing import remove
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage

pytestmark = pytest.mark.usefixtures("application")


def typed(line: QLineEdit, text: str) -> None:
    line.setFocus()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def chosen(page: NoteBoardPage, number: int = 0) -> str:
    """Select a note and put the keyboard on the board."""
    note = page.desk.snapshot.all(Note)[number].id
    page.canvas.setFocus()
    page.canvas.select((note,))
    return note


def record(page: NoteBoardPage, note: str) -> Note:
    return page.desk.snapshot.get(Note, note)


@pytest.mark.parametrize(
    ("key", "mark"),
    [("R", "resonates"), ("X", "jars"), ("O", "opportunity"), ("M", "missing")],
)
def test_a_key_marks_the_selected_note_and_takes_the_mark_off_again(
    book: FontBook, key: str, mark: str
) -> None:
    with shown(small_session(), book) as page:
        note = chosen(page)
        QTest.keyClicks(page.canvas, key.lower())
        assert record(page, note).marks == (mark,)
        assert [m for m, toggle in page.panel.fields.marks.items() if toggle.isChecked()] == [mark]
        QTest.keyClicks(page.canvas, key.lower())
        assert record(page, note).marks == ()
        assert page.selection == (note,)


def test_a_note_of_an_iceberg_is_given_its_heading_in_the_dock_a_free_one_by_hand(
    book: FontBook,
) -> None:
    with shown(small_session(), book) as page:
        note = chosen(page)
        typed(page.panel.fields.heading.line, "Trust")
        assert record(page, note).group == "Trust"
        assert page.panel.fields.heading.isVisible()
        page.desk.undo()
        assert record(page, note).group == ""
        page.canvas.select(each.id for each in page.desk.snapshot.all(Note)[:2])
        assert not page.panel.fields.heading.isVisible()
    with shown(free_board(("One", 60, 60)), book, kind="notes") as page:
        chosen(page)
        assert not page.panel.fields.heading.isVisible()


def test_without_a_selection_letters_go_into_quick_add(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        page.canvas.setFocus()
        QTest.keyClicks(page.canvas, "r")
        assert not any(note.marks for note in page.desk.snapshot.all(Note))


def test_a_button_marks_and_says_how_many_opportunities_there_are(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        note = chosen(page)
        toggle = page.panel.fields.marks["opportunity"]
        QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
        assert record(page, note).marks == ("opportunity",)
        assert toggle.isChecked()
        assert "1 opportunity" in page.counts()


def test_a_mark_by_its_letter_says_what_happened(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        said: list[str] = []
        page.desk.told.connect(said.append)
        chosen(page)
        QTest.keyClicks(page.canvas, "r")
        QTest.keyClicks(page.canvas, "r")
        assert said == ["Marked: resonates", "No longer marked: resonates"]


def test_a_note_becomes_a_question_and_leads_there(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        said: list[tuple[str, ...]] = []
        wanted: list[tuple[str, str]] = []
        page.desk.moved_on.connect(lambda words, *where: said.append((words, *where)))
        page.wants.connect(lambda step_name, ident: wanted.append((step_name, ident)))
        note = chosen(page)
        QTest.keyClicks(page.canvas, "j")
        question = page.desk.snapshot.all(Question)[-1]
        assert question.origins == (note,)
        words = "Now a question: How might we change this: note 0?"
        assert said == [(words, "questions", question.id)]
        look = page.scene.by_id[note].look
        assert isinstance(look, NoteLook)
        assert look.questions == "Q5"
        [line] = page.panel.fields.strands.became.cards
        assert line.accessibleName() == f"{question.text}, How might we, question 5"
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert wanted == [("questions", question.id)]


def test_the_same_note_pressed_for_twice_is_one_question_until_that_is_reworded(
    book: FontBook,
) -> None:
    with shown(small_session(), book) as page:
        leads: list[tuple[str, ...]] = []
        page.desk.leads.connect(lambda *told: leads.append(told))
        chosen(page)
        QTest.keyClicks(page.canvas, "j")
        once = page.desk.snapshot
        question = once.all(Question)[-1].id
        QTest.keyClicks(page.canvas, "j")
        assert page.desk.snapshot is once
        assert leads == [("It is a question already.", "questions", question)]
        page.desk.do(lambda now: edit(now, question, text="What if?"), step("edit"))
        QTest.keyClicks(page.canvas, "j")
        assert len(page.desk.snapshot.all(Question)) == len(once.all(Question)) + 1


def test_a_board_for_questions_is_added_where_there_is_none(book: FontBook) -> None:
    snapshot = small_session(questions=0)
    snapshot = snapshot.apply(remove(snapshot, [board_of(snapshot, "opportunities")]))
    with shown(snapshot, book) as page:
        chosen(page)
        QTest.mouseClick(page.panel.fields.question, Qt.MouseButton.LeftButton)
        assert len(page.desk.snapshot.all(Question)) == 1
        page.desk.undo()
        assert "opportunities" not in {board.kind for board in page.desk.snapshot.all(Board)}


def test_layer_and_side_are_chosen_by_keyboard(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        note = chosen(page)
        fields = page.panel.fields
        assert (fields.layer.chosen(), fields.side.chosen()) == ("events", "barrier")
        fields.layer.setFocus()
        QTest.keyClick(fields.layer, Qt.Key.Key_Down)
        QTest.keyClick(fields.side, Qt.Key.Key_Up)
        assert (record(page, note).layer, record(page, note).side) == ("patterns", "driver")
        assert page.scene.by_id[note].cell == "patterns/driver"


def test_a_group_is_typed_and_offered_again(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        note = chosen(page)
        line = page.panel.fields.voice.lineEdit()
        assert line is not None
        typed(line, "Year 9 pupils")
        assert record(page, note).voice == "Year 9 pupils"
        chosen(page, 1)
        voice = page.panel.fields.voice
        assert voice.currentText() == ""
        assert voice.itemText(0) == "Year 9 pupils"


def test_tags_and_the_private_switch_are_kept(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        note = chosen(page)
        fields = page.panel.fields
        typed(fields.tags, "restorative,  cross  phase , restorative")
        assert record(page, note).tags == ("restorative", "cross phase")
        fields.private.setFocus()
        QTest.keyClick(fields.private, Qt.Key.Key_Space)
        assert record(page, note).private
        wall = page.wall_scene()
        assert wall is not None
        assert note in page.scene.by_id
        assert note not in wall[1].by_id


def test_links_of_a_note_lead_to_its_neighbours(book: FontBook) -> None:
    with shown(woven_session(), book) as page:
        chosen(page)
        links = page.desk.snapshot.all(NoteLink)
        line = page.panel.fields.links.lines[0]
        assert isinstance(line, QPushButton)
        assert line.accessibleName() == "this note → Note 1"
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert page.selection == (links[0].target,)


def test_a_selected_link_can_be_explained(book: FontBook) -> None:
    with shown(woven_session(), book) as page:
        link = page.desk.snapshot.all(NoteLink)[0].id
        page.canvas.select((link,))
        assert page.panel.link.isVisible()
        typed(page.panel.link.why, "Nobody asks")
        assert page.desk.snapshot.get(NoteLink, link).note == "Nobody asks"


def test_several_notes_are_changed_in_one_step(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        page.canvas.setFocus()
        page.canvas.select(tuple(note.id for note in page.desk.snapshot.all(Note)))
        assert page.panel.fields.title.text() == "3 notes"
        QTest.keyClicks(page.canvas, "o")
        assert all(note.marks == ("opportunity",) for note in page.desk.snapshot.all(Note))
        page.desk.undo()
        assert not any(note.marks for note in page.desk.snapshot.all(Note))


def test_nothing_selected_says_how_to_run_the_step_and_who_has_spoken(book: FontBook) -> None:
    snapshot = small_session()
    snapshot = snapshot.apply(edit(snapshot, snapshot.all(Note)[0].id, voice="Pupils"))
    with shown(snapshot, book) as page:
        assert not page.panel.fields.isVisible()
        assert page.panel._voices.in_words() == "Pupils: 1, Not said: 2"
        assert len(page.prompts) == 7


def test_a_narrow_window_has_small_notes(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        note = page.desk.snapshot.all(Note)[0].id
        wide = page.scene.by_id[note].extent.width
        page.appearance.set_small(small=True)
        assert page.scene.by_id[note].extent.width < wide


def test_the_issue_is_typed_in_its_place(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        board = board_of(page.desk.snapshot, "iceberg")
        place = page.canvas.view.rect_to_widget(page.scene.by_id[board].bounds).center().toPoint()
        QTest.mouseDClick(page.canvas, Qt.MouseButton.LeftButton, pos=place)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QPlainTextEdit)
        QTest.keyClicks(editor, "Why help comes late")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert page.desk.snapshot.get(Board, board).issue == "Why help comes late"
        assert page.scene.by_id[board].name == "Issue: Why help comes late"


def test_the_issue_goes_neither_by_delete_nor_with_all_notes(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        page.canvas.setFocus()
        QTest.keyClick(page.canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(page.canvas, Qt.Key.Key_Delete)
        assert not page.desk.snapshot.all(Note)
        assert board_of(page.desk.snapshot, "iceberg") in page.scene.by_id


def test_a_typed_place_decides_where_a_note_goes_and_the_bar_follows(book: FontBook) -> None:
    with shown(small_session(notes=0), book) as page:
        page.focus_first()
        bar = QApplication.focusWidget()
        assert bar is not None
        QTest.keyClicks(bar, "3- Panels meet monthly")
        QTest.keyClick(bar, Qt.Key.Key_Return)
        (note,) = page.desk.snapshot.all(Note)
        assert (note.layer, note.side, note.text) == (
            "structures", "barrier", "Panels meet monthly",
        )  # fmt: skip
        assert page.quick_add.cell == "structures/barrier"


def test_keys_move_a_note_through_layers_and_sides(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        note = chosen(page)
        QTest.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(page.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert (record(page, note).layer, record(page, note).side) == ("patterns", "driver")
        assert page.selection == (note,)


def test_a_session_for_reading_only_cannot_be_marked(book: FontBook) -> None:
    with shown(small_session(), book, read_only=True) as page:
        note = chosen(page)
        QTest.keyClicks(page.canvas, "r")
        assert record(page, note).marks == ()
        assert not page.panel.fields.isEnabled()


def test_free_notes_have_no_layers_but_marks(book: FontBook) -> None:
    snapshot = small_session(notes=0)
    snapshot = snapshot.apply(add_board(snapshot, kind="notes", title="Warm-up"))
    with shown(snapshot, book, kind="notes") as page:
        page.desk.perform(lambda now: page.acts.add(now, "To belong", cell="", at=None))
        note = chosen(page)
        assert not page.panel.fields.layer.isVisible()
        QTest.keyClicks(page.canvas, "m")
        assert record(page, note).marks == ("missing",)


def test_the_title_follows_the_board(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        board = board_of(page.desk.snapshot, "iceberg")
        page.desk.do(lambda now: edit(now, board, title="Underneath"), step())
        assert page.canvas.accessibleName() == "Underneath"


def test_several_notes_become_one_question_and_one_step(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        before = page.desk.snapshot.all(Question)
        notes = tuple(note.id for note in page.desk.snapshot.all(Note))
        page.canvas.setFocus()
        page.canvas.select(notes)
        QTest.keyClicks(page.canvas, "j")
        assert page.desk.snapshot.all(Question)[len(before) :][0].origins == notes
        assert len(page.desk.snapshot.all(Question)) == len(before) + 1
        page.desk.undo()
        assert page.desk.snapshot.all(Question) == before


def test_notes_go_into_the_theory_where_they_fit(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        said: list[str] = []
        page.desk.moved_on.connect(lambda words, *_where: said.append(words))
        one, two, _ = page.desk.snapshot.all(Note)
        page.desk.do(lambda now: edit(now, two.id, layer="structures"), step("edit-note"))
        page.canvas.setFocus()
        page.canvas.select((one.id, two.id))
        QTest.keyClicks(page.canvas, "t")
        columns = {each.origins: each.column for each in page.desk.snapshot.all(Element)}
        assert columns == {(one.id,): "activities", (two.id,): "moderating-factors"}
        assert said == ["Taken into the theory of change: Activities · Moderating factors"]
        page.desk.undo()
        assert page.desk.snapshot.all(Element) == ()
