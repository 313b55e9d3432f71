"""Owns the value of advice on a theory of change: what to look at again, never an error."""

from __future__ import annotations

from typing import Literal, get_args

from workshop_studio.model.frozen import frozen

AdviceRule = Literal[
    "many-outcomes", "no-priority", "activity-leads-nowhere", "activity-who-when",
    "mechanism-not-carried", "outcome-not-reached", "outcome-indicator", "outcome-time",
    "aim-not-reached", "loop", "link-reason",
]  # fmt: skip
ADVICE_RULES: tuple[AdviceRule, ...] = get_args(AdviceRule)

WATCHABLE_OUTCOMES = 7
"""More outcomes than this can hardly be watched (method, 6)."""


@frozen
class Advice:
    """One thing worth another look.

    Attributes:
        rule: what it is about, for grouping and for a picture beside it.
        record: id of the element or link it concerns, or of the theory as a whole.
        text: one plain sentence that names it.
    """

    rule: AdviceRule
    record: str
    text: str
