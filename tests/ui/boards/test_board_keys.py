"""What keys do on a board: whatever a hand can do, without one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session
from tests.ui.boards.boards import THREE, Bench, bench, free_board
from workshop_studio.layout.boards.notes.groups import heading_id
from workshop_studio.layout.text.fonts import FontBook

Key = Qt.Key
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of three notes with the keyboard on it."""
    del application
    with bench(THREE, book) as made:
        made.canvas.setFocus()
        yield made


def press(three: Bench, *keys: Qt.Key) -> None:
    """Press keys, one after the other, where the keyboard is."""
    for key in keys:
        QTest.keyClick(three.page.widget.focusWidget(), key)


def test_arrows_walk_and_select(three: Bench) -> None:
    press(three, Key.Key_Right)
    assert three.selected() == ["One"]
    press(three, Key.Key_Right, Key.Key_Down)
    assert three.selected() == ["Three"]
    press(three, Key.Key_Home)
    assert three.selected() == ["One"]


def test_shift_adds_ctrl_only_walks_and_ctrl_space_toggles(three: Bench) -> None:
    press(three, Key.Key_Home)
    QTest.keyClick(three.canvas, Key.Key_Right, SHIFT)
    assert three.selected() == ["One", "Two"]
    QTest.keyClick(three.canvas, Key.Key_Down, CONTROL)
    assert three.selected() == ["One", "Two"]
    QTest.keyClick(three.canvas, Key.Key_Space, CONTROL)
    assert three.selected() == ["One", "Two", "Three"]


def test_f2_opens_the_editor_and_escape_leaves_the_text_alone(three: Bench) -> None:
    press(three, Key.Key_Home, Key.Key_F2)
    editor = three.canvas.typist.editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, "Something else")
    press(three, Key.Key_Escape)
    assert three.canvas.hasFocus()
    assert three.texts() == ["One", "Two", "Three"]


def test_enter_opens_the_editor_and_shift_enter_breaks_a_line(three: Bench) -> None:
    press(three, Key.Key_Home, Key.Key_Return)
    editor = three.canvas.typist.editor
    QTest.keyClicks(editor, "First")
    QTest.keyClick(editor, Key.Key_Return, SHIFT)
    QTest.keyClicks(editor, "second")
    QTest.keyClick(editor, Key.Key_Return)
    assert three.texts()[0] == "First\nsecond"


def test_going_elsewhere_takes_what_was_typed(three: Bench) -> None:
    press(three, Key.Key_Home, Key.Key_F2)
    QTest.keyClicks(three.canvas.typist.editor, "Kept")
    three.page.quick_add.begin()
    assert three.texts()[0] == "Kept"


def test_a_text_that_is_refused_stays_in_the_editor(three: Bench) -> None:
    press(three, Key.Key_Home, Key.Key_F2, Key.Key_Delete, Key.Key_Return)
    assert three.canvas.typist.editor.isVisible()
    assert [kind for kind, _ in three.said] == ["refused"]
    press(three, Key.Key_Escape)
    assert three.texts()[0] == "One"


def test_delete_takes_away_and_offers_to_undo(three: Bench) -> None:
    press(three, Key.Key_Home)
    QTest.keyClick(three.canvas, Key.Key_Right, SHIFT)
    press(three, Key.Key_Delete)
    assert three.texts() == ["Three"]
    assert three.said == [("undoable", "2 notes deleted")]
    assert three.canvas.current == three.note("Three").id
    assert three.desk.undo()
    assert three.texts() == ["One", "Two", "Three"]


def test_alt_and_arrows_move_what_is_selected(three: Bench) -> None:
    before = three.note("One").x
    press(three, Key.Key_Home)
    QTest.keyClick(three.canvas, Key.Key_Right, ALT)
    assert before is not None
    assert (three.note("One").x or 0) > before
    assert three.selected() == ["One"]


def test_ctrl_d_duplicates_and_ctrl_a_selects_all_notes(three: Bench) -> None:
    press(three, Key.Key_Home)
    QTest.keyClick(three.canvas, Key.Key_D, CONTROL)
    assert three.texts().count("One") == 2
    QTest.keyClick(three.canvas, Key.Key_A, CONTROL)
    assert len(three.selected()) == 4


def test_k_and_a_name_and_enter_link_two_notes(three: Bench) -> None:
    press(three, Key.Key_Home)
    QTest.keyClick(three.canvas, Key.Key_K)
    QTest.keyClicks(three.canvas, "th")
    press(three, Key.Key_Return)
    assert three.links() == [("One", "Three")]


def test_k_and_an_arrow_and_enter_link_two_notes(three: Bench) -> None:
    press(three, Key.Key_Home, Key.Key_K, Key.Key_Right, Key.Key_Return)
    assert three.links() == [("One", "Two")]


