"""Owns taking things into a theory of change; a theory is begun where there is none."""

from __future__ import annotations

from workshop_studio.document.document import Step
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.operations.theories import add_theory, fitting_column, take_into
from workshop_studio.tools.boards.acting import Act

TITLE = "Theory of change"


def into_theory(snapshot: Snapshot, *sources: str) -> Act:
    """Take questions, notes or commitments into the first theory, each once and where it fits.

    The act selects the boxes, also those that were there before.

    Raises:
        NotPossibleError: something is gone, or cannot be taken into a theory.
    """
    step = Step(operation="take-into-theory", label="Take into the theory of change")
    changes: list[ChangeSet] = []
    after = snapshot
    if not snapshot.all(Theory):
        changes.append(add_theory(snapshot, title=TITLE))
        after = snapshot.apply(changes[0])
    theory, boxes = after.all(Theory)[0].id, []
    for source in sources:
        box = next((each.id for each in after.all(Element) if source in each.origins), "")
        if not box:
            taken = take_into(after, source, theory, column=fitting_column(after, source))
            box = taken.changes[0].id
            changes.append(taken)
            after = after.apply(taken)
        boxes.append(box)
    is_new = any(change.record.id in boxes for each in changes for change in each.changes)
    return Act(merged(changes) if is_new else ChangeSet(), step, tuple(boxes))
