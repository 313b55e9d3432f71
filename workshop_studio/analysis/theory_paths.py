"""Owns the checks of a theory of change that follow its links."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.analysis.graph import led_to, loops
from workshop_studio.analysis.theory_view import TheoryView, named
from workshop_studio.model.advice import Advice


def activities_leading_nowhere(view: TheoryView) -> Iterator[Advice]:
    """An activity that leads to no outcome."""
    backwards = [(target, source) for source, target in view.edges]
    leading = led_to(backwards, view.ids("outcomes"))
    for activity in view.of("activities"):
        if activity.id not in leading:
            text = f"The activity {named(activity)} does not lead to any outcome yet."
            yield Advice("activity-leads-nowhere", activity.id, text)


def mechanisms_not_carried(view: TheoryView) -> Iterator[Advice]:
    """A mechanism that no activity leads to."""
    carried = led_to(view.edges, view.ids("activities"))
    for mechanism in view.of("mediating-mechanisms"):
        if mechanism.id not in carried:
            text = f"No activity carries the mechanism {named(mechanism)} yet."
            yield Advice("mechanism-not-carried", mechanism.id, text)


def outcomes_not_reached(view: TheoryView) -> Iterator[Advice]:
    """An outcome that no activity leads to."""
    reached = led_to(view.edges, view.ids("activities"))
    for outcome in view.of("outcomes"):
        if outcome.id not in reached:
            text = f"No activity leads to the outcome {named(outcome)} yet."
            yield Advice("outcome-not-reached", outcome.id, text)


def aims_not_reached(view: TheoryView) -> Iterator[Advice]:
    """An aim that no activity, mechanism or outcome leads to; a condition alone reaches nothing."""
    steps = view.ids("activities", "mediating-mechanisms", "outcomes")
    reached = led_to(view.edges, steps)
    for aim in view.of("aims"):
        if aim.id not in reached:
            text = f"Nothing leads to the aim {named(aim)} yet."
            yield Advice("aim-not-reached", aim.id, text)


def loops_in(view: TheoryView) -> Iterator[Advice]:
    """Elements that lead back to one another."""
    for loop in loops(view.edges):
        members = [each for each in view.elements.values() if each.id in loop]
        if len(members) > 1:
            text = f"These lead back to one another: {_listed(list(map(named, members)))}."
            yield Advice("loop", members[0].id, text)


def _listed(names: list[str], *, most: int = 4) -> str:
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return f"{', '.join(names[:-1])} and {names[-1]}"
