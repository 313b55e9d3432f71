"""Owns the order in which a result is told: criterion by criterion, then all together."""

from __future__ import annotations

from collections import Counter

from workshop_studio.analysis.ranking import ranks
from workshop_studio.model.results import QuestionResult, RoundResult
from workshop_studio.model.reveal import RevealRow, RevealStep
from workshop_studio.model.words import CRITERIA, Criterion

ROWS = 6
"""As many as the back row can read at once."""


def reveal_steps(result: RoundResult) -> tuple[RevealStep, ...]:
    """The three criteria, then all votes together (method, 4).

    Within a rank the questions keep the order of the ranked table; the rank itself stays shared.
    """
    return tuple(_step(result, criterion) for criterion in (*CRITERIA, None))


def _step(result: RoundResult, criterion: Criterion | None) -> RevealStep:
    votes = {each.question: _votes(each, criterion) for each in result.questions}
    rank_of = ranks(votes)
    sharing = Counter(rank_of.values())
    ordered = sorted(result.questions, key=lambda each: rank_of[each.question])
    rows = tuple(
        RevealRow(
            result=each,
            rank=rank_of[each.question],
            tied=sharing[rank_of[each.question]] > 1,
            votes=votes[each.question],
        )
        for each in ordered[:ROWS]
    )
    return RevealStep(
        criterion=criterion,
        rows=rows,
        more=len(ordered) - len(rows),
        votes=sum(votes.values()),
    )


def _votes(question: QuestionResult, criterion: Criterion | None) -> int:
    return question.total if criterion is None else question.votes.of(criterion)
