"""Owns the rows of notes, on every kind of board that has some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop_studio.layout.boards.notes.items import questions_of_notes
from workshop_studio.layout.boards.notes.marks import MARK_NAMES, marks_in_order
from workshop_studio.layout.boards.notes.voices import voice_paper
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.words import shortened
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.outline.linked import by_end, link_row, link_tally
from workshop_studio.tools.outline.row import Beside, Row

_OTHER = 120


class NoteRows:
    """Makes the rows of a board's notes; what they share is looked up once."""

    def __init__(self, snapshot: Snapshot, board: str, scene: Scene) -> None:
        self._scene = scene
        self._texts = {note.id: note.text for note in snapshot.of(Note, board)}
        self._links: Mapping[str, list[NoteLink]] = by_end(snapshot.of(NoteLink, board))
        self._questions = questions_of_notes(snapshot)
        voices = {note.voice for note in snapshot.of(Note, board)}
        self._papers = {voice: voice_paper(voice) for voice in voices}

    def row(self, note: Note, place: str) -> Row:
        """A note with its links."""
        links = self._links.get(note.id, [])
        item = self._scene.by_id.get(note.id)
        beside = Beside(
            mark=self._papers[note.voice],
            aside=note.voice.strip(),
            tally=link_tally(len(links)) if links else None,
            more=_more(note, self._questions.get(note.id, ())),
        )
        return Row(
            note.id,
            "thing",
            " ".join(note.text.split()),
            item.name if item is not None else note.text,
            note.id,
            place,
            beside,
            movable=True,
            children=tuple(self._link(each, note.id) for each in links),
        )

    def _link(self, link: NoteLink, of: str) -> Row:
        away = link.source == of
        other = self._texts.get(link.target if away else link.source, "")
        lead = "bears on" if away else "rests on"
        beside = Beside(lead=lead, more=shortened(link.note, _OTHER))
        return link_row(link, of, other=shortened(other, _OTHER), said="", beside=beside)


def _more(note: Note, questions: Sequence[int]) -> str:
    parts = [MARK_NAMES[mark] for mark in marks_in_order(note.marks)]
    parts += [f"Question {number}" for number in questions]
    parts += ["Only you see this"] if note.private else []
    parts += [f"#{tag}" for tag in note.tags]
    return ", ".join(parts)
