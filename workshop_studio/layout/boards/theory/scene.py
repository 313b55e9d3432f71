"""Owns the scene of a theory of change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Editable, Ground, Item, Scene
from workshop_studio.layout.boards.theory.boxes import text_top
from workshop_studio.layout.boards.theory.cells import cell_id, cells
from workshop_studio.layout.boards.theory.ground import GroupHeadLook, HeadLook, PanelLook
from workshop_studio.layout.boards.theory.lettering import TEXT
from workshop_studio.layout.boards.theory.lines import LineLook, extent_of, line_look, origin_of
from workshop_studio.layout.boards.theory.memo import TheoryMemo
from workshop_studio.layout.boards.theory.naming import Names, kind_of
from workshop_studio.layout.boards.theory.plan import HEADING, Plan, planned
from workshop_studio.layout.boards.theory.sizes import FULL, SMALL
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.content import TheoryContent, theory_content
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink

_EDGE = 2.0


def theory_scene(
    snapshot: Snapshot,
    theory: str,
    book: FontBook,
    *,
    small: bool = False,
    memo: TheoryMemo | None = None,
) -> Scene:
    """A theory as its board: columns with their questions, lines, and the boxes above them.

    Args:
        snapshot: the session.
        theory: id of the theory.
        book: the faces.
        small: whether boxes are as narrow as small windows need.
        memo: what the last layout of this theory left to be used again.
    """
    memo = memo if memo is not None else TheoryMemo()
    parts = (snapshot, small)
    return memo.scenes.get(theory, parts, lambda: _made(snapshot, theory, book, small, memo))


def _made(snapshot: Snapshot, theory: str, book: FontBook, small: bool, memo: TheoryMemo) -> Scene:  # noqa: FBT001 -- handed on
    content = theory_content(snapshot, snapshot.get(Theory, theory), with_private=True)
    plan = planned(content, book, SMALL if small else FULL, memo=memo)
    names = Names(content)
    links = _links(content, plan, names, memo)
    boxes = [
        memo.items.get(
            element.id,
            (element, plan.looks[element.id], plan.boxes[element.id], names.linked(element.id)),
            partial(_box_item, element, plan, names),
        )
        for element in content.elements
    ]
    memo.forget_all_but(plan.boxes, plan.lines)
    return Scene(
        bounds=around(plan.panels.values()),
        ground=tuple(_ground(content, plan)),
        items=(*links, *boxes),
        order=tuple(item.id for item in (*boxes, *links)),
        cells=tuple(cells(plan)),
    )


def _links(content: TheoryContent, plan: Plan, names: Names, memo: TheoryMemo) -> list[Item]:
    """The links of a theory along their lines."""
    elements, labels = {each.id: each for each in content.elements}, content.labels
    conditions, found = content.conditions, []
    for link in content.links:
        ends, corners = (elements[link.source], elements[link.target]), plan.lines[link.id]
        is_condition = link.id in conditions
        parts = (link, ends, corners, is_condition, labels[link.source], labels[link.target])
        make = partial(_link_item, link, ends, corners, names, is_condition=is_condition)
        found.append(memo.lines.get(link.id, parts, make))
    return found


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
    ends: tuple[Element, Element],
    corners: tuple[Point, ...],
    names: Names,
    *,
    is_condition: bool,
) -> Item:
    return Item(
        id=link.id,
        at=origin_of(corners),
        extent=extent_of(corners),
        look=line_look(corners, is_condition=is_condition),
        name=names.link(link),
        kind="Link",
        ends=(link.source, link.target),
        line=corners,
        private=any(end.private for end in ends),
    )


def moved_link(item: Item, corners: tuple[Point, ...]) -> Item:
    """The same link through other corners of the board."""
    look = item.look
    if isinstance(look, LineLook):
        look = replace(line_look(corners, is_condition=look.is_condition), tone=look.tone)
    return replace(item, at=origin_of(corners), extent=extent_of(corners), look=look, line=corners)
