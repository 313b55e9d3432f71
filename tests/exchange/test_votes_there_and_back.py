"""A vote through all its doors travels in a session file, and no number of a paper with it."""

from __future__ import annotations

import json

from tests.exchange.session_files import Tree, broken, changed, read
from tests.support import board_of, small_session
from workshop_studio.analysis.merges import count_after_merges
from workshop_studio.analysis.votes import count
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Reopening, Round, Votes
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.removing import remove
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.operations.rounds import (
    cast,
    close_round,
    enter_tally,
    open_round,
    prepare_round,
)
from workshop_studio.operations.set_aside import set_aside
from workshop_studio.operations.typed_ballots import type_ballot


def lived() -> tuple[Snapshot, str]:
    """A vote that went through everything; a merge and a private question came later."""
    snapshot = small_session(questions=5)
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, expected=9))
    vote = snapshot.all(Round)[0].id
    snapshot = snapshot.apply(open_round(snapshot, vote, date="2026-03-12"))
    ids = [each.id for each in snapshot.all(Question)]
    snapshot = snapshot.apply(cast(snapshot, vote, [Votes(question=ids[0], viability=3)]))
    snapshot = snapshot.apply(close_round(snapshot, vote))
    snapshot = snapshot.apply(reopen_round(snapshot, vote, reason="Six came.", date="2026-03-13"))
    for slip, question in enumerate(ids, start=1):
        typed = [Votes(question=question, feasibility=2)]
        snapshot = snapshot.apply(type_ballot(snapshot, vote, typed, slip=90_000 + slip))
    dots = [Votes(question=ids[3], desirability=7)]
    snapshot = snapshot.apply(enter_tally(snapshot, vote, voters=2, counts=dots))
    snapshot = snapshot.apply(set_aside(snapshot, vote, reason="Cannot be read"))
    snapshot = snapshot.apply(close_round(snapshot, vote))
    snapshot = snapshot.apply(merge_questions(snapshot, ids[0], [ids[1]]))
    snapshot = snapshot.apply(edit(snapshot, ids[4], private=True))
    snapshot = snapshot.apply(remove(snapshot, [ids[4]]))
    return snapshot.apply(prepare_round(snapshot, board, title="Parked", questions=ids[2:4])), vote


def test_a_vote_that_went_through_everything_comes_back_as_it_was() -> None:
    snapshot, vote = lived()
    back = read_session(write_session(snapshot)).snapshot
    assert back.all(Round) == snapshot.all(Round)
    assert [(each.id, each.absorbed) for each in back.all(Question)] == [
        (each.id, each.absorbed) for each in snapshot.all(Question)
    ]
    assert any(each.absorbed for each in back.all(Question))
    assert count(back, vote) == count(snapshot, vote)
    assert count_after_merges(back, vote) == count_after_merges(snapshot, vote)
    assert count_after_merges(back, vote) is not None
    assert sorted(map(repr, (each.votes for each in back.all(Ballot)))) == sorted(
        map(repr, (each.votes for each in snapshot.all(Ballot)))
    )
    assert write_session(back) == write_session(snapshot)


def test_a_file_tells_why_a_vote_was_opened_again_and_no_number_of_a_paper() -> None:
    snapshot, _ = lived()
    text = write_session(snapshot).decode()
    first, _ = json.loads(text)["rounds"]
    assert first["reopened"] == [{"reason": "Six came.", "date": "2026-03-13"}]
    assert first["typed"] == 5
    assert len(first["withheld"]) == 1
    assert all(
        set(each) <= {line["id"] for line in first["questions"]} for each in first["ballots"]
    )
    assert "9000" not in text
    assert "slip" not in text


def test_the_new_keys_are_read_by_hand_and_may_be_left_out() -> None:
    tree = changed(
        "rounds[0]",
        {
            "id": "r1",
            "board": "hmw",
            "state": "closed",
            "ballots": [{"q1": {"viability": 1}}, {}, {}],
            "typed": 3,
            "withheld": ["q1"],
            "reopened": [{"reason": "Two came late.", "by": "Anna"}],
        },
    )
    vote = read(tree).snapshot.get(Round, "r1")
    assert (vote.typed, vote.withheld) == (3, ("q1",))
    assert vote.reopened == (Reopening(reason="Two came late.", extra='{"by":"Anna"}'),)
    plain = read(changed("rounds[0]", {"id": "r1", "board": "hmw"})).snapshot.get(Round, "r1")
    assert (plain.typed, plain.withheld, plain.reopened) == (None, (), ())


def test_wrong_values_are_named_by_their_place() -> None:
    wrong: list[tuple[Tree, str]] = [
        ({"typed": -1}, "typed: -1 is not within 0 to 1,000,000,000"),
        ({"typed": "3"}, "typed: '3' is not a whole number"),
        ({"typed": 3}, "typed: 3 ballots were typed in, and there are 0"),
        ({"typed": 3, "ballots": [{}]}, "typed: 3 ballots were typed in, and there is 1"),
        ({"typed": 3, "ballots": "many"}, "ballots: 'many' is not a list"),
        (
            {"reopened": [{"date": "today"}]},
            "reopened[0].date: 'today' is not a calendar day such as 2026-03-12",
        ),
        ({"withheld": "q1"}, "withheld: 'q1' is not a list"),
    ]
    for keys, line in wrong:
        tree = changed("rounds[0]", {"id": "r1", "board": "hmw", "state": "closed", **keys})
        assert broken(tree) == (f"rounds[0].{line}",)
