"""Dots on the wall are checked as they are typed, and are never refused."""

from __future__ import annotations

from workshop_studio.analysis.dots import check_dots
from workshop_studio.model.votes import Votes


def test_each_criterion_is_checked_against_what_the_voters_had() -> None:
    counts = [
        Votes(question="a", feasibility=20, desirability=20, viability=27),
        Votes(question="b", feasibility=11),
    ]
    checks = check_dots(counts, voters=9, votes_per_criterion=3)
    assert [each.in_words for each in checks] == [
        "31 of 27: 4 over",
        "20 of 27: 7 not used",
        "27 of 27",
    ]
    assert [each.over for each in checks] == [4, 0, 0]
    assert [each.criterion for each in checks] == ["feasibility", "desirability", "viability"]


def test_dots_before_anybody_said_how_many_voters_are_all_over() -> None:
    first, second, _ = check_dots(
        [Votes(question="a", feasibility=2)], voters=0, votes_per_criterion=3
    )
    assert (first.in_words, second.in_words) == ("2 of 0: 2 over", "0 of 0")
