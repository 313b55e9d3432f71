"""Owns the values of a reveal: the steps in which a result is shown to the room."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen
from workshop_studio.model.results import QuestionResult
from workshop_studio.model.words import Criterion


@frozen(kw_only=True)
class RevealRow:
    """One question within a step.

    Attributes:
        result: what the round says about the question.
        rank: standard competition ranking within this step, most votes first (1, 2, 2, 4).
        tied: whether another question has the same rank in this step.
        votes: that count in this step.
    """

    result: QuestionResult
    rank: int
    tied: bool
    votes: int


@frozen(kw_only=True)
class RevealStep:
    """One criterion, or all three together.

    Attributes:
        criterion: None for all together.
        rows: the leading questions, the first on top.
        more: how many questions stand below them.
        votes: cast in this step, those for the questions below included.
    """

    criterion: Criterion | None
    rows: tuple[RevealRow, ...]
    more: int
    votes: int
