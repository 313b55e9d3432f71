"""Past twenty words the count offers to split, and Ctrl+Shift+Enter does, in bar and editor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session
from tests.ui.boards.boards import Bench, bench, free_board
from workshop_studio.layout.screen import DARK, LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.ui.boards.capture.word_count import WordCount

Key = Qt.Key
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LONG = " ".join(["Nobody phones the parents back"] * 3) + "; " + "they wait all week " * 3


@pytest.fixture
def free(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board with one note."""
    del application
    with bench(free_board(("No money no time", 60, 60)), book) as made:
        yield made


def type_over(on: Bench, text: str) -> None:
    """Open the editor over a note."""
    on.canvas.setFocus()
    on.canvas.go_to(on.note(text).id)
    QTest.keyClick(on.canvas, Key.Key_F2)


def test_the_count_is_quiet_then_plain_then_amber_and_then_offers_to_split(
    application: QApplication,
) -> None:
    del application
    count = WordCount(LIGHT)
    seen = []
    for number in (7, 8, 12, 13, 20, 21):
        count.count("word " * number)
        seen.append((count.label.styleSheet(), not count.split.isHidden()))
    plain, amber = f"color: {LIGHT.text}", f"color: {LIGHT.warn}; font-weight: 600"
    assert seen == [
        ("", False), (plain, False), (plain, False), (amber, False), (amber, False), (amber, True),
    ]  # fmt: skip
    count.set_theme(DARK)
    assert DARK.warn in count.label.styleSheet()
    assert count.split.accessibleName() == "Split into two"
    count.deleteLater()


def test_the_editor_makes_two_where_the_caret_is_in_one_step(free: Bench) -> None:
    type_over(free, "No money no time")
    editor = free.canvas.typist.editor
    QTest.keyClick(editor, Key.Key_Home)
    for _ in range(2):
        QTest.keyClick(editor, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Key.Key_Return, BOTH)
    assert free.texts() == ["No money", "no time"]
    assert free.selected() == ["No money", "no time"]
    assert (free.note("no time").x, free.note("no time").y) == (60, 174)
    assert not editor.isVisible()
    assert free.desk.next_undo() == "Split note"
    free.desk.undo()
    assert free.texts() == ["No money no time"]


def test_the_caret_counts_characters_of_all_scripts(free: Bench) -> None:
    type_over(free, "No money no time")
    editor = free.canvas.typist.editor
    editor.setPlainText("👩‍👧👩‍👧 family")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    for _ in range(6):
        editor.moveCursor(QTextCursor.MoveOperation.Left)
    QTest.keyClick(editor, Key.Key_Return, BOTH)
    assert free.texts() == ["👩‍👧👩‍👧", "family"]


def test_at_an_end_the_caret_goes_where_it_would_be_split_first(free: Bench) -> None:
    type_over(free, "No money no time")
    editor = free.canvas.typist.editor
    editor.setPlainText("No money, no time")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Key.Key_Return, BOTH)
    assert free.texts() == ["No money no time"]
    assert free.said == [("told", "It would be split at the caret: press again, or move it.")]
    QTest.keyClick(editor, Key.Key_Return, BOTH)
    assert free.texts() == ["No money,", "no time"]


def test_the_button_behind_the_count_splits_what_is_typed_over(free: Bench) -> None:
    type_over(free, "No money no time")
    editor = free.canvas.typist.editor
    QTest.keyClicks(editor, LONG)
    QApplication.processEvents()
    split = free.page.quick_add.count.split
    assert split.isVisible()
    for _ in range(2):
        QTest.mouseClick(split, Qt.MouseButton.LeftButton)
    assert [len(note.text.split()) for note in free.desk.snapshot.all(Note)] == [15, 12]
    QApplication.processEvents()
    assert not split.isVisible()


def test_in_the_bar_what_stands_before_the_caret_is_entered_and_the_rest_stays(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(small_session(notes=1), book, kind="iceberg") as made:
        bar = made.page.quick_add
        bar.begin()
        QTest.keyClicks(bar.field, f"3 - {LONG}")
        split = bar.count.split
        for _ in range(2):
            QTest.mouseClick(split, Qt.MouseButton.LeftButton)
        assert made.texts()[-1].endswith("phones the parents back;")
        assert bar.field.text().startswith("they wait all week they")
        assert bar.field.hasFocus()
        QTest.keyClick(bar.field, Key.Key_Return)
        first, second = made.desk.snapshot.all(Note)[-2:]
        assert (first.layer, first.side) == (second.layer, second.side) == ("structures", "barrier")


def test_an_empty_bar_has_nothing_to_split(free: Bench) -> None:
    free.page.quick_add.begin()
    QTest.keyClick(free.page.quick_add.field, Key.Key_Return, BOTH)
    assert free.said == []
    assert len(free.texts()) == 1


def test_what_is_refused_stays_open_as_it_was_typed(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(small_session(notes=1), book, kind="iceberg") as made:
        made.canvas.setFocus()
        made.canvas.edit(made.page.acts.board)
        editor = made.canvas.typist.editor
        editor.setPlainText("Pupils who move twice")
        for _ in range(2):
            QTest.keyClick(editor, Key.Key_Return, BOTH)
        assert made.said[-1] == ("refused", "Only notes, questions and boxes can be split.")
        assert editor.isVisible()
        assert editor.text() == "Pupils who move twice"
        QTest.keyClick(editor, Key.Key_Escape)
