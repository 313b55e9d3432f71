"""Changes can be taken back, and several of them are worth one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.model.changes import Change, ChangeSet, change_set, merged
from workshop_studio.model.items import Note
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import StaleChangeError, snapshot_of


def note(name: str, text: str) -> Note:
    return Note(id=name, board="b", text=text)


START = snapshot_of([Session(id="s", title="Start"), note("n0", "a"), note("n1", "b")])


@st.composite
def histories(draw: st.DrawFn) -> list[ChangeSet]:
    """Change sets that follow one another from START: added, edited and deleted notes."""
    snapshot, steps = START, []
    for _ in range(draw(st.integers(1, 12))):
        name = draw(st.sampled_from([f"n{number}" for number in range(5)]))
        before = snapshot.get(Note, name) if snapshot.has(Note, name) else None
        text = draw(st.none() | st.sampled_from("abc"))
        after = None if text is None else note(name, text)
        step = change_set([Change(before, after)])
        snapshot = snapshot.apply(step)
        steps.append(step)
    return steps


@given(histories())
def test_a_change_set_and_its_inverse_leave_everything_as_it_was(steps: list[ChangeSet]) -> None:
    snapshot = START
    for step in steps:
        snapshot = snapshot.apply(step)
    for step in reversed(steps):
        snapshot = snapshot.apply(step.inverse())
    assert snapshot.by_id() == START.by_id()


@given(histories())
def test_merged_changes_lead_where_the_single_ones_lead(steps: list[ChangeSet]) -> None:
    snapshot = START
    for step in steps:
        snapshot = snapshot.apply(step)
    assert START.apply(merged(steps)).by_id() == snapshot.by_id()


def test_a_change_that_starts_from_something_else_is_stale() -> None:
    old = START.get(Note, "n0")
    now = START.apply(ChangeSet((Change(old, replace(old, text="newer")),)))
    with pytest.raises(StaleChangeError):
        now.apply(ChangeSet((Change(old, replace(old, text="other")),)))


def test_adding_what_is_there_and_deleting_what_is_not_are_stale() -> None:
    with pytest.raises(StaleChangeError):
        START.apply(ChangeSet((Change(None, note("n0", "again")),)))
    with pytest.raises(StaleChangeError):
        START.apply(ChangeSet((Change(note("n9", "gone"), None),)))


def test_a_snapshot_never_changes_and_shares_nothing_that_does() -> None:
    before = START.by_id()
    START.of(Note, "b")
    later = START.apply(ChangeSet((Change(None, note("n7", "new")),)))
    assert START.by_id() == before
    assert [each.id for each in START.of(Note, "b")] == ["n0", "n1"]
    assert [each.id for each in later.of(Note, "b")] == ["n0", "n1", "n7"]
