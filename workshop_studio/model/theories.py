"""Owns the records of a theory of change: theory, elements, measures, links (method, 6)."""

from __future__ import annotations

from typing import Annotated

from workshop_studio.model.base import Item, Listed
from workshop_studio.model.declared import Date, LongText, Name, Ref, ShortText
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Column, Confidence, FactorState

OwningTheory = Annotated[str, Ref(("theory",), owner=True)]
ElementEnd = Annotated[str, Ref(("element",))]


@frozen(kw_only=True)
class Theory(Listed):
    """How an approach is expected to lead to change, for whom and by when."""

    title: Name = ""
    need: LongText = ""
    for_whom: ShortText = ""
    timeframe: ShortText = ""
    version: ShortText = ""


@frozen(kw_only=True)
class MeasureValue:
    """What a measure showed on a day."""

    date: Date = ""
    value: float | None = None
    note: LongText = ""
    extra: str = ""


@frozen(kw_only=True)
class Measure:
    """How an outcome is monitored: indicator, baseline, target, source, when and who."""

    indicator: ShortText = ""
    unit: ShortText = ""
    baseline: ShortText = ""
    target: ShortText = ""
    source: ShortText = ""
    when: ShortText = ""
    who: ShortText = ""
    values: tuple[MeasureValue, ...] = ()
    extra: str = ""


@frozen(kw_only=True)
class Element(Item):
    """A box in one of the five columns.

    Attributes:
        origins: the questions, commitments or notes it was taken from.
        priority: an outcome the team calls most important.
        accountable: whether the team answers for an outcome; None where nobody said.
        measures: of an outcome.
        state: of a moderating factor.
    """

    theory: OwningTheory
    column: Column
    text: ShortText = ""
    who: ShortText = ""
    when: ShortText = ""
    output: ShortText = ""
    origins: tuple[Annotated[str, Ref(("question", "commitment", "note"))], ...] = ()
    priority: bool = False
    accountable: bool | None = None
    measures: tuple[Measure, ...] = ()
    state: FactorState = ""


@frozen(kw_only=True)
class TheoryLink(Listed):
    """One element leads to another, or is a condition of it, and why we think so."""

    theory: OwningTheory
    source: ElementEnd
    target: ElementEnd
    because: ShortText = ""
    confidence: Confidence = ""
