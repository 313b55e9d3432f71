"""Owns the iceberg as a scene: four layers with drivers and barriers, and links between notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.iceberg.ground import highlight, iceberg_ground
from workshop_studio.layout.boards.iceberg.issue import beside_issue, issue_bottom, issue_item
from workshop_studio.layout.boards.iceberg.labels import ghosts, layer_labels, side_headings
from workshop_studio.layout.boards.iceberg.memo import IcebergMemo
from workshop_studio.layout.boards.iceberg.places import (
    LARGE_ICEBERG,
    SMALL_ICEBERG,
    IcebergPlaces,
    columns_for,
    columns_within,
    placed,
)
from workshop_studio.layout.boards.iceberg.words import (
    PLACES,
    SIDE_NOUNS,
    Place,
    cell_id,
    cell_name,
    layer_name,
    layer_number,
)
from workshop_studio.layout.boards.notes.items import NoteWays, note_ways, shown_notes
from workshop_studio.layout.boards.notes.look import note_sizes
from workshop_studio.layout.boards.notes.notes_scene import joining
from workshop_studio.layout.boards.scene import Cell, Item, Scene
from workshop_studio.layout.display_list import Artifact, Group
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LAYERS, SIDES

ABOVE = 60.0
"""The first layer takes what is dropped so far above it, in points."""


@dataclass(frozen=True)
class Iceberg:
    """An iceberg's scene, and the places that made it."""

    scene: Scene
    places: IcebergPlaces


def iceberg(
    snapshot: Snapshot,
    board: str,
    *,
    book: FontBook,
    theme: ScreenTheme,
    small: bool = False,
    wall: bool = False,
    size: tuple[float, float] = (0.0, 0.0),
    memo: IcebergMemo | None = None,
) -> Iceberg:
    """The iceberg of a board as it is now.

    Args:
        snapshot: the session.
        board: id of the iceberg.
        book: the faces.
        theme: the colours.
        small: for a narrow window.
        wall: for the room: without private notes, groups and examples.
        size: of the window in points, which the board fills: as many columns as its width holds,
            and more rows beyond its height. Without a width there are as many columns as the
            fullest cell asks for.
        memo: what the last layout of this board, for this screen, left to be used again.
    """
    memo = memo if memo is not None else IcebergMemo()
    notes = shown_notes(snapshot, board, wall=wall)
    ways = note_ways(snapshot, book, note_sizes(small=small), memo=memo, wall=wall)
    made_of = (ways.sizes, wall, ways.questions)
    looks = memo.seen.of(notes, made_of, lambda note: ways.look(note, headed=True))
    heights = {note.id: look.height for note, look in zip(notes, looks, strict=True)}
    members: dict[Place, list[Note]] = {place: [] for place in PLACES}
    for note in notes:
        members[place_of(note)].append(note)
    sizes = SMALL_ICEBERG if small else LARGE_ICEBERG
    fullest, empty = max(len(held) for held in members.values()), not notes and not wall
    wide = columns_within(size[0], sizes, ways.sizes) if size[0] else columns_for(fullest)
    side = wide * (ways.sizes.width + ways.sizes.gap_x) - ways.sizes.gap_x
    width = sizes.labels + 2 * side + sizes.spine + sizes.margin
    room = max(width, size[0]) - (0.0 if wall else beside_issue(width, size[0]))
    issue = issue_item(snapshot.get(Board, board), book, room, small=small)
    places = placed(
        {place: [note.id for note in held] for place, held in members.items()},
        heights, sizes=sizes, note=ways.sizes, top=issue_bottom(issue), columns=wide, least=size,
    )  # fmt: skip
    memo.forget_all_but(places.rects)
    memo.stand(notes, places.rects)
    items = memo.stood.of(
        [note for place in PLACES for note in members[place]], made_of,
        lambda note: _item(note, ways, places),
    )  # fmt: skip
    links = _links(snapshot.of(NoteLink, board), notes, places, memo)
    ground = (*_ground(places, book, theme), *(ghosts(places, book, theme) if empty else ()))
    # What is not written yet is a place to write in, and of no use to the room.
    head = () if wall and not snapshot.get(Board, board).issue.strip() else (issue,)
    scene = Scene(
        bounds=places.bounds,
        ground=ground,
        items=(*head, *links, *items),
        order=tuple(item.id for item in (*head, *items, *links)),
        cells=tuple(_cell(place, places, theme) for place in PLACES),
    )
    return Iceberg(scene, places)


def place_of(note: Note) -> Place:
    """The layer and side of a note; the first where it has none."""
    return (note.layer or LAYERS[0], note.side or SIDES[0])


def _ground(
    places: IcebergPlaces, book: FontBook, theme: ScreenTheme
) -> tuple[Group | Artifact, ...]:
    """Water and ice, and the names of layers and sides."""
    counts = {place: len(held) for place, held in places.cells.items()}
    names = layer_labels(places, counts, book, theme), side_headings(places, counts, book, theme)
    return (*iceberg_ground(places, theme), *names[0], *names[1])


def _item(note: Note, ways: NoteWays, places: IcebergPlaces) -> Item:
    place, rect = place_of(note), places.rects[note.id]
    words = f"{layer_name(place[0])}, {SIDE_NOUNS[place[1]]}"
    look = ways.look(note, headed=True)
    return ways.item(note, look, (rect.x, rect.y), cell=cell_id(place), place=words)


def _links(
    links: Sequence[NoteLink], notes: Sequence[Note], places: IcebergPlaces, memo: IcebergMemo
) -> list[Item]:
    by_id = {note.id: note for note in notes}
    there = tuple([link for link in links if link.source in by_id and link.target in by_id])

    def strung(link: NoteLink, way: tuple[Point, ...]) -> Item:
        return joining(link, (by_id[link.source], by_id[link.target]), way, memo)

    return memo.ways.strung(there, by_id, places, strung)


def _cell(place: Place, places: IcebergPlaces, theme: ScreenTheme) -> Cell:
    region = places.region(place)
    return Cell(cell_id(place), cell_name(place), _within(region, place),
                highlight(region, theme.accent), layer_number(place[0]), place[1])  # fmt: skip


def _within(region: Rect, place: Place) -> Rect:
    """A cell's part of the plane: the outer ones go on past the board's edges."""
    far = 5_000.0
    left = region.x - (far if place[1] == "driver" else 0.0)
    right = region.right + (far if place[1] == "barrier" else 0.0)
    bottom = region.bottom + (far if place[0] == LAYERS[-1] else 0.0)
    top = region.y - (ABOVE if place[0] == LAYERS[0] else 0.0)
    return Rect(left, top, right - left, bottom - top)
