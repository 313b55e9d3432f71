"""Chips in the quick add bar: made with the blank, given back by Backspace, named for all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.support import small_session
from tests.ui.boards.boards import Bench, bench
from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.voices.accessible import BoardTeller

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def iceberg(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """An iceberg, with the caret where work begins."""
    del application
    with bench(small_session(notes=1), book, kind="iceberg") as made:
        made.page.focus_first()
        yield made


@pytest.fixture
def room(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    """An empty map."""
    del application
    made = MapRoom(small_session(players=0), book)
    made.page.focus_first()
    yield made
    made.close()


def keys(on: Bench | MapRoom, text: str, *then: Key) -> str:
    """Type into the bar and press further keys; what the field says then."""
    field = on.page.quick_add.field
    QTest.keyClicks(field, text)
    for key in then:
        QTest.keyClick(field, key)
    return field.text()


def place(on: Bench | MapRoom) -> str:
    """What the chip of the place says to screen readers."""
    found = on.page.quick_add.findChild(QToolButton, "quick-add-place")
    assert isinstance(found, QToolButton)
    return found.accessibleName()


def tags(on: Bench | MapRoom) -> list[str]:
    """What the chips of the tags say to screen readers."""
    found = on.page.quick_add.findChildren(QToolButton, "quick-add-tag")
    return [each.accessibleName() for each in found if each.isVisible()]


def test_the_blank_makes_a_chip_of_the_figure_and_the_sign(iceberg: Bench) -> None:
    assert keys(iceberg, "3") == "3"
    assert place(iceberg) == "Layer: 1 Events, driver +"
    assert keys(iceberg, " ") == ""
    assert place(iceberg) == "Layer: 3 Structures, driver +"
    assert keys(iceberg, "- No") == "No"
    assert place(iceberg) == "Layer: 3 Structures, barrier −"
    keys(iceberg, " money", Key.Key_Return)
    note = iceberg.note("No money")
    assert (note.layer, note.side) == ("structures", "barrier")


def test_backspace_gives_one_chip_after_the_other_back(iceberg: Bench) -> None:
    keys(iceberg, "3 - ")
    assert keys(iceberg, "", Key.Key_Backspace) == "- "
    assert place(iceberg) == "Layer: 3 Structures, driver +"
    QTest.keyClick(iceberg.page.quick_add.field, Key.Key_Home)
    assert keys(iceberg, "", Key.Key_Backspace) == "3 - "
    assert place(iceberg) == "Layer: 1 Events, driver +"


def test_figures_that_were_given_back_are_words(iceberg: Bench) -> None:
    keys(iceberg, "3 ", Key.Key_Backspace)
    assert keys(iceberg, "forms to fill in") == "3 forms to fill in"
    keys(iceberg, "", Key.Key_Return)
    assert iceberg.note("3 forms to fill in").layer == "events"


def test_backspace_with_nothing_before_the_caret_leaves_a_place_that_sticks(
    iceberg: Bench,
) -> None:
    keys(iceberg, "3 Forms", Key.Key_Return)
    keys(iceberg, "", Key.Key_Backspace)
    assert place(iceberg) == "Layer: 3 Structures, driver +"


def test_undo_gives_a_chip_back_before_it_takes_from_the_board(iceberg: Bench) -> None:
    keys(iceberg, "Forms", Key.Key_Return)
    keys(iceberg, "2 ")
    field = iceberg.page.quick_add.field
    over = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Key.Key_Z, CONTROL)
    QApplication.sendEvent(field, over)
    QTest.keyClick(field, Key.Key_Z, CONTROL)
    assert field.text() == "2 "
    assert iceberg.texts()[-1] == "Forms"


def test_a_tag_is_a_chip_and_goes_with_the_note(iceberg: Bench) -> None:
    assert keys(iceberg, "Meet #trust earlier") == "Meet earlier"
    assert tags(iceberg) == ["Tag: trust"]
    keys(iceberg, " #time", Key.Key_Return)
    assert iceberg.note("Meet earlier").tags == ("trust", "time")
    assert tags(iceberg) == []


def test_a_tag_that_is_pressed_is_words_again(iceberg: Bench) -> None:
    keys(iceberg, "#trust Meet")
    chip = iceberg.page.quick_add.findChild(QToolButton, "quick-add-tag")
    assert isinstance(chip, QToolButton)
    assert min(chip.height(), chip.width()) >= 24
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert iceberg.page.quick_add.field.text() == "Meet #trust "
    assert iceberg.page.quick_add.field.hasFocus()


def test_on_the_map_the_chip_names_the_sector_and_the_player_goes_there(room: MapRoom) -> None:
    keys(room, "3 #volun Food run")
    assert tags(room) == ["Goes to: Voluntary and community"]
    assert place(room).startswith("Ring: 3 ")
    keys(room, "", Key.Key_Return)
    player = room.players()[-1]
    assert (player.name, player.tags) == ("Food run", ())
    assert player.ring == room.rings()[2].id
    sector = next(each for each in room.page.scene.items if each.id == player.id)
    assert "Voluntary" in sector.name


def test_a_name_that_is_there_is_pointed_out_behind_a_chip_too(room: MapRoom) -> None:
    keys(room, "Food bank", Key.Key_Return)
    keys(room, "3 food bank")
    assert room.page.adding.hint.isVisible()


def test_chips_are_part_of_what_is_kept_when_the_page_is_left(iceberg: Bench) -> None:
    told: list[str] = []
    iceberg.page.quick_add.typing.connect(told.append)
    keys(iceberg, "3 #trust Half a")
    assert told[-1] == "3 #trust Half a"
    iceberg.page.leave()
    assert iceberg.desk.unfinished[iceberg.page.acts.board] == "3 #trust Half a"
    old, iceberg.page = (
        iceberg.page,
        BoardPage(
            iceberg.desk, iceberg.page.acts, iceberg.page.appearance, words=iceberg.page.words
        ),
    )
    keys(iceberg, "", Key.Key_Return)
    note = iceberg.note("Half a")
    assert (note.layer, note.tags) == ("structures", ("trust",))
    old.widget.deleteLater()


def test_the_caret_stays_behind_what_was_typed_among_all_scripts(iceberg: Bench) -> None:
    keys(iceberg, "")
    field = iceberg.page.quick_add.field
    field.insert("👩‍👧👩‍👧 ")
    assert keys(iceberg, "#trust x") == "👩‍👧👩‍👧 x"
    QTest.keyClicks(field, "y")
    assert field.text() == "👩‍👧👩‍👧 xy"


class Hearing(BoardTeller):
    """What a screen reader would be told."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self.heard: list[str] = []

    def say(self, sentence: str) -> None:
        """Keep it."""
        self.heard.append(sentence)


def test_screen_readers_hear_what_a_chip_means_and_what_went_where(iceberg: Bench) -> None:
    hearing = Hearing(iceberg.canvas)
    iceberg.canvas.teller = hearing
    iceberg.page.quick_add.heard.connect(hearing.say)
    keys(iceberg, "3 - #trust Forms", Key.Key_Return)
    assert hearing.heard == [
        "Goes to: 3 Structures, driver +",
        "Goes to: 3 Structures, barrier −",
        "Tag: trust",
        "Added: Forms, 3 Structures, barrier",
    ]


def test_screen_readers_hear_once_that_a_note_grows_long(iceberg: Bench) -> None:
    heard: list[str] = []
    iceberg.page.quick_add.heard.connect(heard.append)
    keys(iceberg, "word " * 24)
    assert heard == ["13 words, long", "21 words, long"]
