"""Owns the profile of each question: how its votes lie among the three criteria.

The rules, asked in this order (research: prioritisation, "profile"):
1. fewer than 3 votes: too few to say anything;
2. balanced: its weakest criterion has at least a fifth of its votes;
3. wanted but not feasible: desirability at or above the middle of all questions that have votes,
   feasibility below it;
4. feasible but not wanted: the other way round;
5. would not last: viability below the middle, the other two at or above it;
6. uneven: all others.
"""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

from workshop_studio.model.results import Profile, QuestionResult, RoundResult
from workshop_studio.model.words import CRITERIA, Criterion

FEWEST = 3
"""Votes from which a profile is told: as many as there are criteria."""
BALANCED = 0.2
"""Share of its votes that the weakest criterion of a balanced question has at least."""


def profiles(result: RoundResult) -> dict[str, Profile]:
    """The profile of each question of a counted round, by its id."""
    voted = [each for each in result.questions if each.total]
    middle: Mapping[Criterion, float] = {
        criterion: median([each.votes.of(criterion) for each in voted] or [0])
        for criterion in CRITERIA
    }
    return {each.question: _profile(each, middle) for each in result.questions}


def _profile(question: QuestionResult, middle: Mapping[Criterion, float]) -> Profile:
    votes = question.votes
    if question.total < FEWEST:
        return "too-few"
    if min(votes.of(each) for each in CRITERIA) >= BALANCED * question.total:
        return "balanced"
    # A criterion that most questions got no vote for has its middle at 0, which nobody is below.
    high = {each: votes.of(each) >= middle[each] for each in CRITERIA}
    match high["feasibility"], high["desirability"], high["viability"]:
        case False, True, _:
            return "wanted-not-feasible"
        case True, False, _:
            return "feasible-not-wanted"
        case True, True, False:
            return "would-not-last"
        case _:
            return "uneven"
