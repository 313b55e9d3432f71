"""Owns the checks of a theory of change that follow its links."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.analysis.graph import led_to, loops
from workshop_studio.analysis.theory_view import TheoryView, named
from workshop_studio.model.advice import Advice, AdviceRule
from workshop_studio.model.frozen import frozen
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.theories import Element
from workshop_studio.model.words import Column


@frozen(kw_only=True)
class Path:
    """What the elements of a column should be joined to, by links one after the other.

    Attributes:
        rule: by which an element without such a path is told.
        column: of the elements.
        leads_to: columns that a path may end in; or, where there are none,
        comes_from: columns that a path may begin in.
        sentence: what is said of an element without a path, {} its name.
    """

    rule: AdviceRule
    column: Column
    leads_to: tuple[Column, ...] = ()
    comes_from: tuple[Column, ...] = ()
    sentence: str


PATHS = (
    Path(
        rule="activity-leads-nowhere",
        column="activities",
        leads_to=("outcomes",),
        sentence="The activity {} does not lead to any outcome yet.",
    ),
    Path(
        rule="mechanism-not-carried",
        column="mediating-mechanisms",
        comes_from=("activities",),
        sentence="No activity carries the mechanism {} yet.",
    ),
    Path(
        rule="outcome-not-reached",
        column="outcomes",
        comes_from=("activities",),
        sentence="No activity leads to the outcome {} yet.",
    ),
    Path(
        rule="aim-not-reached",
        column="aims",
        # A moderating factor is not among them: a condition alone reaches nothing.
        comes_from=("activities", "mediating-mechanisms", "outcomes"),
        sentence="Nothing leads to the aim {} yet.",
    ),
)


def missing_paths(view: TheoryView) -> Iterator[Advice]:
    """Elements that are not joined to what they are there for."""
    for path in PATHS:
        joined = _joined(view, path)
        for element in view.of(path.column):
            if element.id not in joined:
                yield Advice(path.rule, element.id, path.sentence.format(named(element)))


def _joined(view: TheoryView, path: Path) -> frozenset[str]:
    if path.leads_to:
        backwards = [(target, source) for source, target in view.edges]
        return led_to(backwards, view.ids(*path.leads_to))
    return led_to(view.edges, view.ids(*path.comes_from))


def loops_in(view: TheoryView) -> Iterator[Advice]:
    """Elements that lead back to one another."""
    for members in _loops(view):
        if len(members) > 1:
            text = f"These lead back to one another: {_listed(list(map(named, members)))}."
            yield Advice("loop", members[0].id, text)


def _loops(view: TheoryView) -> list[list[Element]]:
    """The elements of each loop that may be spoken of, in the order of the theory."""
    found = loops(view.edges)
    loop_of = {member: number for number, loop in enumerate(found) for member in loop}
    members: list[list[Element]] = [[] for _ in found]
    for element in view.elements.values():
        if element.id in loop_of:
            members[loop_of[element.id]].append(element)
    return members


def _listed(names: list[str], *, most: int = 4) -> str:
    if len(names) > most:
        return in_a_row([*names[:most], f"{len(names) - most} more"])
    return in_a_row(names)
