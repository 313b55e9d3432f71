"""Tab, Shift+Tab and Ctrl+Enter: the next one beside, before or below, by editor and by bar."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import board_of, open_document, small_session
from tests.ui.boards.boards import THREE, Bench, bench, free_board
from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note, Question
from workshop_studio.model.theories import Element, Theory
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.questions.questions_page import questions_page
from workshop_studio.ui.boards.theory.theory_page import TheoryPage
from workshop_studio.ui.session.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """Three free notes: One, Two right of it, Three below Two."""
    del application
    with bench(THREE, book) as made:
        yield made


@pytest.fixture
def iceberg(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """An iceberg with one note."""
    del application
    with bench(small_session(notes=1), book, kind="iceberg") as made:
        yield made


def open_over(on: Bench, text: str) -> None:
    """Type over a note."""
    on.canvas.setFocus()
    on.canvas.go_to(on.note(text).id)
    QTest.keyClick(on.canvas, Key.Key_F2)
    assert on.canvas.typist.edited == on.note(text).id


def write(page: BoardPage, text: str, *keys: tuple[Key, Qt.KeyboardModifier]) -> None:
    """Type into the editor, and press further keys."""
    editor = page.canvas.typist.editor
    QTest.keyClicks(editor, text)
    for key, held in keys:
        QTest.keyClick(editor, key, held)


NONE = Qt.KeyboardModifier.NoModifier
TAB, BACK = (Key.Key_Tab, NONE), (Key.Key_Backtab, SHIFT)
BELOW, ENTER = (Key.Key_Return, CONTROL), (Key.Key_Return, NONE)


def test_a_run_of_notes_is_written_beside_and_below_without_a_hand(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(free_board(("Begin", 60, 60)), book) as made:
        open_over(made, "Begin")
        write(made.page, "Begun", TAB)
        write(made.page, "Beside", BELOW)
        write(made.page, "Below", BACK)
        write(made.page, "Before", ENTER)
        at = {note.text: (note.x, note.y) for note in made.desk.snapshot.all(Note)}
        assert at == {
            "Begun": (60, 60), "Beside": (60 + 198 + 42, 60), "Below": (300, 60 + 72 + 42),
            "Before": (60, 174),
        }  # fmt: skip
        assert made.canvas.hasFocus()
        for _ in range(4):
            made.desk.undo()
        assert made.texts() == ["Begin"]


def test_a_place_that_is_taken_takes_the_keyboard_and_keeps_its_words(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(free_board(("One", 60, 60), ("Two", 340, 80)), book) as made:
        open_over(made, "One")
        write(made.page, "", TAB)
        assert made.canvas.typist.edited == made.note("Two").id
        write(made.page, " more", ENTER)
        assert made.texts() == ["One", "Two more"]


def test_a_note_that_was_begun_by_tab_and_given_up_goes_again(three: Bench) -> None:
    open_over(three, "Three")
    write(three.page, "", TAB, (Key.Key_Escape, NONE))
    assert three.texts() == ["One", "Two", "Three"]


def test_a_text_that_is_refused_stays_and_nothing_is_begun(three: Bench) -> None:
    open_over(three, "Three")
    write(three.page, "", (Key.Key_Delete, NONE), TAB)
    assert three.canvas.typist.edited == three.note("Three").id
    assert [kind for kind, _ in three.said] == ["refused"]


def test_on_an_iceberg_tab_crosses_the_spine_and_ctrl_enter_stays(iceberg: Bench) -> None:
    first = iceberg.texts()[0]
    side = iceberg.note(first).side
    open_over(iceberg, first)
    write(iceberg.page, "", BELOW)
    write(iceberg.page, "Same", BACK if side == "barrier" else TAB)
    write(iceberg.page, "Across", ENTER)
    if iceberg.canvas.typist.edited:
        write(iceberg.page, "", ENTER)
    same = iceberg.note("Same")
    assert (same.layer, same.side) == (iceberg.note(first).layer, side)
    across = iceberg.note("Across")
    assert across.layer == same.layer
    assert across.side != side


def test_where_there_is_no_place_on_that_side_it_is_said(iceberg: Bench) -> None:
    first = iceberg.texts()[0]
    open_over(iceberg, first)
    write(iceberg.page, "", TAB if iceberg.note(first).side == "barrier" else BACK)
    assert iceberg.said == [("refused", "There is no place further on this side.")]
    assert len(iceberg.texts()) == 1


def test_tab_over_the_issue_takes_it_and_begins_nothing(iceberg: Bench) -> None:
    before = iceberg.texts()
    iceberg.canvas.setFocus()
    iceberg.canvas.edit(iceberg.page.acts.board)
    write(iceberg.page, "Pupils who move twice", TAB)
    assert iceberg.canvas.typist.edited == ""
    assert iceberg.texts() == before
    assert iceberg.desk.next_undo() == "Edit the issue"


def opened(page: BoardPage) -> BoardPage:
    """A page in a window of its own, with the caret where work begins."""
    page.widget.resize(1200, 800)
    page.widget.show()
    page.widget.activateWindow()
    QTest.qWaitForWindowActive(page.widget)
    page.focus_first()
    return page


def closed(page: BoardPage) -> None:
    """Leave a page."""
    page.leave()
    page.widget.close()
    page.widget.deleteLater()


def run_of(page: BoardPage, *written: tuple[str, tuple[Key, Qt.KeyboardModifier]]) -> None:
    """Type one after the other into the bar, each with the key that enters it."""
    for text, (key, held) in written:
        QTest.keyClicks(page.quick_add.field, text)
        QTest.keyClick(page.quick_add.field, key, held)


def test_on_questions_tab_is_the_next_column(application: QApplication, book: FontBook) -> None:
    del application
    snapshot = small_session()
    desk = Desk(open_document(snapshot)[0], book)
    page = opened(questions_page(desk, board_of(snapshot, "opportunities"), Appearance()))
    columns = [cell.id for cell in page.scene.cells]
    run_of(page, ("meet", ENTER), ("ask", TAB), ("walk", BACK), ("read", BELOW))
    made = {each.text.split()[3]: each.category for each in desk.snapshot.all(Question)[-4:]}
    assert made == {
        "meet?": columns[0], "ask?": columns[1], "walk?": columns[0], "read?": columns[0],
    }  # fmt: skip
    closed(page)


def test_on_a_theory_tab_is_the_next_column_to_the_right(
    application: QApplication, book: FontBook
) -> None:
    del application
    snapshot = small_session()
    desk = Desk(open_document(snapshot)[0], book)
    page = opened(TheoryPage(desk, snapshot.all(Theory)[0].id, Appearance()))
    run_of(page, ("2 Story bags", ENTER), ("Read together", TAB), ("Library", BELOW))
    boxes = {each.text: each.column for each in desk.snapshot.all(Element)}
    numbered = {cell.number: cell.id for cell in page.scene.cells if cell.number}
    assert boxes["Story bags"] == numbered[2]
    assert boxes["Read together"] == boxes["Library"] == numbered[3]
    closed(page)


def test_the_bar_places_beside_what_it_added_last_and_keeps_the_caret(three: Bench) -> None:
    field = three.page.quick_add.field
    three.page.focus_first()
    for text, keys in (("A", ENTER), ("B", TAB), ("C", BELOW), ("D", BACK)):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, keys[0], keys[1])
        assert field.hasFocus()
        assert field.text() == ""
    at = {text: (three.note(text).x or 0, three.note(text).y or 0) for text in "ABCD"}
    assert at["B"][0] > at["A"][0]
    assert at["B"][1] == at["A"][1]
    assert at["C"][0] == at["B"][0]
    assert at["C"][1] > at["B"][1]
    assert at["D"][0] < at["C"][0]


def test_a_place_that_is_typed_goes_before_the_one_beside(iceberg: Bench) -> None:
    field = iceberg.page.quick_add.field
    iceberg.page.focus_first()
    run_of(iceberg.page, ("First", ENTER), ("3 - Forms", TAB))
    forms = iceberg.note("Forms")
    assert (forms.layer, forms.side) == ("structures", "barrier")
    assert field.hasFocus()


def test_what_stands_where_the_next_one_was_to_go_is_pointed_at_and_gone_on_from(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(free_board(("Taken", 300, 60)), book) as made:
        field = made.page.quick_add.field
        made.page.focus_first()
        run_of(made.page, ("First", ENTER), ("Second", TAB))
        assert (made.note("First").x, made.note("First").y) == (60, 60)
        assert made.texts() == ["Taken", "First"]
        assert (field.text(), field.hasFocus()) == ("Second", True)
        assert made.page.adding.hint.isVisible()
        assert made.page.adding.hint.text().startswith("“Taken” stands there.")
        QTest.keyClick(field, Key.Key_Tab)
        assert (made.note("Second").x, made.note("Second").y) == (540, 60)
        assert field.text() == ""
        assert not made.page.adding.hint.isVisible()


def test_with_a_place_taken_beside_it_enter_adds_where_it_would_have(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(free_board(("Taken", 300, 60)), book) as made:
        made.page.focus_first()
        run_of(made.page, ("First", ENTER), ("Second", TAB), ("", BELOW))
        assert (made.note("Second").x, made.note("Second").y) == (300, 60 + 72 + 42)
        run_of(made.page, ("Third", ENTER))
        assert made.texts() == ["Taken", "First", "Second", "Third"]
        assert made.desk.next_undo() == "Add note"


def test_an_empty_bar_lets_tab_go_on_as_everywhere(three: Bench) -> None:
    field = three.page.quick_add.field
    QTest.keyClicks(field, "A")
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClick(field, Key.Key_Tab)
    assert not field.hasFocus()


def test_tab_before_anything_was_added_leaves_the_bar_with_its_words(three: Bench) -> None:
    field = three.page.quick_add.field
    three.page.focus_first()
    QTest.keyClicks(field, "A")
    QTest.keyClick(field, Key.Key_Tab)
    assert field.text() == "A"
    assert not field.hasFocus()


def test_beside_something_that_has_gone_the_bar_adds_as_ever(three: Bench) -> None:
    field = three.page.quick_add.field
    QTest.keyClicks(field, "A")
    QTest.keyClick(field, Key.Key_Return)
    three.desk.undo()
    QTest.keyClicks(field, "B")
    QTest.keyClick(field, Key.Key_Tab)
    assert three.texts()[-1] == "B"


def test_on_the_map_tab_goes_a_ring_out_and_back(application: QApplication, book: FontBook) -> None:
    del application
    room = MapRoom(small_session(players=0), book)
    field = room.page.quick_add.field
    room.page.focus_first()
    for text, keys in (("A", ENTER), ("B", TAB), ("C", BELOW), ("D", BACK)):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, keys[0], keys[1])
    rings = [ring.id for ring in room.rings()]
    found = {player.name: rings.index(player.ring) for player in room.players()}
    assert found == {"A": 0, "B": 1, "C": 1, "D": 0}
    QTest.keyClicks(field, "E")
    QTest.keyClick(field, Key.Key_Backtab, SHIFT)
    assert room.said == ["“D” stands on the innermost ring already."]
    assert field.text() == "E"
    room.close()
