"""Owns notes as items of a canvas: what they look like and what a screen reader says of them."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.notes.look import (
    HEADING_LINE,
    NoteLook,
    NoteSizes,
    fitted,
    note_height,
    signs_reach,
)
from workshop_studio.layout.boards.notes.marks import MARK_NAMES, marks_in_order
from workshop_studio.layout.boards.notes.memo import NotesMemo
from workshop_studio.layout.boards.notes.voices import WALL_PAPER, Paper, voice_paper
from workshop_studio.layout.boards.questions.words import ballot_numbers
from workshop_studio.layout.boards.scene import Editable, Item
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note, Question
from workshop_studio.model.snapshot import Snapshot


@frozen
class NoteWays:
    """How the notes of a board are shown.

    Attributes:
        book: the faces.
        sizes: measures of a note.
        papers: of the groups of the session, by their names.
        questions: numbers of the questions that grew from a note, by its id.
        memo: what the last layout of the board left to be used again.
        wall: whether the room sees them: all on one paper, without a group's shape.
    """

    book: FontBook
    sizes: NoteSizes
    papers: Mapping[str, Paper]
    questions: Mapping[str, tuple[int, ...]]
    memo: NotesMemo
    wall: bool = False

    def look(self, note: Note, *, headed: bool = False) -> NoteLook:
        """What a note looks like; `headed` where its heading is not seen but on the note."""
        parts = (note, self.questions.get(note.id), self.sizes, self.wall, headed)
        return self.memo.looks.get(note.id, parts, lambda: self._look(note, headed=headed))

    def _look(self, note: Note, *, headed: bool) -> NoteLook:
        heading = note.group.strip() if headed else ""
        paper = WALL_PAPER if self.wall else self.papers[note.voice]
        sizes = self.sizes.for_paper(paper)
        if not self.wall:
            # The room reads from afar: there letters stay as they are, and notes grow.
            sizes = fitted(self.book, note.text, sizes)
        questions = _badge_words(self.questions.get(note.id, ()))
        marks = marks_in_order(note.marks)
        signs = signs_reach(self.book, marks=len(marks), questions=questions, private=note.private)
        return NoteLook(
            text=note.text,
            height=note_height(self.book, note.text, sizes, signs=signs, headed=bool(heading)),
            sizes=sizes,
            paper=paper,
            lang=note.lang,
            marks=marks,
            questions=questions,
            private=note.private,
            heading=heading,
        )

    def item(
        self, note: Note, look: NoteLook, at: Point, *, cell: str = "", place: str = ""
    ) -> Item:
        """A note as an item; `place` is where it stands in words, for screen readers."""
        parts = (note, look, at, cell, place, self.questions.get(note.id), self.wall)
        return self.memo.items.get(
            note.id, parts, lambda: self._item(note, look, at, cell=cell, place=place)
        )

    def _item(self, note: Note, look: NoteLook, at: Point, *, cell: str, place: str) -> Item:
        sizes = look.sizes
        top = sizes.top + (HEADING_LINE if look.heading else 0.0)
        inner = look.height - top - min(sizes.foot, sizes.top)
        box = Rect(sizes.left, top, sizes.inner, inner)
        return Item(
            id=note.id,
            at=at,
            extent=look.extent,
            look=look,
            name=self._said(note, place),
            kind="Note",
            edit=Editable(
                note.text,
                box,
                sizes.letters,
                label="Words of the note",
                fill=look.paper.fill,
                weight=sizes.weight,
            ),
            cell=cell,
            private=note.private,
        )

    def _said(self, note: Note, place: str) -> str:
        """Everything the look tells, in words."""
        voice = "" if self.wall or not note.voice.strip() else f"said by {note.voice.strip()}"
        marks = (MARK_NAMES[mark].lower() for mark in marks_in_order(note.marks))
        grew = (f"question {number} grew from it" for number in self.questions.get(note.id, ()))
        kept = "private, never on the wall" if note.private else ""
        under = f"under {note.group.strip()}" if note.group.strip() else ""
        parts = (note.text.strip(), place, under, voice, *marks, *grew, kept)
        return ", ".join(part for part in parts if part)


def note_ways(
    snapshot: Snapshot,
    book: FontBook,
    sizes: NoteSizes,
    *,
    memo: NotesMemo | None = None,
    wall: bool = False,
) -> NoteWays:
    """How notes are shown in a session as it is now."""
    papers = {voice: voice_paper(voice) for voice in {note.voice for note in snapshot.all(Note)}}
    questions = questions_of_notes(snapshot)
    return NoteWays(book, sizes, papers, questions, memo or NotesMemo(), wall=wall)


def shown_notes(snapshot: Snapshot, board: str, *, wall: bool) -> tuple[Note, ...]:
    """The notes of a board in order; without the private ones on the wall."""
    notes = snapshot.of(Note, board)
    return tuple([note for note in notes if not note.private]) if wall else notes


def questions_of_notes(snapshot: Snapshot) -> Mapping[str, tuple[int, ...]]:
    """The ballot numbers of the questions that grew from each note; private ones have none."""
    found: dict[str, list[int]] = {}
    for board in snapshot.all(Board):
        if board.kind == "opportunities":
            numbers = ballot_numbers(snapshot, board.id)
            for question in snapshot.of(Question, board.id):
                for origin in question.origins if question.id in numbers else ():
                    found.setdefault(origin, []).append(numbers[question.id])
    return {origin: tuple(numbers) for origin, numbers in found.items()}


def _badge_words(numbers: tuple[int, ...]) -> str:
    """The first number, and that there are more."""
    if not numbers:
        return ""
    return f"Q{numbers[0]}" if len(numbers) == 1 else f"Q{numbers[0]} +{len(numbers) - 1}"
