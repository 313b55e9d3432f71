"""Owns a board of free notes as a scene: each where it was put, the others in rows below."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import count
from math import ceil, floor

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.notes_groups import (
    HEADING,
    apart,
    frames,
    groups_of,
    heading_items,
    in_order,
)
from workshop_studio.layout.boards.notes_items import note_ways, shown_notes
from workshop_studio.layout.boards.notes_links import link_item
from workshop_studio.layout.boards.notes_look import NoteLook, NoteSizes, note_sizes
from workshop_studio.layout.boards.notes_memo import NotesMemo
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.layout.words import shortened
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot

_LEFT = _TOP = 60.0
_PER_ROW = 5
BETWEEN = 42.0
"""Between the notes of the rows, more than the gap within an iceberg: links need to be seen."""
_EMPTY = Rect(0.0, 0.0, 1_200.0, 640.0)
_GHOSTS = ("Every pupil is missed when away", "A school changes before a pupil must")


def notes_scene(
    snapshot: Snapshot,
    board: str,
    *,
    book: FontBook,
    theme: ScreenTheme,
    small: bool = False,
    wall: bool = False,
    memo: NotesMemo | None = None,
) -> Scene:
    """The notes of a free board as they are now.

    Args:
        snapshot: the session.
        board: its id.
        book: the faces.
        theme: the colours.
        small: for a narrow window.
        wall: for the room: without private notes, groups and examples.
        memo: what the last layout of this board, for this screen, left to be used again.
    """
    memo = memo if memo is not None else NotesMemo()
    notes = shown_notes(snapshot, board, wall=wall)
    sizes = note_sizes(small=small)
    ways = note_ways(snapshot, book, sizes, memo=memo, wall=wall)
    looks = [ways.look(note) for note in notes]
    rects = _rects(notes, looks, sizes)
    if wall:
        # Notes are higher there, and what stood below one another still does.
        rects = apart(notes, rects)
    items = tuple(
        ways.item(note, look, (rects[note.id].x, rects[note.id].y))
        for note, look in zip(notes, looks, strict=True)
    )
    links = _links(snapshot, board, rects, memo)
    groups = groups_of(notes, rects)
    ghosts = () if notes or wall else tuple(_ghosts(sizes, book, theme))
    everything = (*rects.values(), *(each.frame for each in groups))
    return Scene(
        bounds=around(everything).grown(32.0) if notes else _EMPTY,
        ground=(*ghosts, *frames(groups)),
        items=(*links, *heading_items(groups), *items),
        order=(*in_order(notes, rects, groups), *(link.id for link in links)),
        free=True,
    )


def free_place(taken: Sequence[Rect], size: NoteSizes, height: float) -> Point:
    """The first place of the rows where a note of a height meets no other."""
    across, down = size.width + BETWEEN, size.height + BETWEEN
    wide, high, air = size.width, height, size.gap_x / 2
    barred: set[tuple[int, int]] = set()
    beyond = _LEFT + _PER_ROW * across + air
    for rect in taken:
        # Only the places a note reaches are barred by it; a full board is asked once for each.
        if rect.x > beyond:
            continue
        columns = _reached(rect.x - _LEFT - air, rect.right - _LEFT + air, across, wide)
        rows = _reached(rect.y - _TOP - air, rect.bottom - _TOP + air, down, high)
        barred |= {(row, column) for row in rows for column in columns}
    row, column = next(
        place for number in count() if (place := divmod(number, _PER_ROW)) not in barred
    )
    return _LEFT + column * across, _TOP + row * down


def _reached(start: float, end: float, pitch: float, length: float) -> range:
    """The places of a row that something reaches: each so long, and begun every pitch."""
    return range(max(0, ceil((start - length) / pitch)), max(0, floor(end / pitch) + 1))


def _rects(notes: Sequence[Note], looks: Sequence[NoteLook], sizes: NoteSizes) -> dict[str, Rect]:
    """Where the notes stand: those that were put somewhere, and the others in rows below."""
    found: dict[str, Rect] = {}
    for note, look in zip(notes, looks, strict=True):
        if note.x is not None and note.y is not None:
            found[note.id] = Rect(note.x, note.y, sizes.width, look.height)
    below = max((rect.bottom + BETWEEN for rect in found.values()), default=_TOP)
    waiting = [(n, look) for n, look in zip(notes, looks, strict=True) if n.id not in found]
    for row in _rows(waiting):
        below += HEADING if row[0][0].group.strip() else 0.0
        for number, (note, look) in enumerate(row):
            x = _LEFT + number * (sizes.width + BETWEEN)
            found[note.id] = Rect(x, below, sizes.width, look.height)
        below += max(look.height for _, look in row) + BETWEEN
    return found


def _rows(waiting: Sequence[tuple[Note, NoteLook]]) -> Iterator[list[tuple[Note, NoteLook]]]:
    """Notes without a place, row by row; those under a heading in rows of their own."""
    groups: dict[str, list[tuple[Note, NoteLook]]] = {}
    for note, look in waiting:
        groups.setdefault(note.group.strip(), []).append((note, look))
    for members in groups.values():
        for start in range(0, len(members), _PER_ROW):
            yield members[start : start + _PER_ROW]


def _links(
    snapshot: Snapshot, board: str, rects: dict[str, Rect], memo: NotesMemo
) -> tuple[Item, ...]:
    memo.forget_all_but(rects)
    memo.stand_on(rects)
    return tuple(
        joining(link, notes, memo.way((link.source, link.target)), memo)
        for link, notes in linked_notes(snapshot, board, rects)
    )


def linked_notes(
    snapshot: Snapshot, board: str, shown: Collection[str]
) -> Iterator[tuple[NoteLink, tuple[Note, Note]]]:
    """The links of a board whose notes are shown, with their notes."""
    notes = {note.id: note for note in snapshot.of(Note, board) if note.id in shown}
    for link in snapshot.of(NoteLink, board):
        source, target = notes.get(link.source), notes.get(link.target)
        if source is not None and target is not None:
            yield link, (source, target)


def joining(
    link: NoteLink, notes: tuple[Note, Note], way: tuple[Point, ...], memo: NotesMemo
) -> Item:
    """A link between notes as an item, along its way."""
    return memo.joined(link, notes, way, _joined)


def _joined(link: NoteLink, notes: tuple[Note, Note], way: tuple[Point, ...]) -> Item:
    return link_item(link.id, (link.source, link.target), way, link_words(*notes))


def link_words(source: Note, target: Note) -> str:
    """A link in words, for screen readers."""
    return f"Link: {shortened(source.text, 60)} bears on {shortened(target.text, 60)}"


def _ghosts(sizes: NoteSizes, book: FontBook, theme: ScreenTheme) -> list[Group]:
    """Two examples on an empty board, for the console only."""
    made = []
    for number, words in enumerate(_GHOSTS):
        x = _LEFT + number * (sizes.width + BETWEEN)
        ink = Ink(stroke=theme.border, width=1.5, dash=(6.0, 5.0))
        box = Box(x, _TOP, sizes.width, sizes.height, ink, 10.0)
        block = layout_text(book, words, size=13, weight=600, width=sizes.width - 20,
                            align="centre", leading=1.22)  # fmt: skip
        text = Text(x + 10, _TOP + (sizes.height - block.height) / 2, block, theme.muted)
        made.append(Group("Span", (Artifact((box,)), text), wall=False))
    return made
