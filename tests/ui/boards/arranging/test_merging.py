"""Ctrl+M makes one thing of those selected, on every kind of board."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import step
from tests.ui.boards.boards import THREE, bench
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.operations.links import link_notes

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_ctrl_m_merges_the_selected_notes_says_so_and_one_undo_brings_them_back(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        one, two, three = (made.note(text).id for text in ("One", "Two", "Three"))
        made.desk.do(lambda now: link_notes(now, two, three), step())
        before = made.desk.snapshot.by_id()
        made.canvas.setFocus()
        made.canvas.select((two, one))
        QTest.keyClick(made.canvas, Qt.Key.Key_M, CONTROL)
        assert made.texts() == ["One\nTwo", "Three"]
        assert made.links() == [("One\nTwo", "Three")]
        assert made.canvas.selection == (one,)
        assert made.said == [("undoable", "2 notes merged into “One”")]
        assert made.desk.undo()
        assert made.desk.snapshot.by_id() == before


def test_one_note_alone_cannot_be_merged_and_nothing_can_in_a_session_for_reading(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        made.canvas.setFocus()
        made.canvas.select((made.note("One").id,))
        QTest.keyClick(made.canvas, Qt.Key.Key_M, CONTROL)
        assert made.said == [("refused", "Choose at least two notes to merge.")]
    with bench(THREE, book, read_only=True) as made:
        made.canvas.setFocus()
        made.canvas.select(made.canvas.scene.order)
        QTest.keyClick(made.canvas, Qt.Key.Key_M, CONTROL)
        assert made.texts() == ["One", "Two", "Three"]
