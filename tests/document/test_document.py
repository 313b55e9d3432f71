"""A document lets changes enter through one door, and takes them back the same way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import (
    MemoryJournal,
    board_of,
    done,
    open_document,
    small_session,
    step,
    ticking,
)
from workshop_studio.document.document import Document, FrozenError, Step
from workshop_studio.document.replay import as_of, replayed
from workshop_studio.model.changes import Change, ChangeSet, Transaction, merged
from workshop_studio.model.items import Note, Question
from workshop_studio.model.problems import RulesBrokenError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round, Votes
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_notes
from workshop_studio.operations.notes import add_note
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round


def texts(snapshot: Snapshot) -> list[str]:
    return [note.text for note in snapshot.all(Note)]


def test_undo_and_redo_walk_back_and_forth_through_every_step() -> None:
    document, _ = open_document(small_session())
    note = document.snapshot.all(Note)[0].id
    seen = [document.snapshot.by_id()]
    for number in range(5):
        done(document, edit(document.snapshot, note, text=f"Edited {number}"))
        seen.append(document.snapshot.by_id())
    for expected in reversed(seen[:-1]):
        document.undo()
        assert document.snapshot.by_id() == expected
    assert document.undo() is None
    for expected in seen[1:]:
        document.redo()
        assert document.snapshot.by_id() == expected
    assert document.redo() is None


def test_a_new_step_after_undo_ends_what_could_be_redone() -> None:
    document, _ = open_document(small_session())
    note = document.snapshot.all(Note)[0].id
    done(document, edit(document.snapshot, note, text="One"))
    document.undo()
    done(document, edit(document.snapshot, note, text="Other"))
    assert document.next_redo() == ""
    assert document.next_undo() == "Edit"


def test_history_comes_back_after_a_restart() -> None:
    document, journal = open_document(small_session())
    start = document.snapshot.by_id()
    note = document.snapshot.all(Note)[0].id
    for number in range(4):
        done(document, edit(document.snapshot, note, text=f"Edited {number}"))
    document.undo()
    again = Document(
        document.snapshot, journal, seq=document.seq, past=journal.transactions, clock=ticking
    )
    assert again.redo() is not None
    assert texts(again.snapshot)[0] == "Edited 3"
    while again.undo():
        pass
    assert again.snapshot.by_id() == start
    assert [each.seq for each in journal.transactions] == list(
        range(2, len(journal.transactions) + 2)
    )


def test_one_actor_never_undoes_what_another_did() -> None:
    document, _ = open_document(small_session())
    first, second = (note.id for note in document.snapshot.all(Note)[:2])
    done(document, edit(document.snapshot, first, text="Mine"))
    document.commit(edit(document.snapshot, second, text="Theirs"), step(), actor="phone")
    document.undo()
    assert texts(document.snapshot)[:2] == ["Note 0", "Theirs"]


def test_undo_never_crosses_the_opening_or_closing_of_a_vote() -> None:
    document, _ = open_document(small_session())
    board = board_of(document.snapshot, "opportunities")
    done(document, prepare_round(document.snapshot, board), "prepare-round")
    vote = document.snapshot.all(Round)[0].id
    done(document, open_round(document.snapshot, vote), "open-round")
    assert document.undo() is None
    question = document.snapshot.all(Question)[0].id
    done(document, cast(document.snapshot, vote, [Votes(question=question, viability=1)]), "cast")
    assert document.undo() is None
    done(document, remove(document.snapshot, [question]), "remove")
    assert document.undo() is not None
    done(document, close_round(document.snapshot, vote), "close-round")
    assert document.undo() is None


def test_what_would_break_a_rule_is_refused_and_nothing_has_changed() -> None:
    document, journal = open_document(small_session())
    before = document.snapshot
    note = before.all(Note)[0].id
    with pytest.raises(RulesBrokenError) as refused:
        document.commit(edit(before, note, text=" \n "), step())
    assert refused.value.problems[0].text == "is empty"
    assert document.snapshot is before
    assert journal.transactions == []


def test_deleting_what_something_points_at_is_refused_unless_that_lets_go_too() -> None:
    document, _ = open_document(small_session())
    first, second, _ = (note.id for note in document.snapshot.all(Note))
    done(document, link_notes(document.snapshot, first, second))
    bare = ChangeSet((Change(document.snapshot.get(Note, second), None),))
    with pytest.raises(RulesBrokenError) as refused:
        document.commit(bare, step())
    assert refused.value.problems[0].text == f"no such note: {second!r}"
    done(document, remove(document.snapshot, [second]))


def test_a_thousand_steps_can_be_undone() -> None:
    document, _ = open_document(small_session())
    note = document.snapshot.all(Note)[0].id
    for number in range(1_001):
        done(document, edit(document.snapshot, note, text=f"Edited {number}"))
    undone = 0
    while document.undo():
        undone += 1
    assert (undone, texts(document.snapshot)[0]) == (1_000, "Edited 0")


def test_nothing_to_do_is_no_step() -> None:
    document, journal = open_document(small_session())
    note = document.snapshot.all(Note)[0]
    assert document.commit(edit(document.snapshot, note.id, text=note.text), step()) is None
    assert journal.transactions == []


def test_listeners_hear_each_step_once_and_cannot_make_one() -> None:
    document, _ = open_document(small_session())
    note = document.snapshot.all(Note)[0].id
    heard: list[tuple[int, str]] = []

    def listen(transaction: Transaction, snapshot: Snapshot) -> None:
        heard.append((transaction.seq, snapshot.get(Note, note).text))

    stop = document.subscribe(listen)
    done(document, edit(document.snapshot, note, text="Heard"))
    document.undo()
    stop()
    document.redo()
    assert heard == [(2, "Heard"), (3, "Note 0")]

    def meddle(_: Transaction, snapshot: Snapshot) -> None:
        document.commit(edit(snapshot, note, text="Meddled"), step())

    document.subscribe(meddle)
    with pytest.raises(RuntimeError, match="cannot commit"):
        done(document, edit(document.snapshot, note, text="Again"))


def test_a_frozen_document_says_why_and_changes_nothing() -> None:
    document, journal = open_document(small_session())
    note = document.snapshot.all(Note)[0].id
    document.freeze("The library could not be written; save a copy somewhere else.")
    with pytest.raises(FrozenError, match="save a copy"):
        document.commit(edit(document.snapshot, note, text="Late"), step())
    assert journal.transactions == []


def test_the_journal_replays_to_any_moment() -> None:
    start = small_session()
    first = Transaction(
        id="t", session=start.session.id, seq=1, time=ticking(), actor="facilitator",
        operation="import-session", label="Import",
        changes=ChangeSet(tuple(Change(None, record) for record in start)),
    )  # fmt: skip
    document, journal = open_document(start)
    journal.put(first)
    document = Document(start, journal, seq=1, past=[first], clock=ticking)
    note = start.all(Note)[0].id
    seen = {1: start.by_id()}
    for number in range(6):
        done(document, edit(document.snapshot, note, text=f"Edited {number}"))
        seen[document.seq] = document.snapshot.by_id()
    document.undo()
    assert replayed(journal.transactions).by_id() == document.snapshot.by_id()
    for seq, expected in seen.items():
        assert as_of(journal.transactions, seq).by_id() == expected
    assert document.next_undo() == "Edit"


def _with_a_note() -> tuple[Document, MemoryJournal, Note]:
    """A document whose newest step has put a note on a board."""
    document, journal = open_document(small_session())
    board = board_of(document.snapshot, "iceberg")
    added = add_note(document.snapshot, board, text="New note", layer="events", side="driver")
    document.commit(added, Step(operation="add-note", label="Add note"))
    return document, journal, document.snapshot.get(Note, added.changes[0].id)


def _amend(document: Document, note: Note, **fields: object) -> None:
    change = edit(document.snapshot, note.id, **fields)
    document.amend(change, Step(operation="edit-note", label="Edit note"))


def test_what_amends_a_step_is_taken_back_and_done_again_with_it() -> None:
    document, _, note = _with_a_note()
    _amend(document, note, text="Forms bounce")
    assert document.snapshot.get(Note, note.id).text == "Forms bounce"
    assert document.next_undo() == "Add note"
    document.undo()
    assert not document.snapshot.has(Note, note.id)
    assert document.next_undo() == ""
    document.redo()
    assert document.snapshot.get(Note, note.id).text == "Forms bounce"


def test_an_amended_step_is_one_after_a_restart_too() -> None:
    document, journal, note = _with_a_note()
    _amend(document, note, text="Forms bounce")
    again = Document(document.snapshot, journal, seq=document.seq, past=journal.transactions)
    assert again.next_undo() == "Add note"
    again.undo()
    assert not again.snapshot.has(Note, note.id)


def test_a_crash_before_all_of_an_amended_step_is_on_the_disk_loses_no_more_than_the_last() -> None:
    document, journal, note = _with_a_note()
    added = document.seq
    _amend(document, note, text="Forms bounce")
    for written in range(added, document.seq + 1):
        there = merged(each.changes for each in journal.transactions if each.seq <= written)
        assert [change.id for change in there.changes if change.after is not None] == [note.id]


def test_what_amends_where_nothing_is_left_to_undo_is_a_step_of_its_own() -> None:
    document, _ = open_document(small_session())
    _amend(document, document.snapshot.all(Note)[0], text="Forms bounce")
    assert document.next_undo() == "Edit note"


def test_an_amended_step_of_which_nothing_is_left_hides_none_that_can_be_undone() -> None:
    document, _, note = _with_a_note()
    done(document, edit(document.snapshot, note.id, text="Forms bounce"))
    _amend(document, note, text="New note")
    assert document.next_undo() == "Add note"


def test_what_breaks_a_rule_amends_nothing() -> None:
    document, _, note = _with_a_note()
    seq, now = document.seq, document.snapshot
    emptied = ChangeSet((Change(note, replace(note, text="")),))
    with pytest.raises(RulesBrokenError):
        document.amend(emptied, Step(operation="edit-note", label="Edit note"))
    assert (document.seq, document.snapshot) == (seq, now)
