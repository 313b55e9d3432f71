"""Owns the scene of a theory of change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Editable, Ground, Item, Scene
from workshop_studio.layout.boards.theory.boxes import text_top
from workshop_studio.layout.boards.theory.cells import cell_id, cells
from workshop_studio.layout.boards.theory.ground import GroupHeadLook, HeadLook, PanelLook
from workshop_studio.layout.boards.theory.lettering import TEXT
from workshop_studio.layout.boards.theory.lines import LineLook, extent_of, line_look, origin_of
from workshop_studio.layout.boards.theory.naming import Names, kind_of
from workshop_studio.layout.boards.theory.plan import HEADING, Plan, planned
from workshop_studio.layout.boards.theory.sizes import FULL, SMALL
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.content import TheoryContent, theory_content
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink

_EDGE = 2.0


def theory_scene(snapshot: Snapshot, theory: str, book: FontBook, *, small: bool = False) -> Scene:
    """A theory as its board: columns with their questions, lines, and the boxes above them.

    Args:
        snapshot: the session.
        theory: id of the theory.
        book: the faces.
        small: whether boxes are as narrow as small windows need.
    """
    content = theory_content(snapshot, snapshot.get(Theory, theory), with_private=True)
    plan = planned(content, book, SMALL if small else FULL)
    names = Names(content)
    hidden = {each.id for each in content.elements if each.private}
    conditions = content.conditions
    links = [
        _link_item(
            link,
            plan.lines[link.id],
            name=names.link(link),
            is_condition=link.id in conditions,
            private=not hidden.isdisjoint((link.source, link.target)),
        )
        for link in content.links
    ]
    boxes = [_box_item(element, plan, names) for element in content.elements]
    return Scene(
        bounds=around(plan.panels.values()),
        ground=tuple(_ground(content, plan)),
        items=(*links, *boxes),
        order=tuple(item.id for item in (*boxes, *links)),
        cells=tuple(cells(plan)),
    )


def _ground(content: TheoryContent, plan: Plan) -> Iterator[Ground]:
    for column, frame in plan.panels.items():
        yield PanelLook(frame)
        yield HeadLook(column, frame)
    private = {each.id for each in content.elements if each.private}
    for (_, group), members in plan.groups.items():
        first = plan.boxes[members[0]]
        if group:
            public = any(each not in private for each in members)
            yield GroupHeadLook(group, first.x, first.y - HEADING, first.width, wall=public)


def _box_item(element: Element, plan: Plan, names: Names) -> Item:
    box, look = plan.boxes[element.id], plan.looks[element.id]
    top, beside = text_top(look), look.padding
    return Item(
        id=element.id,
        at=(box.x, box.y),
        extent=Rect(0.0, 0.0, box.width, box.height).grown(_EDGE),
        look=look,
        name=names.element(element),
        kind=kind_of(element.column),
        edit=Editable(
            element.text,
            Rect(beside, top, box.width - 2 * beside, box.height - top),
            TEXT.size,
            label=kind_of(element.column),
            weight=TEXT.weight,
        ),
        cell=cell_id(element.column, element.group.strip() or None),
        private=element.private,
        radius=8.0,
    )


def _link_item(
    link: TheoryLink,
    corners: tuple[Point, ...],
    *,
    name: str,
    is_condition: bool,
    private: bool,
) -> Item:
    return Item(
        id=link.id,
        at=origin_of(corners),
        extent=extent_of(corners),
        look=line_look(corners, is_condition=is_condition),
        name=name,
        kind="Link",
        ends=(link.source, link.target),
        line=corners,
        private=private,
    )


def moved_link(item: Item, corners: tuple[Point, ...]) -> Item:
    """The same link through other corners of the board."""
    look = item.look
    if isinstance(look, LineLook):
        look = replace(line_look(corners, is_condition=look.is_condition), tone=look.tone)
    return replace(item, at=origin_of(corners), extent=extent_of(corners), look=look, line=corners)
