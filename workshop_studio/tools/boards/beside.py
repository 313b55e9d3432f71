"""Owns where the next thing goes that is written beside or below another, or what stands there.

On a free board that is the place to the right, to the left or below. On boards of columns, layers
or rings it is the next place to the right or to the left, in the same row; below is the next row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, Protocol, runtime_checkable

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.refusal import NotPossibleError

Way = Literal["beside", "before", "below"]
_STEPS: Mapping[Way, int] = MappingProxyType({"beside": 1, "before": -1})


@frozen
class NextTo:
    """A place beside something.

    Attributes:
        taken: id of what stands there already; "" where it is free.
        cell: the cell it lies in; "" where the board has none.
        at: where it is; on a board of cells any point of it, where words follow in the editor.
    """

    taken: str = ""
    cell: str = ""
    at: Point | None = None


@runtime_checkable
class BesideActs(Protocol):
    """What boards can do besides on which one thing is written after the other."""

    def next_to(self, snapshot: Snapshot, record: str, way: Way) -> NextTo | None:
        """The place beside, before or below something; None for what nothing is written beside.

        Raises:
            NotPossibleError: there is no place further on that side.
        """
        ...


def free_next_to(acts: BesideActs, snapshot: Snapshot, record: str, way: Way) -> NextTo | None:
    """The nearest place on that side that takes something new: past all that stands there."""
    found = acts.next_to(snapshot, record, way)
    while found is not None and found.taken and not found.cell:
        found = acts.next_to(snapshot, found.taken, way)
    return found


def next_in_columns(
    scene: Scene, record: str, way: Way, *, places: Sequence[str],
    place_of: Callable[[str], str] = str,
) -> NextTo:  # fmt: skip
    """The place beside something on a board of places that stand side by side.

    Args:
        scene: the board.
        record: id of what it is beside.
        way: to the next place, to the one before, or further down in the same.
        places: ids of the places, from left to right.
        place_of: the place that the cell of an item belongs to.

    Raises:
        NotPossibleError: there is no place further on that side.
    """
    here = place_of(scene.by_id[record].cell)
    row = _members(scene, here, place_of)
    at = row.index(record)
    if way == "below":
        return NextTo(row[at + 1] if at + 1 < len(row) else "", here)
    beside = places.index(here) + _STEPS[way]
    if not 0 <= beside < len(places):
        raise NotPossibleError("There is no place further on this side.")
    there = _members(scene, places[beside], place_of)
    return NextTo(there[at] if at < len(there) else "", places[beside])


def next_in_the_free(item: Item, rects: Sequence[tuple[str, Rect]], way: Way, gap: float) -> NextTo:
    """The place beside a note on a free board, a gap away; what overlaps it has taken it."""
    frame = dict(rects)[item.id]
    x, y = frame.x, frame.y
    if way == "below":
        y = frame.bottom + gap
    else:
        x += _STEPS[way] * (frame.width + gap)
    wanted = Rect(x, y, frame.width, frame.height)
    taken = next((key for key, rect in rects if key != item.id and rect.meets(wanted)), "")
    return NextTo(taken, at=(x, y))


def _members(scene: Scene, place: str, place_of: Callable[[str], str]) -> list[str]:
    """Ids of what stands in a place, as it is read."""
    return [key for key in scene.order if _stands(scene.by_id[key], place, place_of)]


def _stands(item: Item, place: str, place_of: Callable[[str], str]) -> bool:
    return bool(item.cell) and not item.ends and place_of(item.cell) == place
