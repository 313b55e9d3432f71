"""Owns tables of plain text: columns that share the width, those without a word left out."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.tables import (
    Cell,
    Table,
    body_rows,
    head_row,
    heading_row,
    no_row_alone,
)
from workshop_studio.layout.pages.typesetting import TABLE, Style, set_text
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.model.frozen import frozen

_HEAD = Style(9.5, 600, leading=1.3)
_GROUP = Style(9.5, 600, PALETTE.muted, leading=1.3)
_BETWEEN = 12.0
_PLAIN = 2
"""A table of no more columns than this is read like a list: its rows need no names."""


@frozen
class ProseColumn:
    """A column.

    Attributes:
        head: the words above it.
        share: of the width that columns without a fixed width share.
        fixed: width in points, for a column of labels.
        names_row: whether its cell names the row.
    """

    head: str
    share: float = 0.0
    fixed: float = 0.0
    names_row: bool = False


@frozen
class ProseRow:
    """A row.

    Attributes:
        texts: one for each column.
        langs: the language of each text where it is not the document's; none given means none.
        group: words that the row stands under, together with those that follow it.
    """

    texts: tuple[str, ...]
    langs: tuple[str, ...] = ()
    group: str = ""


def prose_table(
    name: str,
    columns: Sequence[ProseColumn],
    rows: Sequence[ProseRow],
    *,
    book: FontBook,
    width: float,
) -> list[Piece]:
    """The table as pieces; nothing at all without rows.

    Args:
        name: of the table within the document.
        columns: from left to right.
        rows: with as many texts as there are columns.
        book: the faces.
        width: of the table in points.
    """
    if not rows:
        return []
    used = [n for n, _ in enumerate(columns) if any(row.texts[n].strip() for row in rows)]
    widths = _widths([columns[n] for n in used], width)
    lefts = [sum(widths[:n]) + _BETWEEN * n for n in range(len(widths))]
    table = Table(name, width, padding=5.0)
    heads = [
        Cell(set_text(book, columns[n].head, _HEAD, width=wide), x, scope="Column")
        for n, x, wide in zip(used, lefts, widths, strict=True)
    ]
    head = head_row(table, heads, before=6.0)
    pieces = [head]
    group = ""
    for number, row in enumerate(rows):
        if row.group != group and row.group:
            block = set_text(book, row.group, _GROUP, width=width)
            cell = Cell(block, 0, _GROUP.colour, span=len(used))
            pieces.append(heading_row(table, cell, head))
        group = row.group
        cells = [
            Cell(
                set_text(book, row.texts[n], TABLE, width=wide),
                x,
                scope="Row" if columns[n].names_row and len(used) > _PLAIN else "",
                lang=row.langs[n] if row.langs else "",
            )
            for n, x, wide in zip(used, lefts, widths, strict=True)
        ]
        last = number == len(rows) - 1
        pieces += body_rows(table, [cells], head, start=number, closed=last)
    return no_row_alone(pieces)


def _widths(columns: Sequence[ProseColumn], width: float) -> list[float]:
    room = width - _BETWEEN * (len(columns) - 1) - sum(column.fixed for column in columns)
    shares = sum(column.share for column in columns)
    return [column.fixed or room * column.share / shares for column in columns]
