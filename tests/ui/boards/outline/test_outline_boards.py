"""What each kind of board can do as a list, and how the list stands beside the rest of a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.samples import sample
from tests.support import small_session, step, woven_session
from tests.ui.boards.boards import THREE
from tests.ui.boards.outline.outline_room import (
    ALT,
    CONTROL,
    Key,
    OutlineRoom,
    outline_room,
)
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring
from workshop_studio.model.items import Note, Question
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.operations.editing import edit
from workshop_studio.ui.boards.stage.empty_card import EmptyCard


def test_marks_and_questions_are_made_from_rows_of_notes(
    application: QApplication, book: FontBook
) -> None:
    del application
    with outline_room(woven_session(), book, "iceberg") as room:
        room.go("Note 2")
        room.press(Key.Key_R)
        room.press(Key.Key_J)
        note = room.note("Note 2")
        assert note.marks == ("resonates",)
        assert any(each.origins == (note.id,) for each in room.snapshot.all(Question))
        room.press(Key.Key_Right, ALT)
        note = room.note("Note 2")
        assert (note.layer, note.side) == ("patterns", "driver")


def test_the_issue_of_an_iceberg_is_typed_in_its_row(
    application: QApplication, book: FontBook
) -> None:
    del application
    with outline_room(small_session(), book, "iceberg") as room:
        room.press(Key.Key_Home)
        room.press(Key.Key_Return)
        room.write("Lunch is loud")
        room.press(Key.Key_Return)
        assert "Lunch is loud" in room.words()


def test_signs_of_questions_and_their_sources(application: QApplication, book: FontBook) -> None:
    del application
    wanted: list[tuple[str, str]] = []
    with outline_room(woven_session(), book, "questions") as room:
        room.page.wants.connect(lambda to, record: wanted.append((to, record)))
        question = room.snapshot.all(Question)[-1]
        room.go(question.text)
        room.press(Key.Key_2)
        assert room.snapshot.get(Question, question.id).signs == ("benefits",)
        room.press(Key.Key_Right, times=2)
        room.press(Key.Key_Return)
        assert wanted == [("iceberg", question.origins[0])]


def test_boxes_of_a_theory_are_linked_and_a_reason_is_typed_in_the_links_row(
    application: QApplication, book: FontBook
) -> None:
    del application
    with outline_room(woven_session(), book, "theory") as room:
        activity = room.snapshot.all(Element)[0]
        room.go("It works")
        room.press(Key.Key_Return, CONTROL)
        room.write("It lasts")
        room.press(Key.Key_Return)
        room.go(activity.text)
        room.press(Key.Key_K)
        room.write("it lasts")
        room.press(Key.Key_Return)
        made = room.page.selection[0]
        assert room.snapshot.has(TheoryLink, made)
        room.press(Key.Key_Return)
        room.write("We know the people")
        room.press(Key.Key_Return)
        assert room.snapshot.get(TheoryLink, made).because == "We know the people"


def test_free_notes_can_be_written_and_ordered(application: QApplication, book: FontBook) -> None:
    del application
    with outline_room(THREE, book, "notes") as room:
        room.go("Three")
        room.press(Key.Key_Up, ALT, times=2)
        assert room.words() == ["Notes", "  Three", "  One", "  Two"]
        assert [note.text for note in room.snapshot.all(Note)] == ["Three", "One", "Two"]


def test_themes_are_worn_at_once(application: QApplication, book: FontBook) -> None:
    del application
    with outline_room(woven_session(), book) as woven:
        wear_dark(woven)


def wear_dark(woven: OutlineRoom) -> None:
    """Go over to the dark theme, and look."""
    woven.page.appearance.set_scheme("dark")
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    colour = woven.view.viewport().grab().toImage().pixelColor(600, 500).name().upper()
    theme = woven.page.appearance.theme
    assert colour in {theme.surface, theme.sunken, theme.accent_soft}


def test_new_things_go_where_somebody_walks_and_not_to_the_first_place_of_a_list(
    application: QApplication, book: FontBook
) -> None:
    del application
    with outline_room(small_session(), book, "theory") as room:
        room.twin.turn()
        room.page.quick_add.choose("aims")
        room.page.quick_add.begin()
        room.twin.turn()
        assert room.page.quick_add.cell == "aims"
        room.press(Key.Key_Escape)
        room.go("Outcomes")
        assert room.page.quick_add.cell == "outcomes"


def test_what_names_the_part_of_a_board_in_view_stays_with_the_board(
    application: QApplication, book: FontBook
) -> None:
    del application
    with outline_room(small_session(notes=60), book, "iceberg") as room:
        room.twin.turn()
        room.page.canvas.pan(0, -900)
        marks = room.page.stage.findChildren(QLabel, "board-waymark")
        assert any(mark.isVisible() for mark in marks)
        room.twin.turn()
        assert not any(mark.isVisible() for mark in marks)
        room.desk.do(lambda now: edit(now, now.all(Note)[0].id, text="Other"), step())
        assert not any(mark.isVisible() for mark in marks)
        room.twin.turn()
        assert any(mark.isVisible() for mark in marks)


def test_what_names_the_columns_of_a_theory_stays_with_the_board(
    application: QApplication, book: FontBook
) -> None:
    del application
    with outline_room(sample("trust-reading"), book, "theory") as room:
        room.twin.turn()
        room.page.canvas.pan(0, -500)
        marks = room.page.stage.findChildren(QLabel, "board-waymark")
        assert all(mark.isVisible() for mark in marks)
        room.twin.turn()
        assert not any(mark.isVisible() for mark in marks)
        room.twin.turn()
        assert all(mark.isVisible() for mark in marks)


def test_an_empty_board_says_how_to_begin_where_the_list_leaves_room(
    application: QApplication, book: FontBook
) -> None:
    del application
    for sort, is_said in (("questions", True), ("iceberg", False)):
        with outline_room(small_session(players=0, notes=0, questions=0), book, sort) as room:
            card = room.page.widget.findChild(EmptyCard)
            assert isinstance(card, EmptyCard)
            assert card.isVisible() == is_said
            room.twin.turn()
            assert card.isVisible()


def test_what_is_typed_over_rows_stands_in_a_widget_of_ours(book: FontBook) -> None:
    # One that Qt had made was taken for gone after the outline of an earlier session had gone.
    with outline_room(woven_session(), book) as room:
        room.go("Player 0")
        room.press(Key.Key_F2)
        editor = room.page.canvas.typist.editor
        assert editor.isVisible()
        assert editor.parentWidget() is room.view.sheet
        assert room.view.viewport() is room.view.sheet


def test_what_was_opened_or_closed_is_so_when_the_page_is_there_again(book: FontBook) -> None:
    with outline_room(woven_session(), book) as room:
        ring = room.snapshot.all(Ring)[0].name
        room.go("Player 0")
        room.press(Key.Key_Right)
        room.go(room.snapshot.all(Ring)[1].name)
        before = room.words()
        assert "    Player 1" in before
        again = OutlineRoom(room.snapshot, book, "map", desk=room.desk)
        assert again.words() == before
        again.go(ring)
        again.press(Key.Key_Left)
        closed = again.words()
        assert closed != before
        again.close()
        last = OutlineRoom(room.snapshot, book, "map", desk=room.desk)
        assert last.words() == closed
        last.close()
