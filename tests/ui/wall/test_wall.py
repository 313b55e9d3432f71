"""The wall shows the room the page, and never what is not for the room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from tests.ui.canvas.scenes import ROSE, Card, card, link, rows, scene_of
from tests.ui.wall.pages import QuietPage, VotingPage
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.wall.picture import Picture
from workshop_studio.ui.wall.sheet import Sheet, sheet_of
from workshop_studio.ui.wall.wall import Wall


@pytest.fixture
def wall(book: FontBook) -> Iterator[Wall]:
    """A wall, taken away afterwards."""
    made = Wall(Appearance(), book)
    yield made
    made.leave()


@pytest.fixture
def page() -> Iterator[QuietPage]:
    """A page with a board of ten notes and two questions."""
    made = QuietPage("Who is missing?", "Who decides?")
    made.scene = scene_of(*rows(10))
    yield made
    made.widget.close()


def shown(wall: Wall) -> Sheet:
    """What the wall shows, once it has taken notice."""
    QTest.qWait(1)
    assert wall.window is not None
    return wall.window.picture.sheet


def picture_of(picture: Picture) -> QImage:
    """The whole picture, all of it sharp."""
    picture.show()
    picture.board.finish()
    return picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_with_one_display_the_wall_is_a_window_and_leaves_the_console_free(
    wall: Wall, page: QuietPage
) -> None:
    said: list[str] = []
    wall.state_changed.connect(said.append)
    wall.show(page)
    assert wall.state == "window"
    assert wall.window is not None
    assert wall.window.isVisible()
    assert not wall.window.isFullScreen()
    assert said == [wall.words()]
    assert "no second display" in said[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_keys_in_the_wall_take_it_away(wall: Wall, page: QuietPage, key: Qt.Key) -> None:
    wall.show(page)
    assert wall.window is not None
    QTest.keyClick(wall.window, key)
    assert wall.state == "off"
    assert not wall.window.isVisible()


def test_it_comes_and_goes(wall: Wall, page: QuietPage) -> None:
    wall.show(page)
    assert wall.visible
    wall.hide()
    assert not wall.visible


def test_it_shows_the_title_the_board_and_the_first_question(wall: Wall, page: QuietPage) -> None:
    wall.show(page)
    assert page.scene is not None
    assert shown(wall) == Sheet("A board", page.scene, "", "Who is missing?")


def test_another_question_stays_until_another_page_comes(wall: Wall, page: QuietPage) -> None:
    wall.show(page)
    wall.ask("Who decides?")
    wall.follow(page)
    assert shown(wall).question == "Who decides?"
    wall.follow(VotingPage("Why?"))
    assert shown(wall).question == "Why?"


def test_what_changes_on_the_page_changes_on_the_wall(wall: Wall, page: QuietPage) -> None:
    wall.show(page)
    page.scene = scene_of(*rows(3))
    wall.refresh()
    assert len((shown(wall).scene or Scene(page.scene.bounds)).items) == 3


def test_an_open_vote_shows_how_many_have_voted_and_no_board() -> None:
    page = VotingPage()
    assert sheet_of(page) == Sheet("Round 1", None, "3 of 20 have voted", "")


def test_a_page_with_nothing_for_the_room_leaves_the_wall_calm(wall: Wall) -> None:
    wall.show(QuietPage())
    assert shown(wall) == Sheet()


def test_private_notes_never_change_a_pixel(book: FontBook) -> None:
    open_scene = scene_of(*rows(10))
    hidden = card("p", (10, 10), Card("Only for me", ROSE), private=True)
    picture = Picture(book)
    picture.resize(960, 540)
    picture.set_sheet(Sheet("A board", open_scene))
    before = picture_of(picture)
    whole = Scene(open_scene.bounds, (), (*open_scene.items, hidden))
    picture.set_sheet(Sheet("A board", whole))
    assert picture_of(picture) == before


def test_a_link_to_something_private_never_changes_a_pixel(book: FontBook) -> None:
    open_scene = scene_of(*rows(10))
    hidden = card("p", (400, 400), Card("Only for me", ROSE), private=True)
    tell_tale = link("l", open_scene.items[0], hidden)
    picture = Picture(book)
    picture.resize(960, 540)
    picture.set_sheet(Sheet("A board", open_scene))
    before = picture_of(picture)
    whole = Scene(open_scene.bounds, (), (tell_tale, *open_scene.items, hidden))
    picture.set_sheet(Sheet("A board", whole))
    assert picture_of(picture) == before


def test_a_sentence_of_two_lines_leaves_no_word_alone(book: FontBook) -> None:
    picture = Picture(book)
    picture.resize(1920, 1080)
    block, wide = picture._sentence("What could we really do, with what we have?", 1920 - 128)
    assert len(block.lines) == 2
    assert wide < 1920 - 128
    assert not block.truncated


def test_a_step_with_nothing_to_show_asks_its_question_large_under_the_title() -> None:
    page = QuietPage("What do you take home?")
    assert sheet_of(page, session="Aldermere") == Sheet("Aldermere", None, "What do you take home?")
    assert sheet_of(page, "Who else?", session="Aldermere").words == "Who else?"


def test_a_step_without_even_a_question_shows_the_title_of_the_session_large() -> None:
    assert sheet_of(QuietPage(), session="Aldermere") == Sheet("", None, "Aldermere")


def test_a_step_that_speaks_to_the_room_keeps_its_words_and_its_question_below() -> None:
    sheet = sheet_of(VotingPage("Which?"), session="Aldermere")
    assert sheet == Sheet("Round 1", None, "3 of 20 have voted", "Which?")


def test_the_whole_board_is_seen_between_title_and_question(book: FontBook) -> None:
    picture = Picture(book)
    picture.resize(1920, 1080)
    picture.set_sheet(Sheet("A board", scene_of(*rows(30)), question="Who is missing?"))
    image, area = picture_of(picture), picture.board.geometry()
    seen = picture.board.view.rect_to_widget(picture.board.scene.bounds)
    assert picture.board.rect().contains(seen.toAlignedRect())
    assert (area.top(), area.bottom() + 1) == (140, 990)
    assert image.pixelColor(20, 1060) == QColor(LIGHT.toast)
    assert image.pixelColor(20, 20) == QColor(LIGHT.window)


def test_a_long_question_is_broken_and_never_smaller_than_the_back_row_can_read(
    book: FontBook,
) -> None:
    picture = Picture(book)
    picture.resize(1920, 1080)
    long = "What would it take for each of them to have one adult who stays? " * 2
    picture.set_sheet(Sheet("A board", scene_of(*rows(3)), question=long))
    block = picture._question(1920 - 128)
    assert not block.truncated
    assert len(block.lines) == 2
    assert {run.size for line in block.lines for run in line.runs} == {40.0}


def test_the_wall_is_light_when_the_console_is_dark(book: FontBook, page: QuietPage) -> None:
    dark = Appearance()
    dark.set_scheme("dark")
    wall = Wall(dark, book)
    wall.show(page)
    assert wall.window is not None
    assert wall.window.picture.board.theme is LIGHT
    wall.leave()
