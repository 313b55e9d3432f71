"""Owns what is said of the top three when a criterion counts twice or not at all."""

from __future__ import annotations

from workshop_studio.layout.words import CRITERION_NAMES
from workshop_studio.model.results import RoundResult
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.weighing import Sensitivity, Weighing


def weighing_lines(result: RoundResult, sensitivity: Sensitivity) -> tuple[str, ...]:
    """A sentence for each weighing; none where all questions are in front or none is."""
    numbers = {each.question: str(each.number) for each in result.questions}
    if not sensitivity.top or len(sensitivity.top) == len(numbers):
        return ()
    return tuple(_line(weighing, numbers, sensitivity.top) for weighing in sensitivity.weighings)


def _line(weighing: Weighing, numbers: dict[str, str], top: tuple[str, ...]) -> str:
    how = "counted twice" if weighing.weight else "left out"
    return f"{CRITERION_NAMES[weighing.criterion]} {how}: {_outcome(weighing, numbers, top)}."


def _outcome(weighing: Weighing, numbers: dict[str, str], top: tuple[str, ...]) -> str:
    joins = in_a_row([numbers[each] for each in weighing.joins])
    leaves = in_a_row([numbers[each] for each in weighing.leaves])
    if joins and leaves:
        return f"{joins} in front instead of {leaves}"
    if joins:
        return f"{joins} in front as well"
    if leaves:
        return f"{leaves} no longer in front"
    return f"{in_a_row([numbers[each] for each in top])} in front as before"
