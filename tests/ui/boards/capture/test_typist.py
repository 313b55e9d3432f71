"""A typist at each kind of board: what the bar promises, sentence by sentence, by real keys."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.ui.boards.capture.capturing import BOARDS, Scribe, scribe, visit
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.base import Item
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.capture.key_strip import KeyStrip
from workshop_studio.ui.boards.capture.place_chip import PlaceChip

Key = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
THIRD = {
    "map": "3 Now and then", "iceberg": "3 Structures, driver +", "questions": "Across sectors",
    "theory": "Mechanisms", "notes": "",
}  # fmt: skip
BEGINS = {"questions": "How might we "}


@dataclass
class Typist:
    """Presses keys where the keyboard is, and reads what the bar shows."""

    scribe: Scribe

    @property
    def page(self) -> BoardPage:
        """The page."""
        return self.scribe.page

    def type(self, words: str) -> None:
        """Type, wherever the keyboard is."""
        for letter in words:
            at = QApplication.focusWidget()
            assert at is not None
            QTest.keyClicks(at, letter)
        QApplication.processEvents()

    def press(self, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key."""
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, key, modifier)
        QApplication.processEvents()

    def add(self, words: str) -> Item:
        """Type and press Enter; what came."""
        before = {each.id for each in self.scribe.items()}
        self.type(words)
        self.press(Key.Key_Return)
        (new,) = (each for each in self.scribe.items() if each.id not in before)
        assert self.page.quick_add.field.hasFocus()
        assert self.page.quick_add.field.text() == ""
        return new

    @property
    def place(self) -> str:
        """The place the bar shows; "" where it shows none."""
        chip = self.page.quick_add.findChild(PlaceChip)
        assert isinstance(chip, PlaceChip)
        return chip.text() if chip.isVisible() else ""

    @property
    def tags(self) -> list[str]:
        """The tags it shows."""
        chips = self.page.quick_add.tags.findChildren(QToolButton, "quick-add-tag")
        return [chip.text() for chip in chips if chip.isVisible()]

    @property
    def letters(self) -> set[str]:
        """The keys that the strip shows."""
        strip = self.page.quick_add.findChild(KeyStrip)
        shown = isinstance(strip, KeyStrip) and strip.isVisible()
        return {key for key, _ in strip.pairs} if isinstance(strip, KeyStrip) and shown else set()

    @property
    def text(self) -> str:
        """What is in the field."""
        return self.page.quick_add.field.text()


def words_of(item: Item) -> str:
    """What something on a board says."""
    return str(getattr(item, "name", "") or getattr(item, "text", ""))


