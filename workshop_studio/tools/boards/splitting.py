"""Owns splitting one thing on a board into two: what was found or decided stays with the first."""

from __future__ import annotations

import re
from dataclasses import replace

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.operations.asking import with_opening
from workshop_studio.operations.editing import add, edit, existing
from workshop_studio.operations.ordering import fellows, move_before
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import as_one

_PAUSES, _BLANKS = re.compile(r"[.;:,!?–—]\s+"), re.compile(r"\s+")
_BETWEEN_WORDS = "Put the caret between two words first; the note is split there."


def split_in_two(
    snapshot: Snapshot, record: str, first: str, second: str, *, at: Point | None = None
) -> Act:
    """The act of splitting something into two, in one step.

    Links, marks, signs, measures and where it came from stay with the first; the second stands
    right behind it in the same place, with the same tags and group, and is as private.

    Args:
        snapshot: the session.
        record: id of a note, question or box.
        first: what it says from now on.
        second: what the new one says.
        at: where the new one goes on a free board.

    Raises:
        NotPossibleError: one of the two would have no words, or this is a name.
    """
    one, two = first.strip(), second.strip()
    if not one or not two:
        raise NotPossibleError(_BETWEEN_WORDS)
    new = _second(snapshot, record, two, at)
    behind = _behind(snapshot, record)

    def place(now: Snapshot) -> ChangeSet:
        return move_before(now, new.id, behind) if behind else ChangeSet()

    changes = as_one(
        snapshot,
        (lambda now: edit(now, record, text=one), lambda now: add(now, new), place),
    )
    kind = {Note: "note", Question: "question", Element: "box"}[type(new)]
    return Act(changes, Step(operation=f"split-{kind}", label=f"Split {kind}"), (record, new.id))


def split_place(text: str) -> int:
    """Where a text is best split: behind the mark nearest its middle, else between two words."""
    ends = [found.end() for found in _PAUSES.finditer(text) if text[found.end() :].strip()]
    ends = ends or [found.end() for found in _BLANKS.finditer(text.rstrip())]
    middle = len(text) / 2
    return min(ends, key=lambda at: abs(at - middle), default=len(text))


def _second(
    snapshot: Snapshot, record: str, text: str, at: Point | None
) -> Note | Question | Element:
    whole = existing(snapshot, record)
    match whole:
        case Note():
            x, y = at or (whole.x, whole.y)
            return replace(whole, id=new_id(), text=text, marks=(), x=x, y=y, extra="")
        case Question():
            return replace(
                whole, id=new_id(), text=with_opening(text), short="", origins=(), signs=(),
                absorbed=(), wordings=(), extra="",
            )  # fmt: skip
        case Element():
            same = {field: getattr(whole, field) for field in _SHARED}
            return Element(id=new_id(), theory=whole.theory, text=text, **same)
        case Player():
            raise NotPossibleError("A name is not split; add the other player by itself.")
        case _:
            raise NotPossibleError("Only notes, questions and boxes can be split.")


_SHARED = ("column", "group", "tags", "colour", "voice", "private", "lang")


def _behind(snapshot: Snapshot, record: str) -> str:
    """Id of what follows in the order of the board; "" for the last."""
    whole = existing(snapshot, record)
    if not isinstance(whole, Note | Question | Element):
        return ""
    owner = whole.theory if isinstance(whole, Element) else whole.board
    row = [each.id for each in fellows(snapshot, type(whole), owner)]
    after = row[row.index(record) + 1 :]
    return after[0] if after else ""
