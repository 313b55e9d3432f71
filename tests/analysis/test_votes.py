"""Counting a round: a worked example by hand, and what holds for every round."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests.analysis.votings import ballots, marked, paper, voting, votings
from workshop_studio.analysis.votes import count
from workshop_studio.model.results import QuestionResult, RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round, SetAside, Tally
from workshop_studio.model.words import CRITERIA

FOUR = Round(
    id="r",
    board="hmw",
    title="First vote",
    date="2026-03-12",
    state="revealed",
    paper=paper("q1", "q2", "q3", "q4"),
    expected=7,
    set_aside=(SetAside(reason="four dots for feasibility"),),
)
SIX = ballots(
    {"q1": (3, 3, 3)},
    {"q1": (1, 0, 0), "q2": (2, 3, 1)},
    {"q2": (1, 1, 1), "q3": (2, 2, 2)},
    {"q3": (1, 1, 1), "q1": (0, 2, 0)},
    {"q1": (0, 0, 3), "q3": (1, 0, 0), "q2": (0, 1, 0)},
    {},
)


def figures(each: QuestionResult) -> tuple[int, bool, int, int, int, int, int | None, int | None]:
    votes = each.votes
    return (
        each.rank,
        each.tied,
        votes.feasibility,
        votes.desirability,
        votes.viability,
        each.total,
        each.voters,
        each.largest_stack,
    )


def test_a_round_counted_by_hand() -> None:
    result = count(voting(FOUR, SIX), "r")
    assert {each.question: figures(each) for each in result.questions} == {
        # 3+1 for feasibility, 3+2 for desirability, 3+3 for viability; four people, one with all 9.
        "q1": (1, False, 4, 5, 6, 15, 4, 9),
        # 2+1+1, 2+1, 2+1; weakest 3.
        "q3": (2, True, 4, 3, 3, 10, 3, 6),
        # 2+1, 3+1+1, 1+1; weakest 2, so it is listed below its equal in spite of its number.
        "q2": (2, True, 3, 5, 2, 10, 3, 6),
        "q4": (4, False, 0, 0, 0, 0, 0, 0),
    }
    assert [each.question for each in result.questions] == ["q1", "q3", "q2", "q4"]
    assert [round(each.share, 4) for each in result.questions] == [0.4286, 0.2857, 0.2857, 0.0]


def test_the_ledger_of_a_round_counted_by_hand() -> None:
    ledger = count(voting(FOUR, SIX), "r").reconciliation
    assert (ledger.expected, ledger.ballots, ledger.counted, ledger.set_aside) == (7, 6, 0, 1)
    # Six people had nine votes each; 9+7+9+5+5+0 were given.
    assert (ledger.possible, ledger.cast, ledger.unused, ledger.over) == (54, 35, 19, 0)


def test_the_result_carries_what_the_paper_said() -> None:
    result = count(voting(FOUR, SIX), "r")
    assert (result.title, result.date, result.state) == ("First vote", "2026-03-12", "revealed")
    assert result.questions[0].number == 1
    assert result.questions[0].text == "How might we q1?"


def test_equal_in_everything_the_lower_number_is_listed_first() -> None:
    cast = ballots({"q3": (1, 1, 1)}, {"q2": (1, 1, 1)})
    rows = count(voting(FOUR, cast), "r").questions
    assert [(each.question, each.rank) for each in rows] == [
        ("q2", 1),
        ("q3", 1),
        ("q1", 3),
        ("q4", 3),
    ]


def test_with_fewer_than_five_ballots_only_totals_are_told() -> None:
    result = count(voting(FOUR, SIX[:4]), "r")
    assert {(each.voters, each.largest_stack) for each in result.questions} == {(None, None)}
    assert not result.per_person_known
    assert result.questions[0].total == 12


def test_dots_counted_on_paper_add_up_but_hide_who_stood_behind_what() -> None:
    dots = Tally(voters=2, counts=marked({"q4": (5, 1, 0)}))
    result = count(voting(replace(FOUR, tally=dots), SIX), "r")
    added = {each.question: each.total for each in result.questions}
    assert added == {"q1": 15, "q2": 10, "q3": 10, "q4": 6}
    assert all(each.voters is None for each in result.questions)
    assert result.reconciliation.voters == 8
    assert not result.per_person_known


def test_dots_above_what_the_voters_had_are_kept_and_named() -> None:
    # Two voters had 6 dots for each criterion: 9 for feasibility are 3 too many, of desirability
    # 6 are missing, and viability is spent.
    dots = Tally(voters=2, counts=marked({"q1": (4, 0, 6), "q2": (5, 0, 0)}))
    ledger = count(voting(replace(FOUR, tally=dots)), "r").reconciliation
    assert (ledger.possible, ledger.cast, ledger.unused, ledger.over) == (18, 15, 6, 3)


def test_dots_without_a_number_of_voters_hide_voters_too() -> None:
    dots = Tally(voters=0, counts=marked({"q1": (1, 0, 0)}))
    result = count(voting(replace(FOUR, tally=dots), SIX), "r")
    assert not result.per_person_known
    assert result.questions[0].voters is None


def test_a_round_without_a_vote_counts_to_nothing() -> None:
    result = count(voting(FOUR), "r")
    assert {(each.rank, each.tied, each.share) for each in result.questions} == {(1, True, 0.0)}
    assert result.reconciliation.possible == 0


@given(votings())
def test_totals_are_the_sum_of_all_papers(snapshot: Snapshot) -> None:
    vote = snapshot.get(Round, "r")
    papers = [ballot.votes for ballot in snapshot.of(Ballot, "r")]
    papers.append(vote.tally.counts if vote.tally else ())
    for each in count(snapshot, "r").questions:
        for criterion in CRITERIA:
            given_votes = [
                votes.of(criterion) for votes in sum(papers, ()) if votes.question == each.question
            ]
            assert each.votes.of(criterion) == sum(given_votes)


@given(votings())
def test_a_rank_is_one_more_than_the_number_of_better_ones(snapshot: Snapshot) -> None:
    rows = count(snapshot, "r").questions
    for each in rows:
        assert each.rank == 1 + sum(other.total > each.total for other in rows)
        assert each.tied == any(
            other.rank == each.rank for other in rows if other.question != each.question
        )
    assert [each.rank for each in rows] == sorted(each.rank for each in rows)


@given(votings())
def test_every_vote_that_could_be_cast_is_accounted_for(snapshot: Snapshot) -> None:
    result = count(snapshot, "r")
    ledger = result.reconciliation
    assert ledger.possible + ledger.over == ledger.cast + ledger.unused
    assert ledger.unused == _not_spent(snapshot)
    assert ledger.cast == sum(each.total for each in result.questions)
    assert _shares(result) in {0, 1}


@given(votings())
def test_voters_are_the_ballots_that_name_a_question(snapshot: Snapshot) -> None:
    result = count(snapshot, "r")
    cast = snapshot.of(Ballot, "r")
    for each in result.questions:
        stacks = [
            sum(votes.total for votes in ballot.votes if votes.question == each.question)
            for ballot in cast
        ]
        if result.per_person_known:
            assert each.voters == sum(stack > 0 for stack in stacks)
            assert each.largest_stack == max(stacks)
        else:
            assert (each.voters, each.largest_stack) == (None, None)


def _not_spent(snapshot: Snapshot) -> int:
    """Votes left over, one voter and one criterion at a time."""
    vote = snapshot.get(Round, "r")
    limit = vote.votes_per_criterion
    papers = [(ballot.votes, limit) for ballot in snapshot.of(Ballot, "r")]
    if vote.tally:
        papers.append((vote.tally.counts, limit * vote.tally.voters))
    return sum(
        max(0, allowed - sum(votes.of(criterion) for votes in given_votes))
        for given_votes, allowed in papers
        for criterion in CRITERIA
    )


def _shares(result: RoundResult) -> float:
    return round(sum(each.share for each in result.questions), 9)
