"""Owns the drawings of the items painted lately, found without comparing looks."""

from __future__ import annotations

from workshop_studio.layout.boards.scene import Detail, Item, Look, Stress
from workshop_studio.ui.canvas.painting.prepared import Prepared

_MOST = 24_000
"""Drawings kept; two of each item of the largest boards we know."""


class AtHand:
    """Drawings by the ids of their items; one counts only for the very look it was made of.

    A look holds all that is drawn of an item, and is compared by what it holds: that takes longer
    than painting it. Items keep their looks from one scene to the next.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, Detail, Stress], tuple[Look, Prepared]] = {}

    def find(self, item: Item, detail: Detail, stress: Stress) -> Prepared | None:
        """The drawing kept for an item, if there is one of its look."""
        kept = self._kept.get((item.id, detail, stress))
        return kept[1] if kept is not None and kept[0] is item.look else None

    def keep(self, item: Item, detail: Detail, stress: Stress, drawing: Prepared) -> None:
        """Keep a drawing; when there are too many, begin anew."""
        if len(self._kept) >= _MOST:
            self._kept.clear()
        self._kept[item.id, detail, stress] = item.look, drawing
