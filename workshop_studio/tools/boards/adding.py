"""Owns adding several texts to a board as one step, as a pasted list is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop_studio.document.document import Step
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.acting import Act, BoardActs
from workshop_studio.tools.boards.prefixes import Said


def each_added(
    acts: BoardActs, snapshot: Snapshot, texts: Sequence[Said], *, cell: str
) -> Iterator[ChangeSet]:
    """What puts each text on the board, one after the other, each on what the last has left.

    Raises:
        MendableError: one of them cannot be added; then none is to be.
    """
    for text in texts:
        changes = acts.add(snapshot, text, cell=cell, at=None).changes
        snapshot = snapshot.apply(changes)
        yield changes


def all_added(changes: Sequence[ChangeSet], *, things: str) -> Act:
    """The act of all of these additions as one step; `things` is what was added."""
    step = Step(operation="add-several", label=f"Add {len(changes)} {things}")
    return Act(merged(changes), step)
