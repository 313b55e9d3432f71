"""Owns what a result is made of: whether its top three hold, and what kind of wish a row is."""

from __future__ import annotations

from statistics import median

from workshop_studio.analysis.ranking import ranks
from workshop_studio.model.results import QuestionResult, RoundResult
from workshop_studio.model.weighing import Sensitivity, Weighing
from workshop_studio.model.words import CRITERIA, Criterion

TOP = 3
BALANCED_SHARE = 0.2
"""A question is balanced when its weakest criterion has at least this share of its votes."""


def sensitivity(result: RoundResult) -> Sensitivity:
    """Whether the top three of a round change when each criterion is doubled or left out."""
    top = _top(result, "feasibility", 1)
    return Sensitivity(
        top=top,
        weighings=tuple(
            _weighing(result, criterion, weight=weight, top=top)
            for criterion in CRITERIA
            for weight in (2, 0)
        ),
    )


def profile(question: QuestionResult, result: RoundResult) -> str:
    """What kind of wish a question is, in words, or "" where none of them fits.

    High and low are told by the median of the questions that have votes.
    """
    voted = [each.votes for each in result.questions if each.total]
    if not question.total:
        return ""
    easy = question.votes.feasibility >= median(votes.feasibility for votes in voted)
    wanted = question.votes.desirability >= median(votes.desirability for votes in voted)
    if wanted and not easy:
        return "wanted but hard to do"
    if easy and not wanted:
        return "easy to do but less wanted"
    return "balanced" if _weakest_share(question) >= BALANCED_SHARE else ""


def _weakest_share(question: QuestionResult) -> float:
    return min(question.votes.of(criterion) for criterion in CRITERIA) / question.total


def _weighing(
    result: RoundResult, criterion: Criterion, *, weight: int, top: tuple[str, ...]
) -> Weighing:
    other = _top(result, criterion, weight)
    return Weighing(
        criterion=criterion,
        weight=weight,
        joins=tuple(question for question in other if question not in top),
        leaves=tuple(question for question in top if question not in other),
    )


def _top(result: RoundResult, criterion: Criterion, weight: int) -> tuple[str, ...]:
    scores = {
        each.question: each.total + (weight - 1) * each.votes.of(criterion)
        for each in result.questions
    }
    rank_of = ranks(scores)
    return tuple(
        each.question
        for each in result.questions
        if rank_of[each.question] <= TOP and scores[each.question]
    )
