"""Focus on a board: the rest fades and never hides, by key and by button, for the room as well."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session, step
from tests.ui.boards.boards import LEFT, Bench, bench, free_board
from tests.ui.boards.questions.question_room import Room
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note, NoteLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_notes
from workshop_studio.operations.removing import remove
from workshop_studio.ui.kit.widgets import button, column
from workshop_studio.ui.wall.sheet import sheet_of
from workshop_studio.ui.wall.wall import Wall

NAMES = ("One", "Two", "Three", "Four", "Beside")


def row() -> Snapshot:
    """Four notes each of which leads to the next, and one beside them."""
    snapshot = free_board(*((name, 40.0 + 220 * at, 60.0) for at, name in enumerate(NAMES)))
    notes = [note.id for note in snapshot.all(Note)]
    for one, other in pairwise(notes[:4]):
        snapshot = snapshot.apply(link_notes(snapshot, one, other))
    return snapshot


@pytest.fixture
def four(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """The row on a board, with the keyboard on it."""
    del application
    with bench(row(), book) as made:
        made.canvas.setFocus()
        yield made


@pytest.fixture
def read_only(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """The same in a session open for reading."""
    del application
    with bench(row(), book, read_only=True) as made:
        made.canvas.setFocus()
        yield made


def clear(on: Bench) -> list[str]:
    """The texts of the notes that do not fade."""
    faded = on.canvas._artist._faded
    return [note.text for note in on.desk.snapshot.all(Note) if note.id not in faded]


def press(on: Bench, keys: str) -> None:
    """Press letter keys on the canvas, one after the other."""
    for key in keys:
        QTest.keyClick(on.canvas, Qt.Key(ord(key.upper())))


def choose(on: Bench, *texts: str) -> None:
    """Select notes by their texts."""
    on.canvas.select(on.note(text).id for text in texts)


def test_f_fades_all_but_what_is_one_step_away(four: Bench) -> None:
    choose(four, "Two")
    press(four, "f")
    assert clear(four) == ["One", "Two", "Three"]
    links = {(each.source, each.target): each.id for each in four.desk.snapshot.all(NoteLink)}
    far = links[four.note("Three").id, four.note("Four").id]
    assert far in four.canvas._artist._faded
    assert set(four.canvas.scene.by_id) >= four.canvas._artist._faded


def test_keys_turn_it_while_it_is_on_and_esc_ends_it_before_the_selection(four: Bench) -> None:
    choose(four, "Three")
    press(four, "f2")
    assert clear(four) == ["One", "Two", "Three", "Four"]
    press(four, "d")
    assert clear(four) == ["Three", "Four"]
    press(four, "u1")
    assert clear(four) == ["Two", "Three"]
    press(four, "b0")
    assert clear(four) == ["One", "Two", "Three", "Four"]
    QTest.keyClick(four.canvas, Qt.Key.Key_Escape)
    assert clear(four) == list(NAMES)
    assert four.selected() == ["Three"]
    QTest.keyClick(four.canvas, Qt.Key.Key_Escape)
    assert four.selected() == []


def test_it_stays_where_it_is_while_others_are_selected_and_f_moves_it(four: Bench) -> None:
    choose(four, "Two")
    press(four, "f")
    choose(four, "Four")
    assert clear(four) == ["One", "Two", "Three"]
    press(four, "f")
    assert clear(four) == ["Three", "Four"]
    press(four, "f")
    assert clear(four) == list(NAMES)


def test_two_selected_show_the_paths_between_them(four: Bench) -> None:
    choose(four, "One", "Three")
    press(four, "f")
    assert clear(four) == ["One", "Two", "Three"]
    assert words(four) == ("All paths between One and Three", "3 of 5")
    choose(four, "One", "Beside")
    press(four, "f")
    assert words(four) == ("No path between One and Beside", "2 of 5")


def words(on: Bench) -> tuple[str, str]:
    """What the strip says."""
    chip = on.page.focus.chip
    assert chip is not None
    assert chip.isVisible()
    return chip.words.text(), chip.count.text()


def test_a_strip_above_the_board_says_what_is_shown_and_does_the_same(four: Bench) -> None:
    choose(four, "Three")
    press(four, "f")
    assert words(four) == ("1 step from Three", "3 of 5")
    chip = four.page.focus.chip
    assert chip is not None
    QTest.mouseClick(chip.steps["2"], LEFT)
    QTest.mouseClick(chip.flows["U"], LEFT)
    assert words(four) == ("2 steps from Three, upstream", "3 of 5")
    assert clear(four) == ["One", "Two", "Three"]
    assert [key for key, each in chip.steps.items() if each.isChecked()] == ["2"]
    assert [key for key, each in chip.flows.items() if each.isChecked()] == ["U"]
    shown = four.canvas.view.rect_to_widget(four.canvas.scene.by_id[four.note("One").id].bounds)
    assert shown.top() >= chip.geometry().bottom()
    QTest.mouseClick(chip.close_button, LEFT)
    assert chip.isHidden()
    assert clear(four) == list(NAMES)


def test_what_is_looked_at_is_not_pushed_out_of_sight_by_the_strip(four: Bench) -> None:
    choose(four, "Two")
    four.canvas.zoom_to(1.0)
    item = four.canvas.scene.by_id[four.note("Two").id]
    shown = four.canvas.view.rect_to_widget(item.bounds)
    four.canvas.pan(0, four.canvas.free.bottom() - shown.bottom() - 4)
    press(four, "f")
    assert four.canvas.free.contains(four.canvas.view.rect_to_widget(item.bounds))


def test_what_joins_the_board_fades_or_not_as_it_is_linked_and_a_focus_goes_with_its_note(
    four: Bench,
) -> None:
    choose(four, "Two")
    press(four, "f")
    one, beside = four.note("Two").id, four.note("Beside").id
    assert four.desk.do(lambda now: link_notes(now, one, beside), step("link"))
    assert clear(four) == ["One", "Two", "Three", "Beside"]
    assert four.desk.do(lambda now: remove(now, [one]), step("delete"))
    assert four.page.focus.focus is None
    assert clear(four) == ["One", "Three", "Four", "Beside"]


def test_the_room_sees_the_same_fading_and_nothing_private_leads_on(four: Bench) -> None:
    choose(four, "One")
    press(four, "f0")
    beside = four.note("Beside").id
    assert sheet_of(four.page).faded == {beside}
    two = four.note("Two").id
    assert four.desk.do(lambda now: edit(now, two, private=True), step("edit"))
    sheet = sheet_of(four.page)
    assert sheet.scene is not None
    kept = sheet.scene.by_id.keys() - sheet.faded
    assert kept == {four.note("One").id}
    assert two not in sheet.faded
    assert clear(four) == ["One", "Two", "Three", "Four"]


def test_the_room_s_screen_fades_as_soon_as_the_console_does(four: Bench, book: FontBook) -> None:
    wall = Wall(four.page.appearance, book)
    wall.show(four.page)
    assert wall.window is not None
    board = wall.window.picture.board
    choose(four, "One")
    press(four, "f0")
    QApplication.processEvents()
    assert board._artist._faded == {four.note("Beside").id}
    QTest.keyClick(four.canvas, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert board._artist._faded == frozenset()
    wall.leave()


def test_letters_are_words_again_as_soon_as_nothing_is_selected(four: Bench) -> None:
    choose(four, "Two")
    press(four, "f")
    four.canvas.select(())
    press(four, "d")
    assert four.page.quick_add.field.text() == "d"
    assert clear(four) == ["One", "Two", "Three"]


def test_in_a_session_open_for_reading_one_may_look(read_only: Bench) -> None:
    choose(read_only, "Two")
    press(read_only, "fd")
    assert clear(read_only) == ["Two", "Three"]
    read_only.canvas.select(())
    press(read_only, "b")
    assert clear(read_only) == ["One", "Two", "Three"]


def test_questions_are_joined_by_what_they_grew_from_and_have_no_steps(
    application: QApplication, book: FontBook
) -> None:
    del application
    snapshot = small_session()
    note = snapshot.all(Note)[0].id
    ids = [each.id for each in snapshot.all(Question)]
    for each in ids[:2]:
        snapshot = snapshot.apply(edit(snapshot, each, origins=(note,)))
    room = Room(snapshot, book)
    canvas = room.page.canvas
    canvas.setFocus()
    canvas.select(ids[:1])
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert canvas._artist._faded == {*ids[2:]}
    chip = room.page.focus.chip
    assert chip is not None
    assert chip.words.text() == "What grew from the same as How might we do 0?"
    assert all(each.isHidden() for each in (*chip.steps.values(), *chip.flows.values()))
    QTest.keyClick(canvas, Qt.Key.Key_1)
    assert room.question().signs != ()
    assert sheet_of(room.page).faded == {*ids[2:]}
    room.page.leave()
    room.window.close()


def test_the_strip_says_all_where_buttons_stand_below_each_other(four: Bench) -> None:
    stage = four.page.stage
    stage.over_board = True
    buttons = column(button("Rings: how often"), button("What the map says"))
    four.page.add_header(buttons)
    QApplication.processEvents()
    choose(four, "Two")
    press(four, "f")
    chip = four.page.focus.chip
    assert chip is not None
    for width in (1_000, 820, 640):
        four.page.widget.resize(width, 700)
        QApplication.processEvents()
        place = QRect(buttons.mapTo(stage, QPoint(0, 0)), buttons.size())
        assert not chip.geometry().intersects(place), width
        assert chip.words.shown(chip.words.width()) == "1 step from Two", width
        assert four.canvas.insets.top() >= chip.geometry().bottom()
