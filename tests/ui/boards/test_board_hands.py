"""What hands do on a board: every gesture with real mouse events on a real session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.support import board_of, open_document, step
from tests.ui.boards.boards import LEFT, NONE, THREE, WORDS, Bench, bench
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.removing import remove
from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.session.desk import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of three notes, at 100 %."""
    del application
    with bench(THREE, book) as made:
        made.canvas.zoom_to(1.0)
        yield made


@pytest.fixture
def read_only(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """The same, open for reading only."""
    del application
    with bench(THREE, book, read_only=True) as made:
        yield made


def test_a_click_selects_and_moves_nothing(three: Bench) -> None:
    before = three.desk.snapshot
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Two"))
    assert three.selected() == ["Two"]
    assert three.desk.snapshot is before


def test_shift_click_adds_and_a_click_beside_selects_nothing(three: Bench) -> None:
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Two"))
    QTest.mouseClick(three.canvas, LEFT, SHIFT, three.at("One"))
    assert three.selected() == ["Two", "One"]
    QTest.mouseClick(three.canvas, LEFT, NONE, three.empty())
    assert three.selected() == []


def test_a_marquee_selects_what_it_touches(three: Bench) -> None:
    three.drag(three.empty(), three.at("Three"))
    assert set(three.selected()) == {"Two", "Three"}


def test_a_drag_moves_a_note_as_far_as_the_hand_in_one_step(three: Bench) -> None:
    before = three.note("One")
    assert before.x is not None
    three.drag(three.at("One"), three.at("One") + QPoint(80, 160))
    after = three.note("One")
    assert (after.x, after.y) == (before.x + 80, (before.y or 0) + 160)
    assert three.desk.next_undo() == "Move note"
    assert three.desk.undo()
    assert three.note("One") == before


def test_escape_during_a_drag_puts_everything_back(three: Bench) -> None:
    before = three.desk.snapshot
    QTest.mousePress(three.canvas, LEFT, NONE, three.at("One"))
    QTest.mouseMove(three.canvas, three.at("One") + QPoint(80, 80))
    QTest.keyClick(three.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(three.canvas, LEFT, NONE, three.at("One") + QPoint(80, 80))
    assert three.desk.snapshot is before
    assert three.selected() == []


def test_what_is_deleted_while_it_is_dragged_is_selected_no_more_at_any_moment(
    three: Bench,
) -> None:
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("One"))
    seen: list[bool] = []
    canvas = three.canvas
    canvas.selection_changed.connect(
        lambda: seen.append(set(canvas.selection) <= set(canvas.scene.by_id))
    )
    QTest.mousePress(canvas, LEFT, NONE, three.at("Two"))
    QTest.mouseMove(canvas, three.at("Two") + QPoint(80, 80))
    one, two = three.note("One").id, three.note("Two").id
    assert three.desk.do(lambda now: remove(now, [one, two]), step("delete"))
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(400, 300))
    assert seen == [True] * len(seen)
    assert three.texts() == ["Three"]


def test_a_double_click_opens_the_editor_and_enter_takes_the_text(three: Bench) -> None:
    QTest.mouseDClick(three.canvas, LEFT, NONE, three.at("Two"))
    editor = three.canvas.typist.editor
    assert editor.isVisible()
    QTest.keyClicks(editor, "Another word")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert three.texts() == ["One", "Another word", "Three"]


def test_a_double_click_on_empty_ground_puts_a_note_there_to_be_named(three: Bench) -> None:
    place = three.empty() + QPoint(-300, 300)
    QTest.mouseDClick(three.canvas, LEFT, NONE, place)
    QTest.keyClicks(three.canvas.typist.editor, "Four")
    QTest.keyClick(three.canvas.typist.editor, Qt.Key.Key_Return)
    assert three.texts()[-1] == "Four"


