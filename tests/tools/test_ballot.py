"""A ballot in hand, given and taken at random: it never spends more than there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.model.rules.voting import votes_for
from workshop_studio.model.words import CRITERIA
from workshop_studio.tools.ballot import BallotInHand

QUESTIONS = ("q1", "q2", "q3")
MOVES = st.lists(
    st.tuples(
        st.sampled_from(("give", "take", "back")),
        st.sampled_from((*QUESTIONS, "not on the paper")),
        st.sampled_from(CRITERIA),
    ),
    max_size=60,
)


def moved(ballot: BallotInHand, way: str, question: str, criterion: str) -> BallotInHand:
    """The ballot after one gesture."""
    if way == "back":
        return ballot.back()
    chosen = next(each for each in CRITERIA if each == criterion)
    return ballot.give(question, chosen) if way == "give" else ballot.take(question, chosen)


@given(moves=MOVES, limit=st.integers(1, 9))
def test_whatever_is_done_no_criterion_has_more_votes_than_there_are(
    moves: list[tuple[str, str, str]], limit: int
) -> None:
    ballot = BallotInHand(QUESTIONS, limit)
    for way, question, criterion in moves:
        ballot = moved(ballot, way, question, criterion)
        cast = ballot.votes()
        for each in CRITERIA:
            assert 0 <= votes_for(each, cast) == limit - ballot.left(each) <= limit
        assert {votes.question for votes in cast} <= set(QUESTIONS)


@given(moves=MOVES)
def test_going_back_step_by_step_ends_at_the_fresh_ballot(
    moves: list[tuple[str, str, str]],
) -> None:
    ballot = BallotInHand(QUESTIONS)
    for way, question, criterion in moves:
        ballot = moved(ballot, way, question, criterion)
    for _ in moves:
        ballot = ballot.back()
    assert ballot == BallotInHand(QUESTIONS)


def test_all_nine_votes_may_go_to_one_question() -> None:
    ballot = BallotInHand(QUESTIONS)
    for criterion in CRITERIA:
        for _ in range(4):
            ballot = ballot.give("q2", criterion)
    assert ballot.left_over == 0
    [votes] = ballot.votes()
    assert (votes.feasibility, votes.desirability, votes.viability) == (3, 3, 3)


def test_taking_back_takes_only_the_vote_that_is_named() -> None:
    ballot = BallotInHand(QUESTIONS).give("q1", "feasibility").give("q2", "feasibility")
    taken = ballot.take("q1", "feasibility")
    assert (taken.count("q1", "feasibility"), taken.count("q2", "feasibility")) == (0, 1)
    assert taken.take("q1", "feasibility") is taken


def test_an_undone_taking_back_gives_the_vote_again() -> None:
    ballot = BallotInHand(QUESTIONS).give("q1", "viability")
    assert ballot.take("q1", "viability").back().count("q1", "viability") == 1
