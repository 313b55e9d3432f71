"""A question's profile says how its votes lie among the criteria, by rules anybody can check."""

from __future__ import annotations

import pytest

from tests.analysis.votings import Marks, marked, paper, voting
from workshop_studio.analysis.profiles import profiles
from workshop_studio.analysis.votes import count
from workshop_studio.model.results import Profile
from workshop_studio.model.votes import Round, Tally


def told(marks: Marks) -> dict[str, Profile]:
    vote = Round(
        id="r", board="hmw", state="closed", paper=paper(*marks),
        tally=Tally(voters=99, counts=marked(marks)),
    )  # fmt: skip
    return profiles(count(voting(vote), "r"))


def test_a_question_is_balanced_from_a_fifth_for_its_weakest_criterion() -> None:
    assert told({"a": (2, 4, 4), "b": (9, 9, 9)})["a"] == "balanced"
    assert told({"a": (19, 41, 40), "b": (30, 30, 30)})["a"] == "wanted-not-feasible"


@pytest.mark.parametrize(
    ("votes", "profile"),
    [
        ((1, 8, 5), "wanted-not-feasible"),
        ((8, 1, 5), "feasible-not-wanted"),
        ((8, 8, 1), "would-not-last"),
        ((1, 1, 9), "uneven"),
        ((0, 0, 9), "uneven"),
        ((1, 1, 0), "too-few"),
        ((1, 1, 1), "balanced"),
        ((0, 0, 0), "too-few"),
    ],
)
def test_beside_questions_in_the_middle(votes: tuple[int, int, int], profile: Profile) -> None:
    assert told({"a": votes, "b": (5, 5, 5), "c": (5, 5, 5), "d": (0, 0, 0)})["a"] == profile


def test_a_single_question_is_measured_against_itself() -> None:
    assert told({"a": (0, 9, 0)}) == {"a": "uneven"}


def test_a_vote_without_votes_says_nothing() -> None:
    assert told({"a": (0, 0, 0)}) == {"a": "too-few"}
