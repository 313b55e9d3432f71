"""The library page: Enter begins, cards are found, opened and removed, files are taken in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.library.conftest import SAMPLES, left, shown
from tests.waiting import wait_until
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.ui.library.library_page import LibraryPage
from workshop_studio.ui.library.template_row import TemplateRow

KEY = Qt.Key
PUPILS = next(file for file in SAMPLES if "pupils" in file.name)


@pytest.fixture
def page(filled: WindowStudio) -> Iterator[LibraryPage]:
    """The page with three sessions."""
    one = shown(filled)
    yield one
    left(one)


@pytest.fixture
def empty(studio: WindowStudio) -> Iterator[LibraryPage]:
    """The page of somebody who starts for the first time."""
    one = shown(studio)
    yield one
    left(one)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key, modifier)


def type_in(words: str) -> None:
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClicks(here, words)


def opened(page: LibraryPage) -> list[tuple[str, bool]]:
    told: list[tuple[str, bool]] = []
    page.open_wanted.connect(lambda session, reading: told.append((session, reading)))
    return told


def titles(page: LibraryPage) -> list[str]:
    return [session.title for session in page._grid.cards.sessions]


def way(page: LibraryPage, words: str) -> QPushButton:
    """A button of the notice by its words."""
    found = [
        each
        for each in page._shelf.notice.findChildren(QPushButton)
        if each.text() == words and each.isVisibleTo(page)
    ]
    assert len(found) == 1, words
    return found[0]


def drop(page: LibraryPage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(
        QPoint(600, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    event = QDropEvent(
        QPointF(600, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page, event)
    wait_until(lambda: not page._taking_in.working)


def test_the_keyboard_begins_on_the_first_template(page: LibraryPage) -> None:
    here = page.focusWidget()
    assert isinstance(here, TemplateRow)
    assert here.words.name == "half-day-locality"


def test_enter_and_enter_begin_a_session(empty: LibraryPage, studio: WindowStudio) -> None:
    told = opened(empty)
    press(KEY.Key_Return)
    press(KEY.Key_Return)
    wait_until(lambda: bool(told))
    (session,) = studio.sessions()
    assert told == [(session.id, False)]
    assert (session.title, session.players) == ("Our borough", 17)
    assert session.date


def test_what_is_typed_over_the_title_is_the_title(
    empty: LibraryPage, studio: WindowStudio
) -> None:
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    type_in("Lowfield")
    press(KEY.Key_Tab)
    type_in("Leeds")
    press(KEY.Key_Return)
    (session,) = studio.sessions()
    assert (session.title, session.place, session.system) == ("Lowfield", "Leeds", "school")
    assert empty.isVisible()


def test_esc_goes_back_to_the_templates(empty: LibraryPage, studio: WindowStudio) -> None:
    press(KEY.Key_Return)
    press(KEY.Key_Escape)
    assert isinstance(QApplication.focusWidget(), TemplateRow)
    assert studio.sessions() == ()
    assert empty.isVisible()


def test_all_sessions_stand_there_and_their_pictures_come(page: LibraryPage) -> None:
    assert len(titles(page)) == 3
    wait_until(lambda: page._thumbnails.is_done)
    cards = page._grid.cards
    pictures = [cards.picture(each) for each in cards.sessions]
    assert all(each is not None and not each.isNull() for each in pictures)


def test_ctrl_f_finds_by_title_place_group_and_spoken_date(page: LibraryPage) -> None:
    press(KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: QApplication.focusWidget() is page._shelf.search)
    for words, count in (("kestrel", 1), ("ALDERMERE pupils", 1), ("march 2026", 2), ("zzz", 0)):
        page._shelf.search.clear()
        type_in(words)
        assert len(titles(page)) == count, words
    assert page._shelf._not_found.isVisible()
    press(KEY.Key_Escape)
    assert len(titles(page)) == 3


def test_enter_opens_a_card_and_shift_enter_opens_it_for_reading(page: LibraryPage) -> None:
    told = opened(page)
    page._grid.setFocus()
    press(KEY.Key_Right)
    second = page._grid.cards.sessions[1].id
    press(KEY.Key_Return)
    press(KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told == [(second, False), (second, True)]


def test_arrows_walk_the_grid_in_both_directions(page: LibraryPage) -> None:
    page._grid.setFocus()
    assert page._grid.currentIndex().row() == 0
    press(KEY.Key_Down)
    assert page._grid.currentIndex().row() == 2
    press(KEY.Key_Up)
    press(KEY.Key_Right)
    assert page._grid.currentIndex().row() == 1


def test_a_double_click_opens(page: LibraryPage) -> None:
    told = opened(page)
    grid = page._grid
    place = grid.visualRect(grid.cards.index(1)).center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(grid.viewport(), left, none, place)
    QTest.mouseDClick(grid.viewport(), left, none, place)
    assert told == [(grid.cards.sessions[1].id, False)]


def test_the_menu_key_offers_what_can_be_done(page: LibraryPage) -> None:
    grid = page._grid
    grid.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint(9, 9))
    QApplication.sendEvent(grid.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    words = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert words == ["Open", "Open for reading", "Remove"]
    menu.close()


def test_delete_removes_and_undo_brings_back(page: LibraryPage, filled: WindowStudio) -> None:
    page._grid.setFocus()
    gone = page._grid.cards.sessions[0]
    press(KEY.Key_Delete)
    assert gone.title not in titles(page)
    assert gone.title in page._shelf.notice.words()
    QTest.mouseClick(way(page, "Undo"), Qt.MouseButton.LeftButton)
    assert gone.title in titles(page)
    assert len(filled.sessions()) == 3


def test_a_removal_is_done_when_its_message_goes(page: LibraryPage, filled: WindowStudio) -> None:
    page._grid.setFocus()
    gone = page._grid.cards.sessions[0].id
    press(KEY.Key_Delete)
    assert gone in {each.id for each in filled._shelf.sessions()}
    page._shelf.notice.dismiss()
    assert gone not in {each.id for each in filled.sessions()}
    wait_until(lambda: gone not in {each.id for each in filled._shelf.sessions()})


def test_a_session_whose_file_is_added_again_meanwhile_is_not_removed(
    page: LibraryPage, filled: WindowStudio
) -> None:
    page._grid.setFocus()
    page._grid.go_to("sample-aldermere-pupils")
    press(KEY.Key_Delete)
    assert len(filled.sessions()) == 2
    drop(page, PUPILS)
    assert "is in the library" in page._shelf.notice.words()
    wait_until(lambda: not filled.busy)
    assert len(filled.sessions()) == 3


def test_a_dropped_file_is_taken_in_and_its_card_has_the_keyboard(
    empty: LibraryPage, studio: WindowStudio
) -> None:
    drop(empty, PUPILS)
    (session,) = studio.sessions()
    assert "in the library" in empty._shelf.notice.words()
    current = empty._grid.current()
    assert current is not None
    assert current.id == session.id


def test_what_cannot_be_taken_in_is_said_in_one_sentence_each(
    empty: LibraryPage, studio: WindowStudio, tmp_path: Path
) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    broken = tmp_path / "broken.workshop.json"
    broken.write_text('{"format": "workshop-studio/1", "title": "", "date": "2026-02-30"}')
    for path, words in (
        (tmp_path, "is a folder"),
        (picture, "photo.png"),
        (broken, "(2 places)"),
        (tmp_path / "gone.workshop.json", "gone.workshop.json"),
    ):
        drop(empty, path)
        said = empty._shelf.notice.words()
        assert words in said
        assert "\n" not in said
    assert studio.sessions() == ()


def test_the_places_of_a_broken_file_unfold(empty: LibraryPage, tmp_path: Path) -> None:
    broken = tmp_path / "broken.workshop.json"
    broken.write_text('{"format": "workshop-studio/1", "title": "", "date": "2026-02-30"}')
    drop(empty, broken)
    details = empty._shelf.notice._details
    assert details is not None
    assert not details.isVisible()
    QTest.mouseClick(way(empty, "Show the places"), Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert details.toPlainText().splitlines()[1] == "title: is empty"


def test_one_broken_file_among_good_ones_loses_none(
    empty: LibraryPage, studio: WindowStudio, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.workshop.json"
    broken.write_text("{}")
    drop(empty, SAMPLES[0], broken, *SAMPLES[1:])
    assert len(studio.sessions()) == 3
    assert "broken.workshop.json" in empty._shelf.notice.words()


@pytest.mark.parametrize(
    ("words", "count", "kept"), [("Keep both", 4, 3), ("Replace", 3, 2), ("Cancel", 3, 3)]
)
def test_the_same_session_again_is_asked_about_without_blocking(
    page: LibraryPage, filled: WindowStudio, tmp_path: Path, words: str, count: int, kept: int
) -> None:
    other = tmp_path / "other.workshop.json"
    other.write_bytes(PUPILS.read_bytes().replace(b"Aldermere", b"Elsewhere"))
    drop(page, other)
    assert len(filled.sessions()) == 3
    assert QApplication.activeModalWidget() is None
    QTest.mouseClick(way(page, words), Qt.MouseButton.LeftButton)
    wait_until(lambda: not page._taking_in.working)
    sessions = filled.sessions()
    assert len(sessions) == count
    assert sum("Elsewhere" not in each.title for each in sessions) == kept


def test_an_answer_that_comes_while_it_is_asked_anew_is_not_taken(
    page: LibraryPage, filled: WindowStudio, tmp_path: Path
) -> None:
    asked, more = tmp_path / "asked.workshop.json", tmp_path / "more.workshop.json"
    asked.write_bytes(PUPILS.read_bytes().replace(b"Aldermere", b"Elsewhere"))
    more.write_bytes(PUPILS.read_bytes().replace(b"sample-aldermere-pupils", b"one-more"))
    drop(page, asked)
    with filled._errands.turn:
        page.take_in([more])
        QTest.mouseClick(way(page, "Cancel"), Qt.MouseButton.LeftButton)
    wait_until(lambda: not page._taking_in.working)
    assert "asked.workshop.json" in page._shelf.notice.words()
    QTest.mouseClick(way(page, "Cancel"), Qt.MouseButton.LeftButton)
    wait_until(lambda: not page._taking_in.working)
    assert len(filled.sessions()) == 4
    assert not any("Elsewhere" in each for each in titles(page))


def test_the_open_button_takes_a_file_in_and_opens_it(
    empty: LibraryPage, studio: WindowStudio
) -> None:
    told = opened(empty)
    empty.choose_files = lambda _page: [PUPILS]
    QTest.mouseClick(empty._start._open, Qt.MouseButton.LeftButton)
    wait_until(lambda: bool(told))
    (session,) = studio.sessions()
    assert told == [(session.id, False)]


def test_an_empty_library_says_how_to_begin(empty: LibraryPage) -> None:
    assert empty._shelf._nothing.isVisible()
    assert not empty._shelf.search.isVisible()


def test_a_library_that_cannot_be_changed_says_why_and_offers_nothing_else(
    page: LibraryPage, filled: WindowStudio
) -> None:
    filled.news.problem.emit("The library cannot be written to; allow changes to it.")
    assert "cannot be written" in page._shelf.standing.words()
    assert not any(row.isEnabled() for row in page._start._rows)
    page._grid.setFocus()
    press(KEY.Key_Delete)
    assert len(titles(page)) == 3


def test_a_library_opened_for_reading_begins_nothing_and_opens_all(
    filled: WindowStudio,
) -> None:
    place = filled.place()
    filled.leave()
    reading = WindowStudio(place, read_only=True)
    page = shown(reading)
    told = opened(page)
    assert not any(row.isEnabled() for row in page._start._rows)
    assert "for reading" in page._shelf.standing.words()
    page._grid.setFocus()
    press(KEY.Key_Delete)
    press(KEY.Key_Return)
    assert len(titles(page)) == 3
    assert len(told) == 1
    left(page)
    reading.leave()


def test_cards_are_read_out_with_all_they_say(page: LibraryPage) -> None:
    index = page._grid.cards.index(0)
    said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    for words in ("Sample", "2026", "players"):
        assert words in said


@pytest.mark.parametrize("size", [(1100, 640), (1366, 736), (1920, 1048)])
def test_nothing_of_the_left_pane_is_cut_off(page: LibraryPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    QTest.qWait(20)
    for part in (*page._start._rows, page._start._sample, page._start._open):
        corner = part.mapTo(page, part.rect().bottomRight())
        assert corner.y() <= page.height()
        assert corner.x() <= page._start.width()
    rows = [row.mapTo(page, QPoint(0, 0)).y() for row in page._start._rows]
    assert rows == sorted(rows)
    assert all(low - high >= 44 for high, low in pairwise(rows))