@pytest.mark.parametrize("board", BOARDS)
def test_it_is_at_hand_by_ctrl_l_and_by_typing_while_nothing_is_selected(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    with scribe(board, book) as at_work:
        typist = Typist(at_work)
        typist.page.canvas.setFocus()
        typist.page.canvas.select(())
        first = typist.add("3 Alpha")
        assert words_of(first).casefold().rstrip("?").endswith("alpha")
        assert typist.place == THIRD[board]
        typist.press(Key.Key_Escape)
        # What came last is selected: letters are commands on it, and the strip shows them.
        assert typist.page.canvas.hasFocus()
        assert typist.page.selection == (first.id,)
        assert {"Z", "F", "Esc"} <= typist.letters
        count = len(at_work.items())
        typist.type("z")
        assert (typist.text, len(at_work.items())) == ("", count)
        typist.press(Key.Key_L, CONTROL)
        assert typist.page.quick_add.field.hasFocus()
        assert typist.letters == set()


@pytest.mark.parametrize("board", BOARDS)
def test_a_place_is_a_chip_with_the_blank_and_characters_again_with_backspace(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    with scribe(board, book) as at_work:
        typist = Typist(at_work)
        usual = typist.place
        typist.type("3")
        assert (typist.text, typist.place) == ("3", usual)
        typist.type(" ")
        has_places = bool(THIRD[board])
        assert (typist.text, typist.place) == ("" if has_places else "3 ", THIRD[board])
        if has_places:
            typist.press(Key.Key_Backspace)
        assert (typist.text, typist.place) == ("3 ", usual)
        added = typist.add("x")
        assert words_of(added) == f"{BEGINS.get(board, '')}3 x{'?' if board in BEGINS else ''}"
        assert typist.place == usual


@pytest.mark.parametrize("board", [each for each in BOARDS if THIRD[each]])
def test_the_last_place_sticks_and_is_shown_on_another_visit_too(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    with scribe(board, book) as at_work:
        typist = Typist(at_work)
        typist.add("3 Alpha")
        typist.add("Beta")
        place, desk = typist.page.quick_add.cell, typist.page.desk
        assert typist.place == THIRD[board]
    with visit(board, desk) as at_work:
        typist = Typist(at_work)
        assert (typist.place, typist.page.quick_add.cell) == (THIRD[board], place)
        typist.add("Gamma")
        assert typist.page.quick_add.cell == place


@pytest.mark.parametrize("board", BOARDS)
def test_a_sign_chooses_a_side_on_an_iceberg_and_is_a_word_elsewhere(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    with scribe(board, book) as at_work:
        typist = Typist(at_work)
        if board == "iceberg":
            assert getattr(typist.add("- Alpha"), "side", "") == "barrier"
            assert typist.place.endswith("barrier −")
            assert getattr(typist.add("Beta"), "side", "") == "barrier"
            both = typist.add("4 + Gamma")
            assert (getattr(both, "layer", ""), getattr(both, "side", "")) == (
                "mental-models", "driver",
            )  # fmt: skip
            typist.type("- ")
            typist.press(Key.Key_Backspace)
            assert typist.text == "- "
            assert typist.place.endswith("driver +")
        else:
            assert "- Alpha" in words_of(typist.add("- Alpha"))


@pytest.mark.parametrize("board", BOARDS)
def test_a_tag_is_a_chip_and_goes_with_one_thing_alone(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    with scribe(board, book) as at_work:
        typist = Typist(at_work)
        typist.type("Alpha #trust ")
        assert typist.tags == ["#trust"]
        assert typist.text == "Alpha "
        typist.press(Key.Key_Backspace)
        assert (typist.tags, typist.text) == ([], "Alpha #trust ")
        for _ in "#trust ":
            typist.press(Key.Key_Backspace)
        added = typist.add("#hope")
        assert getattr(added, "tags", ()) == ("hope",)
        assert getattr(typist.add("Beta"), "tags", ()) == ()


@pytest.mark.parametrize("board", BOARDS)
def test_words_are_counted_from_the_first_and_nothing_is_barred(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    with scribe(board, book) as at_work:
        typist = Typist(at_work)
        count, theme = typist.page.quick_add.count, typist.page.appearance.theme
        seen = []
        for number in range(1, 22):
            typist.type("w" if number == 1 else " w")
            style = count.label.styleSheet()
            seen.append((theme.warn in style, theme.text in style, count.split.isVisible()))
        assert seen[:7] == [(False, False, False)] * 7
        assert seen[7:12] == [(False, True, False)] * 5
        assert seen[12:20] == [(True, False, False)] * 8
        assert seen[20] == (True, False, True)
        typist.press(Key.Key_Return)
        assert len(at_work.items()[-1].id) > 0
        assert typist.text == ""


@pytest.mark.parametrize("board", BOARDS)
def test_tab_and_ctrl_enter_go_on_from_what_was_written_last(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    with scribe(board, book) as at_work:
        typist = Typist(at_work)
        typist.add("2 Alpha" if THIRD[board] else "Alpha")
        for words, key, modifier in (
            ("Beta", Key.Key_Tab, NONE),
            ("Gamma", Key.Key_Return, CONTROL),
            ("Delta", Key.Key_Tab, SHIFT),
        ):
            before = len(at_work.items())
            typist.type(words)
            typist.press(key, modifier)
            assert typist.page.quick_add.field.hasFocus()
            # A place on a free board that is taken is pointed at, and gone on from.
            taken = typist.text != ""
            assert len(at_work.items()) == before + (not taken)
            assert not taken or board == "notes"
            if taken:
                assert typist.page.adding.hint.isVisible()
                typist.press(Key.Key_Return)


@pytest.mark.parametrize("board", BOARDS)
def test_each_habit_can_be_switched_off(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    with scribe(board, book) as at_work:
        typist = Typist(at_work)
        first = typist.add("Alpha")
        canvas, habits = typist.page.canvas, typist.page.appearance.habits
        habits.set_typing_adds(on=False)
        canvas.setFocus()
        canvas.select(())
        typist.type("q")
        assert (typist.text, canvas.hasFocus()) == ("", True)
        habits.set_typing_adds(on=True)
        habits.set_letters_command(on=False)
        canvas.select((first.id,))
        QApplication.processEvents()
        assert typist.letters == set()
        typist.type("z")
        assert (typist.text, canvas.hasFocus()) == ("z", False)
