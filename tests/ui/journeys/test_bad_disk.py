"""A disk that fails while somebody works: it is said, nothing typed is lost, a copy is offered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.patience import PATIENCE
from tests.ui.journeys.bad_disk import (
    Trouble,
    begin_to_type,
    in_use_by_another,
    said_of_saving,
    saving,
    turned_read_only,
    typed,
    without_room,
)
from tests.ui.journeys.facilitator import CONTROL, Facilitator, program
from tests.ui.journeys.kept import stored
from tests.ui.journeys.trouble import plain_sentence, refuse_for_good
from tests.waiting import wait_until
from workshop_studio.exchange.files import read_file

LONG = "Somebody says this at some length, again and again. " * 20
Key = Qt.Key


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (in_use_by_another, "in use by another program"),
        (without_room, "no room left"),
        (turned_read_only, "cannot be written to"),
    ],
)
def test_what_cannot_be_saved_is_kept_said_and_saved_once_it_can(
    tmp_path: Path, trouble: Trouble, words: str
) -> None:
    with program(tmp_path) as hand:
        begin_to_type(hand)
        with trouble(hand):
            count = type_until(hand, lambda: said_of_saving(hand).startswith("Not saved yet"))
            said = said_of_saving(hand)
            assert words in plain_sentence(said.removeprefix("Not saved yet, trying again: "))
            assert hand.seen(QPushButton, "Save a copy").isVisible()
            hand.enter("And still one can type")
            assert len(typed(hand.snapshot)) == count + 1
            assert said_of_saving(hand).startswith("Not saved yet")
        wait_until(lambda: said_of_saving(hand).startswith("Saved "))
        assert saving(hand).state.saved
        done = hand.snapshot
    assert stored(tmp_path, done.session.id).by_id() == done.by_id()


def test_a_window_closed_before_all_is_saved_stays_and_says_so(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        begin_to_type(hand)
        with in_use_by_another(hand):
            hand.enter("Not on the disk yet")
            close_and_wait_for_the_offer(hand)
            words = hand.window._leaving._words.text()
            assert "in use by another program" in words
            for sentence in words.splitlines():
                assert sentence.endswith(".")
            hand.key(Key.Key_Escape)
            assert hand.window.isVisible()
            hand.key(Key.Key_L, CONTROL)
            hand.enter("Typed after staying")
            assert [note.text for note in typed(hand.snapshot)][-1] == "Typed after staying"
        wait_until(lambda: saving(hand).state.saved)
        done = hand.snapshot
    assert stored(tmp_path, done.session.id).by_id() == done.by_id()


def test_a_copy_saved_on_leaving_holds_what_the_library_could_not_take(tmp_path: Path) -> None:
    copy = tmp_path / "stick" / "copy.workshop.json"
    copy.parent.mkdir()
    with program(tmp_path) as hand:
        begin_to_type(hand)
        with in_use_by_another(hand):
            hand.enter("Only in the copy so far")
            offer = close_and_wait_for_the_offer(hand)
            # First nobody chooses a place, then one that does not exist: the window stays.
            for answer in ("", str(tmp_path / "gone" / "copy.workshop.json")):
                hand.window.saving_out.ask = lambda *_asked, answer=answer: answer
                hand.click("Save a copy", within=offer)
                assert hand.window.isVisible()
            wait_until(lambda: bool(hand.window.toast.words()))
            assert hand.window.isVisible()
            plain_sentence(hand.window.toast.words())
            done = hand.snapshot
            hand.window.saving_out.ask = lambda *_asked: str(copy)
            hand.click("Save a copy", within=offer)
            wait_until(lambda: not hand.window.isVisible())
        assert read_file(copy).snapshot.by_id() == done.by_id()


def test_closing_anyway_still_saves_what_can_be_saved_by_the_end(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        begin_to_type(hand)
        with in_use_by_another(hand):
            hand.enter("Nearly lost")
            done = hand.snapshot
            close_and_wait_for_the_offer(hand)
            hand.click("Close anyway")
            wait_until(lambda: not hand.window.isVisible())
    assert stored(tmp_path, done.session.id).by_id() == done.by_id()


def test_a_library_that_refuses_for_good_takes_no_more_and_a_copy_holds_all(tmp_path: Path) -> None:
    copy = tmp_path / "copy.workshop.json"
    with program(tmp_path, ends_saved=False) as hand:
        begin_to_type(hand)
        assert hand.session.desk.flush(PATIENCE)
        refuse_for_good(hand.studio.place())
        hand.enter("The last one that is taken")
        wait_until(lambda: saving(hand).state.stopped)
        said = said_of_saving(hand)
        assert "save a copy" in plain_sentence(said.removeprefix("Not saved: "))
        done = hand.snapshot
        hand.enter("This one is refused")
        assert "save a copy" in plain_sentence(hand.window.toast.words())
        assert hand.snapshot is done
        # What was refused is still in its field.
        assert hand.board.quick_add.field.text() == "This one is refused"
        hand.key(Key.Key_Z, CONTROL)
        assert hand.snapshot is done
        hand.window.saving_out.ask = lambda *_asked: str(copy)
        hand.click("Save a copy")
        wait_until(copy.exists)
        assert read_file(copy).snapshot.by_id() == done.by_id()
        close_and_wait_for_the_offer(hand)
        hand.click("Close anyway")
        wait_until(lambda: not hand.window.isVisible())


def type_until(hand: Facilitator, happened: Callable[[], bool]) -> int:
    """Write one long note after the other until something has happened; how many there are."""
    for number in range(60):
        hand.board.quick_add.field.insert(f"{number} {LONG}")
        hand.key(Key.Key_Return)
        if happened():
            break
        hand.session.desk.flush(0.2)
        QApplication.processEvents()
    wait_until(happened)
    return len(typed(hand.snapshot))


def close_and_wait_for_the_offer(hand: Facilitator) -> QWidget:
    """Close the window as its own button does; it stays, and offers what can be done."""
    hand.window.close()
    assert hand.window.isVisible()
    leaving = hand.window._leaving
    wait_until(lambda: any(
        each.isVisible() and each.text() == "Close anyway"
        for each in leaving.findChildren(QPushButton)
    ))  # fmt: skip
    assert QApplication.activeModalWidget() is None
    return leaving
