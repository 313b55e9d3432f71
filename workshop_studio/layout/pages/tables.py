"""Owns tables: rows of cells with rules between, a head that later pages repeat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Literal

from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Shape, Text, shapes_of
from workshop_studio.layout.pages.pieces import Piece, Shells
from workshop_studio.layout.pages.typesetting import parted
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.theme import PALETTE
from workshop_studio.model.frozen import frozen

_LONGEST_ROW = 300.0


@frozen
class Cell:
    """One cell: its text at x from the table's left edge, and marks beside it.

    Attributes:
        block: the text.
        x: left edge of the text in points.
        colour: of the text.
        scope: what the cell heads; a cell that heads nothing is an ordinary one.
        span: columns it covers.
        lang: language of the text where it is not the document's.
        marks: shapes that repeat what the text says, from the table's left edge and y 0; they
            are centred on the height of the text.
        marks_height: height of the marks in points.
    """

    block: TextBlock
    x: float
    colour: str = PALETTE.text
    scope: Literal["Column", "Row", ""] = ""
    span: int = 1
    lang: str = ""
    marks: tuple[Shape, ...] = ()
    marks_height: float = 0.0


@frozen
class Table:
    """The frame of a table.

    Attributes:
        name: its own within the document.
        width: in points.
        padding: above and below the text of a row, in points.
        centred: whether cells stand in the middle of their row's height, or at its top.
    """

    name: str
    width: float
    padding: float = 6.0
    centred: bool = False

    def shells(self, part: Literal["THead", "TBody"]) -> Shells:
        """The groups that rows of this part lie in."""
        return (
            Group("Table", (), thread=self.name),
            Group(part, (), thread=f"{self.name}.{part}"),
        )


def head_row(table: Table, cells: Sequence[Cell], *, before: float = 0.0) -> Piece:
    """The head of a table; it stays with the first row."""
    height = max(max(c.block.height, c.marks_height) for c in cells) + 2 * table.padding
    row = _row(table, cells, height, "", rule=Ink(fill=PALETTE.text))
    return Piece(height, (row,), before, table.shells("THead"), keep=True)


def repeated(head: Piece) -> Piece:
    """The head as it stands again on a later page: furniture there, since it was read before."""
    shapes = tuple(shape for child in head.children for shape in shapes_of(child))
    return Piece(head.height, (Artifact(shapes, kind="Pagination"),))


def body_rows(
    table: Table,
    rows: Sequence[Sequence[Cell]],
    head: Piece,
    *,
    start: int = 0,
    closed: bool = True,
) -> tuple[Piece, ...]:
    """The rows under a head; one that is very high may be parted between its lines.

    Args:
        table: they belong to.
        rows: of cells.
        head: of the table, which later pages repeat.
        start: the number of the first of these rows in its table.
        closed: whether the table ends with the last of them.
    """
    again = repeated(head)
    pieces: list[Piece] = []
    for number, cells in enumerate(rows, start=start):
        last = closed and number == start + len(rows) - 1
        pieces.extend(_row_pieces(table, cells, f"{table.name}.{number}", again, last=last))
    return tuple(pieces)


def no_row_alone(pieces: Sequence[Piece]) -> list[Piece]:
    """The rows of a table, its first and its last one on the page of a neighbour."""
    first = next((n for n, piece in enumerate(pieces) if not piece.keep), 0)
    beside = {first, len(pieces) - 2}
    last = len(pieces) - 1
    return [
        replace(piece, keep=True) if number in beside and number < last else piece
        for number, piece in enumerate(pieces)
    ]


def heading_row(table: Table, cell: Cell, head: Piece) -> Piece:
    """A row of one cell over the whole width that says what the rows below it share."""
    height = cell.block.height + 1.5 * table.padding
    group = Group("TR", (_cell(cell, table.padding, ""),))
    return Piece(height, (group,), 0.0, table.shells("TBody"), keep=True, again=repeated(head))


def _row_pieces(
    table: Table, cells: Sequence[Cell], name: str, again: Piece, *, last: bool
) -> list[Piece]:
    shells = table.shells("TBody")
    height = max(max(c.block.height, c.marks_height) for c in cells) + 2 * table.padding
    ink = Ink(fill=PALETTE.text if last else PALETTE.hairline)
    if height <= _LONGEST_ROW:
        return [
            Piece(height, (_row(table, cells, height, "", rule=ink),), 0.0, shells, again=again)
        ]
    table = replace(table, centred=False)
    slices = list(zip_longest(*(parted(cell.block, 6) for cell in cells)))
    pieces = []
    for number, blocks in enumerate(slices):
        ends = number == len(slices) - 1
        part = [
            replace(cell, block=block or TextBlock((), 0, 0), marks=() if number else cell.marks)
            for cell, block in zip(cells, blocks, strict=True)
        ]
        high = max(c.block.height for c in part) + (table.padding if number == 0 or ends else 0)
        row = _row(table, part, high, name, rule=ink if ends else None, first=number == 0)
        pieces.append(Piece(high, (row,), 0.0, shells, again=again))
    return pieces


def _row(
    table: Table,
    cells: Sequence[Cell],
    height: float,
    name: str,
    *,
    rule: Ink | None,
    first: bool = True,
) -> Group:
    groups = tuple(
        _cell(cell, _top(table, cell, height, first=first), f"{name}.{number}" if name else "")
        for number, cell in enumerate(cells)
    )
    if rule is None:
        return Group("TR", groups, thread=name)
    thick = 1.2 if rule.fill == PALETTE.text else 0.6
    line = Artifact((Box(0, height - thick / 2, table.width, thick, rule),))
    return Group("TR", (*groups, line), thread=name)


def _top(table: Table, cell: Cell, height: float, *, first: bool) -> float:
    if table.centred:
        return (height - cell.block.height) / 2
    return table.padding if first else 0.0


def _cell(cell: Cell, top: float, thread: str) -> Group:
    text = Text(cell.x, top, cell.block, cell.colour)
    children: tuple[Text | Artifact, ...] = (text,) if cell.block.lines else ()
    if cell.marks:
        middle = top + (cell.block.height - cell.marks_height) / 2
        children = (*children, moved(Artifact(cell.marks), 0, middle))
    return Group(
        "TH" if cell.scope else "TD",
        children,
        lang=cell.lang,
        scope=cell.scope,
        column_span=cell.span,
        thread=thread,
    )
