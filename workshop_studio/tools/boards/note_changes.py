"""Owns what can be done to selected notes besides moving them: marks, questions, fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop_studio.document.document import Step
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Note, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import Mark
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import mark, unmark
from workshop_studio.operations.questions import question_from
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import Operation, as_one


def have_mark(snapshot: Snapshot, ids: Sequence[str], which: Mark) -> bool:
    """Whether all of these notes carry a mark; not where there are none."""
    return bool(ids) and all(which in snapshot.get(Note, ident).marks for ident in ids)


def toggled(snapshot: Snapshot, ids: Sequence[str], which: Mark) -> Act:
    """Mark notes, or take the mark off where all of them carry it."""
    if have_mark(snapshot, ids, which):
        changes = unmark(snapshot, ids, drop_mark=which)
        return Act(changes, Step(operation="unmark-note", label="Take a mark off"), tuple(ids))
    changes = mark(snapshot, ids, add_mark=which)
    return Act(changes, Step(operation="mark-note", label="Mark note"), tuple(ids))


def questioned(snapshot: Snapshot, ids: Sequence[str], *, board: str = "") -> Act:
    """Turn notes, or players and links, into one question that remembers all of them.

    It stands on the board with an id, or on the first one for questions, which is added where
    there is none; the act selects what it was made of. Where just these have become a question
    that still says what it said then, nothing changes, and the act selects that.
    """
    boards = [board.id for board in snapshot.all(Board) if board.kind == "opportunities"]
    operations: list[Operation] = []
    if not boards:
        made = add_board(snapshot, kind="opportunities")
        boards = [c.id for c in made.changes if isinstance(c.after, Board)]
        operations.append(lambda _: made)
    on = board or boards[0]
    operations.append(lambda now: question_from(now, ids, on))
    step = Step(operation="question-from-note", label="Make it a question")
    changes = as_one(snapshot, operations)
    if there := _asked_already(snapshot, changes):
        return Act(ChangeSet(), step, (there,))
    return Act(changes, step, tuple(ids))


def _asked_already(snapshot: Snapshot, changes: ChangeSet) -> str:
    """Id of a question that was made of the same, and still says the same; "" for none."""
    made = next(each.after for each in changes.changes if isinstance(each.after, Question))
    wanted = (set(made.origins), made.text)
    there = snapshot.of(Question, made.board)
    return next((each.id for each in there if (set(each.origins), each.text) == wanted), "")


def with_fields(snapshot: Snapshot, ids: Iterable[str], **fields: object) -> ChangeSet:
    """Give some fields of several notes the same values."""
    return as_one(snapshot, (_editing(ident, fields) for ident in ids))


def _editing(note: str, fields: dict[str, object]) -> Operation:
    return lambda snapshot: edit(snapshot, note, **fields)
