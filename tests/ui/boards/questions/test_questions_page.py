"""The page of questions by keys and mouse: adding, signs, merging, columns, where things lead."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from tests.support import board_of, small_session, step
from tests.ui.boards.questions.question_room import Room
from tests.waiting import wait_until
from workshop_studio.bundled import samples
from workshop_studio.exchange.files import read_file
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Question
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.operations.rounds import open_round, prepare_round

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def words_of(widget: QWidget) -> str:
    """All labels that can be seen on a widget."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def test_keys_1_to_6_toggle_the_signs_of_the_selected_question(room: Room) -> None:
    room.select(1)
    room.press(Key.Key_1)
    room.press(Key.Key_6)
    assert room.question(1).signs == ("movable", "timely")
    assert room.page.panel.form.signs.toggle("timely").isChecked()
    room.press(Key.Key_1)
    assert room.question(1).signs == ("timely",)


def test_a_click_on_a_sign_in_the_dock_toggles_it(room: Room) -> None:
    room.select(0)
    toggle = room.page.panel.form.signs.toggle("motivated")
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert room.question(0).signs == ("motivated",)
    assert "1 of 6 signs" in words_of(room.page.panel)


def test_merging_makes_one_of_those_selected_and_an_undo_brings_them_back(room: Room) -> None:
    first, *_ = room.ids()
    room.select(0, 1, 2)
    room.press(Key.Key_M, CONTROL)
    assert len(room.ids()) == 2
    assert room.question(0).wordings == ("How might we do 1?", "How might we do 2?")
    assert room.page.selection == (first,)
    assert room.said == ["3 questions merged into “How might we do 0?”"]
    room.desk.undo()
    assert len(room.ids()) == 4


def test_the_words_of_a_merged_question_stand_in_the_dock_and_can_be_asked_instead(
    room: Room,
) -> None:
    room.select(0, 1)
    room.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    room.select(0)
    panel = room.page.panel.form.wordings
    assert panel.isVisible()
    assert panel.wordings == ("How might we do 1?",)
    panel.buttons[0].setFocus()
    QTest.keyClick(panel.buttons[0], Qt.Key.Key_Space)
    assert room.question(0).text == "How might we do 1?"
    assert panel.wordings == ("How might we do 0?",)
    assert panel.buttons[0].hasFocus()
    assert room.desk.next_undo() == "Choose a wording"
    room.select(1)
    assert not panel.isVisible()


def test_a_heading_is_given_reworded_and_taken_away_in_the_dock(room: Room) -> None:
    room.select(0)
    line = room.page.panel.form.heading.line
    line.setFocus()
    QTest.keyClicks(line, "Trust")
    QTest.keyClick(line, Key.Key_Return)
    assert room.question(0).group == "Trust"
    assert room.desk.next_undo() == "Change heading"
    line.clear()
    room.page.canvas.setFocus()
    assert room.question(0).group == ""
    assert room.desk.next_undo() == "Ungroup"


def test_merging_one_question_is_refused_in_a_sentence(room: Room) -> None:
    room.select(0)
    room.press(Key.Key_M, CONTROL)
    assert room.said == ["Choose at least two questions to merge."]


def test_committing_writes_a_commitment_once_and_leads_to_it(room: Room) -> None:
    room.select(2)
    room.press(Key.Key_A)
    [promise] = room.snapshot.all(Commitment)
    assert promise.question == room.ids()[2]
    assert promise.text == "How might we do 2?"
    room.press(Key.Key_A)
    assert len(room.snapshot.all(Commitment)) == 1
    assert room.wanted == [("close", promise.id), ("close", promise.id)]


def test_taking_a_question_into_the_theory_remembers_it_and_says_where(room: Room) -> None:
    told: list[tuple[str, ...]] = []
    room.desk.moved_on.connect(lambda *words: told.append(words))
    room.select(0)
    QTest.mouseClick(room.page.panel.form.theory, Qt.MouseButton.LeftButton)
    [element] = room.snapshot.all(Element)
    assert element.origins == (room.ids()[0],)
    assert element.column == "activities"
    words = "Taken into the theory of change: Activities"
    assert told == [(words, "theory", element.id)]
    assert room.wanted == []
    assert room.desk.undo()
    assert room.snapshot.all(Element) == ()


