"""A vote runs from paper to result by the method's rules, and ballots stay secret."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from workshop_studio.model.ballot_paper import counts_for
from workshop_studio.model.items import Question
from workshop_studio.model.rules import problems, problems_after
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.operations.editing import edit
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import (
    cast,
    close_round,
    enter_tally,
    open_round,
    paper_of,
    prepare_round,
    reveal_round,
)
from workshop_studio.operations.set_aside import set_aside


def voting() -> tuple[Snapshot, str, list[str]]:
    """A session with an open vote on four questions."""
    snapshot = small_session()
    snapshot = snapshot.apply(prepare_round(snapshot, board_of(snapshot, "opportunities")))
    vote = snapshot.all(Round)[0].id
    snapshot = snapshot.apply(open_round(snapshot, vote))
    return snapshot, vote, [question.id for question in snapshot.all(Question)]


def votes(question: str, feasibility: int = 0, desirability: int = 0, viability: int = 0) -> Votes:
    return Votes(
        question=question,
        feasibility=feasibility,
        desirability=desirability,
        viability=viability,
    )


def test_all_nine_votes_may_go_to_one_question() -> None:
    snapshot, vote, (first, *_) = voting()
    changes = cast(snapshot, vote, [votes(first, 3, 3, 3)])
    assert problems_after(snapshot.apply(changes), changes) == ()


def test_a_fourth_vote_for_a_criterion_breaks_a_rule() -> None:
    snapshot, vote, (first, second, *_) = voting()
    changes = cast(snapshot, vote, [votes(first, 3), votes(second, 1)])
    (problem,) = problems_after(snapshot.apply(changes), changes)
    assert problem.text == "4 votes for feasibility, and there are 3"


def test_a_vote_for_a_question_that_is_not_on_the_paper_breaks_a_rule() -> None:
    snapshot, vote, _ = voting()
    changes = cast(snapshot, vote, [votes("elsewhere", 1)])
    (problem,) = problems_after(snapshot.apply(changes), changes)
    assert (problem.field, problem.text) == ("votes.elsewhere", "no such question")


def test_the_paper_is_frozen_when_the_vote_opens() -> None:
    snapshot, vote, (first, *_) = voting()
    snapshot = snapshot.apply(edit(snapshot, first, text="How might we reword it?"))
    assert snapshot.get(Round, vote).paper[0].text == "How might we do 0?"
    assert [line.number for line in snapshot.get(Round, vote).paper] == [1, 2, 3, 4]


def test_a_prepared_vote_can_tell_the_paper_it_would_be_opened_with() -> None:
    snapshot = small_session()
    snapshot = snapshot.apply(prepare_round(snapshot, board_of(snapshot, "opportunities")))
    vote = snapshot.all(Round)[0]
    told = paper_of(snapshot, vote)
    opened = snapshot.apply(open_round(snapshot, vote.id)).get(Round, vote.id)
    assert vote.paper == ()
    assert told == opened.paper == paper_of(snapshot, opened)


def test_votes_of_merged_questions_add_up_and_those_of_deleted_ones_do_not_count() -> None:
    snapshot, vote, (first, second, third, fourth) = voting()
    snapshot = snapshot.apply(
        cast(snapshot, vote, [votes(first, 1), votes(second, 2, 1), votes(third, 0, 0, 3)])
    )
    merge = merge_questions(snapshot, first, [second])
    merged = snapshot.apply(merge)
    assert merged.all(Ballot) == snapshot.all(Ballot)
    gone = merged.apply(remove(merged, [third]))
    closed = gone.apply(close_round(gone, vote))
    (ballot,) = closed.all(Ballot)
    assert ballot.votes == (votes(first, 3, 1),)
    assert [line.question for line in closed.get(Round, vote).paper] == [first, fourth]
    assert problems(closed) == ()
    back = merged.apply(merge.inverse())
    assert counts_for(back.get(Round, vote), back)[second] == second


def test_merges_of_merges_count_for_the_last_one_kept() -> None:
    snapshot, vote, (first, second, third, _) = voting()
    snapshot = snapshot.apply(merge_questions(snapshot, second, [third]))
    snapshot = snapshot.apply(merge_questions(snapshot, first, [second]))
    counts = counts_for(snapshot.get(Round, vote), snapshot)
    assert (counts[first], counts[second], counts[third]) == (first, first, first)


def test_a_closed_round_keeps_its_result_whatever_happens_to_its_questions() -> None:
    snapshot, vote, (first, second, *_) = voting()
    snapshot = snapshot.apply(cast(snapshot, vote, [votes(first, 1), votes(second, 2)]))
    closed = snapshot.apply(close_round(snapshot, vote))
    later = closed.apply(merge_questions(closed, first, [second]))
    later = later.apply(remove(later, [first]))
    assert later.all(Ballot) == closed.all(Ballot)
    assert later.get(Round, vote) == closed.get(Round, vote)


def test_closing_seals_ballots_under_new_ids_sorted_by_what_they_say() -> None:
    snapshot, vote, (first, second, *_) = voting()
    for ballot in ([votes(second, 2)], [votes(first, 3)], [votes(first, 1)], []):
        snapshot = snapshot.apply(cast(snapshot, vote, ballot))
    changes = close_round(snapshot, vote)
    closed = snapshot.apply(changes)
    assert not {b.id for b in snapshot.all(Ballot)} & {b.id for b in closed.all(Ballot)}
    sealed = [c.after.votes for c in changes.changes if isinstance(c.after, Ballot)]
    contents = [[(v.question, v.feasibility) for v in ballot] for ballot in sealed]
    assert contents == sorted(contents)


def test_a_vote_goes_one_way_only() -> None:
    snapshot, vote, _ = voting()
    with pytest.raises(NotPossibleError, match="would have to be closed"):
        reveal_round(snapshot, vote)
    closed = snapshot.apply(close_round(snapshot, vote))
    revealed = closed.apply(reveal_round(closed, vote))
    assert revealed.get(Round, vote).state == "revealed"
    with pytest.raises(NotPossibleError, match="would have to be open"):
        cast(revealed, vote, [])
    with pytest.raises(NotPossibleError, match="would have to be prepared"):
        open_round(revealed, vote)


def test_one_vote_is_open_at_a_time() -> None:
    snapshot, _, _ = voting()
    snapshot = snapshot.apply(prepare_round(snapshot, board_of(snapshot, "opportunities")))
    with pytest.raises(NotPossibleError, match="Another vote is open"):
        open_round(snapshot, snapshot.all(Round)[1].id)


def test_an_open_paper_keeps_the_question_that_stands_on_it() -> None:
    snapshot = small_session()
    ids = [question.id for question in snapshot.all(Question)]
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, questions=ids[:2]))
    prepared = snapshot.apply(merge_questions(snapshot, ids[3], [ids[0]]))
    assert [line.question for line in prepared.all(Round)[0].paper] == [ids[3], ids[1]]
    both = snapshot.apply(merge_questions(snapshot, ids[0], [ids[1]]))
    assert [line.question for line in both.all(Round)[0].paper] == [ids[0]]
    opened = snapshot.apply(open_round(snapshot, snapshot.all(Round)[0].id))
    with pytest.raises(NotPossibleError, match="on its paper"):
        merge_questions(opened, ids[3], [ids[0]])


def test_spoilt_ballots_and_counted_dots_are_kept_with_the_round() -> None:
    snapshot, vote, (first, *_) = voting()
    snapshot = snapshot.apply(set_aside(snapshot, vote, reason=" four dots "))
    snapshot = snapshot.apply(enter_tally(snapshot, vote, voters=4, counts=[votes(first, 13)]))
    record = snapshot.get(Round, vote)
    assert record.set_aside[0].reason == "four dots"
    warnings = [problem for problem in problems(snapshot) if problem.warning]
    assert "13 votes counted for feasibility, and 4 voters had 12" in warnings[0].text
