"""Lists from everywhere: asked about once, offered in part or refused, and never in the way."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session
from tests.ui.boards.boards import Bench, bench, free_board
from workshop_studio.layout.boards.iceberg.words import cell_id
from workshop_studio.layout.text.fonts import FontBook

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def free(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """An empty board of notes."""
    del application
    with bench(free_board(), book) as made:
        made.page.focus_first()
        yield made


@pytest.fixture
def iceberg(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """An iceberg with one note."""
    del application
    with bench(small_session(notes=1), book, kind="iceberg") as made:
        made.page.focus_first()
        yield made


@pytest.fixture
def note_by_note(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window has its turn after each note, however fast the computer is."""
    monkeypatch.setattr("workshop_studio.ui.boards.capture.list_adding._SLICE", 0.0)


def copy(**parts: object) -> None:
    """Have something on the clipboard: text, html, image or urls."""
    mime = QMimeData()
    if isinstance(text := parts.get("text"), str):
        mime.setText(text)
    if isinstance(html := parts.get("html"), str):
        mime.setHtml(html)
    if "image" in parts:
        mime.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    if isinstance(urls := parts.get("urls"), list):
        mime.setUrls([QUrl(each) for each in urls])
    if isinstance(data := parts.get("data"), bytes):
        mime.setData("application/octet-stream", QByteArray(data))
    QApplication.clipboard().setMimeData(mime)


def paste(on: Bench, **parts: object) -> str:
    """Paste something into the bar; what is asked then, or what was said."""
    copy(**parts)
    QTest.keyClick(on.page.quick_add.field, Key.Key_V, CONTROL)
    ask = on.page.adding.ask
    return ask.words if ask.isVisible() else on.said[-1][1] if on.said else ""


def wait(on: Bench) -> None:
    """Until the list is on the board, or given up."""
    while on.page.adding.lists.is_busy:
        QApplication.processEvents()


def test_repeats_are_told_on_every_board(iceberg: Bench) -> None:
    there = iceberg.texts()[0]
    asked = paste(iceberg, text=f"New one\n2 - {there.upper()} #trust\nnew  ONE")
    assert asked == (
        "Add 3 notes to “1 Events, driver +”?"
        f" 1 is already on the board: “2 - {there.upper()} #trust”."
        " 1 is further up in the list already: “new ONE”."
    )
    assert iceberg.page.adding.ask.add_new.text() == "Add the new one"


def test_a_window_that_was_out_of_sight_still_asks_and_still_adds(iceberg: Bench) -> None:
    asked = paste(iceberg, text="Panels\nForms")
    iceberg.page.widget.hide()
    iceberg.page.widget.show()
    assert iceberg.page.adding.ask.words == asked
    iceberg.page.quick_add.field.setFocus()
    QTest.keyClick(iceberg.page.quick_add.field, Key.Key_Return)
    assert iceberg.texts()[-2:] == ["Panels", "Forms"]


def test_of_a_table_the_first_column_is_offered_and_that_is_said(iceberg: Bench) -> None:
    html = "<table><tr><td>A</td><td>x</td></tr></table>"
    asked = paste(iceberg, text="No money\tx\ty\r\nNo time\tx\ty\r\n", html=html)
    assert asked == (
        "Add 2 notes to “1 Events, driver +”? Only the first column is taken, not the other 2."
    )
    QTest.keyClick(iceberg.page.quick_add.field, Key.Key_Return)
    assert iceberg.texts()[-2:] == ["No money", "No time"]


def test_a_row_of_headings_is_left_out_unless_somebody_wants_it(iceberg: Bench) -> None:
    asked = paste(iceberg, text="Name\tRing\nPanels\tEvents\nForms\tEvents")
    ask = iceberg.page.adding.ask
    assert asked.startswith("Add 2 notes")
    assert asked.endswith("Leave out the first row, “Name”: it is a heading.")
    ask.heading.setFocus()
    QTest.keyClick(ask.heading, Key.Key_Space)
    assert ask.words.startswith("Add 3 notes")
    QTest.keyClick(ask.heading, Key.Key_Space)
    iceberg.page.quick_add.field.setFocus()
    QTest.keyClick(iceberg.page.quick_add.field, Key.Key_Return)
    wait(iceberg)
    assert iceberg.texts()[-2:] == ["Panels", "Forms"]
    paste(iceberg, text="Name\tRing\nBuses\tEvents")
    assert ask.heading.isChecked()
    ask.heading.toggle()
    QTest.keyClick(iceberg.page.quick_add.field, Key.Key_Return)
    wait(iceberg)
    assert iceberg.texts()[-2:] == ["Name", "Buses"]


