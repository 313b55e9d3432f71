"""Filtering the library by place, group and year, and the words of its cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QDateTime, Qt, QTimeZone
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.library.conftest import left, shown
from tests.waiting import wait_until
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.library.summaries import SessionSummary
from workshop_studio.ui.library.finding import Trait, card_title, choices, found, saved_when
from workshop_studio.ui.library.library_page import LibraryPage

KEY = Qt.Key
PUPILS = SessionSummary(
    id="sample-pupils", title="Aldermere: pupils (sample)", place="Aldermere", date="2026-03-10",
    group="pupils", system="locality", saved="", players=1, notes=0, questions=0, rounds=0,
)  # fmt: skip


@pytest.fixture
def page(filled: WindowStudio) -> Iterator[LibraryPage]:
    """The page with two samples of Aldermere, one of Kestrel Way, and a session of another year."""
    filled.start("map", title="Last year", place="aldermere", date="2025-11-03", group="pupils")
    made = shown(filled)
    yield made
    left(made)


def titles(page: LibraryPage) -> set[str]:
    return {each.title.split(":")[0] for each in page._grid.cards.sessions}


def press(key: Qt.Key) -> None:
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key)


def tab_to(wanted: QWidget) -> None:
    for _ in range(30):
        if QApplication.focusWidget() is wanted:
            return
        press(KEY.Key_Tab)
    raise AssertionError("Tab never comes there")


def offered(page: LibraryPage, trait: Trait) -> list[str]:
    box = page._shelf.filters.boxes[trait]
    return [box.itemText(place) for place in range(box.count())]


def test_every_value_is_offered_once_whatever_its_case(page: LibraryPage) -> None:
    places = [each.casefold() for each in offered(page, "place")]
    assert places == ["all places", "aldermere", "kestrel way trust"]
    assert offered(page, "group") == ["All groups", "professionals", "pupils"]
    assert offered(page, "year") == ["All years", "2026", "2025"]


def test_a_filter_is_reached_by_tab_and_chosen_by_arrow_keys(page: LibraryPage) -> None:
    page._shelf.seek()
    tab_to(page._shelf.filters.boxes["place"])
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    assert titles(page) == {"Kestrel Way Trust"}
    press(KEY.Key_Up)
    assert len(page._grid.cards.sessions) == 3
    assert page._shelf._count.text() == "3 of 4"


def test_filters_go_together_with_each_other_and_with_what_is_typed(page: LibraryPage) -> None:
    filters = page._shelf.filters
    tab_to(filters.boxes["group"])
    press(KEY.Key_End)
    assert titles(page) == {"Aldermere borough", "Last year"}
    tab_to(filters.boxes["year"])
    press(KEY.Key_Down)
    assert titles(page) == {"Aldermere borough"}
    page._shelf.seek()
    QTest.keyClicks(page._shelf.search, "last")
    assert titles(page) == set()


def test_where_nothing_is_left_one_button_shows_all_again(page: LibraryPage) -> None:
    tab_to(page._shelf.filters.boxes["place"])
    press(KEY.Key_End)
    tab_to(page._shelf.filters.boxes["year"])
    press(KEY.Key_End)
    assert page._shelf._not_found.text() == "No session fits all of these filters."
    assert page._shelf._not_found.isVisible()
    tab_to(page._shelf._show_all)
    press(KEY.Key_Return)
    assert len(titles(page)) == 3
    assert not page._shelf._not_found.isVisible()
    assert not page._shelf.filters.is_set
    assert QApplication.focusWidget() is page._shelf.search


def test_what_is_chosen_stays_when_the_list_is_read_again(
    page: LibraryPage, filled: WindowStudio
) -> None:
    tab_to(page._shelf.filters.boxes["year"])
    press(KEY.Key_End)
    filled.start("map", title="Older still", place="", date="2024-01-09", group="")
    page.refresh()
    assert titles(page) == {"Last year"}
    assert offered(page, "year") == ["All years", "2026", "2025", "2024"]


def test_a_filter_with_one_value_is_not_there_and_filters_nothing(
    page: LibraryPage, filled: WindowStudio
) -> None:
    tab_to(page._shelf.filters.boxes["place"])
    press(KEY.Key_End)
    assert titles(page) == {"Kestrel Way Trust"}
    kestrel = page._grid.cards.sessions[0]
    filled.set_aside(kestrel.id)
    page.refresh()
    wait_until(lambda: not page._shelf.filters.boxes["place"].isVisible())
    assert titles(page) == {"Aldermere borough", "Last year"}


def test_an_empty_library_has_no_filters(studio: WindowStudio) -> None:
    page = shown(studio)
    assert not page._shelf.filters.isVisible()
    left(page)


def test_what_sessions_do_not_say_is_not_offered() -> None:
    silent = replace(PUPILS, place=" ", group="", date="")
    assert choices((silent, PUPILS), "place") == (("Aldermere", "aldermere"),)
    assert choices((silent,), "year") == ()


def test_only_samples_leave_the_word_to_their_badge() -> None:
    assert card_title(PUPILS) == "Aldermere: pupils"
    own = replace(PUPILS, id="a" * 32)
    assert card_title(own) == "Aldermere: pupils (sample)"


def test_a_card_says_when_it_was_saved_as_people_do() -> None:
    now = QDateTime.currentDateTime()
    for days, said in ((0, f"Saved today {now.toString('HH:mm')}"), (1, "Saved yesterday")):
        moment = now.addDays(-days).toTimeZone(QTimeZone.utc())
        saved = replace(PUPILS, saved=moment.toString(Qt.DateFormat.ISODate))
        assert saved_when(saved) == said
    long_ago = replace(PUPILS, saved="2026-03-12T12:00:00Z")
    assert saved_when(long_ago) == "Saved 12 March 2026"


def test_a_title_is_found_whichever_quotes_and_dashes_are_typed() -> None:
    session = replace(PUPILS, title="St Mary’s – Year 6")
    assert found([session], "st mary's - year") == (session,)
