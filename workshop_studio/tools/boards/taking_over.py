"""Owns taking a question into a theory of change; a theory is begun where there is none."""

from __future__ import annotations

from workshop_studio.document.document import Step
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.theories import add_theory, take_into
from workshop_studio.tools.boards.acting import Act

TITLE = "Theory of change"


def into_theory(snapshot: Snapshot, source: str) -> Act:
    """Take a question, note or commitment into the first theory, once; the act selects its box."""
    theories = snapshot.all(Theory)
    step = Step(operation="take-into-theory", label="Take into the theory of change")
    there = [each.id for each in snapshot.all(Element) if source in each.origins]
    if there:
        return Act(ChangeSet(), step, (there[0],))
    begun = ChangeSet() if theories else add_theory(snapshot, title=TITLE)
    after = snapshot.apply(begun)
    taken = take_into(after, source, after.all(Theory)[0].id)
    added = tuple(each.id for each in taken.changes if each.before is None)
    return Act(merged([begun, taken]), step, added)
