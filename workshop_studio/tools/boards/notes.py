"""Owns what can be done on a board of free notes, and what all boards of notes do alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.notes.groups import heading_of
from workshop_studio.layout.boards.notes.links import note_rect, relinked
from workshop_studio.layout.boards.notes.look import fitted, note_height, note_sizes
from workshop_studio.layout.boards.notes.memo import NotesMemo
from workshop_studio.layout.boards.notes.notes_scene import notes_scene
from workshop_studio.layout.boards.notes.places import BETWEEN, free_place
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import counted
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.unseen import seen
from workshop_studio.operations.editing import add, edit
from workshop_studio.operations.links import link_notes
from workshop_studio.operations.notes import add_free_note, place_note
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import Operation, as_one
from workshop_studio.tools.boards.beside import NextTo, Way, next_in_the_free
from workshop_studio.tools.boards.grouping import regrouped, renamed_act, ungrouped_act
from workshop_studio.tools.boards.prefixes import Said, typed
from workshop_studio.tools.boards.step_words import ordered

_NUDGE = 8.0
_BESIDE = 24.0


class NotesActs:
    """What can be done on one board of free notes.

    Attributes:
        board: its id.
        theme: whose colours it has.
        small: whether the window is narrow.
    """

    def __init__(
        self, board: str, book: FontBook, *, theme: ScreenTheme = LIGHT, small: bool = False
    ) -> None:
        self.board = board
        self.theme = theme
        self.small = small
        self._book = book
        self._memo, self._wall_memo = NotesMemo(), NotesMemo()

    def stands(self, snapshot: Snapshot) -> bool:
        """Whether it is still part of the session."""
        return snapshot.has(Board, self.board)

    def scene(self, snapshot: Snapshot) -> Scene:
        """The notes where they were put."""
        return self._memo.scenes.get(
            self.board, (snapshot, self.theme, self.small), lambda: self._scene(snapshot)
        )

    def wall_scene(self, snapshot: Snapshot) -> Scene:
        """The same for the room: without private notes, and without saying who spoke."""
        return notes_scene(
            snapshot, self.board, book=self._book, theme=LIGHT, small=self.small, wall=True,
            memo=self._wall_memo,
        )  # fmt: skip

    def _scene(self, snapshot: Snapshot) -> Scene:
        return notes_scene(
            snapshot, self.board, book=self._book, theme=self.theme, small=self.small,
            memo=self._memo,
        )  # fmt: skip

    def relink(self, scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:
        """The links of dragged notes, straight to where these are for now."""
        return relinked(scene, places)

    def add(self, snapshot: Snapshot, text: Said, *, cell: str, at: Point | None) -> Act:  # noqa: ARG002 -- a free board has no cells
        """Add a note at a point, or at the first free place of the board."""
        said = typed(text, places=0)
        words = written(said.words)
        sizes = fitted(self._book, words, note_sizes(small=self.small))
        if at is None:
            nodes = self.scene(snapshot).nodes
            headings = [note_rect(item) for item in nodes if item.carries]
            taken = (*self._memo.rects.values(), *headings)
            at = free_place(taken, sizes, note_height(self._book, words, sizes))
        changes = add_free_note(snapshot, self.board, text=words, at=_whole(at), tags=said.tags)
        new = tuple(change.id for change in changes.changes)
        return Act(changes, Step(operation="add-note", label="Add note"), new)

    def retype(self, snapshot: Snapshot, record: str, text: str) -> Act:
        """Reword a note, or the heading of a group."""
        heading = heading_of(record)
        if heading is not None:
            return renamed_act(snapshot, self.board, heading, text)
        changes = edit(snapshot, record, text=written(text))
        return Act(changes, Step(operation="edit-note", label="Edit note"), (record,))

    def drop(self, snapshot: Snapshot, ids: Collection[str], *, held: str, at: Point) -> Act:
        """Leave notes where they were let go, all moved alike; inside a group they join it."""
        scene = self.scene(snapshot)
        origin = scene.by_id[held].at
        dx, dy = at[0] - origin[0], at[1] - origin[1]
        act = self._shift(snapshot, ids, dx, dy)
        to = {key: (scene.by_id[key].at[0] + dx, scene.by_id[key].at[1] + dy) for key in act.select}
        after = snapshot.apply(act.changes)
        grouped = as_one(after, (_once(each) for each in regrouped(after, scene, self.board, to)))
        return replace(act, changes=merged([act.changes, grouped]))

    def nudge(self, snapshot: Snapshot, ids: Collection[str], *, dx: int, dy: int) -> Act:
        """A short way into each direction."""
        return self._shift(snapshot, ids, dx * _NUDGE, dy * _NUDGE)

    def link(self, snapshot: Snapshot, source: str, target: str) -> Act:
        """Say that one note bears on another."""
        if heading_of(source) is not None or heading_of(target) is not None:
            raise NotPossibleError("A heading is not linked; link the notes under it.")
        return joined(snapshot, source, target)

    def remove(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Delete notes with their links, or links alone; of a heading only the heading."""
        if all(heading_of(each) is not None for each in ids):
            carried = self.scene(snapshot).with_carried(ids)
            return ungrouped_act(snapshot, notes_of(snapshot, self.board, carried))
        return removed(snapshot, ids)

    def next_to(self, snapshot: Snapshot, record: str, way: Way) -> NextTo | None:
        """Right, left or below, as far away as notes in rows are."""
        scene = self.scene(snapshot)
        if record not in scene.by_id or scene.by_id[record].ends:
            return None
        rects = [(item.id, note_rect(item)) for item in scene.items if not item.ends]
        return next_in_the_free(scene.by_id[record], rects, way, BETWEEN)

    def duplicate(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Put the same notes a little below and beside."""
        scene = self.scene(snapshot)
        places = {i: _whole(scene.by_id[i].at, by=_BESIDE) for i in ids if i in scene.by_id}
        return duplicated(snapshot, notes_of(snapshot, self.board, ids), places=places)

    def _shift(self, snapshot: Snapshot, ids: Collection[str], dx: float, dy: float) -> Act:
        scene = self.scene(snapshot)
        moving = notes_of(snapshot, self.board, scene.with_carried(ids))
        changes = as_one(
            snapshot,
            (_placing(i, (scene.by_id[i].at[0] + dx, scene.by_id[i].at[1] + dy)) for i in moving),
        )
        return Act(changes, moving_notes(len(moving), "place-note"), tuple(moving))


def written(text: str) -> str:
    """The words of a note.

    Raises:
        NotPossibleError: there are none.
    """
    if not seen(text):
        raise NotPossibleError("A note needs words; delete it if it is no longer wanted.")
    return text.strip()


def moving_notes(number: int, operation: str) -> Step:
    """The step of moving so many notes."""
    return Step(operation=operation, label=ordered("Move", number, "note", "notes"))


def notes_of(snapshot: Snapshot, board: str, ids: Collection[str]) -> list[str]:
    """Those of the ids that are notes of the board, in its order."""
    wanted = set(ids)
    return [note.id for note in snapshot.of(Note, board) if note.id in wanted]


def joined(snapshot: Snapshot, source: str, target: str) -> Act:
    """The act of linking two notes."""
    changes = link_notes(snapshot, source, target)
    made = tuple(change.id for change in changes.changes)
    return Act(changes, Step(operation="link-notes", label="Link notes"), made)


def removed(snapshot: Snapshot, ids: Iterable[str]) -> Act:
    """The act of deleting notes and links; what is already gone is left out."""
    there = [i for i in ids if snapshot.has(Note, i) or snapshot.has(NoteLink, i)]
    notes = sum(snapshot.has(Note, ident) for ident in there)
    words = counted(notes, "note", "notes") if notes else counted(len(there), "link", "links")
    step = Step(operation="delete-notes", label=f"Delete {words}")
    return Act(remove(snapshot, there), step)


def duplicated(
    snapshot: Snapshot, notes: Iterable[str], *, places: Mapping[str, Point] | None = None
) -> Act:
    """The act of putting the same notes again: last in order, and at places of their own."""
    copies = []
    for ident in notes:
        note = snapshot.get(Note, ident)
        x, y = (places or {}).get(ident, (note.x, note.y))
        copies.append(replace(note, id=new_id(), x=x, y=y))
    changes = as_one(snapshot, (_adding(copy) for copy in copies))
    label = ordered("Duplicate", len(copies), "note", "notes")
    step = Step(operation="duplicate-notes", label=label)
    return Act(changes, step, tuple(copy.id for copy in copies))


def _once(change: ChangeSet) -> Operation:
    return lambda _snapshot: change


def _adding(note: Note) -> Operation:
    return lambda snapshot: add(snapshot, note)


def _placing(note: str, at: Point) -> Operation:
    return lambda snapshot: place_note(snapshot, note, at=_whole(at))


def _whole(at: Point, *, by: float = 0.0) -> Point:
    """Whole points: a hand does not place more finely. A file spells them as it reads them."""
    return float(round(at[0] + by)), float(round(at[1] + by))