def test_all_of_a_list_is_brought_into_view_where_there_is_room(iceberg: Bench) -> None:
    paste(iceberg, text="\n".join(f"Event {number}" for number in range(30)))
    QTest.keyClick(iceberg.page.quick_add.field, Key.Key_Return)
    wait(iceberg)
    iceberg.page.quick_add.choose(cell_id(("mental-models", "barrier")))
    paste(iceberg, text="\n".join(f"Belief {number}" for number in range(6)))
    QTest.keyClick(iceberg.page.quick_add.field, Key.Key_Return)
    wait(iceberg)
    canvas = iceberg.canvas
    for number in range(6):
        bounds = canvas.scene.by_id[iceberg.note(f"Belief {number}").id].bounds
        assert canvas.free.contains(canvas.view.rect_to_widget(bounds)), number


def test_formatted_text_without_plain_words_is_read_too(iceberg: Bench) -> None:
    asked = paste(iceberg, html="<ul><li>No money</li><li>No <b>time</b></li></ul>")
    assert asked == "Add 2 notes to “1 Events, driver +”?"


def test_a_cell_with_a_line_break_is_one_line_and_no_list(iceberg: Bench) -> None:
    paste(iceberg, text='"No money\r\nat all"\r\n')
    assert not iceberg.page.adding.ask.isVisible()
    assert iceberg.page.quick_add.field.text() == "No money at all"


def test_a_row_of_cells_is_one_line_with_all_its_words(iceberg: Bench) -> None:
    paste(iceberg, text="No\u00a0money\tat all\n")
    assert iceberg.page.quick_add.field.text() == "No money at all"


def test_a_pasted_line_with_a_place_and_a_tag_makes_chips(iceberg: Bench) -> None:
    paste(iceberg, text="3- No money #trust")
    QTest.keyClick(iceberg.page.quick_add.field, Key.Key_Return)
    note = iceberg.note("No money")
    assert (note.layer, note.side, note.tags) == ("structures", "barrier", ("trust",))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"image": True}, "What was copied is a picture;"),
        ({"urls": ["file:///home/x/plan.docx"]}, "There are no words in what was copied."),
        ({"text": "\x00\x01\x02PK\x03\x04" * 400}, "What was copied is no text"),
        ({"data": b"\x00\xff" * 40}, "Nothing is copied yet."),
        ({"text": " \n\t\n"}, "There are no words in what was copied."),
        ({"text": "-\n*\n3."}, "There are no words in what was copied."),
    ],
)
def test_what_holds_no_words_is_refused_in_one_sentence(
    iceberg: Bench, parts: dict[str, object], said: str
) -> None:
    assert paste(iceberg, **parts).startswith(said)
    assert iceberg.page.quick_add.field.text() == ""
    assert iceberg.page.quick_add.field.hasFocus()


def test_ten_thousand_lines_are_offered_in_part_with_the_reason(free: Bench) -> None:
    asked = paste(free, text="\n".join(f"Line {n}" for n in range(10_000)))
    assert asked == (
        "Add the first 500 of 10,000 notes? "
        "No more than 500 at a time: more could not be told apart."
    )


@pytest.mark.usefixtures("note_by_note")
def test_a_long_list_goes_on_slice_by_slice_and_is_one_step(free: Bench) -> None:
    turns: list[None] = []
    beat = QTimer()
    beat.timeout.connect(lambda: turns.append(None))
    paste(free, text="\n".join(f"Line {n}" for n in range(10_000)))
    beat.start(0)
    QTest.keyClick(free.page.quick_add.field, Key.Key_Return)
    assert free.page.adding.lists.is_busy
    assert free.page.adding.ask.words.startswith("Adding ")
    assert free.texts() == []
    wait(free)
    beat.stop()
    assert len(turns) > 100
    assert free.texts() == [f"Line {n}" for n in range(500)]
    assert not free.page.adding.ask.isVisible()
    assert free.desk.next_undo() == "Add 500 notes"
    assert free.said[-1] == ("undoable", "500 notes added")
    free.desk.undo()
    assert free.texts() == []


