"""Owns moving elements of a theory to a place: a column, a group, and before which other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.frozen import frozen
from workshop_studio.model.rules.theories import may_lead
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.words import Column
from workshop_studio.operations.ordering import move_before
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.theories import move_element
from workshop_studio.tools.boards.as_one import Operation, as_one


@frozen
class Place:
    """Where an element may stand; `before` is None for the end of its group."""

    column: Column
    group: str
    before: str | None


def moved_to(snapshot: Snapshot, chosen: Sequence[Element], place: Place) -> ChangeSet:
    """Move elements to a place, in the order given.

    Raises:
        NotPossibleError: a link of theirs would run from right to left.
    """
    steps: list[Operation] = []
    for each in chosen:
        steps.append(
            partial(move_element, element_id=each.id, column=place.column, group=place.group)
        )
        steps.append(partial(move_before, record_id=each.id, before=place.before))
    changes = as_one(snapshot, steps)
    _check_links(snapshot.apply(changes), chosen)
    return changes


def _check_links(after: Snapshot, chosen: Sequence[Element]) -> None:
    moved = {each.id for each in chosen}
    for link in after.of(TheoryLink, chosen[0].theory):
        if link.source in moved or link.target in moved:
            source, target = after.get(Element, link.source), after.get(Element, link.target)
            if not may_lead(source.column, target.column):
                raise NotPossibleError(
                    "A link would run from right to left there; delete that link first."
                )
