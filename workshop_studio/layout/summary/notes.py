"""Owns the summary's section on what helps and what gets in the way, by layer of the iceberg."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.display_list import Group, Text
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.typesetting import Style, heading, set_text, written
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import LAYER_NAMES, SIDE_NAMES, counted
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LAYERS, SIDES, Layer, Side

_SHOWN = (3, 3, 2, 2, 1)
_LINES = (7, 5, 4, 3, 3)
"""Lines a side of a layer may take at each level of brevity."""
_LOOKED_AT = 12
"""How far down the notes of a side one is looked for that fits whole."""
_BETWEEN = 20.0
_SIGNS: dict[Side, str] = {"driver": "+", "barrier": "−"}
_NOTE = Style(10.0, leading=1.3)
_SIDE = Style(10.0, 600, leading=1.3)
_LAYER = Style(11.0, 600, leading=1.3)


def notes_section(snapshot: Snapshot, level: int, *, book: FontBook, width: float) -> Piece | None:
    """Drivers and barriers side by side, layer by layer; None where there are none to show.

    Args:
        snapshot: the session.
        level: how much has to be left out for want of room, from 0 (little) to 4.
        book: the faces.
        width: between the margins in points.
    """
    notes = iceberg_notes(snapshot)
    if not notes:
        return None
    wide = (width - _BETWEEN) / 2
    pieces = [heading(book, "What helps and what gets in the way", width=width)]
    pieces.append(_heads(notes, book=book, wide=wide))
    for layer in LAYERS:
        sides = [[n for n in notes if n.layer == layer and n.side == side] for side in SIDES]
        if any(sides):
            pieces.append(_layer(layer, sides, level, book=book, wide=wide))
    return stacked(pieces)


def iceberg_notes(snapshot: Snapshot) -> list[Note]:
    """The notes of all icebergs that paper may show, the most telling first.

    A note marked as an opportunity or as resonating with the group comes before others.
    """
    icebergs = [board.id for board in snapshot.all(Board) if board.kind == "iceberg"]
    notes = [n for board in icebergs for n in snapshot.of(Note, board) if not n.private]
    return sorted(notes, key=_weight)


def _weight(note: Note) -> int:
    return -2 * ("opportunity" in note.marks) - ("resonates" in note.marks)


def _heads(notes: Sequence[Note], *, book: FontBook, wide: float) -> Piece:
    """The names of the two sides with their signs, over their columns."""
    children = []
    height = 0.0
    for number, side in enumerate(SIDES):
        count = sum(note.side == side for note in notes)
        total = counted(count, "note", "notes") if count else "no notes"
        words = f"{_SIGNS[side]}  {SIDE_NAMES[side]} ({total})"
        block = set_text(book, words, _SIDE, width=wide, max_lines=1)
        x = number * (wide + _BETWEEN)
        children.append(written("P", block, x, 0, colour=PALETTE.accent))
        height = block.height
    return Piece(height, tuple(children))


def _layer(
    layer: Layer, sides: Sequence[Sequence[Note]], level: int, *, book: FontBook, wide: float
) -> Piece:
    title = set_text(book, LAYER_NAMES[layer], _LAYER)
    columns = [
        _side(side, notes, level, book=book, wide=wide)
        for side, notes in zip(SIDES, sides, strict=True)
    ]
    children = tuple(
        moved(child, number * (wide + _BETWEEN), title.height + 1)
        for number, column in enumerate(columns)
        for child in column.children
    )
    height = title.height + 1 + max(column.height for column in columns)
    return Piece(height, (written("H3", title, 0, 0), *children), 5.0)


def _side(side: Side, notes: Sequence[Note], level: int, *, book: FontBook, wide: float) -> Piece:
    """The first notes of a side as a list, each with the side's sign."""
    y = 0.0
    entries = []
    sign = set_text(book, _SIGNS[side], _SIDE)
    for note, text in _chosen(notes, level, book=book, width=wide - 13):
        label = Group("Lbl", (Text(0, y, sign, PALETTE.accent),))
        body = Group("LBody", (Text(13, y, text, PALETTE.text),), lang=note.lang)
        entries.append(Group("LI", (label, body), record=note.id))
        y += text.height + 2
    return Piece(y, (Group("L", tuple(entries)),) if entries else ())


def _chosen(
    notes: Sequence[Note], level: int, *, book: FontBook, width: float
) -> list[tuple[Note, TextBlock]]:
    """The first notes that are whole in the lines there are; one cut short where none would be."""
    chosen: list[tuple[Note, TextBlock]] = []
    lines = _LINES[level]
    for note in notes[:_LOOKED_AT]:
        text = set_text(book, note.text, _NOTE, width=width, max_lines=lines or 1)
        if len(text.lines) <= lines and not text.truncated:
            chosen.append((note, text))
            lines -= len(text.lines)
        if len(chosen) == _SHOWN[level]:
            break
    if not chosen and notes:
        first = notes[0]
        chosen.append((first, set_text(book, first.text, _NOTE, width=width, max_lines=lines)))
    return chosen