def test_a_note_that_never_gets_its_words_goes_again(three: Bench) -> None:
    QTest.mouseDClick(three.canvas, LEFT, NONE, three.empty())
    QTest.keyClick(three.canvas.typist.editor, Qt.Key.Key_Escape)
    assert three.texts() == ["One", "Two", "Three"]


def test_a_note_given_up_takes_nothing_else_with_it(three: Bench) -> None:
    QTest.mouseDClick(three.canvas, LEFT, NONE, three.empty())
    one = three.note("One").id
    assert three.desk.do(lambda now: edit(now, one, text="Uno"), step("edit-note"))
    QTest.keyClick(three.canvas.typist.editor, Qt.Key.Key_Escape)
    assert three.texts() == ["Uno", "Two", "Three"]


def test_a_note_left_without_words_of_its_own_stays_when_typing_is_given_up_later(
    three: Bench,
) -> None:
    QTest.mouseDClick(three.canvas, LEFT, NONE, three.empty())
    QTest.keyClick(three.canvas.typist.editor, Qt.Key.Key_Return)
    new = three.texts()[-1]
    QTest.mouseDClick(three.canvas, LEFT, NONE, three.at(new))
    QTest.keyClick(three.canvas.typist.editor, Qt.Key.Key_Escape)
    assert three.texts() == ["One", "Two", "Three", new]


def test_what_was_begun_on_one_board_does_not_turn_up_on_another_of_its_kind(
    book: FontBook,
) -> None:
    snapshot = THREE.apply(add_board(THREE, kind="notes", title="More notes"))
    desk = Desk(open_document(snapshot)[0], book)
    boards = [board.id for board in snapshot.all(Board) if board.kind == "notes"][-2:]

    def begun(board: str, text: str = "") -> str:
        page = BoardPage(desk, NotesActs(board, book), Appearance(), words=WORDS)
        QTest.keyClicks(page.quick_add.field, text)
        found = page.quick_add.field.text()
        page.leave()
        return found

    begun(boards[0], "Half")
    assert [begun(board) for board in boards] == ["Half", ""]
    assert begun(boards[0]) == "Half"


def test_the_link_tool_joins_by_drag_and_by_two_clicks(three: Bench) -> None:
    three.page.commands.link.trigger()
    three.drag(three.at("One"), three.at("Two"))
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Two"))
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Three"))
    assert three.links() == [("One", "Two"), ("Two", "Three")]


def test_a_link_from_the_selection_ends_where_the_hand_clicks(three: Bench) -> None:
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("One"))
    three.page.commands.link.trigger()
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Three"))
    assert three.links() == [("One", "Three")]
    assert not three.page.commands.link.isChecked()


def test_the_middle_button_pushes_the_board_and_nothing_else(three: Bench) -> None:
    before, start = three.canvas.view, three.at("One")
    middle = Qt.MouseButton.MiddleButton
    QTest.mousePress(three.canvas, middle, NONE, start)
    QTest.mouseMove(three.canvas, start + QPoint(30, 40))
    QTest.mouseRelease(three.canvas, middle, NONE, start + QPoint(30, 40))
    assert (three.canvas.view.x, three.canvas.view.y) == (before.x + 30, before.y + 40)
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Two"))
    assert three.selected() == ["Two"]


def test_ctrl_and_the_wheel_zoom_around_the_pointer(three: Bench) -> None:
    place = QPointF(three.at("Two"))
    there = three.canvas.view.to_board(place)
    wheel(three, place, 120, CONTROL)
    assert three.canvas.view.scale > 1.0
    now = three.canvas.view.to_board(place)
    assert now == pytest.approx(there, abs=1.0)


def test_what_is_dragged_stays_under_the_hand_while_the_wheel_moves_the_board(
    three: Bench,
) -> None:
    start, place = three.at("One"), QPointF(420, 300)
    QTest.mousePress(three.canvas, LEFT, NONE, start)
    QTest.mouseMove(three.canvas, place.toPoint())
    held = three.note("One").id
    apart = three.canvas.view.rect_to_widget(three.canvas.moved[held].bounds).center() - place
    wheel(three, place, -240, NONE)
    shown = three.canvas.view.rect_to_widget(three.canvas.moved[held].bounds).center()
    assert (shown - place - apart).manhattanLength() < 2
    QTest.mouseRelease(three.canvas, LEFT, NONE, place.toPoint())


