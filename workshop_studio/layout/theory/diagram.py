"""Owns the drawing of the theory's diagram: column heads, lines, boxes, what the lines mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop_studio.layout.display_list import Child, Group, Ink, Path, Shape, Text
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.sheet import Sheet
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.bends import arrow, rounded, without_head
from workshop_studio.layout.shapes.outlines import polyline
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.theory.content import TheoryContent
from workshop_studio.layout.theory.plan import Plan, Room, planned
from workshop_studio.layout.theory.tiles import SMALLEST, tile_shapes
from workshop_studio.layout.words import COLUMN_NAMES, COLUMN_PROMPTS, counted
from workshop_studio.model.words import COLUMNS

_HEAD_HEIGHT = 34.0
_KEY_HEIGHT = 18.0
_LINE = Ink(stroke=PALETTE.muted, width=1.1)
_CONDITION = Ink(stroke=PALETTE.muted, width=1.1, dash=(3.5, 2.5))
_HALO = Ink(stroke=PALETTE.paper, width=3.4)
_ARROW = 5.5
_BEND = 4.0
_ELSEWHERE = {
    True: "Outcomes and aims are on the next page.",
    False: "Activities and moderating factors are on the page before.",
}


def theory_diagrams(content: TheoryContent, on: Sheet, book: FontBook) -> list[tuple[Sheet, Piece]]:
    """The diagram with the sheet it lies on: one figure, or two that share the mechanisms.

    Texts are cut only where two figures on an upright sheet do not hold them whole either; the
    list is empty where no letters of a readable size would fit, and the tables have to do alone.
    """
    halves = [content.part(COLUMNS[:3]), content.part(COLUMNS[2:])]
    for whole in (True, False):
        for parts, sheet in (([content], on), (halves, on), (halves, on.turned)):
            room = Room(0.0, _HEAD_HEIGHT, sheet.inner, sheet.room - _HEAD_HEIGHT - _KEY_HEIGHT)
            plans = [planned(part, room, book, whole=whole) for part in parts]
            found = [(part, plan) for part, plan in zip(parts, plans, strict=True) if plan]
            if len(found) == len(parts):
                return [
                    (sheet, _figure(part, plan, sheet.room, content, book)) for part, plan in found
                ]
    return []


def _figure(
    part: TheoryContent, plan: Plan, height: float, content: TheoryContent, book: FontBook
) -> Piece:
    shapes: list[Child] = [*_heads(part, plan, book), *_lines(plan, part)]
    across = plan.columns.rights[0] - plan.columns.lefts[0]
    for block in plan.blocks:
        shapes += tile_shapes(
            plan.tiles[block.id], plan.columns.lefts[block.column], block.top, across
        )
    words = _words(part, plan, content)
    shapes += _key(height - _KEY_HEIGHT + 6.0, plan, part, words, book=book)
    return Piece(height, (Group("Figure", tuple(shapes), alt=_alt(part)),))


def _heads(part: TheoryContent, plan: Plan, book: FontBook) -> Iterator[Shape]:
    width = plan.columns.rights[0] - plan.columns.lefts[0] + 14
    head = Style(max(12.0, plan.size + 1.5), 700, leading=1.15)
    prompts = _prompts(part, plan, width, book)
    for column, x, prompt in zip(part.columns, plan.columns.lefts, prompts, strict=True):
        name = set_text(book, COLUMN_NAMES[column], head, width=width, max_lines=1)
        yield Text(x, 0, name, PALETTE.text)
        yield Text(x, name.height + 1, prompt, PALETTE.muted)


def _prompts(part: TheoryContent, plan: Plan, width: float, book: FontBook) -> list[TextBlock]:
    """What each column asks: in the size of the key, or the smallest where that is too wide."""
    styles = (_prompt(plan), replace(_prompt(plan), size=SMALLEST))
    sizes = [
        [
            set_text(book, COLUMN_PROMPTS[column], style, width=width, max_lines=1)
            for column in part.columns
        ]
        for style in styles
    ]
    return next((s for s in sizes if not any(block.truncated for block in s)), sizes[-1])


def _prompt(plan: Plan) -> Style:
    return Style(max(SMALLEST, plan.size - 2.0), colour=PALETTE.muted, leading=1.2)


def _lines(plan: Plan, content: TheoryContent) -> Iterator[Shape]:
    conditions = content.conditions
    for route in plan.routes:
        line = without_head(route.corners, _ARROW)
        yield Path(rounded(line, _BEND), _HALO)
        yield Path(rounded(line, _BEND), _CONDITION if route.edge in conditions else _LINE)
    for route in plan.routes:
        yield Path(arrow(route.corners, _ARROW), Ink(fill=PALETTE.muted))


def _key(
    y: float, plan: Plan, part: TheoryContent, words: str, *, book: FontBook
) -> Iterator[Shape]:
    """What the lines that are drawn mean, and what has to be said besides."""
    x = plan.columns.lefts[0]
    style = _prompt(plan)
    conditions = len(part.conditions)
    kinds = (
        (_LINE, "leads to", len(part.links) - conditions),
        (_CONDITION, "is a condition for", conditions),
    )
    for ink, meaning, count in kinds:
        if not count:
            continue
        yield Path(polyline([(x, y + 6), (x + 22, y + 6)]), ink)
        yield Path(arrow([(x, y + 6), (x + 27, y + 6)], _ARROW), Ink(fill=PALETTE.muted))
        block = set_text(book, meaning, style)
        yield Text(x + 32, y, block, PALETTE.muted)
        x += 32 + block.width + 22
    yield Text(x, y, set_text(book, words, style), PALETTE.muted)


def _words(part: TheoryContent, plan: Plan, content: TheoryContent) -> str:
    """What has to be said below the diagram for it not to mislead."""
    words = []
    if len(part.columns) < len(content.columns):
        first = "activities" in part.columns
        words.append(_ELSEWHERE[first])
        apart = 0 if first else _left_out(content)
        if apart:
            links = counted(apart, "link runs", "links run")
            words.append(f"{links} between the two pages: see the table of links.")
    if plan.shortened:
        words.append("Long texts are cut here; the tables have them whole.")
    return " ".join(words)


def _left_out(content: TheoryContent) -> int:
    """How many links neither half of a parted diagram shows."""
    halves = content.part(COLUMNS[:3]).links + content.part(COLUMNS[2:]).links
    return len({link.id for link in content.links} - {link.id for link in halves})


def _alt(content: TheoryContent) -> str:
    parts = ", ".join(
        f"{COLUMN_NAMES[column].lower()}: {len(members)}"
        for column, members in content.columns.items()
    )
    links = counted(len(content.links), "link", "links")
    return f"Columns with {links} between them ({parts}). The tables that follow say the same."
