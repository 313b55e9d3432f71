"""Ctrl+G puts what is selected under a heading, typed in its place; notes move with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session
from tests.ui.boards.boards import Bench, bench, free_board
from workshop_studio.layout.boards.notes.groups import heading_id
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.ui.boards.arranging.heading_ask import HeadingAsk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
FOUR = free_board(("One", 60, 60), ("Two", 360, 60), ("Three", 360, 260), ("Four", 660, 400))


@pytest.fixture
def four(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """Four notes, none in a group."""
    del application
    with bench(FOUR, book) as made:
        yield made


def group(made: Bench, *texts: str, words: str = "Trust") -> None:
    """Group notes and type the heading."""
    made.canvas.setFocus()
    made.canvas.select(made.note(text).id for text in texts)
    QTest.keyClick(made.canvas, Key.Key_G, CONTROL)
    editor = made.canvas.typist.editor
    assert editor.isVisible()
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Key.Key_Return)


def at(made: Bench, key: str) -> QPoint:
    """The middle of an item, in pixels."""
    return made.canvas.view.rect_to_widget(made.canvas.scene.by_id[key].bounds).center().toPoint()


def test_grouped_notes_gather_under_a_heading_that_is_typed_in_its_place(four: Bench) -> None:
    before = four.desk.snapshot.by_id()
    group(four, "One", "Three")
    assert [four.note(text).group for text in ("One", "Two", "Three")] == ["Trust", "", "Trust"]
    assert (four.note("One").x, four.note("Three").x) == (60, 60)
    assert four.note("Three").y == (four.note("One").y or 0) + 84
    assert four.page.counts() == "4 notes · 1 selected"
    order = [key for key in four.canvas.scene.order if not four.canvas.scene.by_id[key].ends]
    assert order[:3] == [heading_id("Trust"), four.note("One").id, four.note("Three").id]
    wall = four.page.wall_scene()
    assert wall is not None
    assert wall[1].by_id[heading_id("Trust")].name == "Trust, 2 notes"
    assert four.canvas.selection == (heading_id("Trust"),)
    assert four.desk.next_undo() == "Group 2 notes"
    four.desk.undo()
    assert four.desk.snapshot.by_id() == before
    four.desk.redo()
    assert four.note("One").group == "Trust"
    four.canvas.edit(heading_id("Trust"))
    QTest.keyClicks(four.canvas.typist.editor, "Time")
    QTest.keyClick(four.canvas.typist.editor, Key.Key_Return)
    four.desk.undo()
    assert four.note("One").group == "Trust"


def test_a_group_that_is_grouped_again_stays_where_it_stands(four: Bench) -> None:
    group(four, "One", "Three")
    before = four.desk.snapshot
    four.canvas.select(four.note(text).id for text in ("One", "Three"))
    QTest.keyClick(four.canvas, Key.Key_G, CONTROL)
    assert four.canvas.typist.editor.toPlainText() == "Trust"
    assert four.desk.snapshot is before


def test_grouping_anew_what_stands_so_already_makes_no_part_of_the_step_before(
    four: Bench,
) -> None:
    group(four, "One", "Three")
    four.drag(four.at("Four"), four.at("Four") + QPoint(0, 60))
    moved = four.note("Four")
    group(four, "One", "Three", words="Time")
    assert four.note("One").group == "Time"
    four.desk.undo()
    assert four.note("One").group == "Trust"
    assert four.note("Four") == moved


def test_a_heading_that_is_dragged_takes_its_notes_along(four: Bench) -> None:
    group(four, "One", "Three")
    heading = heading_id("Trust")
    one, two, three = (four.note(text) for text in ("One", "Two", "Three"))
    four.drag(at(four, heading), at(four, heading) + QPoint(0, 90))
    moved = (four.note("One").y or 0) - (one.y or 0)
    assert moved > 60
    assert (four.note("Three").y or 0) - (three.y or 0) == moved
    assert four.note("Two") == two
    assert four.note("One").group == "Trust"


def test_a_note_let_go_in_a_group_joins_it_and_outside_leaves_it(four: Bench) -> None:
    group(four, "One", "Three")
    four.drag(four.at("Four"), four.at("Three") + QPoint(20, 10))
    assert four.note("Four").group == "Trust"
    four.desk.undo()
    assert four.note("Four").group == ""
    four.drag(four.at("One"), four.at("Four") + QPoint(0, 90))
    assert four.note("One").group == ""
    assert four.note("Three").group == "Trust"


def test_ctrl_shift_g_and_delete_on_the_heading_leave_the_notes(four: Bench) -> None:
    group(four, "One", "Three")
    four.canvas.select((four.note("One").id,))
    QTest.keyClick(four.canvas, Key.Key_G, CONTROL | SHIFT)
    assert [four.note(text).group for text in ("One", "Three")] == ["", "Trust"]
    four.canvas.select((heading_id("Trust"),))
    QTest.keyClick(four.canvas, Key.Key_Delete)
    assert four.note("Three").group == ""
    assert four.said[-1] == ("undoable", "Ungroup")
    four.canvas.select((four.note("One").id,))
    QTest.keyClick(four.canvas, Key.Key_G, CONTROL | SHIFT)
    assert four.said[-1] == ("refused", "What is selected stands under no heading.")


def test_a_heading_is_neither_linked_nor_counted_and_two_of_the_same_words_become_one(
    four: Bench,
) -> None:
    group(four, "One", "Three")
    four.canvas.linked.emit(four.note("Two").id, heading_id("Trust"))
    sentence = "A heading is not linked; link the notes under it."
    assert four.said[-1] == ("refused", sentence)
    group(four, "Two", "Four", words="Time")
    four.canvas.edit(heading_id("Time"))
    QTest.keyClicks(four.canvas.typist.editor, "Trust")
    QTest.keyClick(four.canvas.typist.editor, Key.Key_Return)
    assert {four.note(text).group for text in four.texts()} == {"Trust"}
    QTest.keyClick(four.canvas, Key.Key_A, CONTROL)
    assert len(four.canvas.selection) == 4


def test_on_an_iceberg_the_heading_is_asked_for_and_the_notes_stand_side_by_side(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(small_session(), book, kind="iceberg") as made:
        first, _, third = (each.id for each in made.desk.snapshot.all(Note))
        made.canvas.setFocus()
        made.canvas.select((third, first))
        QTest.keyClick(made.canvas, Key.Key_G, CONTROL)
        ask = made.page.stage.findChild(HeadingAsk)
        assert isinstance(ask, HeadingAsk)
        assert ask.isVisible()
        assert ask.field.hasFocus()
        QTest.keyClicks(ask.field, "Trust")
        QTest.keyClick(ask.field, Key.Key_Return)
        assert ask.isHidden()
        notes = made.desk.snapshot.all(Note)
        assert [(each.id, each.group) for each in notes][:2] == [
            (first, "Trust"), (third, "Trust"),
        ]  # fmt: skip
        assert made.canvas.hasFocus()
        QTest.keyClick(made.canvas, Key.Key_G, CONTROL)
        assert ask.field.text() == "Trust"
        QTest.keyClick(ask.field, Key.Key_Escape)
        assert ask.isHidden()
        assert made.canvas.hasFocus()


def test_a_group_that_was_gathered_elsewhere_is_seen_as_a_whole(
    application: QApplication, book: FontBook
) -> None:
    del application
    board = free_board(
        *((f"Note {n}", 60.0 + 220 * (n % 5), 60.0 + 90 * (n // 5)) for n in range(60))
    )
    with bench(board, book) as made:
        made.canvas.zoom_to(1.0)
        made.canvas.setFocus()
        made.canvas.select(made.note(f"Note {n}").id for n in range(50, 58))
        made.canvas.reveal(made.canvas.scene.by_id[made.note("Note 50").id].bounds)
        QTest.keyClick(made.canvas, Key.Key_G, CONTROL)
        for n in range(50, 58):
            item = made.canvas.scene.by_id[made.note(f"Note {n}").id]
            assert made.canvas.free.contains(made.canvas.view.rect_to_widget(item.bounds)), n
        QTest.keyClick(made.canvas.typist.editor, Key.Key_Escape)


def test_a_heading_reworded_as_another_but_for_capitals_becomes_that_one(four: Bench) -> None:
    group(four, "One", "Two", words="Trust")
    group(four, "Three", "Four", words="trust")
    assert [four.note(text).group for text in ("One", "Two", "Three", "Four")] == ["Trust"] * 4
    assert four.canvas.selection == (heading_id("Trust"),)


def test_a_group_that_is_dragged_into_another_joins_it_and_its_heading_goes(four: Bench) -> None:
    group(four, "One", "Two", words="Trust")
    group(four, "Four", words="Time")
    four.canvas.fit()
    end = four.at("Two") + (at(four, heading_id("Time")) - four.at("Four"))
    four.drag(at(four, heading_id("Time")), end)
    assert four.note("Four").group == "Trust"
    assert heading_id("Time") not in four.canvas.scene.by_id
