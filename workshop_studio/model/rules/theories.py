"""Owns the rules of a theory of change: which way its links run (exchange format, rule 6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshop_studio.model.base import Record
from workshop_studio.model.problems import Problem
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import COLUMNS, Column


def may_lead(source: Column, target: Column) -> bool:
    """Whether a link may run from one column to another.

    Rightwards or within a column; a moderating factor may also point back at an activity that it
    conditions.
    """
    return COLUMNS.index(target) >= COLUMNS.index(source) or is_condition(source, target)


def is_condition(source: Column, target: Column) -> bool:
    """Whether a link says under which condition an activity works.

    A moderating factor that points back at an activity leads on to nothing by that link.
    """
    return source == "moderating-factors" and target == "activities"


def theory_problems(record: Record, snapshot: Snapshot) -> Iterator[Problem]:
    """A link that runs from right to left."""
    if not isinstance(record, TheoryLink):
        return
    source, target = snapshot.find(record.source), snapshot.find(record.target)
    if not (isinstance(source, Element) and isinstance(target, Element)):
        return
    known = source.column in COLUMNS and target.column in COLUMNS
    if known and not may_lead(source.column, target.column):
        yield Problem(
            record.id, "target", f"a link cannot run from {source.column} back to {target.column}"
        )


def loop_problems(snapshot: Snapshot) -> Iterator[Problem]:
    """Warnings for theories in which something leads back to itself."""
    for theory in snapshot.all(Theory):
        after: dict[str, list[str]] = {}
        for link in snapshot.of(TheoryLink, theory.id):
            after.setdefault(link.source, []).append(link.target)
        if _has_loop(after):
            yield Problem(theory.id, "links", "lead round in a loop", warning=True)


def _has_loop(after: Mapping[str, list[str]]) -> bool:
    """Whether some walk comes back: what has nothing left before it is taken away, until stuck."""
    incoming: dict[str, int] = {}
    for targets in after.values():
        for target in targets:
            incoming[target] = incoming.get(target, 0) + 1
    free = [source for source in after if not incoming.get(source)]
    while free:
        for target in after.get(free.pop(), ()):
            incoming[target] -= 1
            if not incoming[target]:
                free.append(target)
    return any(incoming.values())
