"""The writer loses nothing, doubles nothing and says how it goes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Condition

import pytest

from tests.library.kit import TIME, bare, edits, first, note, small, transaction, writing
from workshop_studio.library.drafts import Draft
from workshop_studio.library.library import Library
from workshop_studio.library.writer import AT_ONCE, WriterState
from workshop_studio.model.changes import Change
from workshop_studio.model.items import Note

MANY = 2 * AT_ONCE + 50


class Reports:
    """What a writer reported, and a way to wait for something of it."""

    def __init__(self) -> None:
        self.states: list[WriterState] = []
        self._came = Condition()

    def __call__(self, state: WriterState) -> None:
        """Take a report."""
        with self._came:
            self.states.append(state)
            self._came.notify_all()

    def wait(self, wanted: Callable[[WriterState], bool]) -> WriterState:
        """The first report that is wanted, as soon as it is there."""
        with self._came:
            assert self._came.wait_for(lambda: any(map(wanted, self.states)), 20)
            return next(filter(wanted, self.states))


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program that is writing to the library."""
    with bare(path) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def text_of(library: Library) -> str:
    return library.load("session").get(Note, "n0").text


def test_what_is_put_becomes_durable_in_order(library: Library) -> None:
    reports = Reports()
    steps = list(edits(MANY))
    with writing(library, reports) as writer:
        for step in steps:
            writer.put(step)
        assert writer.flush(20)
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
        assert writer.flush(20)
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
        assert writer.flush(20)
    assert library.verify("session") == ()


def pages_allowed(library: Library, pages: int) -> int:
    """Make the file full at so many pages; returns how many were allowed before."""
    connection = library._engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA max_page_count")
        row = cursor.fetchone()
        assert row is not None
        cursor.execute(f"PRAGMA max_page_count={pages}")
        return int(row[0])
    finally:
        connection.close()


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
        assert writer.flush(20)
        writer.put(later)
        stopped = reports.wait(lambda state: state.stopped)
        assert stopped.saved == 3
        assert "save a copy elsewhere" in stopped.reason
        assert not writer.flush(20)
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
        assert not writer.flush(20)


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
        assert writer.flush(20)
    for session in ("session", "other"):
        assert library.last_seq(session) == 40
        assert library.verify(session) == ()
        assert [s.saved for s in reports.states if s.session == session][-1] == 40


def draft(text: str, field: str = "text") -> Draft:
    return Draft(session="session", record="n0", field=field, text=text, saved=TIME)


def test_a_draft_is_kept_until_it_is_entered(library: Library) -> None:
    key = ("session", "n0", "text")
    other = draft("also", "note")
    with writing(library, Reports()) as writer:
        for text in ("S", "So", "Som"):
            writer.put_draft(key, draft(text))
        writer.put_draft(("session", "n0", "note"), other)
        assert writer.flush(20)
        assert set(library.drafts("session")) == {draft("Som"), other}
        writer.put_draft(key, None)
        writer.put(next(edits(2)))
        assert writer.flush(20)
    assert library.drafts("session") == (other,)
    assert library.last_seq("session") == 2
