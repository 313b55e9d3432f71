"""What may enter a session: whole records, ids of their own, and votes that go one way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support import board_of, small_session
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.rules import problems_after
from workshop_studio.model.session import Reflection, Session
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, PaperLine, Reopening, Round, Votes
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round

SESSION = small_session()


def faults(snapshot: Snapshot, *changes: Change) -> list[str]:
    """What is wrong with changes, as "field: text"."""
    together = ChangeSet(changes)
    found = problems_after(snapshot.apply(together), together)
    return [f"{problem.field}: {problem.text}" for problem in found]


def voted() -> tuple[Snapshot, str]:
    """A session with a closed vote that somebody voted in."""
    snapshot = SESSION.apply(prepare_round(SESSION, board_of(SESSION, "opportunities")))
    vote = snapshot.all(Round)[0].id
    snapshot = snapshot.apply(open_round(snapshot, vote))
    question = snapshot.get(Round, vote).paper[0].question
    snapshot = snapshot.apply(cast(snapshot, vote, [Votes(question=question, viability=2)]))
    return snapshot.apply(close_round(snapshot, vote)), vote


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("text", None, "text: is not what belongs there: None"),
        ("text", 5, "text: is not what belongs there: 5"),
        ("private", 1, "private: is not what belongs there: 1"),
        ("tags", ["a"], "tags: is not what belongs there: ['a']"),
        ("text", "a\x0bb", "text: holds a control character"),
        ("x", 1.0, "y: is missing"),
        ("layer", "surface", "layer: 'surface' is not one of"),
    ],
)
def test_a_record_holds_what_its_class_declares(field: str, value: object, fault: str) -> None:
    note = SESSION.all(Note)[0]
    given: dict[str, object] = {field: value}
    after = replace(note, **given)  # type: ignore[arg-type] # the point is that it does not fit
    (found,) = faults(SESSION, Change(note, after))
    assert found.startswith(fault)


def test_an_angle_is_less_than_a_whole_turn() -> None:
    player = SESSION.all(Player)[0]
    assert faults(SESSION, Change(player, replace(player, angle=400.0))) == [
        "angle: 400.0 is not within 0 to 360"
    ]


def test_ids_are_unique_over_all_kinds_and_the_centres_is_kept() -> None:
    note = SESSION.all(Note)[0]
    assert faults(SESSION, Change(None, Reflection(id=note.id, text="Again")))
    assert faults(SESSION, Change(None, Reflection(id="young-person", text="Me")))


def test_there_is_one_session_and_no_other() -> None:
    assert faults(SESSION, Change(None, Session(id=new_id(), title="Another")))


def test_a_ballot_enters_only_while_its_vote_is_open() -> None:
    closed, vote = voted()
    late = Ballot(id=new_id(), round=vote)
    assert faults(closed, Change(None, late)) == ["round: the vote is not open"]
    sealed = closed.all(Ballot)[0]
    assert faults(closed, Change(sealed, replace(sealed, votes=())))
    assert faults(closed, Change(sealed, None))


def test_a_closed_vote_is_not_opened_again_without_a_new_reason() -> None:
    closed, vote = voted()
    record = closed.get(Round, vote)
    assert faults(closed, Change(record, replace(record, state="open"))) == [
        "reopened: says nothing of why the vote is opened again"
    ]
    before = replace(record, reopened=(Reopening(reason="Two came late."),))
    closed = closed.apply(ChangeSet((Change(record, before),)))
    silent = replace(before, state="open", reopened=(*before.reopened, Reopening(reason=" ")))
    for after in (replace(before, state="open"), silent):
        assert faults(closed, Change(before, after)) == [
            "reopened: says nothing of why the vote is opened again"
        ]
    said = replace(silent, reopened=(*before.reopened, Reopening(reason="Another came.")))
    assert faults(closed, Change(before, said)) == []


def test_a_vote_that_was_opened_keeps_its_limits() -> None:
    closed, vote = voted()
    record = closed.get(Round, vote)
    assert faults(closed, Change(record, replace(record, votes_per_criterion=9))) == [
        "votes_per_criterion: stays as it was when the vote opened"
    ]


def test_two_votes_are_not_open_at_once() -> None:
    closed, _ = voted()
    first = prepare_round(closed, board_of(closed, "opportunities"))
    opened = closed.apply(first)
    opened = opened.apply(open_round(opened, opened.all(Round)[1].id))
    second = replace(opened.all(Round)[1], id=new_id())
    assert "state: another vote is open" in faults(opened, Change(None, second))


def test_a_paper_asks_about_questions_of_its_own_board() -> None:
    snapshot = SESSION.apply(add_board(SESSION, kind="opportunities", title="Another"))
    first, second = (each.id for each in snapshot.all(Board) if each.kind == "opportunities")
    snapshot = snapshot.apply(add_question(snapshot, second, text="What if we met?"))
    (stray,) = snapshot.of(Question, second)
    vote = Round(
        id=new_id(), board=first, paper=(PaperLine(question=stray.id, number=1, text=stray.text),)
    )
    assert faults(snapshot, Change(None, vote)) == [
        f"paper[0].question: no such question: {stray.id!r}"
    ]


def test_a_prepared_paper_does_not_lose_its_question_unawares() -> None:
    question = SESSION.all(Question)[0]
    snapshot = SESSION.apply(prepare_round(SESSION, question.board, questions=[question.id]))
    assert faults(snapshot, Change(question, None)) == [
        f"paper[0].question: no such question: {question.id!r}"
    ]


@pytest.mark.parametrize(
    "ask",
    [
        lambda snapshot, vote: edit(snapshot, vote, state="open"),
        lambda snapshot, _: edit(snapshot, snapshot.all(Ballot)[0].id, votes=()),
        lambda snapshot, _: edit(snapshot, board_of(snapshot, "iceberg"), kind="notes"),
    ],
)
def test_what_has_its_own_way_is_not_edited(ask: Callable[[Snapshot, str], ChangeSet]) -> None:
    with pytest.raises(ValueError, match="cannot be edited"):
        ask(*voted())


def test_control_characters_are_dropped_from_what_is_typed() -> None:
    note = SESSION.all(Note)[0].id
    after = SESSION.apply(edit(SESSION, note, text="one\r\ntwo\x00\tthree\x9b"))
    assert after.get(Note, note).text == "one\ntwo\tthree"
