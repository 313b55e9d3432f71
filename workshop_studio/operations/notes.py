"""Owns notes: on the iceberg, on free boards, and the marks a discussion leaves on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workshop_studio.model.changes import Change, ChangeSet, change_set
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import Layer, Mark, Side
from workshop_studio.operations.editing import add, edit, existing


def add_note(
    snapshot: Snapshot, board: str, *, text: str, layer: Layer, side: Side,
    tags: tuple[str, ...] = (),
) -> ChangeSet:  # fmt: skip
    """Add a note to a layer of an iceberg, on the side of the drivers or the barriers."""
    note = Note(id=new_id(), board=board, text=text.strip(), layer=layer, side=side, tags=tags)
    return add(snapshot, note)


def add_free_note(
    snapshot: Snapshot, board: str, *, text: str, at: tuple[float, float] | None = None,
    tags: tuple[str, ...] = (),
) -> ChangeSet:  # fmt: skip
    """Add a note to a free board, at a place in points or laid out."""
    x, y = at or (None, None)
    return add(snapshot, Note(id=new_id(), board=board, text=text.strip(), x=x, y=y, tags=tags))


def move_note(snapshot: Snapshot, note_id: str, *, layer: Layer, side: Side) -> ChangeSet:
    """Put a note of an iceberg into another layer or on the other side."""
    return edit(snapshot, note_id, layer=layer, side=side)


def place_note(snapshot: Snapshot, note_id: str, *, at: tuple[float, float]) -> ChangeSet:
    """Put a note of a free board at another place, in points."""
    return edit(snapshot, note_id, x=at[0], y=at[1])


def mark(snapshot: Snapshot, ids: Iterable[str], *, add_mark: Mark) -> ChangeSet:
    """Mark notes: resonates, jars, opportunity or missing."""
    return change_set(
        Change(note, replace(note, marks=(*note.marks, add_mark)))
        for note in _notes(snapshot, ids)
        if add_mark not in note.marks
    )


def unmark(snapshot: Snapshot, ids: Iterable[str], *, drop_mark: Mark) -> ChangeSet:
    """Take a mark off notes."""
    return change_set(
        Change(note, replace(note, marks=tuple(each for each in note.marks if each != drop_mark)))
        for note in _notes(snapshot, ids)
    )


def _notes(snapshot: Snapshot, ids: Iterable[str]) -> list[Note]:
    found = (existing(snapshot, note_id) for note_id in ids)
    return [note for note in found if isinstance(note, Note)]
