"""The page of questions by keys and mouse: adding, signs, merging, columns, where things lead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from tests.support import board_of, open_document, small_session, step, woven_session
from workshop_studio.bundled import samples
from workshop_studio.exchange.files import read_file
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.operations.rounds import open_round, prepare_round
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.boards.questions.questions_page import QuestionsPage, questions_page
from workshop_studio.ui.session.desk import Desk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Room:
    """A session with the page of its questions and the dock beside it."""

    def __init__(self, snapshot: Snapshot, book: FontBook, *, read_only: bool = False) -> None:
        application = make_application(["tests"])
        document, _ = open_document(snapshot)
        self.desk = Desk(document, book, read_only=read_only)
        self.appearance = Appearance()
        self.dresser = Dresser(application, self.appearance)
        self.said: list[str] = []
        self.wanted: list[tuple[str, str]] = []
        for signal in (self.desk.refused, self.desk.undoable):
            signal.connect(self.said.append)
        made = questions_page(self.desk, board_of(snapshot, "opportunities"), self.appearance)
        assert isinstance(made, QuestionsPage)
        self.page = made
        self.page.wants.connect(lambda step, record: self.wanted.append((step, record)))
        self.window = QWidget()
        layout = QHBoxLayout(self.window)
        layout.addWidget(self.page.widget, 1)
        layout.addWidget(self.page.panel)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        for _ in range(3):
            QApplication.processEvents()

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.desk.snapshot

    def ids(self) -> list[str]:
        """Ids of the questions in order."""
        return [each.id for each in self.snapshot.all(Question)]

    def question(self, place: int = 0) -> Question:
        """A question by its place."""
        return self.snapshot.all(Question)[place]

    def select(self, *places: int) -> None:
        """Select questions by their places, the keyboard on the canvas."""
        self.page.canvas.setFocus()
        self.page.canvas.select(self.ids()[place] for place in places)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the canvas."""
        QTest.keyClick(self.page.canvas, key, modifiers)

    def close(self) -> None:
        """Put all away."""
        self.page.leave()
        self.desk.leave()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def room(book: FontBook) -> Iterator[Room]:
    made = Room(small_session(), book)
    yield made
    made.close()


@pytest.fixture
def woven(book: FontBook) -> Iterator[Room]:
    made = Room(woven_session(), book)
    yield made
    made.close()


def words_of(widget: QWidget) -> str:
    """All labels that can be seen on a widget."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


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
    assert room.question(0).text.count("\n") == 2
    assert room.page.selection == (first,)
    assert room.said == ["3 questions merged into one"]
    room.desk.undo()
    assert len(room.ids()) == 4


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


def test_taking_a_question_into_the_theory_remembers_it_and_leads_there(room: Room) -> None:
    room.select(0)
    QTest.mouseClick(room.page.panel.form.theory, Qt.MouseButton.LeftButton)
    [element] = room.snapshot.all(Element)
    assert element.origins == (room.ids()[0],)
    assert room.wanted == [("theory", element.id)]
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
        for panel in (woven.page.panel.form.came_from, woven.page.panel.form.became)
        for each in panel.findChildren(QWidget)
        if each.accessibleName() and each.isVisible()
    }
    note = "Note 0, Iceberg, Events, barrier"
    assert set(ties) == {note, "Commitment: Try it", "Theory: How might we change this: note 0?"}
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
    def settled() -> float:
        for _ in range(100):
            QTest.qWait(10)
            if room.page.scene.bounds.width == room.page.canvas.width():
                break
        return room.page.scene.bounds.width

    assert settled() == room.page.canvas.width()
    assert room.page.zoom_text() == "100 %"
    room.window.resize(1900, 900)
    assert settled() == room.page.canvas.width() > 1500


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