def test_the_middle_button_does_not_take_away_what_the_hand_drags(three: Bench) -> None:
    before, middle = three.note("One"), Qt.MouseButton.MiddleButton
    start, end = three.at("One"), three.at("One") + QPoint(80, 160)
    QTest.mousePress(three.canvas, LEFT, NONE, start)
    QTest.mouseMove(three.canvas, start + QPoint(40, 40))
    QTest.mousePress(three.canvas, middle, NONE, start + QPoint(40, 40))
    QTest.mouseRelease(three.canvas, middle, NONE, start + QPoint(40, 40))
    assert three.note("One") == before
    QTest.mouseMove(three.canvas, end)
    QTest.mouseRelease(three.canvas, LEFT, NONE, end)
    assert (three.note("One").x, three.note("One").y) == (
        (before.x or 0) + 80,
        (before.y or 0) + 160,
    )


def test_the_wheel_alone_pushes_the_board(three: Bench) -> None:
    before = three.canvas.view
    wheel(three, QPointF(three.at("Two")), -120, NONE)
    assert (three.canvas.view.scale, three.canvas.view.x) == (before.scale, before.x)
    assert three.canvas.view.y < before.y


def test_a_session_open_for_reading_can_be_looked_at_and_nothing_more(read_only: Bench) -> None:
    before = read_only.desk.snapshot
    read_only.drag(read_only.at("One"), read_only.at("One") + QPoint(50, 50))
    QTest.mouseDClick(read_only.canvas, LEFT, NONE, read_only.at("Two"))
    QTest.keyClick(read_only.canvas, Qt.Key.Key_Delete)
    assert not read_only.canvas.typist.editor.isVisible()
    assert not read_only.page.quick_add.isVisible()
    assert read_only.desk.snapshot is before
    assert read_only.selected() == ["Two"]
    assert read_only.said == []


def test_what_is_selected_stays_so_when_the_board_is_laid_out_anew(three: Bench) -> None:
    QTest.mouseClick(three.canvas, LEFT, NONE, three.at("Two"))
    QTest.mouseClick(three.canvas, LEFT, SHIFT, three.at("One"))
    three.desk.perform(lambda snapshot: three.page.acts.remove(snapshot, [three.note("Two").id]))
    assert three.selected() == ["One"]


def test_the_menu_of_a_note_selects_it_and_offers_what_fits(three: Bench) -> None:
    names = menu_at(three, three.at("Two"))
    assert three.selected() == ["Two"]
    assert {"board-edit", "board-duplicate", "board-delete", "board-link"} <= names
    assert "board-select-all" not in names


def test_the_menu_beside_all_notes_is_of_the_board(three: Bench) -> None:
    assert menu_at(three, three.empty()) == {
        "board-add", "board-link", "board-select-all", "board-zoom-fit",
    }  # fmt: skip


def test_what_is_dragged_hangs_on_the_hand_and_leaves_its_place(three: Bench) -> None:
    start = three.at("One")
    QTest.mousePress(three.canvas, LEFT, NONE, start)
    QTest.mouseMove(three.canvas, start + QPoint(300, 300))
    QTest.mouseMove(three.canvas, start + QPoint(310, 320))
    three.canvas.finish()
    picture = three.canvas.grab().toImage()
    board = three.canvas.theme.board
    assert picture.pixelColor(start).name().upper() == board
    assert picture.pixelColor(start + QPoint(310, 320)).name().upper() != board
    QTest.mouseRelease(three.canvas, LEFT, NONE, start)


