"""Owns adding several texts to a board as one step, as a pasted list is."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.document.document import Step
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.acting import Act, BoardActs
from workshop_studio.tools.boards.prefixes import Said


def add_texts(
    acts: BoardActs, snapshot: Snapshot, texts: Sequence[Said], *, cell: str, things: str
) -> Act:
    """Put each text on the board, one after the other; `things` is what they are called.

    Raises:
        MendableError: one of them cannot be added; then none is.
    """
    if len(texts) == 1:
        return acts.add(snapshot, texts[0], cell=cell, at=None)
    changes: list[ChangeSet] = []
    for text in texts:
        act = acts.add(snapshot, text, cell=cell, at=None)
        changes.append(act.changes)
        snapshot = snapshot.apply(act.changes)
    return all_added(changes, things=things)


def all_added(changes: Sequence[ChangeSet], *, things: str) -> Act:
    """The act of all of these additions as one step; `things` is what was added."""
    step = Step(operation="add-several", label=f"Add {len(changes)} {things}")
    return Act(merged(changes), step)
