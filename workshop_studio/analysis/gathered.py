"""Owns the gathering of marks: every note of a session that carries one, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.model.boards import Board
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.words import LAYERS, Mark


@frozen
class Gathered:
    """A marked note.

    Attributes:
        note: as it is now.
        board: on which it stands.
        questions: that grew from it, in their order.
        is_in_theory: whether it was taken into a theory itself.
    """

    note: Note
    board: Board
    questions: tuple[Question, ...]
    is_in_theory: bool

    @property
    def is_open(self) -> bool:
        """Whether nothing has become of it yet."""
        return not self.questions and not self.is_in_theory


def gathered(snapshot: Snapshot, mark: Mark) -> tuple[Gathered, ...]:
    """Every note with a mark, on whatever board (method, 2).

    Those of which nothing has become stand first; then they are as on their boards, an iceberg
    read from the waterline down.
    """
    grown: dict[str, list[Question]] = {}
    for question in snapshot.all(Question):
        for origin in question.origins:
            grown.setdefault(origin, []).append(question)
    taken = {origin for element in snapshot.all(Element) for origin in element.origins}
    found = [
        Gathered(note, board, tuple(grown.get(note.id, ())), note.id in taken)
        for board in snapshot.all(Board)
        for note in _downwards(snapshot.of(Note, board.id))
        if mark in note.marks
    ]
    return tuple(sorted(found, key=lambda each: not each.is_open))


def _downwards(notes: Sequence[Note]) -> list[Note]:
    """Notes layer by layer; those of a free board in their order."""
    return sorted(notes, key=lambda note: LAYERS.index(note.layer) if note.layer else -1)
