"""Owns the places of a theory that boxes can be dropped into: groups of a column, and columns."""

from __future__ import annotations

from collections.abc import Iterator

from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scene import Cell
from workshop_studio.layout.boards.theory.ground import GlowLook
from workshop_studio.layout.boards.theory.plan import HEADING, INSET, Plan
from workshop_studio.layout.words import COLUMN_NAMES
from workshop_studio.model.words import COLUMNS, Column

_MARK = "/"


def cell_id(column: Column, group: str | None = None) -> str:
    """What a column, or a group in it, is known by; the group without a name has an id too."""
    return column if group is None else f"{column}{_MARK}{group}"


def column_of(cell: str) -> Column | None:
    """The column a cell lies in."""
    name = cell.partition(_MARK)[0]
    return next((column for column in COLUMNS if column == name), None)


def group_of(cell: str) -> str | None:
    """The group that a cell stands for; None for a whole column."""
    _, mark, group = cell.partition(_MARK)
    return group if mark else None


def cells(plan: Plan) -> Iterator[Cell]:
    """In the order of writing, from the right; the groups of a column come before the column."""
    for column in reversed(COLUMNS):
        panel = plan.panels[column]
        yield from _groups(plan, column, panel)
        number = COLUMNS.index(column) + 1
        yield Cell(cell_id(column), COLUMN_NAMES[column], panel, GlowLook(panel), number)


def _groups(plan: Plan, column: Column, panel: Rect) -> Iterator[Cell]:
    for (of, group), members in plan.groups.items():
        if of != column or not group:
            continue
        boxes = around(plan.boxes[each] for each in members)
        frame = Rect(
            panel.x, boxes.y - HEADING - INSET / 2, panel.width, boxes.height + HEADING + INSET
        )
        yield Cell(
            cell_id(column, group), f"{COLUMN_NAMES[column]}, {group}", frame, GlowLook(frame)
        )
