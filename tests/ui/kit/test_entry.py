"""Fields of records: what is typed into one is entered for the record it was typed for."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.support import open_document, step, woven_session
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.operations.editing import edit
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.session.desk import Desk

pytestmark = pytest.mark.usefixtures("application")


def test_what_is_typed_while_the_form_turns_to_another_record_is_entered_afterwards(
    book: FontBook,
) -> None:
    desk = Desk(open_document(woven_session())[0], book)
    first, second = (note.id for note in desk.snapshot.all(Note)[:2])
    line = QLineEdit()
    entry = Entry(
        desk, line, lambda record, text: desk.do(lambda now: edit(now, record, text=text), step())
    )
    entry.fill(first, desk.snapshot.get(Note, first).text)
    line.clear()
    QTest.keyClicks(line, "Typed for the first")
    desk.changed.connect(lambda _: entry.fill(second, desk.snapshot.get(Note, second).text))
    assert desk.do(lambda now: edit(now, second, text="Changed meanwhile"), step())
    assert line.text() == "Changed meanwhile"
    QApplication.processEvents()
    assert desk.snapshot.get(Note, first).text == "Typed for the first"
    assert desk.snapshot.get(Note, second).text == "Changed meanwhile"
