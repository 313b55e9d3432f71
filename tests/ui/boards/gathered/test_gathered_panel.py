"""Marks of all boards beside the questions: seen, gone to, and made questions there and then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session
from tests.ui.boards.questions.question_room import Room
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note, Question
from workshop_studio.operations.notes import mark
from workshop_studio.ui.boards.gathered.gathered_panel import GatheredPanel

LEFT, J = Qt.MouseButton.LeftButton, Qt.Key.Key_J


@pytest.fixture
def room(application: QApplication, book: FontBook) -> Iterator[Room]:
    snapshot = small_session(notes=30)
    notes = [note.id for note in snapshot.all(Note)]
    snapshot = snapshot.apply(mark(snapshot, notes[:3], add_mark="opportunity"))
    snapshot = snapshot.apply(mark(snapshot, notes[:28], add_mark="missing"))
    made = Room(snapshot, book)
    application.processEvents()
    yield made
    made.close()


def panel(room: Room) -> GatheredPanel:
    """The list in the dock."""
    return room.page.panel.gathered


def places(room: Room) -> list[str]:
    """What each row says."""
    return [row.card.accessibleName() for row in panel(room).rows]


def test_the_list_stands_in_the_dock_while_no_question_is_chosen(room: Room) -> None:
    assert panel(room).isVisible()
    assert panel(room).fold.text() == "Marked notes: 3, 3 open"
    assert places(room)[0] == "Note 0, Not yet a question · Events, barrier"
    assert "3 opportunities not yet questions" in room.page.counts()
    room.select(0)
    assert not panel(room).isVisible()


def test_one_key_after_the_other_makes_questions_of_them_all(room: Room) -> None:
    panel(room).open_up()
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, J)
        QApplication.processEvents()
    made = room.snapshot.all(Question)[-3:]
    assert [each.origins for each in made] == [(n.id,) for n in room.snapshot.all(Note)[:3]]
    assert panel(room).fold.text() == "Marked notes: 3, none open"
    assert places(room)[0] == "Note 0, Q5 · Events, barrier"
    assert "opportunit" not in room.page.counts()
    assert panel(room).isVisible()
    # A key more makes nothing of what is a question already.
    QTest.keyClick(panel(room).rows[0].card, J)
    assert len(room.snapshot.all(Question)) == 7


def test_a_click_leads_to_the_note_and_its_button_to_the_question(room: Room) -> None:
    QTest.mouseClick(panel(room).rows[0].ask, LEFT)
    question, note = room.snapshot.all(Question)[-1], room.snapshot.all(Note)[0]
    row = panel(room).rows[-1]
    QTest.mouseClick(row.card, LEFT)
    QTest.mouseClick(row.to_question, LEFT)
    assert room.wanted == [("iceberg", note.id), ("questions", question.id)]
    assert not row.ask.isVisible()
    room.desk.undo()
    QApplication.processEvents()
    assert [row.ask.isVisible() for row in panel(room).rows] == [True] * 3


def test_what_is_missing_is_gathered_as_well_and_long_lists_are_shown_in_part(room: Room) -> None:
    box = panel(room).mark
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert panel(room).fold.text() == "Marked notes: 28, 28 open"
    assert len(panel(room).rows) == 24
    assert panel(room).more.text() == "Show 4 more"
    QTest.mouseClick(panel(room).more, LEFT)
    assert len(panel(room).rows) == 28


def test_it_folds_to_one_line_and_opens_by_its_keys(room: Room) -> None:
    QTest.mouseClick(panel(room).fold, LEFT)
    assert not panel(room).rows[0].isVisible()
    assert panel(room).fold.accessibleName().endswith("3 open, folded")
    room.select(0)
    QTest.keyClick(room.page.canvas, J, Qt.KeyboardModifier.ControlModifier)
    assert panel(room).rows[0].card.hasFocus()