def test_a_question_just_made_of_a_note_opens_for_typing_until_it_is_reworded(woven: Room) -> None:
    canvas = woven.page.canvas
    woven.page.show_item(woven.ids()[0])
    assert not canvas.typist.edited
    woven.page.show_item(woven.ids()[4])
    assert canvas.typist.edited == woven.ids()[4]
    canvas.typist.give_up()
    woven.desk.do(lambda now: edit(now, woven.ids()[4], text="How might we meet?"), step())
    woven.page.show_item(woven.ids()[4])
    assert not canvas.typist.edited


def test_the_dock_leads_to_where_a_question_came_from_and_what_became_of_it(woven: Room) -> None:
    woven.select(4)
    ties = {
        each.accessibleName(): each
        for each in woven.page.panel.form.strands.cards
        if each.isVisible()
    }
    note = "Note 0, Iceberg, Events, barrier"
    taken = "How might we change this: note 0?, Theory, activity"
    assert set(ties) == {note, "Try it, Commitment", taken}
    QTest.mouseClick(ties[note], Qt.MouseButton.LeftButton)
    assert woven.wanted == [("iceberg", woven.snapshot.all(Note)[0].id)]


def test_rewording_in_the_dock_is_one_step_when_the_field_is_left(room: Room) -> None:
    room.select(0)
    text = room.page.panel.form.text
    text.setFocus()
    text.selectAll()
    QTest.keyClicks(text, "A joint panel")
    assert room.question(0).text == "How might we do 0?"
    room.page.canvas.setFocus()
    assert room.question(0).text == "A joint panel"
    assert "This reads like an answer" in words_of(room.page.panel)
    QTest.mouseClick(room.page.panel.form.open_up, Qt.MouseButton.LeftButton)
    assert room.question(0).text == "How might we act on this: a joint panel?"


def test_what_is_typed_for_one_question_never_lands_in_another(room: Room) -> None:
    room.select(0)
    short = room.page.panel.form.short
    short.setFocus()
    QTest.keyClicks(short, "The first")
    room.page.canvas.select((room.ids()[1],))
    assert room.question(0).short == "The first"
    assert room.question(1).short == ""
    assert short.text() == ""


def test_a_column_is_renamed_added_and_removed_into_another(room: Room) -> None:
    room.page.panel.edit_columns()
    columns = room.page.panel.columns
    name = columns.name_fields()[0].widget
    name.selectAll()
    QTest.keyClicks(name, "In the classroom")
    QTest.keyClick(name, Key.Key_Return)
    assert room.snapshot.all(Category)[0].name == "In the classroom"
    QTest.mouseClick(columns.add, Qt.MouseButton.LeftButton)
    assert [each.name for each in room.snapshot.all(Category)][-1] == "New column"
    first, second, *_ = (each.id for each in room.snapshot.all(Category))
    columns._remove(first)
    assert "Where do its 4 questions go?" in words_of(columns)
    columns._move_and_remove(first)
    assert {each.category for each in room.snapshot.all(Question)} == {second}
    name_of_second = room.snapshot.get(Category, second).name
    told = f"The column was removed; its 4 questions went to “{name_of_second}”."
    assert room.said == [told]


def test_deleting_a_question_says_in_one_sentence_what_that_means_and_undo_heals_it(
    room: Room,
) -> None:
    vote = prepare_round(room.snapshot, board_of(room.snapshot, "opportunities"), title="First")
    room.desk.do(lambda _: vote, step())
    room.desk.do(lambda now: open_round(now, now.all(Round)[0].id), step())
    room.desk.do(lambda now: commit_to(now, text="Ring", question=room.ids()[0]), step())
    before = {each.id: each for each in room.snapshot}
    room.select(0)
    room.press(Key.Key_Delete)
    assert room.said[-1] == (
        "1 question deleted; 1 commitment no longer names its question; "
        "votes for it in “First” count as unused"
    )
    assert room.desk.undo()
    assert {each.id: each for each in room.snapshot} == before