def test_k_on_a_link_says_what_to_select_first(three: Bench) -> None:
    press(three, Key.Key_Home, Key.Key_K, Key.Key_Right, Key.Key_Return)
    (link,) = (item for item in three.canvas.scene.items if item.ends)
    three.canvas.select((link.id,))
    before = len(three.said)
    press(three, Key.Key_K)
    assert three.said[before:] == [("told", "Select what the link begins at, then press K.")]
    assert three.canvas.linking is None
    assert three.canvas.tool == "select"


def test_escape_gives_a_link_up_and_the_next_escape_the_selection(three: Bench) -> None:
    press(three, Key.Key_Home, Key.Key_K, Key.Key_Right, Key.Key_Escape)
    assert three.canvas.linking is None
    assert three.links() == []
    assert three.selected() == ["One"]
    press(three, Key.Key_Escape)
    assert three.selected() == []


def test_letters_are_a_new_note_while_nothing_is_selected(three: Bench) -> None:
    QTest.keyClicks(three.canvas, "K")
    assert three.page.quick_add.field.hasFocus()
    QTest.keyClicks(three.page.quick_add.field, "ey adults")
    press(three, Key.Key_Return)
    assert three.texts()[-1] == "Key adults"
    assert three.page.quick_add.field.hasFocus()
    press(three, Key.Key_Escape)
    assert three.canvas.hasFocus()


def test_a_paste_that_is_far_too_long_is_cut_and_said(three: Bench) -> None:
    press(three, Key.Key_Home, Key.Key_F2)
    QApplication.clipboard().setText("word " * 20_000)
    three.canvas.typist.editor.paste()
    assert len(three.canvas.typist.editor.toPlainText()) == 2_000
    assert three.said == [
        ("told", "There is room for 2000 characters here; the rest was left out.")
    ]


def test_what_is_typed_is_told_for_a_draft_until_it_is_taken(three: Bench) -> None:
    told: list[tuple[str, str]] = []
    ended: list[str] = []
    three.page.typing.connect(lambda record, text: told.append((record, text)))
    three.page.typing_ended.connect(ended.append)
    press(three, Key.Key_Home, Key.Key_F2)
    QTest.keyClicks(three.canvas.typist.editor, "Ab")
    one = three.note("One").id
    assert told == [(one, "A"), (one, "Ab")]
    press(three, Key.Key_Return)
    assert ended == [one]


def test_tab_leaves_the_board(three: Bench) -> None:
    press(three, Key.Key_Tab)
    assert not three.canvas.hasFocus()


def test_zooming_by_keyboard(three: Bench) -> None:
    QTest.keyClick(three.canvas, Key.Key_0, CONTROL)
    assert three.page.zoom_text() == "100 %"
    QTest.keyClick(three.canvas, Key.Key_Plus, CONTROL)
    assert three.page.zoom_text() == "125 %"
    press(three, Key.Key_Home, Key.Key_Z)
    assert three.page.zoom_text() == "150 %"


def test_an_empty_board_says_how_to_begin_until_the_first_note(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(free_board(), book) as made:
        card = made.page._card
        made.page.focus_first()
        assert card.isVisible()
        QTest.keyClicks(made.page.quick_add.field, "Something")
        QTest.keyClick(made.page.quick_add.field, Key.Key_Return)
        assert not card.isVisible()
        assert made.page.counts() == "1 note"


def test_what_an_undo_brings_back_is_selected_again(three: Bench) -> None:
    press(three, Key.Key_Home)
    QTest.keyClick(three.canvas, Key.Key_Right, SHIFT)
    press(three, Key.Key_Delete)
    assert three.selected() == []
    three.desk.undo()
    assert three.selected() == ["One", "Two"]
    press(three, Key.Key_Delete)
    assert three.texts() == ["Three"]


def test_no_link_begins_at_the_issue_or_at_a_heading(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(small_session(), book, kind="iceberg") as made:
        made.canvas.setFocus()
        press(made, Key.Key_Home)
        assert made.canvas.selection == (made.page.acts.board,)
        press(made, Key.Key_K)
        assert made.canvas.linking is None
        assert made.said == [("told", "Select what the link begins at, then press K.")]
    with bench(THREE, book) as made:
        made.canvas.setFocus()
        made.canvas.select(made.note(text).id for text in ("One", "Two"))
        QTest.keyClick(made.canvas, Key.Key_G, CONTROL)
        QTest.keyClick(made.canvas.typist.editor, Key.Key_Return)
        made.canvas.select((heading_id("New heading"),))
        press(made, Key.Key_K)
        assert made.canvas.linking is None
