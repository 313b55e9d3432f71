"""What is said while a link is made stands in one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.boards import bench, free_board
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.boards.link_guidance import guidance


def test_a_note_of_several_lines_is_named_in_one_and_cut_between_words(
    application: QApplication, book: FontBook
) -> None:
    del application
    lines = "Nobody asks\nthose who stay away from the breakfast club"
    with bench(free_board((lines, 60, 60), ("Two", 360, 60)), book) as made:
        made.canvas.setFocus()
        made.canvas.select([made.note(lines).id])
        QTest.keyClick(made.canvas, Qt.Key.Key_K)
        said = guidance(made.canvas)
    assert "“Nobody asks those who stay away from…”" in said
    assert len(said.splitlines()) == 1
