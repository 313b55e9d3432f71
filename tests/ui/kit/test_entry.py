"""Fields of records: what is typed into one is entered for the record it was typed for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from tests.support import open_document, step, woven_session
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.operations.editing import edit
from workshop_studio.operations.removing import remove
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


class Form:
    """A field for the text of a note, which may be made to refuse."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.line = QLineEdit()
        self.line.setAccessibleName("Words")
        self.refuses = False
        self.entry = Entry(desk, self.line, self.enter)
        self.late: list[tuple[str, str, str]] = []
        self.kept: dict[tuple[str, str], str] = {}
        desk.late.connect(lambda *told: self.late.append(told))
        desk.typed.connect(self.keep)

    def enter(self, record: str, text: str) -> bool:
        """Enter a text, unless it is to be refused."""
        return not self.refuses and self.desk.do(lambda now: edit(now, record, text=text), step())

    def keep(self, record: str, field: str, text: str) -> None:
        """Keep what is kept for the case of a crash."""
        self.kept.pop((record, field), None)
        if text:
            self.kept[record, field] = text

    def show(self, note: str) -> None:
        """Turn to a note."""
        self.entry.fill(note, self.desk.snapshot.get(Note, note).text)

    def type(self, text: str) -> None:
        """Write something else into the field."""
        self.line.clear()
        QTest.keyClicks(self.line, text)


def test_a_text_longer_than_its_field_shows_its_beginning_once_the_field_is_left(
    book: FontBook,
) -> None:
    form = Form(Desk(open_document(woven_session())[0], book))
    form.line.resize(80, 32)
    form.show(form.desk.snapshot.all(Note)[0].id)
    form.type("Moves between schools that the authority has recorded")
    assert form.line.cursorPosition() == len(form.line.text())
    # The window is left for a moment, and the caret stays.
    for reason, place in (
        (Qt.FocusReason.ActiveWindowFocusReason, len(form.line.text())),
        (Qt.FocusReason.TabFocusReason, 0),
    ):
        QApplication.sendEvent(form.line, QFocusEvent(QEvent.Type.FocusOut, reason))
        assert form.line.cursorPosition() == place


@pytest.fixture
def form(book: FontBook) -> Form:
    return Form(Desk(open_document(woven_session())[0], book))


def notes(form: Form) -> list[str]:
    return [note.id for note in form.desk.snapshot.all(Note)]


def test_what_is_refused_stays_in_its_field_whatever_else_changes(form: Form) -> None:
    first, second, _ = notes(form)
    form.show(first)
    form.desk.changed.connect(lambda _: form.show(first))
    form.type("Far too long")
    form.refuses = True
    form.entry.flush()
    form.refuses = False
    assert form.kept == {(first, "Words"): "Far too long"}
    assert form.desk.do(lambda now: edit(now, second, text="Something else"), step())
    assert form.line.text() == "Far too long"
    assert form.line.property("wrong")
    form.entry.flush()
    assert form.desk.snapshot.get(Note, first).text == "Far too long"
    assert not form.line.property("wrong")
    assert form.kept == {}


def test_what_was_refused_is_told_when_the_form_turns_to_something_else(form: Form) -> None:
    first, second, _ = notes(form)
    form.show(first)
    form.type("Far too long")
    form.refuses = True
    form.show(second)
    assert form.late == [(first, "Words", "Far too long")]
    assert form.line.text() == form.desk.snapshot.get(Note, second).text
    assert not form.line.property("wrong")


def test_what_comes_late_and_is_refused_is_told(form: Form) -> None:
    first, second, _ = notes(form)
    form.show(first)
    form.type("Far too long")
    form.desk.changed.connect(lambda _: form.show(second))
    form.refuses = True
    assert form.desk.do(lambda now: edit(now, second, text="Changed meanwhile"), step())
    QApplication.processEvents()
    assert form.late == [(first, "Words", "Far too long")]


def test_what_comes_when_its_form_has_gone_is_told(form: Form) -> None:
    first, second, _ = notes(form)
    form.show(first)
    form.type("Typed for the first")

    def turn_and_go(_transaction: object) -> None:
        form.show(second)
        delete(form.line)

    form.desk.changed.connect(turn_and_go)
    assert form.desk.do(lambda now: edit(now, second, text="Changed meanwhile"), step())
    QApplication.processEvents()
    assert form.late == [(first, "Words", "Typed for the first")]


def test_what_was_typed_about_a_thing_goes_with_the_thing(form: Form) -> None:
    first, second, _ = notes(form)
    form.show(first)
    form.type("About something that goes")
    form.desk.changed.connect(lambda _: form.show(second))
    assert form.desk.do(lambda now: remove(now, [first]), step())
    QApplication.processEvents()
    assert form.late == []
    assert form.kept == {}


def test_a_field_left_as_it_was_keeps_nothing(form: Form) -> None:
    first, *_ = notes(form)
    form.show(first)
    form.type("Far too long")
    form.refuses = True
    form.entry.flush()
    form.entry.give_up()
    assert form.kept == {}
    assert form.line.text() == form.desk.snapshot.get(Note, first).text
