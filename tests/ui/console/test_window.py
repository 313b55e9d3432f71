"""The window remembers itself, is left without loss, writes files, and follows the theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.console.conftest import Shown
from tests.waiting import wait_until
from workshop_studio.model.session import Session
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.main_window import MainWindow
from workshop_studio.ui.console.saving_out import AskPath
from workshop_studio.ui.session.saving import SavingState

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def test_size_and_side_panel_come_back_next_time(shown: Shown, settings: QSettings) -> None:
    shown.open()
    shown.window.resize(1100, 700)
    QTest.keyClick(shown.window, Qt.Key.Key_F9)
    assert not shown.page.dock.isVisible()
    shown.window.close()
    settings.sync()
    again = MainWindow(shown.studio, Appearance(settings))
    assert again.height() == 700
    again.show_session(shown.studio.open("one"))
    assert again.session is not None
    assert again.session.dock.isHidden()
    again.close()
    QApplication.processEvents()


def test_a_narrow_window_takes_the_small_sizes(shown: Shown) -> None:
    shown.open()
    wide = shown.page.dock.width()
    shown.window.resize(1366, 768)
    QApplication.processEvents()
    assert shown.appearance.small
    assert shown.page.dock.width() < wide
    assert shown.page.rail.width() == 64


def test_the_dark_theme_reaches_what_is_on_the_screen(shown: Shown) -> None:
    shown.open()
    light = shown.window.grab().toImage().pixelColor(600, 14)
    shown.window.book["dark"].trigger()
    QApplication.processEvents()
    dark = shown.window.grab().toImage().pixelColor(600, 14)
    assert light.lightness() > 240
    assert dark.lightness() < 60


def test_leaving_a_saved_session_shows_the_library_at_once(shown: Shown) -> None:
    shown.open()
    QTest.keyClick(shown.window, Qt.Key.Key_W, CTRL)
    assert shown.window.session is None
    assert shown.window.library.isVisible()


def test_closing_waits_while_something_is_unsaved_and_then_closes_by_itself(shown: Shown) -> None:
    shown.open()
    shown.studio.can_save = False
    assert not shown.window.close()
    assert shown.window.isVisible()
    assert shown.window._leaving.isVisible()
    shown.studio.can_save = True
    wait_until(lambda: not shown.window.isVisible())


def test_what_cannot_be_saved_can_be_copied_elsewhere_before_closing(
    shown: Shown, tmp_path: Path
) -> None:
    desk = shown.open()
    shown.studio.can_save = False
    copy = tmp_path / "copy.workshop.json"
    shown.window.saving_out.ask = answering(copy)
    shown.window.close()
    leaving = shown.window._leaving
    wait_until(leaving._copy.isVisible)
    QTest.mouseClick(leaving._copy, LEFT)
    wait_until(lambda: not shown.window.isVisible())
    assert copy.exists()
    assert shown.studio.given_up == [desk]


def test_somebody_who_would_rather_stay_goes_on_where_they_were(shown: Shown) -> None:
    shown.open()
    shown.page.go("iceberg")
    shown.studio.can_save = False
    shown.window.close()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert shown.page.step == "iceberg"
    assert shown.page.page is not None
    assert shown.page.page.widget.isVisible()
    assert not shown.window._leaving.isVisible()


def test_a_session_asked_for_meanwhile_is_let_go_where_somebody_would_rather_stay(
    shown: Shown,
) -> None:
    first = shown.open()
    shown.studio.can_save = False
    second = shown.open("two")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert shown.page.desk is first
    assert shown.studio.given_up == [second]


def test_whoever_left_one_session_unsaved_is_still_told_later_that_something_goes_on(
    shown: Shown,
) -> None:
    shown.open()
    shown.studio.can_save = False
    shown.window.back_to_library()
    leaving = shown.window._leaving
    wait_until(leaving._anyway.isVisible)
    QTest.mouseClick(leaving._anyway, LEFT)
    wait_until(lambda: shown.window.session is None)
    shown.studio.busy = True
    QApplication.processEvents()
    assert not shown.window.close()
    assert leaving.isVisible()
    shown.studio.busy = False
    wait_until(lambda: not shown.window.isVisible())


def test_what_waits_for_a_message_to_go_is_done_and_told_before_the_window_closes(
    shown: Shown,
) -> None:
    window = shown.window
    window.show_library()

    def begin() -> None:
        shown.studio.busy = True

    window.library._shelf.notice.say("Removed “Aldermere”.", then=begin)
    assert not window.close()
    assert window._leaving.isVisible()
    shown.studio.busy = False
    wait_until(lambda: not window.isVisible())


def test_the_saving_is_told_in_words_with_a_way_out_when_it_fails(shown: Shown) -> None:
    desk = shown.open()
    saving, top = shown.studio.saving(desk), shown.window.top
    saving.become(SavingState(saved=False))
    assert top._words.text() == "Saving …"
    saving.become(SavingState(saved=True, since="14:02"))
    assert top._words.text() == "Saved 14:02"
    assert not top._copy.isVisible()
    saving.become(SavingState(saved=False, since="14:02", reason="The disk is full."))
    assert top._words.text() == "Not saved yet, trying again: The disk is full."
    assert top._copy.isVisible()


def test_a_document_is_written_where_the_person_says_and_can_be_opened(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    opened: list[Path] = []
    shown.window.saving_out.ask = answering(tmp_path / "summary")
    shown.window.saving_out.open_file = opened.append
    shown.window.book["pdf-summary"].trigger()
    wait_until(lambda: not shown.window.saving_out.working)
    path = tmp_path / "summary-summary.pdf"
    assert shown.studio.written == [("summary", path)]
    assert shown.window.toast.words() == "Saved summary-summary.pdf"
    QTest.mouseClick(shown.window.toast.findChildren(QPushButton)[0], LEFT)
    assert opened == [path]


def test_a_second_document_waits_for_the_first(shown: Shown, tmp_path: Path) -> None:
    shown.open()
    out = shown.window.saving_out
    out.ask = answering(tmp_path / "one")
    shown.window.book["pdf-summary"].trigger()
    shown.window.book["results-csv"].trigger()
    assert shown.window.toast.words() == "one-results.csv is written next."
    wait_until(lambda: not out.working)
    assert [what for what, _ in shown.studio.written] == ["summary", "results-csv"]


def test_a_refused_document_is_told_and_nothing_is_left_running(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    shown.studio.refuses = "No vote has been closed yet."
    shown.window.saving_out.ask = answering(tmp_path / "matrix.pdf")
    shown.window.book["pdf-matrix"].trigger()
    assert shown.window.toast.words() == "No vote has been closed yet."
    assert not shown.window.saving_out.working
    shown.studio.refuses = ""


def test_a_file_dropped_on_an_open_session_is_taken_in_and_opened(
    shown: Shown, tmp_path: Path
) -> None:
    first = shown.open()
    shown.window.bringing.drop([QUrl.fromLocalFile(str(tmp_path / "words.txt"))])
    assert shown.page.desk is first
    assert "session files" in shown.window.toast.words()
    shown.window.bringing.drop([QUrl.fromLocalFile(str(tmp_path / "picture.png"))])
    assert shown.page.desk is first
    assert "is a picture" in shown.window.toast.words()
    shown.window.bringing.drop([QUrl.fromLocalFile(str(tmp_path / "two.workshop.json"))])
    wait_until(lambda: shown.window.session is not None and shown.page.desk is not first)
    assert shown.page.desk is shown.studio.open("two")


def test_a_session_that_cannot_be_opened_is_told_of_at_the_library(shown: Shown) -> None:
    shown.studio.refuses = "This session is open in another window."
    shown.window.open_session("one")
    assert shown.window.session is None
    assert shown.window.toast.words() == "This session is open in another window."
    shown.studio.refuses = ""


def test_what_is_typed_on_the_first_page_is_entered_when_the_session_is_left(shown: Shown) -> None:
    desk = shown.open()
    shown.page.go("welcome")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "To find out")
    shown.window.back_to_library()
    assert desk.snapshot.all(Session)[0].purpose == "To find out"


def answering(path: Path) -> AskPath:
    """A file dialog that always answers the same."""

    def answer(_parent: QWidget, _title: str, _proposed: str, _kinds: str) -> str:
        return str(path)

    return answer


def test_that_a_session_is_a_sample_is_said_once(shown: Shown) -> None:
    top = shown.window.top
    for sample, words in ((True, "Aldermere"), (False, "Aldermere (sample)")):
        top.show_session("Aldermere (sample)", sample=sample, read_only=False)
        assert top._title.text() == words
        assert top._badges[0].isVisible() == sample


def test_a_document_is_first_offered_a_place_among_the_person_s_own_and_then_where_it_was(
    shown: Shown, tmp_path: Path
) -> None:
    shown.open()
    proposed: list[Path] = []
    answers = ["", str(tmp_path / "there" / "one.pdf"), ""]

    def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> str:
        proposed.append(Path(name))
        return answers[len(proposed) - 1]

    shown.window.saving_out.ask = ask
    for _ in answers:
        shown.window.book["pdf-summary"].trigger()
        wait_until(lambda: not shown.window.saving_out.working)
    assert all(each.name.endswith("-summary.pdf") for each in proposed)
    own, again, last = (each.parent for each in proposed)
    assert own == again
    assert own.is_absolute()
    assert own.is_dir()
    assert last == tmp_path / "there"
