"""Votes of merged and deleted questions: they add up or count as unused, and none is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given

from tests.analysis.votings import ballots, open_votings, paper, questions, voting
from workshop_studio.analysis.votes import count
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.model.words import CRITERIA
from workshop_studio.operations.removing import remove
from workshop_studio.operations.rounds import close_round

CAST = ballots({"q1": (3, 0, 0), "q2": (0, 2, 0)}, {"q3": (0, 0, 1)})


def open_round(**merged: str) -> Round:
    lines = tuple(
        replace(line, merged_into=merged.get(line.question, "")) for line in paper("q1", "q2", "q3")
    )
    return Round(id="r", board="hmw", state="open", paper=lines)


def totals(result: RoundResult) -> dict[str, int]:
    return {each.question: each.total for each in result.questions}


def test_votes_of_a_merged_question_count_for_the_other() -> None:
    result = count(voting(open_round(q1="q2"), CAST, live=["q2", "q3"]), "r")
    assert totals(result) == {"q2": 5, "q3": 1}
    assert result.questions[0].number == 2


def test_a_merge_into_a_merged_question_goes_on_to_the_last() -> None:
    result = count(voting(open_round(q1="q2", q2="q3"), CAST, live=["q3"]), "r")
    assert totals(result) == {"q3": 6}


def test_somebody_who_voted_for_both_is_one_voter_with_one_stack() -> None:
    cast = ballots(*[{"q1": (1, 0, 0), "q2": (0, 1, 0)}] * 5)
    row = count(voting(open_round(q1="q2"), cast, live=["q2", "q3"]), "r").questions[0]
    assert (row.total, row.voters, row.largest_stack) == (10, 5, 2)


def test_questions_merged_into_each_other_keep_their_own_votes() -> None:
    result = count(voting(open_round(q1="q2", q2="q1"), CAST, live=["q1", "q2", "q3"]), "r")
    assert totals(result) == {"q1": 3, "q2": 2, "q3": 1}


def test_votes_of_a_deleted_question_count_as_unused() -> None:
    result = count(voting(open_round(), CAST, live=["q2", "q3"]), "r")
    assert totals(result) == {"q2": 2, "q3": 1}
    assert result.reconciliation.cast == 3
    assert result.reconciliation.unused == 15


def test_a_closed_round_keeps_its_rows_whatever_is_deleted() -> None:
    closed = replace(open_round(), state="closed")
    assert totals(count(voting(closed, CAST, live=[]), "r")) == {"q1": 3, "q2": 2, "q3": 1}


def test_a_round_whose_questions_were_all_deleted_before_closing_has_no_rows() -> None:
    closed = replace(open_round(), state="closed", paper=())
    result = count(voting(closed, ballots({}), live=["q9"]), "r")
    assert result.questions == ()
    assert result.reconciliation.unused == 9


@given(open_votings())
def test_closing_changes_nothing_about_the_count(snapshot: Snapshot) -> None:
    before = count(snapshot, "r")
    after = count(snapshot.apply(close_round(snapshot, "r")), "r")
    assert replace(after, state="open") == before


@given(open_votings())
def test_each_vote_counts_once_where_its_question_ended_up(snapshot: Snapshot) -> None:
    result = count(snapshot, "r")
    vote = snapshot.get(Round, "r")
    into = {line.question: line.merged_into for line in vote.paper}
    papers = [ballot.votes for ballot in snapshot.of(Ballot, "r")]
    papers.append(vote.tally.counts if vote.tally else ())
    expected = {each.question: 0 for each in result.questions}
    for votes in sum(papers, ()):
        end = _end(into, votes.question)
        if snapshot.find(end) is not None:
            expected[end] += votes.total
    assert totals(result) == expected


@given(open_votings())
def test_the_ledger_adds_up_through_merges_and_deletions(snapshot: Snapshot) -> None:
    ledger = count(snapshot, "r").reconciliation
    assert ledger.possible + ledger.over == ledger.cast + ledger.unused
    assert ledger.unused >= 0


@given(open_votings())
def test_merging_alone_loses_no_vote(snapshot: Snapshot) -> None:
    ids = [line.question for line in snapshot.get(Round, "r").paper]
    whole = snapshot_of([*snapshot, *questions(*ids)])
    assert sum(totals(count(whole, "r")).values()) == _all_votes(snapshot)


@given(open_votings())
def test_deleting_a_question_takes_its_row_and_leaves_the_others(snapshot: Snapshot) -> None:
    before = totals(count(snapshot, "r"))
    for gone in before:
        after = totals(count(snapshot.apply(remove(snapshot, [gone])), "r"))
        assert after == {each: total for each, total in before.items() if each != gone}


def _end(into: Mapping[str, str], question: str) -> str:
    """Walk further than any chain without a loop is long; a loop leaves everybody at home."""
    end = question
    for _ in range(len(into) + 1):
        end = into.get(end) or end
    return question if into.get(end) else end


def _all_votes(snapshot: Snapshot) -> int:
    vote = snapshot.get(Round, "r")
    papers = [ballot.votes for ballot in snapshot.of(Ballot, "r")]
    papers.append(vote.tally.counts if vote.tally else ())
    return sum(votes.of(criterion) for votes in sum(papers, ()) for criterion in CRITERIA)
