"""Ctrl+C, Ctrl+X and Ctrl+V: between boards, sessions, windows and other programs."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import small_session, step
from tests.ui.boards.boards import THREE, Bench, bench, free_board
from tests.ui.boards.capture.capturing import scribe
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.operations.links import link_notes
from workshop_studio.ui.boards.copying.handed_over import MIME, hand_over

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
ROOT = Path(__file__).resolve().parents[4]


def press(made: Bench, *keys: Qt.Key) -> None:
    """Press keys with Ctrl on the board."""
    made.canvas.setFocus()
    for key in keys:
        QTest.keyClick(made.canvas, key, CONTROL)


def test_copied_notes_are_pasted_into_another_session_with_their_link_and_one_undo(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        one, two = made.note("One").id, made.note("Two").id
        made.desk.do(lambda now: link_notes(now, one, two), step())
        made.canvas.select((one, two))
        press(made, Key.Key_C)
        assert made.said == [("told", "Copied: 2 notes")]
    assert QGuiApplication.clipboard().text() == "One\nTwo"
    with bench(free_board(), book) as other:
        press(other, Key.Key_V)
        assert other.texts() == ["One", "Two"]
        assert other.links() == [("One", "Two")]
        assert other.selected() == ["One", "Two"]
        assert other.said == [("undoable", "2 notes pasted")]
        assert other.desk.undo()
        assert other.texts() == []
    with bench(small_session(notes=0), book, kind="iceberg") as iceberg:
        press(iceberg, Key.Key_V)
        notes = iceberg.desk.snapshot.all(Note)
        assert [(each.text, each.layer, each.x) for each in notes] == [
            ("One", "events", None), ("Two", "events", None),
        ]  # fmt: skip


def test_cut_takes_away_what_paste_brings_back(application: QApplication, book: FontBook) -> None:
    del application
    with bench(THREE, book) as made:
        before = made.desk.snapshot.by_id()
        made.canvas.select((made.note("Two").id,))
        press(made, Key.Key_X)
        assert made.texts() == ["One", "Three"]
        assert made.desk.next_undo() == "Cut 1 note"
        assert made.said == [("undoable", "Cut: 1 note")]
        press(made, Key.Key_V)
        assert made.texts() == ["One", "Three", "Two"]
        assert (made.note("Two").x, made.note("Two").y) == (360, 60)
        made.desk.undo()
        made.desk.undo()
        assert made.desk.snapshot.by_id() == before


def test_a_list_from_another_program_is_asked_about_and_damaged_data_refused(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        QGuiApplication.clipboard().setText("Four\nFive")
        press(made, Key.Key_V)
        assert made.page.adding.ask.isVisible()
        made.page.adding.ask.agree()
        assert made.texts() == ["One", "Two", "Three", "Four", "Five"]
        made.said.clear()
        for damaged in (b"", b"{", b'{"format": "workshop-studio/1"}', b"\xff\x00"):
            data = QMimeData()
            data.setData(MIME, damaged)
            QGuiApplication.clipboard().setMimeData(data)
            press(made, Key.Key_V)
        words = "What was copied is damaged and was not pasted; copy it once more."
        assert made.said == [("refused", words)] * 4
        assert len(made.texts()) == 5


def test_in_a_session_for_reading_one_can_copy_and_neither_cut_nor_paste(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book, read_only=True) as made:
        made.canvas.select((made.note("One").id,))
        press(made, Key.Key_C)
        assert QGuiApplication.clipboard().text() == "One"
        press(made, Key.Key_X, Key.Key_V)
        assert made.texts() == ["One", "Two", "Three"]


def test_pasting_where_nothing_was_ever_copied_says_so(
    application: QApplication, book: FontBook
) -> None:
    del application
    # A clipboard that was never filled has no data at all, on some systems.
    QGuiApplication.clipboard().setMimeData(None)  # type: ignore[arg-type]  # Qt takes it so
    with bench(THREE, book) as made:
        press(made, Key.Key_V)
        assert [kind for kind, _words in made.said] == ["told"]
        assert made.texts() == ["One", "Two", "Three"]


def test_more_than_a_board_takes_at_once_is_refused_by_a_look_at_it(
    application: QApplication, book: FontBook
) -> None:
    del application
    many = free_board(*((f"Note {n}", 0.0, 0.0) for n in range(1_001)))
    whole = write_session(many)
    with bench(THREE, book) as made:
        for much in (whole, b'{"a": {}},' * 4_001, b" " * 5_000_000, gzip.compress(whole)):
            data = QMimeData()
            data.setData(MIME, much)
            QGuiApplication.clipboard().setMimeData(data)
            press(made, Key.Key_V)
        words = "This is too much to be pasted here at once; copy less of it."
        assert made.said == [("refused", words)] * 4
        assert made.texts() == ["One", "Two", "Three"]


def test_long_texts_that_take_their_time_are_refused_together(
    application: QApplication, book: FontBook
) -> None:
    del application
    long = free_board(*((f"{n} {'学' * 1_900}", 0.0, 0.0) for n in range(20)))
    hand_over(write_session(long), "")
    with bench(THREE, book) as made:
        press(made, Key.Key_V)
        assert [kind for kind, _words in made.said] == ["refused"]


def test_a_map_takes_as_many_players_at_once_as_of_a_list(
    application: QApplication, book: FontBook
) -> None:
    del application
    for number in (250, 251):
        notes = free_board(*((f"Note {n}", 0.0, 0.0) for n in range(number)))
        hand_over(write_session(notes), "")
        with scribe("map", book) as by:
            by.page.canvas.setFocus()
            QTest.keyClick(by.page.canvas, Key.Key_V, CONTROL)
            assert len(by.items()) == (250 if number == 250 else 0)


def test_the_program_ends_in_peace_after_something_was_copied(application: QApplication) -> None:
    del application
    script = (
        "from PySide6.QtWidgets import QApplication\n"
        "from workshop_studio.ui.boards.copying.handed_over import hand_over\n"
        "application = QApplication([])\n"
        "hand_over(b'{}', 'One')\n"
        "print(application.clipboard().text())\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "One\n")
