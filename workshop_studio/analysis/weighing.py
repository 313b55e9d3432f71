"""Owns whether the top three of a result hold when a criterion counts otherwise."""

from __future__ import annotations

from workshop_studio.analysis.ranking import ranks
from workshop_studio.model.results import RoundResult
from workshop_studio.model.weighing import Sensitivity, Weighing
from workshop_studio.model.words import CRITERIA, Criterion

TOP = 3


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
