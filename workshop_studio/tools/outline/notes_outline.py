"""Owns a board of free notes as a list: headings, the notes under each, and their links."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.notes.groups import heading_id
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.operations.ordering import move_before
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import Operation, as_one
from workshop_studio.tools.boards.step_words import ordered
from workshop_studio.tools.outline.linked import things_within
from workshop_studio.tools.outline.noted import NoteRows
from workshop_studio.tools.outline.row import Beside, Outline, Row

_UNDER = "under/"


@frozen
class NotesOutline:
    """The list of one board of free notes; headings are the groups that notes stand under."""

    board: str

    def outline(self, snapshot: Snapshot, scene: Scene) -> Outline:
        """Heading by heading as they first come up; notes without one stand first."""
        made = NoteRows(snapshot, self.board, scene)
        members: dict[str, list[Row]] = {"": []}
        for note in snapshot.of(Note, self.board):
            group = note.group.strip()
            members.setdefault(group, []).append(made.row(note, f"{_UNDER}{group}"))
        is_grouped = len(members) > 1
        headings = tuple(
            _heading(group, tuple(rows), scene, is_grouped=is_grouped)
            for group, rows in members.items()
        )
        return Outline("notes", headings, tuple(each.place for each in headings))

    def put(self, snapshot: Snapshot, ids: Sequence[str], *, place: str, before: str | None) -> Act:
        """Put notes under a heading, before another or last; where they lie stays the same."""
        steps: list[Operation] = []
        for key in ids:
            steps.append(partial(edit, record_id=key, group=place.removeprefix(_UNDER)))
            steps.append(partial(move_before, record_id=key, before=before))
        step = Step(operation="move-note", label=ordered("Move", len(ids), "note", "notes"))
        return Act(as_one(snapshot, steps), step, tuple(ids))


def _heading(group: str, rows: tuple[Row, ...], scene: Scene, *, is_grouped: bool) -> Row:
    known = heading_id(group)
    words = group or ("Without a heading" if is_grouped else "Notes")
    tally = things_within(len(rows), "note", "notes")
    place = f"{_UNDER}{group}"
    return Row(
        place,
        "heading",
        words,
        f"{words}, {tally.words}",
        # The heading stands on the board too, where it is selected and typed over.
        known if known in scene.by_id else "",
        place,
        Beside(tally=tally),
        children=rows,
    )
