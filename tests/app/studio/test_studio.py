"""The program behind the window: sessions are opened, changed, saved, taken in and put away."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.app.studio.conftest import PUPILS
from tests.library.kit import pages_allowed
from tests.patience import PATIENCE
from tests.support import board_of, step
from tests.ui.errands import arrival, came_back
from tests.waiting import wait_until
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.document.document import Step
from workshop_studio.exchange.files import read_file
from workshop_studio.library.library import open_library
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import add_note
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.rounds import open_round, prepare_round
from workshop_studio.ui.session.desk import Desk

RENAME = Step(operation="rename", label="Rename the session")


def renamed(title: str, desk: Desk) -> bool:
    session = desk.snapshot.session.id
    return desk.do(lambda snapshot: edit(snapshot, session, title=title), RENAME)


def other_pupils(tmp_path: Path) -> Path:
    other = tmp_path / "other.workshop.json"
    other.write_bytes(PUPILS.read_bytes().replace(b"Aldermere", b"Elsewhere"))
    return other


def test_a_session_begun_from_a_template_is_in_the_library(studio: WindowStudio) -> None:
    session = studio.start("pupils", title="Year 8", place="Leeds", date="2026-05-09", group="")
    (listed,) = studio.sessions()
    assert (listed.id, listed.title, listed.players) == (session, "Year 8", 7)
    assert studio.open(session).next_undo() == ""


def test_what_a_record_cannot_hold_is_refused_and_nothing_begun(studio: WindowStudio) -> None:
    with pytest.raises(MendableError, match="date"):
        studio.start("map", title="Ours", place="", date="tomorrow", group="")
    assert studio.sessions() == ()


def test_a_change_is_saved_and_said_to_be(studio: WindowStudio) -> None:
    desk = studio.open(arrival(studio.import_file(PUPILS)).session)
    saving = studio.saving(desk)
    assert renamed("Another title", desk)
    assert not saving.state.saved
    wait_until(lambda: saving.state.saved)
    assert saving.state.since
    assert studio.sessions()[0].title == "Another title"


def test_changes_made_before_the_library_is_there_are_saved_too(
    studio: WindowStudio, place: Path
) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    studio.leave(timeout=PATIENCE)
    later = WindowStudio(place)
    desk = later.open(session)
    assert renamed("At once", desk)
    assert later.close(desk, timeout=0.1) is False
    later.begin()
    wait_until(lambda: later.saving(desk).state.saved)
    assert later.close(desk, timeout=PATIENCE)
    later.leave(timeout=PATIENCE)
    assert titles(place) == ["At once"]


def test_undo_reaches_back_before_the_start(studio: WindowStudio, place: Path) -> None:
    desk = studio.open(arrival(studio.import_file(PUPILS)).session)
    before = desk.snapshot.session.title
    renamed("Another title", desk)
    studio.leave(timeout=PATIENCE)
    later = WindowStudio(place)
    desk = later.open(desk.snapshot.session.id)
    assert desk.next_undo() == "Rename the session"
    assert desk.undo()
    later.begin()
    wait_until(lambda: later.saving(desk).state.saved)
    later.leave(timeout=PATIENCE)
    assert titles(place) == [before]


def test_another_window_keeps_this_one_to_reading(studio: WindowStudio, place: Path) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    second = WindowStudio(place)
    desk = second.open(session)
    told: list[str] = []
    second.news.problem.connect(told.append)
    second.begin()
    wait_until(lambda: bool(told))
    assert "open in another window" in second.problem
    assert second.saving(desk).state.stopped
    refused: list[str] = []
    desk.refused.connect(refused.append)
    assert not renamed("Lost", desk)
    assert "open in another window" in refused[0]
    assert [each.id for each in second.sessions()] == [session]
    assert second.open(session, read_only=True).read_only
    second.leave(timeout=PATIENCE)


def test_reading_works_beside_a_window_and_changes_nothing(
    studio: WindowStudio, place: Path
) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    beside = WindowStudio(place, read_only=True)
    beside.begin()
    desk = beside.open(session)
    assert desk.read_only
    assert not renamed("Lost", desk)
    with pytest.raises(MendableError, match="reading only"):
        arrival(beside.import_file(PUPILS))
    beside.leave(timeout=PATIENCE)
    assert renamed("Mine", studio.open(session))


def test_a_session_that_changed_elsewhere_meanwhile_takes_no_more_changes(
    studio: WindowStudio, place: Path
) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    studio.leave(timeout=PATIENCE)
    slow = WindowStudio(place)
    desk = slow.open(session)
    quick = WindowStudio(place)
    assert renamed("Quicker", quick.open(session))
    quick.leave(timeout=PATIENCE)
    slow.begin()
    wait_until(lambda: slow.saving(desk).state.stopped)
    assert not renamed("Slower", desk)
    slow.leave(timeout=PATIENCE)
    assert titles(place) == ["Quicker"]


def test_the_sample_is_taken_in_once(studio: WindowStudio) -> None:
    desk = studio.open_sample()
    studio.begin()
    assert renamed("Tried out", desk)
    assert studio.open_sample() is desk
    assert studio.close(desk, timeout=PATIENCE)
    assert studio.open_sample().snapshot.session.title == "Tried out"
    assert len(studio.sessions()) == 1


def test_a_session_begun_before_the_library_is_there_is_saved_too(
    studio: WindowStudio, place: Path
) -> None:
    studio.begin()
    assert studio._shelf.is_opening
    desk = studio.open(studio.start("pupils", title="At once", place="", date="", group=""))
    assert not place.exists() or not studio.saving(desk).state.saved
    assert renamed("Soon", desk)
    wait_until(lambda: studio.saving(desk).state.saved)
    assert titles(place) == ["Soon"]


def test_the_same_file_again_changes_nothing(studio: WindowStudio) -> None:
    assert arrival(studio.import_file(PUPILS)).outcome == "added"
    assert arrival(studio.import_file(PUPILS)).outcome == "there"
    assert len(studio.sessions()) == 1


def test_other_contents_of_a_known_session_are_asked_about(
    studio: WindowStudio, tmp_path: Path
) -> None:
    arrival(studio.import_file(PUPILS))
    other = other_pupils(tmp_path)
    assert arrival(studio.import_file(other)).outcome == "asks"
    assert "Aldermere" in studio.sessions()[0].title
    assert arrival(studio.import_file(other, again="replace")).outcome == "replaced"
    assert "Elsewhere" in studio.sessions()[0].title
    assert arrival(studio.import_file(PUPILS, again="as-new")).outcome == "added"
    assert len(studio.sessions()) == 2


def test_a_session_that_is_open_is_neither_replaced_nor_removed(
    studio: WindowStudio, tmp_path: Path
) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    desk = studio.open(session)
    for way in (
        lambda: arrival(studio.import_file(other_pupils(tmp_path), again="replace")),
        lambda: studio.set_aside(session),
    ):
        with pytest.raises(MendableError, match="open"):
            way()
    assert studio.close(desk, timeout=PATIENCE)
    studio.set_aside(session)


def test_a_file_out_of_order_is_refused_by_its_name(studio: WindowStudio, tmp_path: Path) -> None:
    broken = tmp_path / "broken.workshop.json"
    broken.write_text("{}")
    with pytest.raises(MendableError, match=r"^broken\.workshop\.json: ") as refused:
        arrival(studio.import_file(broken))
    assert str(tmp_path) not in str(refused.value)


def test_a_file_opened_for_reading_stays_out_of_the_library(studio: WindowStudio) -> None:
    desk = studio.open_file(PUPILS)
    assert studio.file_of(desk) == PUPILS
    assert desk.read_only
    assert studio.sessions() == ()


def test_a_file_that_says_what_the_library_has_opens_the_library_s_own(
    studio: WindowStudio, tmp_path: Path
) -> None:
    arrival(studio.import_file(PUPILS))
    assert studio.file_of(studio.open_path(PUPILS)) is None
    other = other_pupils(tmp_path)
    assert studio.file_of(studio.open_path(other)) == other
    assert studio.file_of(studio.open_path(PUPILS, read_only=True)) == PUPILS


def test_removing_can_be_taken_back_until_it_is_done(studio: WindowStudio, place: Path) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    studio.set_aside(session)
    assert studio.sessions() == ()
    studio.bring_back(session)
    assert len(studio.sessions()) == 1
    studio.set_aside(session)
    came_back(studio.remove(session))
    assert studio.sessions() == ()
    assert list((place.parent / "library-backups").iterdir())


def test_what_was_set_aside_is_gone_at_the_end(studio: WindowStudio, place: Path) -> None:
    studio.set_aside(arrival(studio.import_file(PUPILS)).session)
    studio.leave(timeout=PATIENCE)
    assert titles(place) == []


def test_a_session_with_an_open_vote_is_not_removed(studio: WindowStudio) -> None:
    desk = studio.open(studio.start("prioritise", title="", place="", date="", group=""))
    board = desk.snapshot.all(Board)[0].id
    desk.do(lambda now: add_question(now, board, text="How might we meet?"), step())
    desk.do(lambda now: add_question(now, board, text="How might we talk?"), step())
    desk.do(lambda now: prepare_round(now, board), step())
    desk.do(opened_first_round, step("open-round"))
    session = desk.snapshot.session.id
    assert studio.close(desk, timeout=PATIENCE)
    with pytest.raises(MendableError, match="vote is open"):
        studio.set_aside(session)


def test_a_copy_holds_what_is_not_saved_yet(studio: WindowStudio, tmp_path: Path) -> None:
    desk = studio.open(arrival(studio.import_file(PUPILS)).session)
    renamed("Only here", desk)
    copy = tmp_path / "copy.workshop.json"
    came_back(studio.save_copy(desk, copy))
    assert read_file(copy).snapshot.session.title == "Only here"


def test_a_session_file_travels_on_with_its_revision(studio: WindowStudio, tmp_path: Path) -> None:
    desk = studio.open(arrival(studio.import_file(PUPILS)).session)
    renamed("Changed", desk)
    out = tmp_path / "out.workshop.json"
    ended: list[object] = []
    errand = studio.export(desk, "session", out)
    errand.done.connect(ended.append)
    wait_until(lambda: bool(ended))
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["title"] == "Changed"
    assert read_file(out).snapshot.session.revision.count == 1


def test_an_errand_that_fails_says_why_and_leaves_no_file(
    studio: WindowStudio, tmp_path: Path
) -> None:
    desk = studio.open(studio.start("map", title="", place="", date="", group=""))
    told: list[str] = []
    errand = studio.export(desk, "theory", tmp_path / "theory.pdf")
    errand.failed.connect(told.append)
    wait_until(lambda: bool(told))
    assert "theory of change" in told[0]
    assert not (tmp_path / "theory.pdf").exists()


def test_an_errand_given_up_writes_nothing(studio: WindowStudio, tmp_path: Path) -> None:
    desk = studio.open(arrival(studio.import_file(PUPILS)).session)
    ended: list[bool] = []
    errand = studio.export(desk, "summary", tmp_path / "summary.pdf")
    errand.ended.connect(lambda: ended.append(True))
    errand.cancel()
    wait_until(lambda: bool(ended))
    assert not (tmp_path / "summary.pdf").exists()


def test_what_was_being_typed_is_there_after_a_crash(studio: WindowStudio, place: Path) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    desk = studio.open(session)
    studio.keep_draft(desk, "quick-add", "text", "Half a tho")
    assert desk.flush(PATIENCE)
    # The program is gone without a word: another one reads what is on the disk.
    beside = WindowStudio(place, read_only=True)
    wait_until(lambda: bool(beside._shelf.drafts(session)))
    assert studio.drafts(desk)[0].text == "Half a tho"
    studio.keep_draft(desk, "quick-add", "text", "")
    assert desk.flush(PATIENCE)
    assert studio.drafts(desk) == ()
    beside.leave(timeout=PATIENCE)


def test_a_full_disk_is_told_and_waited_for(studio: WindowStudio) -> None:
    desk = studio.open(arrival(studio.import_file(PUPILS)).session)
    saving = studio.saving(desk)
    library = studio._shelf.library()
    limit = pages_allowed(library, 1)
    board = board_of(desk.snapshot, "iceberg")
    for number in range(40):
        long = f"Note {number} " + "word " * 300
        assert noted(long, board, desk)
    wait_until(lambda: bool(saving.state.reason))
    assert "no room left" in saving.state.reason
    assert (saving.state.saved, saving.state.stopped) == (False, False)
    assert not studio.close(desk, timeout=0.1)
    assert renamed("Typing goes on", desk)
    pages_allowed(library, limit)
    wait_until(lambda: saving.state.saved and not saving.state.reason)
    assert studio.sessions()[0].title == "Typing goes on"


def test_a_library_that_may_not_be_written_is_for_reading_and_says_why(
    studio: WindowStudio, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = arrival(studio.import_file(PUPILS)).session
    studio.leave(timeout=PATIENCE)
    writable = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and writable(path, mode))
    later = WindowStudio(place)
    desk = later.open(session)
    later.begin()
    wait_until(lambda: bool(later.problem))
    assert "cannot be written to" in later.problem
    assert later.saving(desk).state.stopped
    assert [each.id for each in later.sessions()] == [session]
    with pytest.raises(MendableError, match="cannot be written to"):
        later.start("map", title="", place="", date="", group="")
    later.leave(timeout=PATIENCE)


def noted(text: str, board: str, desk: Desk) -> bool:
    return desk.do(
        lambda now: add_note(now, board, text=text, layer="events", side="driver"), step()
    )


def titles(place: Path) -> list[str]:
    library = open_library(place, read_only=True)
    try:
        return [each.title for each in library.sessions()]
    finally:
        library.close()


def opened_first_round(snapshot: Snapshot) -> ChangeSet:
    return open_round(snapshot, snapshot.all(Round)[0].id)
