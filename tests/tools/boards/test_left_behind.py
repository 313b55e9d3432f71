"""Whoever deletes what others remember is told what that means for them."""

from __future__ import annotations

from tests.support import board_of, small_session
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.votes import Round
from workshop_studio.operations.follow_up import commit_to
from workshop_studio.operations.questions import question_from
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import open_round, prepare_round
from workshop_studio.operations.theories import take_into
from workshop_studio.tools.boards.left_behind import left_behind


def test_a_note_nobody_remembers_leaves_nothing_behind() -> None:
    snapshot = small_session()
    assert told(snapshot, snapshot.all(Note)[0].id) == ""


def test_questions_that_grew_from_a_note_are_told_of() -> None:
    snapshot = small_session()
    note = snapshot.all(Note)[0].id
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(question_from(snapshot, (note,), board))
    assert told(snapshot, note) == "1 question no longer says where it came from"
    snapshot = snapshot.apply(question_from(snapshot, (note,), board))
    assert told(snapshot, note) == "2 questions no longer say where they came from"


def test_what_has_become_of_a_question_is_told_of() -> None:
    snapshot = small_session()
    question = snapshot.all(Question)[0].id
    snapshot = snapshot.apply(commit_to(snapshot, text="Ring first", question=question))
    snapshot = snapshot.apply(take_into(snapshot, question, snapshot.all(Theory)[0].id))
    assert told(snapshot, question) == (
        "1 box of the theory no longer says where it came from; "
        "1 commitment no longer names its question"
    )
    assert len(snapshot.all(Commitment)) == len(snapshot.all(Element)) == 1


def test_votes_say_what_becomes_of_them() -> None:
    snapshot = small_session()
    one, two, *_ = (each.id for each in snapshot.all(Question))
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, title="First", questions=(one, two)))
    assert told(snapshot, one) == "“First” no longer asks about it"
    assert told(snapshot, one, two) == "“First” went with them"
    vote = snapshot.all(Round)[0].id
    opened = snapshot.apply(open_round(snapshot, vote))
    assert told(opened, one) == "votes for it in “First” count as unused"


def told(snapshot: Snapshot, *ids: str) -> str:
    """What is said when records are deleted."""
    return left_behind(snapshot, remove(snapshot, ids))