@pytest.mark.usefixtures("note_by_note")
def test_esc_gives_up_a_list_that_is_being_added_and_nothing_is_there(free: Bench) -> None:
    paste(free, text="\n".join(f"Line {n}" for n in range(10_000)))
    field = free.page.quick_add.field
    QTest.keyClick(field, Key.Key_Return)
    QApplication.processEvents()
    QTest.keyClick(field, Key.Key_Escape)
    assert not free.page.adding.lists.is_busy
    assert free.texts() == []
    assert free.said[-1] == ("told", "Given up: nothing of the list was added.")
    assert not free.page.adding.ask.isVisible()
    assert field.hasFocus()


@pytest.mark.usefixtures("note_by_note")
def test_enter_during_the_work_adds_nothing_twice(free: Bench) -> None:
    paste(free, text="\n".join(f"Line {n}" for n in range(200)))
    field = free.page.quick_add.field
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClick(field, Key.Key_Return)
    wait(free)
    assert len(free.texts()) == 200


@pytest.mark.usefixtures("note_by_note")
def test_a_page_that_is_left_takes_nothing_of_a_list_along(free: Bench) -> None:
    paste(free, text="\n".join(f"Line {n}" for n in range(10_000)))
    QTest.keyClick(free.page.quick_add.field, Key.Key_Return)
    free.page.adding.leave()
    QApplication.processEvents()
    assert free.texts() == []


def test_fifty_megabytes_are_looked_at_in_part(free: Bench) -> None:
    text = "A line of words that somebody has copied from a very long log\n" * 850_000
    copy(text=text)
    QTest.keyClick(free.page.quick_add.field, Key.Key_V, CONTROL)
    assert "the first 500 of" in free.page.adding.ask.words


def test_lines_too_long_for_a_place_are_left_out_and_counted(free: Bench) -> None:
    asked = paste(free, text=f"One\n{'x' * 2_001}\n{'y' * 9_000}\nTwo")
    assert asked == "Add 2 notes? 2 lines are too long and are left out."


def test_a_list_that_comes_by_the_menu_of_the_field_is_asked_about_whole(free: Bench) -> None:
    copy(text="\n".join(f"Line number {n} of a long list" for n in range(300)))
    free.page.quick_add.field.paste()
    assert free.page.adding.ask.words.startswith("Add 300 notes?")
    assert free.page.quick_add.field.text() == ""


def test_scripts_of_all_kinds_land_as_they_were(free: Bench) -> None:
    lines = ["عائلة الطالب", "স্কুলের নার্স", "Соціальний працівник", "学校の先生", "👩‍👧 family"]
    paste(free, text="\r\n".join(f"  • {line}" for line in lines))
    QTest.keyClick(free.page.quick_add.field, Key.Key_Return)
    wait(free)
    assert free.texts() == lines


def test_another_list_during_the_work_says_that_the_first_was_given_up(free: Bench) -> None:
    paste(free, text="\n".join(f"Line {n}" for n in range(400)))
    free.page.adding.ask.agree()
    assert free.page.adding.lists.is_busy
    assert paste(free, text="Other one\nOther two") == "Add 2 notes?"
    assert ("told", "Given up: nothing of the list was added.") in free.said
    free.page.adding.ask.agree()
    wait(free)
    assert free.texts()[-2:] == ["Other one", "Other two"]
    assert "Line 0" not in free.texts()


@pytest.mark.usefixtures("note_by_note")
def test_a_fault_within_a_list_is_told_once_and_ends_it(
    free: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: told.append(kind.__name__))
    lists = free.page.adding.lists
    texts = cast("list[str]", ["One", "Two", None, "Four"])
    lists.begin(free.page.acts, free.desk.snapshot, texts, cell="", things="notes")
    assert lists.is_busy
    wait(free)
    for _ in range(5):
        QApplication.processEvents()
    assert told == ["AttributeError"]
    assert free.texts() == []
    assert free.said == []
    assert not free.page.adding.ask.isVisible()


def test_a_line_too_long_for_any_place_is_said_to_be_so(free: Bench) -> None:
    copy(text="word " * 1_000)
    free.page.adding.take_copied_list()
    assert free.said[-1][1] == ("This is too long for one: no more than 2000 characters have room.")
