"""Finding while the outline is shown: it narrows to what was found, and gives all back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import board_of, small_session, woven_session
from tests.ui.boards.boards import ability
from tests.ui.boards.outline.outline_room import CONTROL, SHIFT, Key, OutlineRoom, outline_room
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.notes import add_free_note
from workshop_studio.operations.players import add_player
from workshop_studio.ui.boards.looking.find_bar import FindBar
from workshop_studio.ui.boards.looking.finding import Finding


def crowded() -> Snapshot:
    """A map with two nurses on the second ring, one on the third, and others."""
    snapshot = woven_session()
    board = board_of(snapshot, "players")
    rings = [ring.id for ring in snapshot.all(Ring)]
    for name, ring in (("School nurse", 1), ("Bus driver", 1), ("Ward nurse", 2), ("Nursery", 1)):
        snapshot = snapshot.apply(add_player(snapshot, board, name=name, ring=rings[ring]))
    return snapshot


@pytest.fixture
def rows(application: QApplication, book: FontBook) -> Iterator[OutlineRoom]:
    """The outline of that map, with the keyboard on a row that nobody looks for."""
    del application
    with outline_room(crowded(), book) as room:
        room.go("Player 0")
        yield room


def look(room: OutlineRoom, words: str) -> FindBar:
    """Look for words by key."""
    room.press(Key.Key_F, CONTROL)
    room.write(words)
    bar = ability(room.page, Finding).bar
    assert bar is not None
    return bar


def names(room: OutlineRoom) -> list[str]:
    """The words of all rows on show."""
    return [each.strip() for each in room.words()]


def ring(room: OutlineRoom, number: int) -> str:
    """The name of a ring."""
    return room.snapshot.all(Ring)[number - 1].name


def test_it_shows_what_was_found_below_its_headings_and_all_again_afterwards(
    rows: OutlineRoom,
) -> None:
    before = rows.words()
    look(rows, "nurs")
    assert names(rows) == [
        ring(rows, 2), "School nurse", "Nursery", ring(rows, 3), "Ward nurse",
    ]  # fmt: skip
    assert rows.here() == "School nurse"
    rows.press(Key.Key_Escape)
    assert rows.words() == before
    assert rows.here() == "School nurse"
    assert rows.view.hasFocus()


def test_next_and_previous_go_through_the_rows_as_they_are_read(rows: OutlineRoom) -> None:
    bar = look(rows, "nurs")
    seen = []
    for key in (Key.Key_Return, Key.Key_F3, Key.Key_Down):
        rows.press(key)
        seen.append((rows.here(), bar.count.text()))
    assert seen == [("Nursery", "2 of 3"), ("Ward nurse", "3 of 3"), ("School nurse", "1 of 3")]
    rows.press(Key.Key_F3, SHIFT)
    assert (rows.here(), rows.selected()) == ("Ward nurse", {"Ward nurse"})


def test_free_notes_are_gone_through_as_the_list_has_them(
    application: QApplication, book: FontBook
) -> None:
    del application
    snapshot = small_session()
    board = board_of(snapshot, "notes")
    for text, x in (("Late bus", 900.0), ("Late again", 60.0), ("Calm", 400.0)):
        snapshot = snapshot.apply(add_free_note(snapshot, board, text=text, at=(x, 60.0)))
    with outline_room(snapshot, book, "notes") as room:
        room.view.rest_on_first()
        bar = look(room, "late")
        assert (room.here(), bar.count.text()) == ("Late bus", "1 of 2")
        room.press(Key.Key_Return)
        assert (room.here(), bar.count.text()) == ("Late again", "2 of 2")


def test_what_is_folded_away_is_opened_for_it_and_folded_again(rows: OutlineRoom) -> None:
    for number in (2, 3):
        rows.view.collapse(rows.index(ring(rows, number)))
    look(rows, "nurs")
    assert "Ward nurse" in names(rows)
    rows.press(Key.Key_Escape)
    # Where the keyboard is stays open.
    assert "School nurse" in names(rows)
    assert "Ward nurse" not in names(rows)
    known = rows.desk.opened[board_of(rows.snapshot, "players")]
    assert known[rows.snapshot.all(Ring)[2].id] is False


def test_nothing_found_leaves_all_rows_there(rows: OutlineRoom) -> None:
    before = rows.words()
    bar = look(rows, "xylophone")
    assert bar.count.text() == "Nothing is called that"
    assert rows.words() == before
    assert rows.selected() == {"Player 0"}


def test_a_row_that_is_written_or_reworded_meanwhile_stays_under_the_hand(
    rows: OutlineRoom,
) -> None:
    look(rows, "nurs")
    rows.view.setFocus()
    rows.press(Key.Key_Return, CONTROL)
    rows.write("Taxi firm")
    rows.press(Key.Key_Return)
    assert "Taxi firm" in names(rows)
    rows.go("Ward nurse")
    rows.press(Key.Key_Return)
    rows.press(Key.Key_A, CONTROL)
    rows.write("Matron")
    rows.press(Key.Key_Return)
    assert "Matron" in names(rows)
    assert rows.here() == "Matron"
    assert "Bus driver" not in names(rows)


def test_what_is_selected_is_never_left_away(rows: OutlineRoom) -> None:
    look(rows, "nurs")
    rows.view.setFocus()
    rows.press(Key.Key_A, CONTROL)
    assert "Bus driver" in names(rows)
    assert "Bus driver" in rows.selected()


def test_links_of_what_was_found_can_be_opened(rows: OutlineRoom) -> None:
    look(rows, "player 0")
    rows.view.setFocus()
    rows.press(Key.Key_Right)
    inner = [each for each in rows.words() if each.startswith("    ")]
    assert inner == ["    Player 1"]


def test_the_board_shows_all_and_the_outline_narrows_again(rows: OutlineRoom) -> None:
    bar = look(rows, "nurs")
    rows.twin.turn()
    assert len(rows.page.canvas.found) == 3
    assert bar.isVisible()
    rows.twin.turn()
    assert "Bus driver" not in names(rows)


def test_a_reader_hears_the_place_and_finds_only_the_rows_on_show(
    rows: OutlineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(rows.page.canvas.teller, "say", heard.append)
    voice = QAccessible.queryAccessibleInterface(rows.view)
    assert voice is not None
    everything = voice.childCount()
    look(rows, "nurs")
    rows.press(Key.Key_Return)
    assert heard[-1].startswith("2 of 3: Nursery")
    # The names of the columns, two rings and three players.
    assert voice.childCount() == 6
    QTest.keyClick(rows.view, Qt.Key.Key_Escape)
    assert voice.childCount() == everything
    assert heard[-1] == "All rows are shown again."
