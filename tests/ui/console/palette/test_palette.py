"""The command palette finds by a few letters, runs by Enter, and leaves by Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.console.conftest import Shown
from workshop_studio.model.items import Player, Question
from workshop_studio.ui.console.palette.hits import Entry, Kind, hits
from workshop_studio.ui.console.palette.rows import parts

CTRL = Qt.KeyboardModifier.ControlModifier


def test_typing_and_enter_run_the_first_hit(shown: Shown) -> None:
    shown.open()
    type_in_palette(shown, "dark")
    assert shown.window.over.palette.found()[0] == "Dark"
    press(Qt.Key.Key_Return)
    assert shown.appearance.theme.brightness == "dark"
    assert not shown.window.over.palette.isVisible()


def test_the_arrow_chooses_the_next_hit_over_headings(shown: Shown) -> None:
    shown.open()
    type_in_palette(shown, "side panel")
    assert shown.window.over.palette.found() == ("Side panel",)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert not shown.page.dock.isVisible()


def test_a_question_is_gone_to_and_selected(shown: Shown) -> None:
    desk = shown.open()
    question = desk.snapshot.all(Question)[1]
    type_in_palette(shown, f"#{question.text}")
    press(Qt.Key.Key_Return)
    assert shown.page.step == "questions"
    canvas = getattr(shown.page.page, "canvas", None)
    assert canvas is not None
    assert canvas.selection == (question.id,)


def test_a_player_is_found_by_the_sign_for_players_alone(shown: Shown) -> None:
    desk = shown.open()
    name = desk.snapshot.all(Player)[0].name
    type_in_palette(shown, f"@{name}")
    assert shown.window.over.palette.found() == (name,)
    press(Qt.Key.Key_Return)
    assert shown.page.step == "map"


def test_another_sheet_takes_its_place_where_what_had_the_keyboard_has_gone(shown: Shown) -> None:
    shown.open()
    shown.page.go("map")
    type_in_palette(shown, "x")
    shown.page.go("close")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown.window.over.show_preferences()
    assert not shown.window.over.palette.isVisible()
    assert shown.window.over.preferences.isVisible()


def test_esc_leaves_and_gives_the_keyboard_back(shown: Shown) -> None:
    shown.open()
    before = QApplication.focusWidget()
    type_in_palette(shown, "x")
    press(Qt.Key.Key_Escape)
    assert not shown.window.over.palette.isVisible()
    assert QApplication.focusWidget() is before


def test_another_session_is_opened_from_it(shown: Shown) -> None:
    first = shown.open()
    type_in_palette(shown, "session two")
    press(Qt.Key.Key_Return)
    assert shown.page.desk is not first
    assert shown.page.desk is shown.studio.open("two")


def test_what_cannot_be_done_now_is_not_found(shown: Shown) -> None:
    shown.open()
    type_in_palette(shown, ">undo")
    assert shown.window.over.palette.found() == ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("li", ["Link to", "List of links", "Show board as a list", "Enlist"]),
        ("list li", ["List of links"]),
        (">li", ["Link to", "List of links"]),
        ("zz", []),
        ("", ["Link to", "List of links", "Show board as a list", "Enlist"]),
    ],
)
def test_hits_hold_all_words_and_beginnings_come_first(typed: str, found: list[str]) -> None:
    entries = [
        entry("Link to", "command"),
        entry("Enlist", "item"),
        entry("List of links", "command"),
        entry("Show board as a list", "item"),
    ]
    assert [hit.entry.text for hit in hits(typed, entries)] == (
        found if typed else [each.text for each in entries]
    )


def test_the_letters_found_are_those_that_were_typed() -> None:
    (hit,) = hits("LI", [entry("Enlist a list", "item")])
    assert parts(hit.entry.text, hit.spans) == (("Enlist a ", False), ("li", True), ("st", False))


def test_letters_that_grow_when_folded_mark_nothing_wrong() -> None:
    (hit,) = hits("straße", [entry("Die Straße", "item")])
    assert parts(hit.entry.text, hit.spans)[-1] == ("Straße", True)


def entry(text: str, kind: Kind) -> Entry:
    return Entry(text=text, kind=kind, group="All", run=lambda: None)


def type_in_palette(shown: Shown, words: str) -> None:
    QTest.keyClick(shown.window, Qt.Key.Key_K, CTRL)
    assert shown.window.over.palette.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
    QTest.qWait(1)