def test_two_fingers_zoom_around_their_middle_and_touch_nothing(three: Bench) -> None:
    middle, before = three.at("Two"), three.desk.snapshot
    there = three.canvas.view.to_board(QPointF(middle))
    fingers(three, [(middle - QPoint(d, 0), middle + QPoint(d, 0)) for d in range(40, 90, 10)])
    assert three.canvas.view.scale == pytest.approx(2.0, abs=0.2)
    assert three.canvas.view.to_board(QPointF(middle)) == pytest.approx(there, abs=4.0)
    assert three.desk.snapshot is before
    assert three.canvas.tool == "select"


def test_one_finger_is_a_hand(three: Bench) -> None:
    place = three.at("Two")
    fingers(three, [(place,), (place,)])
    assert three.selected() == ["Two"]
    # So soon after the tap this is a second press in the same place, and still a drag.
    fingers(three, [(place + QPoint(0, step),) for step in range(0, 100, 20)])
    assert three.desk.next_undo() == "Move note"


def test_a_button_that_goes_up_unheard_leaves_nothing_on_the_hand(three: Bench) -> None:
    before, start = three.desk.snapshot, three.at("One")
    QTest.mousePress(three.canvas, LEFT, NONE, start)
    QTest.mouseMove(three.canvas, start + QPoint(40, 40))
    place, kind = QPointF(start + QPoint(50, 50)), QEvent.Type.MouseMove
    none = Qt.MouseButton.NoButton
    on_screen = three.canvas.mapToGlobal(place)
    QApplication.sendEvent(three.canvas, QMouseEvent(kind, place, on_screen, none, none, NONE))
    assert three.canvas.moved == {}
    QTest.mouseRelease(three.canvas, LEFT, NONE, start + QPoint(90, 90))
    assert three.desk.snapshot is before


def fingers(on: Bench, steps: Sequence[tuple[QPoint, ...]]) -> None:
    """Put fingers down, move them along, and take them away."""
    device = QTest.createTouchDevice()
    for number, places in enumerate(steps):
        touch = QTest.touchEvent(on.canvas, device)
        for finger, place in enumerate(places):
            act = touch.move if number else touch.press
            act(finger, place, on.canvas)
        touch.commit()
        QApplication.processEvents()
    touch = QTest.touchEvent(on.canvas, device)
    for finger, place in enumerate(steps[-1]):
        touch.release(finger, place, on.canvas)
    touch.commit()
    QApplication.processEvents()


def test_whoever_hears_of_a_change_before_the_page_sees_it_there_too(
    application: QApplication, book: FontBook
) -> None:
    del application
    told: list[str] = []
    desk = Desk(open_document(THREE)[0], book)
    desk.changed.connect(lambda _transaction: told.append(pages[0].counts()))
    pages: list[BoardPage] = []
    page = BoardPage(desk, NotesActs(board_of(THREE, "notes"), book), Appearance(), words=WORDS)
    pages.append(page)
    page.quick_add.field.setText("Four")
    QTest.keyClick(page.quick_add.field, Qt.Key.Key_Return)
    assert told == ["4 notes"]
    assert len((page.wall_scene() or ("", page.scene))[1].items) == 4
    page.leave()
    page.widget.deleteLater()


def menu_at(on: Bench, place: QPoint) -> set[str]:
    """The names of the actions in the menu that opens at a place."""
    reason = QContextMenuEvent.Reason.Mouse
    on_screen = on.canvas.mapToGlobal(place)
    QApplication.sendEvent(on.canvas, QContextMenuEvent(reason, place, on_screen))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = {action.objectName() for action in menu.actions()}
    menu.close()
    return names


def wheel(on: Bench, place: QPointF, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    """Turn the wheel by so many eighths of a degree."""
    event = QWheelEvent(
        place, on.canvas.mapToGlobal(place), QPoint(), QPoint(0, turn),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 -- Qt takes it so
    )  # fmt: skip
    QApplication.sendEvent(on.canvas, event)
