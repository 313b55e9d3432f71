"""Owns what the layout of one iceberg remembers, so that adding a note lays out one note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.iceberg.ways import IcebergWays
from workshop_studio.layout.boards.kept import KeptRow
from workshop_studio.layout.boards.notes.look import NoteLook
from workshop_studio.layout.boards.notes.memo import NotesMemo
from workshop_studio.layout.boards.scene import Item
from workshop_studio.model.items import Note


class IcebergMemo(NotesMemo):
    """What a board of notes remembers, and what is an iceberg's own.

    Attributes:
        seen: what notes look like.
        stood: notes as items where they stand.
        ways: links along their ways.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen: KeptRow[Note, NoteLook] = KeptRow()
        self.stood: KeptRow[Note, Item] = KeptRow()
        self.ways = IcebergWays()
        self._stood_on: Mapping[str, Rect] = {}

    def stand(self, notes: Iterable[Note], rects: Mapping[str, Rect]) -> None:
        """Know where notes stand from now on, and have those that moved made anew."""
        was, self._stood_on = self._stood_on, rects
        self.stood.forget(note for note in notes if was.get(note.id) != rects[note.id])
