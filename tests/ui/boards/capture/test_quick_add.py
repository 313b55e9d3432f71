"""The quick add bar: the caret never leaves it, and what is typed lands where the bar says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.support import small_session
from tests.ui.boards.boards import Bench, ability, bench
from tests.ui.boards.capture.capturing import Scribe
from tests.waiting import wait_until
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.tools.link_keys import LinkKeys
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.capture.key_hints import KeyHints
from workshop_studio.ui.boards.capture.quick_add import QuickAdd
from workshop_studio.ui.boards.map.map_words import map_words

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def iceberg(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """An iceberg, with the caret where work begins."""
    del application
    with bench(small_session(notes=1), book, kind="iceberg") as made:
        made.page.focus_first()
        yield made


def type_in(on: Bench, text: str) -> None:
    """Type a text and press Enter."""
    QTest.keyClicks(on.page.quick_add.field, text)
    QTest.keyClick(on.page.quick_add.field, Qt.Key.Key_Return)


def place(on: Bench) -> QToolButton:
    """The button that shows where new things go."""
    found = on.page.quick_add.findChild(QToolButton, "quick-add-place")
    assert isinstance(found, QToolButton)
    return found


def test_enter_adds_empties_the_field_and_keeps_the_caret(iceberg: Bench) -> None:
    type_in(iceberg, "A  note   with blanks")
    field = iceberg.page.quick_add.field
    assert iceberg.texts()[-1] == "A note with blanks"
    assert (field.text(), field.hasFocus()) == ("", True)
    assert iceberg.selected() == []


def test_enter_on_nothing_adds_nothing(iceberg: Bench) -> None:
    type_in(iceberg, "   ")
    assert len(iceberg.texts()) == 1


def test_what_is_typed_goes_to_the_place_that_is_shown(iceberg: Bench) -> None:
    wanted = iceberg.page.scene.cells[-1]
    action = next(a for a in place(iceberg).menu().actions() if a.data() == wanted.id)
    action.trigger()
    assert wanted.name in place(iceberg).accessibleName()
    type_in(iceberg, "Deep")
    item = iceberg.page.scene.by_id[iceberg.note("Deep").id]
    there = iceberg.page.scene.cell_at(item.bounds.centre)
    assert there is not None
    assert there.id == wanted.id


def test_a_place_typed_before_the_words_sticks(iceberg: Bench) -> None:
    type_in(iceberg, "3 - Forms bounce back")
    note = iceberg.note("Forms bounce back")
    assert (note.layer, note.side) == ("structures", "barrier")
    type_in(iceberg, "Another one")
    again = iceberg.note("Another one")
    assert (again.layer, again.side) == ("structures", "barrier")


def test_words_are_counted_and_too_many_are_said_in_words(iceberg: Bench) -> None:
    bar = iceberg.page.quick_add
    said = []
    for count in (0, 1, 12, 13, 21):
        bar.field.setText("word " * count)
        said.append((bar.count.label.text(), bar.count.split.isVisible()))
    assert said == [
        ("", False), ("1 word", False), ("12 words", False), ("13 words, long", False),
        ("21 words, long", True),
    ]  # fmt: skip


def test_what_was_begun_is_there_again_when_the_page_is(
    iceberg: Bench, application: QApplication
) -> None:
    QTest.keyClicks(iceberg.page.quick_add.field, "Half a thou")
    page = iceberg.page
    page.leave()
    again = BoardPage(iceberg.desk, page.acts, page.appearance, words=page.words)
    assert again.quick_add.field.text() == "Half a thou"
    QTest.keyClick(again.quick_add.field, Qt.Key.Key_Return)
    assert iceberg.texts()[-1] == "Half a thou"
    again.leave()
    again.widget.deleteLater()
    iceberg.page = BoardPage(iceberg.desk, page.acts, page.appearance, words=page.words)
    assert iceberg.page.quick_add.field.text() == ""
    page.widget.deleteLater()
    application.processEvents()


def test_ctrl_l_brings_the_caret_back_from_the_board(iceberg: Bench) -> None:
    iceberg.canvas.setFocus()
    QTest.keyClick(iceberg.canvas, Qt.Key.Key_L, CONTROL)
    assert iceberg.page.quick_add.field.hasFocus()


def test_an_empty_field_leaves_undo_to_the_board(iceberg: Bench) -> None:
    field = iceberg.page.quick_add.field
    undo = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL)
    QTest.keyClicks(field, "typed")
    QApplication.sendEvent(field, undo)
    assert undo.isAccepted()
    QTest.keyClick(field, Qt.Key.Key_Return)
    undo = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL)
    QApplication.sendEvent(field, undo)
    assert not undo.isAccepted()


def test_a_text_that_is_refused_stays_in_the_field(iceberg: Bench) -> None:
    note = iceberg.desk.snapshot.all(Note)[0]
    iceberg.page.quick_add.field.setMaxLength(40_000)
    type_in(iceberg, "long ")
    before = len(iceberg.texts())
    iceberg.page.quick_add.field.setText("x" * 30_000)
    QTest.keyClick(iceberg.page.quick_add.field, Qt.Key.Key_Return)
    assert len(iceberg.texts()) == before
    assert len(iceberg.page.quick_add.field.text()) == 30_000
    assert [kind for kind, _ in iceberg.said] == ["refused"]
    assert note in iceberg.desk.snapshot.all(Note)


def test_a_pasted_list_is_so_many_notes_and_one_step(iceberg: Bench) -> None:
    before = iceberg.texts()
    QApplication.clipboard().setText("Panels meet monthly\n\n 3- No money \nBuses stop at four")
    QTest.keyClick(iceberg.page.quick_add.field, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(iceberg.page.quick_add.field, Qt.Key.Key_Return)
    added = [note for note in iceberg.desk.snapshot.all(Note) if note.text not in before]
    assert {(note.text, note.layer, note.side) for note in added} == {
        ("Panels meet monthly", "events", "driver"),
        ("No money", "structures", "barrier"),
        ("Buses stop at four", "events", "driver"),
    }
    assert iceberg.desk.next_undo() == "Add 3 notes"
    iceberg.desk.undo()
    assert iceberg.texts() == before


def test_the_hint_stands_in_a_narrow_window_until_something_is_typed(
    application: QApplication,
) -> None:
    del application
    bar = QuickAdd(map_words("Who is here?"), LIGHT)
    bar.resize(1026, 56)
    bar.show()
    assert bar._hint.isVisible()
    QTest.keyClicks(bar.field, "P")
    assert not bar._hint.isVisible()
    bar.clear()
    assert bar._hint.isVisible()
    bar.deleteLater()


def test_up_and_down_choose_where_the_next_one_goes(iceberg: Bench) -> None:
    told: list[str] = []
    iceberg.desk.told.connect(told.append)
    before = place(iceberg).text()
    QTest.keyClick(iceberg.page.quick_add.field, Qt.Key.Key_Down)
    assert place(iceberg).text() != before
    assert told == [f"Goes to: {place(iceberg).text()}"]
    QTest.keyClick(iceberg.page.quick_add.field, Qt.Key.Key_Up)
    assert place(iceberg).text() == before


def test_escape_goes_to_the_board_and_stays_there_however_often(by: Scribe) -> None:
    by.write(["Panels meet"])
    for _ in range(3):
        QTest.keyClick(by.page.widget.window().focusWidget(), Qt.Key.Key_Escape)
        assert by.page.canvas.hasFocus()
    QTest.keyClicks(by.page.quick_add.field, "Forms")
    by.page.focus_first()
    QTest.keyClick(by.page.quick_add.field, Qt.Key.Key_Escape)
    assert by.page.canvas.hasFocus()
    assert by.page.quick_add.field.text() == "Forms"


def test_who_comes_for_one_thing_has_the_keyboard_on_it(by: Scribe) -> None:
    by.write(["Panels meet", "Forms bounce"])
    first = by.items()[0].id
    assert by.page.quick_add.field.hasFocus()
    by.page.show_item(first)
    assert by.page.selection == (first,)
    assert by.page.canvas.hasFocus()


def selected(by: Scribe) -> list[str]:
    """Ids of what is selected now."""
    return list(by.page.selection)


def test_escape_after_adding_selects_what_came_last_and_letters_are_commands_on_it(
    by: Scribe,
) -> None:
    by.write(["Panels meet", "Forms bounce"])
    last = by.items()[-1].id
    QTest.keyClick(by.page.quick_add.field, Qt.Key.Key_Escape)
    assert selected(by) == [last]
    hints = ability(by.page, KeyHints)
    wait_until(lambda: "strip" in vars(hints) and hints.strip.isVisible())
    assert hints.strip.pairs[0] == ("Esc", "type a new one")
    if by.page.has_links:
        QTest.keyClick(by.page.canvas, Qt.Key.Key_K)
        assert by.page.canvas.linking == LinkKeys(last)
        QTest.keyClick(by.page.canvas, Qt.Key.Key_Escape)
    assert selected(by) == [last]
    QTest.keyClick(by.page.canvas, Qt.Key.Key_Escape)
    assert selected(by) == []
    QTest.keyClicks(by.page.canvas, "k")
    assert by.page.quick_add.field.text() == "k"


def test_escape_selects_nothing_that_was_added_before_the_caret_came_here(by: Scribe) -> None:
    by.write(["Panels meet"])
    by.page.canvas.setFocus()
    by.page.focus_first()
    QTest.keyClick(by.page.quick_add.field, Qt.Key.Key_Escape)
    assert selected(by) == []
    by.page.focus_first()
    by.write(["Forms bounce"])
    by.page.desk.undo()
    QTest.keyClick(by.page.quick_add.field, Qt.Key.Key_Escape)
    assert selected(by) == []
    assert by.page.canvas.hasFocus()
