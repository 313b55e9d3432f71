"""Owns what every kind of board can be asked to do: show itself, and turn gestures into changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol, runtime_checkable

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.prefixes import Said


@frozen
class Act:
    """A change to be entered, what it is called in the history, and what to select afterwards."""

    changes: ChangeSet
    step: Step
    select: tuple[str, ...] = ()


class BoardActs(Protocol):
    """What can be done on one board; made anew whenever another board is shown.

    Every method is pure: a snapshot and arguments in, a scene or an `Act` out. Where something is
    not possible a `MendableError` says so in one sentence.
    """

    @property
    def board(self) -> str:
        """Id of what is shown: a board, or a theory."""
        ...

    def stands(self, snapshot: Snapshot) -> bool:
        """Whether the board is still part of the session; nothing else is asked for if not."""
        ...

    def scene(self, snapshot: Snapshot) -> Scene:
        """The board as it is now."""
        ...

    def relink(self, scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:
        """The links of items that are being dragged, as they run to the places given for now."""
        ...

    def add(self, snapshot: Snapshot, text: Said, *, cell: str, at: Point | None) -> Act:
        """Put a text on the board: into a cell ("" for the usual one), at a point where free.

        A place typed in front of the text goes before the cell.
        """
        ...

    def retype(self, snapshot: Snapshot, record: str, text: str) -> Act:
        """Replace what an item says."""
        ...

    def drop(self, snapshot: Snapshot, ids: Collection[str], *, held: str, at: Point) -> Act:
        """Let go of dragged items: `held` is the one under the hand, `at` where its origin went."""
        ...

    def nudge(self, snapshot: Snapshot, ids: Collection[str], *, dx: int, dy: int) -> Act:
        """Move by keyboard, one step left, right, up or down in the board's own sense."""
        ...

    def link(self, snapshot: Snapshot, source: str, target: str) -> Act:
        """Join two items."""
        ...

    def remove(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Take items away, with what hangs on them."""
        ...

    def duplicate(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Put the same again beside each item."""
        ...


@runtime_checkable
class WallActs(Protocol):
    """What boards can do besides that look otherwise to the room than at the console."""

    def wall_scene(self, snapshot: Snapshot) -> Scene | None:
        """The board as the room may see it; None where that is all of it that is public."""
        ...


@runtime_checkable
class TagActs(Protocol):
    """What boards can do besides on which a tag may choose more than it says."""

    def tag_chooses(self, snapshot: Snapshot, tag: str) -> str:
        """The name of what a typed tag chooses ("Health"); "" where it is a tag alone."""
        ...


@frozen
class Namesake:
    """Something that has a name already which is being typed.

    Attributes:
        id: of it.
        sentence: where it is, and what Enter would do.
    """

    id: str
    sentence: str


@runtime_checkable
class NamedActs(Protocol):
    """What boards can do besides whose things have names, so that one name twice may be a slip."""

    def name_in(self, snapshot: Snapshot, text: Said) -> str:
        """What something is called that is typed, without place and tags; equal for equal names."""
        ...

    def namesake(self, snapshot: Snapshot, text: str) -> Namesake | None:
        """What has the name already that is being typed, if anything has."""
        ...
