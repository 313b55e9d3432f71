"""A draft is kept when it can be, and can hold up nothing when it cannot."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.library.kit import TIME, Reports, edits, held, writing
from tests.patience import PATIENCE
from workshop_studio.library.draft import Draft, DraftKey
from workshop_studio.library.library import Library

HALF = "\ud83d"
"""Half of a character, which no file can hold."""


def draft(text: str, field: str = "text", *, session: str = "session") -> Draft:
    return Draft(session=session, record="n0", field=field, text=text, saved=TIME)


def key(of: Draft) -> DraftKey:
    return of.session, of.record, of.field


def test_a_draft_is_kept_until_it_is_entered(library: Library) -> None:
    other = draft("also", "note")
    with writing(library, Reports()) as writer:
        for text in ("S", "So", "Som"):
            writer.put_draft(key(draft(text)), draft(text))
        writer.put_draft(key(other), other)
        assert writer.flush(PATIENCE)
        assert set(library.drafts("session")) == {draft("Som"), other}
        writer.put_draft(key(draft("Som")), None)
        writer.put(next(edits(2)))
        assert writer.flush(PATIENCE)
    assert library.drafts("session") == (other,)
    assert library.last_seq("session") == 2


@pytest.mark.parametrize("lost", [draft(HALF), draft("Some", session="gone")])
def test_a_draft_that_cannot_be_kept_is_dropped_and_told_once(
    library: Library, lost: Draft, caplog: pytest.LogCaptureFixture
) -> None:
    reports = Reports()
    good = draft("also", "note")
    with caplog.at_level(logging.CRITICAL), writing(library, reports) as writer:
        for _ in range(3):
            writer.put_draft(key(lost), lost)
            assert writer.flush(PATIENCE)
        writer.put_draft(key(good), good)
        for step in edits(4):
            writer.put(step)
        assert writer.flush(PATIENCE)
    (told,) = [state for state in reports.states if state.reason]
    assert (told.session, told.typing, told.stopped) == (lost.session, True, False)
    assert "could not be kept" in told.reason
    assert library.last_seq("session") == 4
    assert library.drafts("session") == (good,)


def test_a_draft_that_is_typed_on_until_it_can_be_kept_is_told_to_be_well(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    reports = Reports()
    with caplog.at_level(logging.CRITICAL), writing(library, reports) as writer:
        for text in (HALF, "🎉"):
            writer.put_draft(key(draft(text)), draft(text))
            assert writer.flush(PATIENCE)
    assert [bool(state.reason) for state in reports.states] == [True, False]
    assert library.drafts("session") == (draft("🎉"),)


def test_a_lock_that_only_drafts_wait_for_is_told_once_and_so_is_its_end(
    library: Library, path: Path
) -> None:
    reports = Reports()
    with writing(library, reports) as writer:
        with held(path):
            writer.put_draft(key(draft("Som")), draft("Som"))
            waiting = reports.wait(lambda state: bool(state.reason))
            assert (waiting.session, waiting.typing, waiting.stopped) == ("session", True, False)
            assert "in use by another program" in waiting.reason
            assert not writer.flush(1.5)
        assert writer.flush(PATIENCE)
    assert [bool(state.reason) for state in reports.states] == [True, False]
    assert library.drafts("session") == (draft("Som"),)


def test_a_lock_that_steps_wait_for_is_told_for_drafts_of_another_session_too(
    library: Library, path: Path
) -> None:
    reports = Reports()
    other = draft("Som", session="other")
    with held(path), writing(library, reports) as writer:
        writer.put(next(edits(2)))
        writer.put_draft(key(other), other)
        reports.wait(lambda state: state.session == "session" and not state.typing)
        reports.wait(lambda state: state.session == "other" and state.typing)
        writer.close(0)


def test_drafts_that_are_left_when_closing_are_told(library: Library, path: Path) -> None:
    reports = Reports()
    with held(path), writing(library, reports) as writer:
        writer.put_draft(key(draft("Som")), draft("Som"))
        reports.wait(lambda state: bool(state.reason))
        assert not writer.close(0)
    assert reports.states[-1].stopped
    assert reports.states[-1].typing
    assert library.drafts("session") == ()
