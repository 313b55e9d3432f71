"""Owns what can be done on an iceberg: notes into layers and sides, in an order, and linked."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.iceberg.iceberg_scene import Iceberg, iceberg, place_of
from workshop_studio.layout.boards.iceberg.memo import IcebergMemo
from workshop_studio.layout.boards.iceberg.words import Place, cell_id, cell_place
from workshop_studio.layout.boards.kept import Kept
from workshop_studio.layout.boards.notes.links import note_rect, relinked
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LAYERS, SIDES, Side
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import add_note, move_note
from workshop_studio.operations.ordering import move_before
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import Operation, as_one
from workshop_studio.tools.boards.beside import NextTo, Way, next_in_columns
from workshop_studio.tools.boards.notes import (
    duplicated,
    joined,
    moving_notes,
    notes_of,
    removed,
    written,
)
from workshop_studio.tools.boards.prefixes import Said, typed


class IcebergActs:
    """What can be done on one iceberg.

    Attributes:
        board: its id.
        theme: whose colours the water has.
        small: whether the window is narrow.
        size: of the window in points; the board fills it.
    """

    def __init__(
        self, board: str, book: FontBook, *, theme: ScreenTheme = LIGHT, small: bool = False
    ) -> None:
        self.board = board
        self.theme = theme
        self.small = small
        self.size = (0.0, 0.0)
        self._book = book
        self._memo, self._wall_memo = IcebergMemo(), IcebergMemo()
        self._made: Kept[Iceberg] = Kept()

    def stands(self, snapshot: Snapshot) -> bool:
        """Whether it is still part of the session."""
        return snapshot.has(Board, self.board)

    def scene(self, snapshot: Snapshot) -> Scene:
        """The four layers with their notes."""
        return self._iceberg(snapshot).scene

    def wall_scene(self, snapshot: Snapshot) -> Scene:
        """The same for the room: without private notes, and without saying who spoke."""
        return iceberg(
            snapshot, self.board, book=self._book, theme=LIGHT, small=self.small, wall=True,
            size=self.size, memo=self._wall_memo,
        ).scene  # fmt: skip

    def relink(self, scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:
        """The links of dragged notes, straight to where these are for now."""
        return relinked(scene, places)

    def add(self, snapshot: Snapshot, text: Said, *, cell: str, at: Point | None) -> Act:
        """Add a note to a cell; "3- Panels meet monthly #trust" says cell and tag itself."""
        place = cell_place(cell)
        if not cell and at is not None:
            found = self.scene(snapshot).cell_at(at)
            place = cell_place(found.id if found else "")
        said = typed(text, places=len(LAYERS), sides=True)
        changes = add_note(
            snapshot, self.board, text=written(said.words), tags=said.tags,
            layer=LAYERS[said.number - 1] if said.number else place[0],
            side=said.side or place[1],
        )  # fmt: skip
        new = tuple(change.id for change in changes.changes)
        return Act(changes, Step(operation="add-note", label="Add note"), new)

    def retype(self, snapshot: Snapshot, record: str, text: str) -> Act:
        """Reword a note, or the issue above them."""
        if record == self.board:
            changes = edit(snapshot, record, issue=" ".join(text.split()))
            return Act(changes, Step(operation="edit-issue", label="Edit the issue"), (record,))
        changes = edit(snapshot, record, text=written(text))
        return Act(changes, Step(operation="edit-note", label="Edit note"), (record,))

    def drop(self, snapshot: Snapshot, ids: Collection[str], *, held: str, at: Point) -> Act:
        """Put notes into the cell below the held one, in the order of where it lies."""
        now = self._iceberg(snapshot)
        middle = note_rect(now.scene.by_id[held], at).centre
        cell = now.scene.cell_near(middle)
        moving = notes_of(snapshot, self.board, ids)
        place = cell_place(cell.id) if cell else place_of(snapshot.get(Note, held))
        staying = [n for n in now.places.cells[place] if n not in moving]
        slot = now.places.slot_at(place, middle)
        before = staying[slot] if slot < len(staying) else None
        changes = as_one(snapshot, (_put(note, place, before) for note in moving))
        return Act(changes, moving_notes(len(moving), "move-note"), tuple(moving))

    def nudge(self, snapshot: Snapshot, ids: Collection[str], *, dx: int, dy: int) -> Act:
        """Up and down by layers; left and right by one place, and across the spine."""
        moving = notes_of(snapshot, self.board, ids)
        if dy:
            changes = as_one(snapshot, (_sink(note, dy) for note in moving))
        else:
            # Whoever goes first makes room for those behind it.
            towards = moving if dx < 0 else moving[::-1]
            changes = as_one(snapshot, (_step_aside(note, dx) for note in towards))
        return Act(changes, moving_notes(len(moving), "move-note"), tuple(moving))

    def link(self, snapshot: Snapshot, source: str, target: str) -> Act:
        """Say that one note bears on another."""
        return joined(snapshot, source, target)

    def remove(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Delete notes with their links, or links alone."""
        return removed(snapshot, (ident for ident in ids if ident != self.board))

    def next_to(self, snapshot: Snapshot, record: str, way: Way) -> NextTo | None:
        """Across the spine in the same layer, or the next note of the same cell."""
        scene = self.scene(snapshot)
        if record not in scene.by_id or not scene.by_id[record].cell:
            return None
        layer, _ = cell_place(scene.by_id[record].cell)
        sides = [cell_id((layer, side)) for side in SIDES]
        return next_in_columns(scene, record, way, places=sides)

    def duplicate(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Put the same notes behind the others of their cells."""
        return duplicated(snapshot, notes_of(snapshot, self.board, ids))

    def _iceberg(self, snapshot: Snapshot) -> Iceberg:
        parts = (snapshot, self.theme, self.small, self.size)
        return self._made.get(self.board, parts, lambda: self._laid_out(snapshot))

    def _laid_out(self, snapshot: Snapshot) -> Iceberg:
        return iceberg(
            snapshot, self.board, book=self._book, theme=self.theme, small=self.small,
            size=self.size, memo=self._memo,
        )  # fmt: skip


def _put(note: str, place: Place, before: str | None) -> Operation:
    def put(snapshot: Snapshot) -> ChangeSet:
        return as_one(
            snapshot,
            (
                lambda now: move_note(now, note, layer=place[0], side=place[1]),
                lambda now: move_before(now, note, before),
            ),
        )

    return put


def _sink(note: str, layers: int) -> Operation:
    def sink(snapshot: Snapshot) -> ChangeSet:
        layer, side = place_of(snapshot.get(Note, note))
        number = max(0, min(len(LAYERS) - 1, LAYERS.index(layer) + layers))
        return move_note(snapshot, note, layer=LAYERS[number], side=side)

    return sink


def _step_aside(note: str, way: int) -> Operation:
    """One place along the row; the innermost goes over to the other side of the spine."""

    def step(snapshot: Snapshot) -> ChangeSet:
        record = snapshot.get(Note, note)
        layer, side = place_of(record)
        outwards = way > 0 if side == "barrier" else way < 0
        fellows = [n.id for n in snapshot.of(Note, record.board) if place_of(n) == (layer, side)]
        at = fellows.index(note)
        if outwards:
            beyond = fellows[at + 2 : at + 3]
            return move_before(snapshot, note, beyond[0] if beyond else None)
        if at:
            return move_before(snapshot, note, fellows[at - 1])
        other: Side = "driver" if side == "barrier" else "barrier"
        across = [n.id for n in snapshot.of(Note, record.board) if place_of(n) == (layer, other)]
        return _put(note, (layer, other), across[0] if across else None)(snapshot)

    return step
