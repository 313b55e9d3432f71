"""The pages of icebergs and free notes, with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from tests.support import board_of, open_document, small_session, step, woven_session
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.notes_look import LARGE, NoteLook
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, NoteLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LAYERS, SIDES
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import add_free_note, add_note
from workshop_studio.operations.removing import remove
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.iceberg.iceberg_page import iceberg_page
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage
from workshop_studio.ui.boards.notes.notes_page import notes_page
from workshop_studio.ui.kit.widgets import row
from workshop_studio.ui.session.desk import Desk

pytestmark = pytest.mark.usefixtures("application")


@contextmanager
def shown(
    snapshot: Snapshot, book: FontBook, *, kind: str = "iceberg", read_only: bool = False
) -> Iterator[NoteBoardPage]:
    """The page of a board in a window, its inspector beside it; left afterwards."""
    desk = Desk(open_document(snapshot)[0], book, read_only=read_only)
    make = iceberg_page if kind == "iceberg" else notes_page
    page = make(desk, board_of(snapshot, kind), Appearance())
    window = row(page.widget, page.panel)
    window.resize(1_500, 900)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    try:
        yield page
    finally:
        page.leave()
        window.close()
        window.deleteLater()
        QApplication.processEvents()


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
        said: list[str] = []
        wanted: list[tuple[str, str]] = []
        page.desk.told.connect(said.append)
        page.wants.connect(lambda step_name, ident: wanted.append((step_name, ident)))
        note = chosen(page)
        QTest.keyClicks(page.canvas, "j")
        question = page.desk.snapshot.all(Question)[-1]
        assert question.origins == (note,)
        assert said == ["Now a question: How might we change this: note 0?"]
        look = page.scene.by_id[note].look
        assert isinstance(look, NoteLook)
        assert look.questions == "Q5"
        line = page.panel.fields.grown.lines[0]
        assert isinstance(line, QPushButton)
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert wanted == [("questions", question.id)]


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


def crowded(count: int) -> Snapshot:
    """A session whose iceberg has so many notes in every cell."""
    snapshot = small_session()
    board = board_of(snapshot, "iceberg")
    for layer in LAYERS:
        for side in SIDES:
            for number in range(count):
                text = f"{layer} {side} {number}"
                snapshot = snapshot.apply(
                    add_note(snapshot, board, text=text, layer=layer, side=side)
                )
    return snapshot


def until(met: Callable[[], bool]) -> None:
    """Wait until a condition is met, at most two seconds."""
    for _ in range(100):
        if met():
            return
        QTest.qWait(20)
    assert met()


def settled(page: NoteBoardPage) -> None:
    """Wait until the board has been laid out for its window, the dock folded."""
    page.panel.hide()
    until(lambda: page.canvas.view.scale == 1.0 and page.canvas.width() == page.scene.bounds.width)


def test_a_full_iceberg_opens_readable_from_its_top(book: FontBook) -> None:
    with shown(crowded(12), book) as page:
        settled(page)
        bounds = page.scene.bounds
        assert page.canvas.view.to_widget((0.0, 0.0)).toTuple() == (0.0, 0.0)
        assert bounds.width == page.canvas.width()
        assert bounds.height > page.canvas.height()


def test_an_iceberg_with_little_fills_its_window(book: FontBook) -> None:
    with shown(small_session(), book) as page:
        settled(page)
        assert page.scene.bounds.width == page.canvas.width()
        assert page.scene.bounds.height == pytest.approx(page.canvas.height())


def test_another_width_has_other_columns_and_keeps_the_place(book: FontBook) -> None:
    with shown(crowded(12), book) as page:
        settled(page)
        page.canvas.pan(0, -300)
        column = {item.at[0] for item in page.scene.items if not item.fixed}
        page.widget.window().resize(2_200, 900)
        until(lambda: page.scene.bounds.width == page.canvas.width())
        assert page.canvas.view.x == 0.0
        assert page.canvas.view.y == -300.0
        assert len({item.at[0] for item in page.scene.items if not item.fixed}) > len(column)


def test_who_looks_at_the_whole_iceberg_keeps_it_in_view(book: FontBook) -> None:
    with shown(crowded(12), book) as page:
        settled(page)
        page.commands.whole()
        assert page.canvas.view.scale < 1.0
        page.widget.window().resize(1_700, 900)
        until(lambda: page.scene.bounds.width == page.canvas.width())
        seen = page.canvas.view.rect_to_widget(page.scene.bounds)
        assert page.canvas.rect().contains(seen.toAlignedRect())


def test_layer_and_sides_are_named_while_their_names_are_out_of_view(book: FontBook) -> None:
    with shown(crowded(12), book) as page:
        settled(page)
        marks = page.stage.findChildren(QLabel, "board-waymark")
        assert not any(mark.isVisible() for mark in marks)
        structures = next(c for c in page.scene.cells if c.id == "structures/driver")
        assert isinstance(structures.region, Rect)
        page.canvas.pan(0, -structures.region.y - 150)
        shown_words = {mark.text() for mark in marks if mark.isVisible()}
        assert shown_words == {"3 Structures", "+ Drivers", "− Barriers"}


def test_a_full_board_of_free_notes_opens_readable(book: FontBook) -> None:
    snapshot = woven_session()
    board = board_of(snapshot, "notes")
    for number in range(60):
        at = (number % 12 * 240, number // 12 * 200)
        snapshot = snapshot.apply(add_free_note(snapshot, board, text=f"Note {number}", at=at))
    with shown(snapshot, book, kind="notes") as page:
        until(lambda: page.canvas.view.scale >= 0.8)
        assert page.canvas.view.scale >= 0.8
        corner = page.canvas.view.to_widget((page.scene.bounds.x, page.scene.bounds.y))
        assert page.canvas.free.contains(corner)


def free_notes(count: int) -> Snapshot:
    """A session with a board of so many free notes, in rows of five."""
    snapshot = small_session()
    board = board_of(snapshot, "notes")
    for number in range(count):
        at = (60.0 + 240.0 * (number % 5), 60.0 + 110.0 * (number // 5))
        change = add_free_note(snapshot, board, text=f"Thought {number}", at=at)
        snapshot = snapshot.apply(change)
    return snapshot


def test_a_single_note_is_shown_as_large_as_it_is_and_at_the_beginning(book: FontBook) -> None:
    with shown(free_notes(1), book, kind="notes") as page:
        QTest.qWait(50)
        item = page.scene.items[0]
        there = page.canvas.view.rect_to_widget(item.bounds)
        assert page.canvas.view.scale == 1.0
        assert there.x() < 100
        assert there.y() < 140


def test_free_notes_keep_their_size_and_stand_clear_of_the_zoom_in_narrow_windows(
    book: FontBook,
) -> None:
    with shown(free_notes(60), book, kind="notes") as page:
        width = page.scene.items[0].bounds.width
        page.appearance.set_small(small=True)
        page.widget.window().resize(1_302, 656)
        QTest.qWait(50)
        assert page.scene.items[0].bounds.width == width
        assert page.canvas.view.scale * LARGE.letters >= 12.0
        zoom = QRect(page.stage.nearer.mapTo(page.stage, QPoint(0, 0)), page.stage.nearer.size())
        assert zoom.bottom() <= page.canvas.insets.top()
