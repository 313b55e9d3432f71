"""Owns ranking: who stands where by score, and in which order equals are listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from workshop_studio.model.results import QuestionResult, Standing
from workshop_studio.model.words import CRITERIA


def ranks(scores: Mapping[str, int]) -> dict[str, int]:
    """Standard competition ranking, the highest score first: 1, 2, 2, 4."""
    having = Counter(scores.values())
    rank_of: dict[int, int] = {}
    better = 0
    for score in sorted(having, reverse=True):
        rank_of[score] = better + 1
        better += having[score]
    return {name: rank_of[score] for name, score in scores.items()}


def standings(scores: Mapping[str, int]) -> dict[str, Standing]:
    """The rank of each by score, and whether another has the same."""
    rank_of = ranks(scores)
    sharing = Counter(rank_of.values())
    return {name: Standing(rank=rank, tied=sharing[rank] > 1) for name, rank in rank_of.items()}


def listing(question: QuestionResult) -> tuple[int, int, int]:
    """Where a question sorts in the ranked table; `ORDER_RULE` says the same in words."""
    weakest = min(question.votes.of(criterion) for criterion in CRITERIA)
    return (question.rank, -weakest, question.number)
