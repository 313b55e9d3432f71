"""The writer loses nothing, doubles nothing and says how it goes."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.library.kit import (
    Reports,
    edits,
    first,
    held,
    note,
    opened,
    pages_allowed,
    small,
    transaction,
    writing,
)
from tests.patience import PATIENCE
from workshop_studio.library.library import Library
from workshop_studio.library.writer import AT_ONCE, Writer, WriterState
from workshop_studio.model.changes import Change, Transaction
from workshop_studio.model.items import Note

MANY = 2 * AT_ONCE + 50
SPOKEN = "Somebody said this in confidence"


def text_of(library: Library) -> str:
    return library.load("session").get(Note, "n0").text


def test_what_is_put_becomes_durable_in_order(library: Library) -> None:
    reports = Reports()
    steps = list(edits(MANY))
    with writing(library, reports) as writer:
        for step in steps:
            writer.put(step)
        assert writer.flush(PATIENCE)
        assert library.last_seq("session") == MANY
    assert [each.id for each in library.journal("session", after=1)] == [each.id for each in steps]
    saved = [state.saved for state in reports.states]
    assert saved == sorted(saved)
    assert (saved[-1], reports.states[-1].reason) == (MANY, "")
    assert library.verify("session") == ()


def test_a_lock_is_waited_for_and_said_and_nothing_is_lost(library: Library, path: Path) -> None:
    reports = Reports()
    with writing(library, reports) as writer:
        with held(path):
            for step in edits(MANY):
                writer.put(step)
            waiting = reports.wait(lambda state: bool(state.reason))
            assert (waiting.saved, waiting.stopped) == (1, False)
            assert "in use by another program" in waiting.reason
            assert not writer.flush(0)
        assert writer.flush(PATIENCE)
    assert library.last_seq("session") == MANY
    assert text_of(library) == f"Edited in step {MANY}"
    assert library.verify("session") == ()


def test_a_full_disk_is_waited_for_until_there_is_room(library: Library) -> None:
    reports = Reports()
    limit = pages_allowed(library, 1)
    large = [Change(None, note(number)) for number in range(3, 3_000)]
    with writing(library, reports) as writer:
        writer.put(transaction(large, seq=2))
        waiting = reports.wait(lambda state: bool(state.reason))
        assert "no room left" in waiting.reason
        assert library.last_seq("session") == 1
        pages_allowed(library, limit)
        assert writer.flush(PATIENCE)
    assert library.verify("session") == ()


def test_writing_again_after_an_uncertain_commit_doubles_nothing(library: Library) -> None:
    steps = list(edits(6))
    library.write(steps[:3])
    for again in (steps[:3], steps[1:4], steps, steps):
        library.write(again)
    assert [each.id for each in library.journal("session", after=1)] == [each.id for each in steps]
    assert library.verify("session") == ()


def test_a_fault_of_ours_stops_the_writer_and_skips_nothing(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    reports = Reports()
    good, missing, later = edits(4)
    del missing
    with caplog.at_level(logging.CRITICAL), writing(library, reports) as writer:
        writer.put(good)
        assert writer.flush(PATIENCE)
        writer.put(later)
        stopped = reports.wait(lambda state: state.stopped)
        assert stopped.saved == 3
        assert "save a copy elsewhere" in stopped.reason
        assert not writer.flush(PATIENCE)
        assert not writer.close()
    assert library.last_seq("session") == 2


def test_a_damaged_file_stops_the_writer_with_what_to_do(library: Library, path: Path) -> None:
    reports = Reports()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(size - 4096))
    with writing(library, reports) as writer:
        writer.put(next(edits(2)))
        stopped = reports.wait(lambda state: state.stopped)
        assert "is damaged; move it" in stopped.reason
        assert not writer.flush(PATIENCE)


def test_a_change_to_a_record_that_is_not_there_is_a_fault(library: Library) -> None:
    lost = replace(small().get(Note, "n0"), id="lost")
    step = transaction([Change(lost, replace(lost, text="Edited"))], seq=2)
    with pytest.raises(LookupError):
        library.write([step])
    assert library.last_seq("session") == 1


def test_closing_while_the_disk_refuses_ends_and_says_so(library: Library, path: Path) -> None:
    reports = Reports()
    with held(path), writing(library, reports) as writer:
        for step in edits(3):
            writer.put(step)
        reports.wait(lambda state: bool(state.reason))
        assert not writer.close(0.1)
    assert library.last_seq("session") == 1


def test_two_sessions_are_written_side_by_side(library: Library) -> None:
    library.add(first(small(session="other")))
    reports = Reports()
    with writing(library, reports) as writer:
        for step in edits(40):
            writer.put(step)
            writer.put(replace(step, id=f"{step.id}-other", session="other"))
        assert writer.flush(PATIENCE)
    for session in ("session", "other"):
        assert library.last_seq(session) == 40
        assert library.verify(session) == ()
        assert [s.saved for s in reports.states if s.session == session][-1] == 40


def test_what_is_put_after_the_writer_stopped_is_told_at_once_and_kept(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    reports = Reports()
    _, missing, later = edits(4)
    with caplog.at_level(logging.CRITICAL), writing(library, reports) as writer:
        writer.put(missing)
        reports.wait(lambda state: state.stopped)
        told = len(reports.states)
        writer.put(later)
        writer.put_draft(("session", "n0", "text"), None)
        writer.put_draft(("other", "n0", "text"), None)
        assert [(s.session, s.saved, s.typing, s.stopped) for s in reports.states[told:]] == [
            ("session", 2, False, True),
            ("session", 2, False, True),
            ("other", 0, True, True),
        ]
        assert not writer.close()


def test_a_report_that_fails_harms_nothing_and_is_logged_without_its_words(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    def report(state: WriterState) -> None:
        raise KeyError(f"{SPOKEN} {state}")

    with writing(library, report) as writer:
        for step in edits(4):
            writer.put(step)
            assert writer.flush(PATIENCE)
    assert library.last_seq("session") == 4
    assert library.verify("session") == ()
    assert "builtins.KeyError" in caplog.text
    assert "test_writer.py" in caplog.text
    assert SPOKEN not in caplog.text


def test_a_fault_is_logged_without_what_anybody_wrote(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    reports = Reports()
    broken = replace(note(0), text=f"{SPOKEN} \ud83d")
    with writing(library, reports) as writer:
        writer.put(transaction([Change(note(0), broken)], seq=2))
        reports.wait(lambda state: state.stopped)
    assert "builtins.UnicodeEncodeError" in caplog.text
    assert "writing.py" in caplog.text
    assert SPOKEN not in caplog.text


def test_a_closed_writer_takes_nothing(library: Library) -> None:
    writer = Writer(library, Reports())
    assert writer.close()
    with pytest.raises(RuntimeError, match="closed"):
        writer.put(next(edits(2)))
    with pytest.raises(RuntimeError, match="closed"):
        writer.put_draft(("session", "n0", "text"), None)
    assert writer.close()


def test_after_closing_in_haste_nothing_is_written_any_more_and_the_rest_is_told(
    library: Library,
) -> None:
    reports = Reports()

    def report(state: WriterState) -> None:
        reports(state)
        # So that the first batch is still being dealt with when the time is over.
        with writer._changed:
            assert writer._changed.wait_for(lambda: writer._ending, PATIENCE)

    writer = Writer(library, report)
    for step in edits(5 * AT_ONCE):
        writer.put(step)
    reports.wait(lambda state: state.saved > 1)
    assert not writer.close(0)
    saved = library.last_seq("session")
    assert 1 < saved < 5 * AT_ONCE
    left = reports.states[-1]
    assert (left.saved, left.stopped) == (saved, True)
    assert "could not be saved before" in left.reason
    assert not writer._thread.is_alive()


def test_closing_does_not_wait_for_a_disk_that_does_not_answer(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = SimpleQueue[int]()

    def writes(library: Library, batch: list[Transaction]) -> None:
        begun.put(batch[-1].seq)
        write(library, batch)

    write = Library.write
    monkeypatch.setattr(Library, "write", writes)
    with opened(path) as library:
        library.add(first(small()))
        raw = library._engine.raw_connection()
        # As long as it takes: a lock that the driver itself waits for, as a slow disk does.
        raw.cursor().execute("PRAGMA busy_timeout=60000")
        raw.close()
        reports = Reports()
        writer = Writer(library, reports)
        with held(path):
            for each in edits(3):
                writer.put(each)
            # How many of them are written together depends on when the writer's thread came to it.
            under_way = begun.get(timeout=PATIENCE)
            assert not writer.close(timeout=0.2)
            # The disk has not answered yet, so nobody has waited for its answer.
            assert writer._thread.is_alive()
        # The lock is gone: what was under way ends well by itself.
        writer._thread.join(PATIENCE)
        assert writer.has_ended
        assert library.last_seq("session") == under_way
        assert library.verify("session") == ()
        assert (reports.states[-1].saved, reports.states[-1].stopped) == (under_way, under_way < 3)


def test_closing_under_a_lock_says_what_is_not_saved_and_loses_nothing_of_the_rest(
    path: Path,
) -> None:
    with opened(path) as library:
        library.add(first(small()))
        reports = Reports()
        writer = Writer(library, reports)
        with held(path):
            for each in edits(3):
                writer.put(each)
            assert not writer.close(timeout=0.2)
            assert writer.has_ended
        told = reports.wait(lambda state: state.stopped)
        assert "save a copy" in told.reason
        assert library.last_seq("session") == 1
        assert library.verify("session") == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
def test_nothing_is_said_to_be_saved_in_a_file_that_was_taken_away(path: Path) -> None:
    with opened(path) as library:
        library.add(first(small()))
        reports = Reports()
        with writing(library, reports) as writer:
            away = path.with_name("away.db")
            path.rename(away)
            for each in edits(2):
                writer.put(each)
            told = reports.wait(lambda state: bool(state.reason))
            assert "is not where it was" in told.reason
            assert (told.saved, told.stopped) == (1, False)
            # Another file in its place is not taken for it.
            path.write_bytes(b"")
            assert not writer.flush(0.3)
            path.unlink()
            away.rename(path)
            assert writer.flush(PATIENCE)
        assert library.last_seq("session") == 2
