"""What is half typed beside a note when another one comes to be selected."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.support import step, woven_session
from tests.ui.boards.notes.note_room import shown
from tests.ui.boards.notes.test_note_pages import record
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.operations.editing import edit

pytestmark = pytest.mark.usefixtures("application")


def test_what_is_half_typed_is_entered_for_the_note_it_was_typed_for(book: FontBook) -> None:
    with shown(woven_session(), book) as page:
        fields = page.panel.fields
        first, second = (note.id for note in page.desk.snapshot.all(Note)[:2])
        for line in (fields.tags, *fields.voice.findChildren(QLineEdit)):
            page.canvas.select((first,))
            line.setFocus()
            line.selectAll()
            QTest.keyClicks(line, "half typed")
            page.canvas.select((second,))
            QTest.keyClick(line, Qt.Key.Key_Return)
        assert (record(page, first).tags, record(page, first).voice) == (
            ("half typed",), "half typed",
        )  # fmt: skip
        assert "half typed" not in (*record(page, second).tags, record(page, second).voice)


def test_what_is_half_typed_survives_another_selection_that_comes_with_a_change(
    book: FontBook,
) -> None:
    with shown(woven_session(), book) as page:
        desk, fields = page.desk, page.panel.fields
        first, second = (note.id for note in desk.snapshot.all(Note)[:2])

        def turn(_transaction: object) -> None:
            desk.changed.disconnect(turn)
            page.canvas.select((second,))

        for line in (fields.tags, *fields.voice.findChildren(QLineEdit)):
            page.canvas.select((first,))
            line.setFocus()
            line.selectAll()
            QTest.keyClicks(line, "half typed")
            desk.changed.connect(turn)
            changed = partial(edit, record_id=second, text=line.accessibleName())
            assert desk.do(changed, step("edit-note"))
            QApplication.processEvents()
        assert (record(page, first).tags, record(page, first).voice) == (
            ("half typed",), "half typed",
        )  # fmt: skip
        assert "half typed" not in (*record(page, second).tags, record(page, second).voice)
