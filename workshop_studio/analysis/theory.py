"""Owns the advice on a theory of change: checks worth running, never errors (method, 6)."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.analysis.theory_paths import loops_in, missing_paths
from workshop_studio.analysis.theory_view import TheoryView, named, view_of
from workshop_studio.model.advice import ADVICE_RULES, WATCHABLE_OUTCOMES, Advice
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element


def advice(snapshot: Snapshot, theory_id: str) -> tuple[Advice, ...]:
    """What is worth another look in a theory of change.

    First the theory as a whole, then its elements from left to right and top to bottom, then its
    links. Private elements count when paths are followed, but no sentence is about them or names
    them, because advice goes on paper.

    Raises:
        LookupError: there is no such theory.
    """
    view = view_of(snapshot, theory_id)
    found = [
        *_outcomes_together(view),
        *_each(view),
        *missing_paths(view),
        *loops_in(view),
        *_reasons(view),
    ]
    order = [view.theory.id, *view.elements, *(link.id for link in view.links)]
    position = {record: place for place, record in enumerate(order)}
    return tuple(
        sorted(found, key=lambda each: (position[each.record], ADVICE_RULES.index(each.rule)))
    )


def _outcomes_together(view: TheoryView) -> Iterator[Advice]:
    outcomes = view.of("outcomes")
    if len(outcomes) > WATCHABLE_OUTCOMES:
        text = (
            f"There are {len(outcomes)} outcomes, and more than {WATCHABLE_OUTCOMES} can hardly be"
            " watched: keep those that matter most."
        )
        yield Advice("many-outcomes", view.theory.id, text)
    if outcomes and not any(outcome.priority for outcome in outcomes):
        yield Advice(
            "no-priority", view.theory.id, "No outcome is marked as one of the most important yet."
        )


def _each(view: TheoryView) -> Iterator[Advice]:
    for activity in view.of("activities"):
        if missing := _who_and_when(activity):
            text = f"The activity {named(activity)} does not say {missing}."
            yield Advice("activity-who-when", activity.id, text)
    for outcome in view.of("outcomes"):
        if not any(measure.indicator.strip() for measure in outcome.measures):
            text = f"The outcome {named(outcome)} has no indicator to tell whether it is reached."
            yield Advice("outcome-indicator", outcome.id, text)
        if not _has_time(outcome, view.theory.timeframe):
            text = f"The outcome {named(outcome)} does not say by when."
            yield Advice("outcome-time", outcome.id, text)


def _who_and_when(activity: Element) -> str:
    who, when = activity.who.strip(), activity.when.strip()
    if who and when:
        return ""
    if who or when:
        return "when it happens" if who else "who does it"
    return "who does it and when"


def _has_time(outcome: Element, timeframe: str) -> bool:
    """Whether an outcome's time is stated: its own, of a measure, or of the theory as a whole."""
    times = (outcome.when, timeframe, *(measure.when for measure in outcome.measures))
    return any(time.strip() for time in times)


def _reasons(view: TheoryView) -> Iterator[Advice]:
    elements = view.elements
    for link in view.spoken_links:
        if not link.because.strip():
            ends = f"from {named(elements[link.source])} to {named(elements[link.target])}"
            yield Advice("link-reason", link.id, f"The link {ends} does not say why it holds.")
