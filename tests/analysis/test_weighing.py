"""Ranks, and whether the top three of a result hold when a criterion counts otherwise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.votings import Marks, marked, paper, voting, votings
from workshop_studio.analysis.ranking import ranks
from workshop_studio.analysis.votes import count
from workshop_studio.analysis.weighing import sensitivity
from workshop_studio.model.results import RoundResult
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round, Tally


def counted(marks: Marks) -> RoundResult:
    """The result of a round in which these dots were counted."""
    tally = Tally(voters=40, counts=marked(marks))
    vote = Round(id="r", board="hmw", state="closed", paper=paper(*marks), tally=tally)
    return count(voting(vote), "r")


def test_equal_scores_share_a_rank_and_leave_a_gap_behind() -> None:
    assert ranks({"a": 4, "b": 9, "c": 4, "d": 0}) == {"b": 1, "a": 2, "c": 2, "d": 4}


def test_a_question_that_lives_by_one_criterion_drops_out_without_it() -> None:
    result = counted({"a": (4, 4, 4), "b": (3, 3, 3), "c": (8, 0, 0), "d": (0, 3, 3)})
    found = sensitivity(result)
    assert found.top == ("a", "b", "c")
    changed = {
        (each.criterion, each.weight): (each.joins, each.leaves)
        for each in found.weighings
        if each.changed
    }
    # Twice desirability or viability, "c" keeps 8 and "d" rises to 9; without feasibility, "c" has
    # nothing left.
    assert changed == {
        ("feasibility", 0): (("d",), ("c",)),
        ("desirability", 2): (("d",), ("c",)),
        ("viability", 2): (("d",), ("c",)),
    }
    assert not found.stable


def test_a_clear_top_three_is_stable() -> None:
    result = counted({"a": (5, 5, 5), "b": (4, 4, 4), "c": (3, 3, 3), "d": (1, 1, 1)})
    assert sensitivity(result).stable


def test_questions_without_votes_are_never_on_top() -> None:
    result = counted({"a": (1, 0, 0), "b": (0, 0, 0), "c": (0, 0, 0)})
    assert sensitivity(result).top == ("a",)


@given(votings())
def test_what_joins_and_leaves_leads_from_one_top_to_another(snapshot: Snapshot) -> None:
    found = sensitivity(count(snapshot, "r"))
    for each in found.weighings:
        assert set(each.leaves) <= set(found.top)
        assert not set(each.joins) & set(found.top)


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 9), min_size=1))
def test_where_only_one_criterion_got_votes_doubling_any_changes_nothing(
    wanted: dict[str, int],
) -> None:
    found = sensitivity(counted({each: (0, votes, 0) for each, votes in wanted.items()}))
    assert not any(each.changed for each in found.weighings if each.weight == 2)
    left_out = next(
        each for each in found.weighings if (each.criterion, each.weight) == ("desirability", 0)
    )
    assert left_out.leaves == found.top
