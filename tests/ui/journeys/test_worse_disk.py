"""A disk that fails in worse ways: drafts, forms and kills, and still nothing typed is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.patience import PATIENCE
from tests.ui.journeys.bad_disk import (
    Trouble,
    begin_to_type,
    in_use_by_another,
    said_of_saving,
    saving,
    turned_read_only,
    typed,
)  # fmt: skip
from tests.ui.journeys.facilitator import CONTROL, LIBRARY, program
from tests.ui.journeys.kept import stored
from tests.ui.journeys.trouble import plain_sentence, refuse_for_good
from tests.waiting import wait_until
from workshop_studio.model.items import Note
from workshop_studio.ui.console.drafts.left_bar import LeftBar

ROOT = Path(__file__).resolve().parents[3]
Key = Qt.Key
# Types into the window over a library that somebody else holds, says so, and waits to be killed.
KILLED = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from tests.ui.journeys.facilitator import program
from tests.ui.journeys.bad_disk import begin_to_type, saving
from tests.waiting import wait_until
with program(Path(sys.argv[1])) as hand:
    begin_to_type(hand)
    hand.enter("This one is on the disk")
    wait_until(lambda: saving(hand).state.saved)
    hand.write("Half a tho")
    assert hand.session.desk.flush(60)
    print("typed", flush=True)
    QTest.qWait(60_000)
"""


@pytest.mark.parametrize("trouble", [in_use_by_another, turned_read_only])
def test_a_text_half_typed_while_nothing_can_be_written_is_kept_once_it_can(
    tmp_path: Path, trouble: Trouble
) -> None:
    with program(tmp_path) as hand:
        begin_to_type(hand)
        with trouble(hand):
            hand.write("Half a thought " + "and more of it " * 200)
            wait_until(lambda: bool(saving(hand).state.reason))
            said = said_of_saving(hand)
            plain_sentence(said.partition(": ")[2])
            assert hand.board.quick_add.field.text().startswith("Half a thought")
        wait_until(lambda: not saving(hand).state.reason)
        (draft,) = hand.studio.drafts(hand.session.desk)
        assert draft.text.startswith("Half a thought")


def test_what_a_killed_program_had_is_all_there_and_goes_back_to_its_place(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "typed\n"
    os.kill(child.pid, signal.SIGKILL)
    child.wait(PATIENCE)
    child.stdout.close()
    with program(tmp_path) as hand:
        hand.click("Try the sample")
        wait_until(lambda: hand.window.session is not None)
        hand.step("map")
        bar = hand.session.findChild(LeftBar)
        assert isinstance(bar, LeftBar)
        assert "“Half a tho”" in bar.words()
        assert "Iceberg" in bar.words()
        hand.click("Put it back")
        assert hand.session.step == "iceberg"
        assert hand.board.quick_add.field.text() == "Half a tho"
        hand.enter("ught")
        texts = [note.text for note in typed(hand.snapshot)][-2:]
        assert texts == ["This one is on the disk", "Half a thought"]
        done = hand.snapshot
    assert stored(tmp_path, done.session.id).by_id() == done.by_id()


def test_a_form_s_text_typed_after_the_library_stopped_stays_and_is_told(tmp_path: Path) -> None:
    with program(tmp_path, ends_saved=False) as hand:
        begin_to_type(hand)
        assert hand.session.desk.flush(PATIENCE)
        refuse_for_good(hand.studio.place())
        hand.enter("The last one that is taken")
        wait_until(lambda: saving(hand).state.stopped)
        note = hand.snapshot.all(Note)[0]
        hand.session.go_to_item(note.id)
        line = hand.seen(QLineEdit, "Tags, with commas between")
        assert isinstance(line, QLineEdit)
        line.setFocus()
        hand.write("late")
        hand.key(Key.Key_Return)
        assert line.text().endswith("late")
        assert line.property("wrong")
        assert "save a copy" in plain_sentence(hand.window.toast.words())
        other = hand.snapshot.all(Note)[1]
        hand.session.go_to_item(other.id)
        bar = hand.session.findChild(LeftBar)
        assert isinstance(bar, LeftBar)
        assert "late" in bar.words()
        hand.window.close()
        wait_until(hand.window._leaving._anyway.isVisible)
        hand.click("Close anyway", within=hand.window._leaving)
        wait_until(lambda: not hand.window.isVisible())


def test_a_text_being_typed_over_a_note_survives_a_closing_that_waits(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        begin_to_type(hand)
        with in_use_by_another(hand):
            note = hand.snapshot.all(Note)[0]
            hand.session.go_to_item(note.id)
            hand.board.canvas.typist.begin(note.id)
            hand.board.canvas.typist.editor.selectAll()
            hand.write("Quite another text")
            hand.window.close()
            wait_until(hand.window._leaving._anyway.isVisible)
            hand.key(Key.Key_Escape)
            assert hand.snapshot.get(Note, note.id).text == "Quite another text"
            hand.key(Key.Key_L, CONTROL)
        wait_until(lambda: saving(hand).state.saved)
        done = hand.snapshot
    assert stored(tmp_path, done.session.id).by_id() == done.by_id()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
def test_a_library_taken_away_while_somebody_types_is_told_and_all_is_there_once_it_is_back(
    tmp_path: Path,
) -> None:
    place, away = tmp_path / LIBRARY, tmp_path / "elsewhere"
    with program(tmp_path) as hand:
        begin_to_type(hand)
        assert hand.session.desk.flush(PATIENCE)
        place.rename(away)
        hand.enter("Where does this go?")
        wait_until(lambda: bool(saving(hand).state.reason))
        said = said_of_saving(hand).removeprefix("Not saved yet, trying again: ")
        assert "is not where it was" in plain_sentence(said)
        hand.enter("And this?")
        away.rename(place)
        wait_until(lambda: saving(hand).state.saved)
        done = hand.snapshot
    assert stored(tmp_path, done.session.id).by_id() == done.by_id()
