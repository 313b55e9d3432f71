"""Work beside the window: shown when it takes its time, given up where that can still be done."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.patience import PATIENCE
from tests.ui.console.conftest import Shown
from tests.waiting import wait_until
from workshop_studio.ui.session.course import Course
from workshop_studio.ui.session.errand import Errand


def begun(shown: Shown, work: Callable[[Course], object], words: str) -> Errand:
    """Work that the studio tells of, and that is slow."""
    errand = Errand(work, str, shown.studio.news, words=words)
    shown.studio.news.begun.emit(errand)
    errand.start()
    errand.slow.emit()
    return errand


def test_slow_work_is_told_in_the_status_line_also_at_the_library(shown: Shown) -> None:
    go_on = Event()
    status = shown.window.status
    assert not status.isVisible()
    begun(shown, lambda _course: go_on.wait(PATIENCE), "Taking in day.workshop.json …")
    assert status.isVisible()
    assert status._work.text() == "Taking in day.workshop.json …"
    assert status._cancel.isVisible()
    go_on.set()
    wait_until(lambda: not status.isVisible())


def test_cancel_gives_up_what_is_shown(shown: Shown) -> None:
    shown.open()
    go_on = Event()
    errand = begun(shown, lambda _course: go_on.wait(PATIENCE), "Taking in day.workshop.json …")
    QTest.mouseClick(shown.window.status._cancel, Qt.MouseButton.LeftButton)
    assert errand.is_given_up
    go_on.set()
    wait_until(lambda: not shown.window.work.is_shown)
    assert shown.window.status.isVisible()


def test_what_can_no_longer_be_given_up_says_so_and_goes_on(shown: Shown) -> None:
    shown.open()
    settled, go_on = Event(), Event()

    def work(course: Course) -> object:
        course.settle()
        settled.set()
        return go_on.wait(PATIENCE)

    errand = begun(shown, work, "Making a backup before removing a session …")
    assert settled.wait(PATIENCE)
    QTest.mouseClick(shown.window.status._cancel, Qt.MouseButton.LeftButton)
    assert not errand.is_given_up
    assert "no longer be given up" in shown.window.status.told()
    go_on.set()
    wait_until(lambda: not shown.window.work.is_shown)


def test_of_two_the_newest_is_shown_and_then_the_other(shown: Shown) -> None:
    shown.open()
    first, second = Event(), Event()
    begun(shown, lambda _course: first.wait(PATIENCE), "One …")
    begun(shown, lambda _course: second.wait(PATIENCE), "Two …")
    status = shown.window.status
    assert status._work.text() == "Two …"
    second.set()
    wait_until(lambda: status._work.text() == "One …")
    first.set()
    wait_until(lambda: not shown.window.work.is_shown)