def test_no_more_than_six_columns_can_be_added_and_the_last_cannot_go(room: Room) -> None:
    room.page.panel.edit_columns()
    columns = room.page.panel.columns
    for _ in range(3):
        QTest.mouseClick(columns.add, Qt.MouseButton.LeftButton)
    assert len(room.snapshot.all(Category)) == 6
    assert not columns.add.isEnabled()


def test_the_columns_share_the_width_of_the_window(room: Room) -> None:
    def is_settled() -> bool:
        return room.page.scene.bounds.width == room.page.canvas.width()

    wait_until(is_settled)
    assert room.page.zoom_text() == "100 %"
    room.window.resize(1900, 900)
    wait_until(lambda: room.page.canvas.width() > 1500 and is_settled())


def test_another_theme_recolours_the_columns_and_the_wall_stays_light(room: Room) -> None:
    before = room.page.scene.ground
    room.appearance.set_scheme("dark")
    assert room.page.scene.ground != before
    wall = room.page.wall_scene()
    assert wall is not None
    assert room.page._questions.theme is not LIGHT
    room.appearance.set_scheme("light")
    again = room.page.wall_scene()
    assert again is not None
    assert wall[1].ground == again[1].ground


def test_private_questions_stay_off_the_wall(book: FontBook) -> None:
    snapshot = small_session()
    first = snapshot.all(Question)[0].id
    room = Room(snapshot.apply(edit(snapshot, first, private=True)), book)
    wall = room.page.wall_scene()
    assert wall is not None
    assert first not in wall[1].by_id
    assert first not in wall[1].order
    assert len(wall[1].items) == 3
    room.close()


def test_a_session_for_reading_only_can_be_looked_at_and_not_changed(book: FontBook) -> None:
    snapshot = read_file(samples() / "borough.workshop.json").snapshot
    room = Room(snapshot, book, read_only=True)
    room.select(0)
    room.press(Key.Key_1)
    room.press(Key.Key_Delete)
    form = room.page.panel.form
    assert form.text.isReadOnly()
    assert not form.commit.isEnabled()
    assert room.snapshot.by_id() == snapshot.by_id()
    room.close()


def test_numbering_anew_offers_an_undo(room: Room) -> None:
    last = room.ids()[-1]
    columns = [each.id for each in room.snapshot.all(Category)]
    room.select(0)
    room.press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert room.question(0).category == columns[1]
    moved = room.ids()[0]
    room.page.renumber()
    assert room.ids()[-1] == moved != last
    assert room.said == ["The questions are numbered column by column."]


def test_a_card_dragged_over_another_column_lands_there_before_the_card_below(room: Room) -> None:
    middle = room.snapshot.all(Category)[1].id
    ids = room.ids()
    room.desk.do(lambda now: edit(now, ids[3], category=middle), step())
    canvas = room.page.canvas
    start = canvas.view.rect_to_widget(room.page.scene.by_id[ids[0]].bounds).center().toPoint()
    over = canvas.view.rect_to_widget(room.page.scene.by_id[ids[3]].bounds)
    end = QPoint(round(over.center().x()), round(over.top()) + 20)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.2, 0.5, 0.8, 1.0):
        QTest.mouseMove(canvas, start + (end - start) * share)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    there = [each.id for each in room.snapshot.all(Question) if each.category == middle]
    assert there == [ids[0], ids[3]]


def test_a_double_click_on_a_column_begins_a_question_there(room: Room) -> None:
    canvas = room.page.canvas
    right = room.page.scene.cells[-1]
    place = QPoint(canvas.width() - 80, canvas.height() - 120)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert room.question(-1).category == right.id
    assert room.question(-1).text == "How might we …?"
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "What if we asked?")
    QTest.keyClick(editor, Key.Key_Return)
    assert room.question(-1).text == "What if we asked?"


def test_escape_leaves_the_columns_and_enters_what_was_typed(room: Room) -> None:
    room.page.panel.edit_columns()
    columns = room.page.panel.columns
    name = columns.name_fields()[0].widget
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "In our school")
    QTest.keyClick(name, Key.Key_Escape)
    assert not columns.isVisible()
    assert room.page.canvas.hasFocus()
    assert room.snapshot.all(Category)[0].name == "In our school"
