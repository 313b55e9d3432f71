"""Owns how advice on a theory reads on paper: a sentence each, and one for links without reason."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.words import capitalised, number_in_words
from workshop_studio.model.advice import Advice

_FEW = 3
"""So many links without a reason are named; more would bury the rest of the advice."""


def looks(advice: Sequence[Advice]) -> list[str]:
    """The sentences in the order of the advice."""
    unexplained = [each for each in advice if each.rule == "link-reason"]
    if len(unexplained) <= _FEW:
        return [each.text for each in advice]
    others = [each.text for each in advice if each.rule != "link-reason"]
    count = capitalised(number_in_words(len(unexplained)))
    return [*others, f"{count} links do not say why they hold; the table of links shows which."]
