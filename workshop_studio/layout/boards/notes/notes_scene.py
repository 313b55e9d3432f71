"""Owns a board of free notes as a scene: each where it was put, the others in rows below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.notes.groups import (
    apart,
    frames,
    groups_of,
    heading_items,
    in_order,
)
from workshop_studio.layout.boards.notes.items import NoteWays, note_ways, shown_notes
from workshop_studio.layout.boards.notes.links import link_item
from workshop_studio.layout.boards.notes.look import NoteSizes, note_sizes
from workshop_studio.layout.boards.notes.memo import NotesMemo
from workshop_studio.layout.boards.notes.places import BETWEEN, LEFT, TOP, Stand, standing
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.layout.words import shortened
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot

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
    stands = memo.stands.of(notes, (sizes, wall, ways.questions), lambda note: _stand(ways, note))
    rects = standing(notes, stands, sizes)
    if wall:
        # Notes are higher there, and what stood below one another still does.
        rects = apart(notes, rects)
    items = tuple(
        stand.item or ways.item(note, stand.look, rects[note.id][:2])
        for note, stand in zip(notes, stands, strict=True)
    )
    links = _links(snapshot, board, notes, rects, memo)
    groups = groups_of(notes, rects)
    ghosts = () if notes or wall else tuple(_ghosts(sizes, book, theme))
    everything = (*rects.values(), *(each.frame for each in groups))
    return Scene(
        bounds=around(everything).grown(32.0) if notes else _EMPTY,
        ground=(*ghosts, *frames(groups)),
        items=(*links, *heading_items(groups), *items),
        order=(*in_order(notes, rects, groups), *[link.id for link in links]),
        free=True,
    )


def _stand(ways: NoteWays, note: Note) -> Stand:
    """A note where it was put; the room sees it there too unless another needs the place."""
    look = ways.look(note)
    if note.x is None or note.y is None:
        return Stand(look)
    rect = Rect(note.x, note.y, ways.sizes.width, look.height)
    return Stand(look, rect, None if ways.wall else ways.item(note, look, (note.x, note.y)))


def _links(
    snapshot: Snapshot, board: str, notes: Sequence[Note], rects: dict[str, Rect], memo: NotesMemo
) -> tuple[Item, ...]:
    """The links between notes that are shown; of nearly all it is seen at once that they stay."""
    memo.forget_all_but(rects)
    memo.stand_on(notes, rects)
    shown = memo.shown(snapshot.of(NoteLink, board))
    by_id = {note.id: note for note in notes}
    # Several links hang on a note, and each of them names it.
    said = cache(lambda ident: _said(by_id[ident]))

    def named(link: NoteLink, _notes: tuple[Note, Note], way: tuple[Point, ...]) -> Item:
        return _link(link, way, said(link.source), said(link.target))

    def made(link: NoteLink) -> Item:
        ends = by_id[link.source], by_id[link.target]
        return memo.joined(link, ends, memo.way(link), named)

    return tuple(memo.strung.of(shown, (), made))


def joining(
    link: NoteLink, notes: tuple[Note, Note], way: tuple[Point, ...], memo: NotesMemo
) -> Item:
    """A link between notes as an item, along its way."""
    return memo.joined(link, notes, way, _joined)


def _joined(link: NoteLink, notes: tuple[Note, Note], way: tuple[Point, ...]) -> Item:
    return _link(link, way, *map(_said, notes))


def _link(link: NoteLink, way: tuple[Point, ...], source: str, target: str) -> Item:
    words = f"Link: {source} bears on {target}"
    return link_item(link.id, (link.source, link.target), way, words)


def _said(note: Note) -> str:
    """A note in the words of its links, for screen readers."""
    return shortened(note.text, 60)


def _ghosts(sizes: NoteSizes, book: FontBook, theme: ScreenTheme) -> list[Group]:
    """Two examples on an empty board, for the console only."""
    made = []
    for number, words in enumerate(_GHOSTS):
        x = LEFT + number * (sizes.width + BETWEEN)
        ink = Ink(stroke=theme.border, width=1.5, dash=(6.0, 5.0))
        box = Box(x, TOP, sizes.width, sizes.height, ink, 10.0)
        block = layout_text(book, words, size=13, weight=600, width=sizes.width - 20,
                            align="centre", leading=1.22)  # fmt: skip
        text = Text(x + 10, TOP + (sizes.height - block.height) / 2, block, theme.muted)
        made.append(Group("Span", (Artifact((box,)), text), wall=False))
    return made
