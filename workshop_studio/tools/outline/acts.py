"""Owns what a list of a board has to be able to do besides what the board can."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.outline.row import Outline


class OutlineActs(Protocol):
    """A board as a list. Every method is pure, as those of `BoardActs` are."""

    def outline(self, snapshot: Snapshot, scene: Scene) -> Outline:
        """The list as it is now; `scene` is the board from the same snapshot, and has the words."""
        ...

    def put(self, snapshot: Snapshot, ids: Sequence[str], *, place: str, before: str | None) -> Act:
        """Put things into a place, before something that stands there or last."""
        ...
