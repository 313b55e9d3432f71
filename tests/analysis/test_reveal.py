"""A result is told criterion by criterion, then all together, with ties shown as ties."""

from __future__ import annotations

from hypothesis import given

from tests.analysis.votings import Marks, ballots, paper, voting, votings
from workshop_studio.analysis.reveal import ROWS, reveal_steps
from workshop_studio.analysis.votes import count
from workshop_studio.model.reveal import RevealStep
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.words import CRITERIA


def _steps(*marks: Marks) -> tuple[RevealStep, ...]:
    """The steps of a round of nine questions in which these ballots were cast."""
    vote = Round(id="r", board="hmw", state="closed", paper=paper(*"abcdefghi"))
    return reveal_steps(count(voting(vote, ballots(*marks)), "r"))


def _read(step: RevealStep) -> list[tuple[str, int, bool, int]]:
    return [(row.result.question, row.rank, row.tied, row.votes) for row in step.rows]


def test_each_criterion_ranks_by_its_own_votes_and_ties_share_a_rank() -> None:
    feasible, desirable, viable, together = _steps(
        {"a": (3, 0, 0), "b": (0, 2, 1), "c": (0, 1, 2)},
        {"b": (3, 0, 0), "c": (0, 3, 0), "a": (0, 0, 3)},
    )
    assert _read(feasible)[:3] == [("b", 1, True, 3), ("a", 1, True, 3), ("c", 3, True, 0)]
    assert _read(desirable)[:2] == [("c", 1, False, 4), ("b", 2, False, 2)]
    assert _read(viable)[:3] == [("a", 1, False, 3), ("c", 2, False, 2), ("b", 3, False, 1)]
    # Six votes each: the rank is shared, the rule of the table orders the rows.
    assert {(rank, tied) for _, rank, tied, votes in _read(together) if votes == 6} == {(1, True)}


def test_what_finds_no_room_is_counted_and_not_forgotten() -> None:
    step = _steps({"a": (1, 1, 1)})[0]
    assert len(step.rows) == ROWS
    assert step.more == 9 - ROWS
    assert step.votes == 1


@given(votings())
def test_the_steps_say_what_the_count_says(snapshot: Snapshot) -> None:
    result = count(snapshot, "r")
    steps = reveal_steps(result)
    assert [step.criterion for step in steps] == [*CRITERIA, None]
    assert sum(step.votes for step in steps[:3]) == steps[3].votes == result.reconciliation.cast
    ranked = [(row.result.question, row.rank) for row in steps[3].rows]
    assert ranked == [(each.question, each.rank) for each in result.questions[:ROWS]]
    for step in steps:
        votes = [row.votes for row in step.rows]
        assert votes == sorted(votes, reverse=True)
        assert len(step.rows) + step.more == len(result.questions)
        for row in step.rows:
            higher = sum(each.votes > row.votes for each in step.rows)
            assert row.rank == higher + 1
