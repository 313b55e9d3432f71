"""Owns grouping on boards: what stands under which heading, and free notes that move together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.notes.groups import HEADING, PAD, groups_of, heading_id
from workshop_studio.layout.boards.notes.links import note_rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.words import counted
from workshop_studio.model.base import Item
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.items import Note, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.grouping import group, groupable, headings, rename_heading, ungroup
from workshop_studio.operations.notes import place_note
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act

NEW = "New heading"
_GAP = 12.0
_STEP = 48.0
_FAR = 30
"""So many steps in each direction a place for a group is looked for."""


def grouped_act(snapshot: Snapshot, ids: Collection[str], heading: str) -> Act:
    """Put what is selected under a heading."""
    things = groupable(snapshot, ids)
    step = Step(operation="group", label=f"Group {_counted(things)}")
    return Act(group(snapshot, ids, heading), step, tuple(each.id for each in things))


def ungrouped_act(snapshot: Snapshot, ids: Collection[str]) -> Act:
    """Take what is selected out from under its headings.

    Raises:
        NotPossibleError: none of it stands under one.
    """
    change = ungroup(snapshot, ids)
    if change.is_empty:
        raise NotPossibleError("What is selected stands under no heading.")
    step = Step(operation="ungroup", label="Ungroup")
    return Act(change, step, tuple(each.id for each in groupable(snapshot, ids)))


def renamed_act(snapshot: Snapshot, board: str, heading: str, words: str) -> Act:
    """Word a heading of free notes anew; in the words of another one both become one."""
    change = rename_heading(snapshot, board, heading, words)
    renamed = (each.after.group for each in change.changes if isinstance(each.after, Note))
    name = next(renamed, heading)
    return Act(change, Step(operation="edit-heading", label="Edit heading"), (heading_id(name),))


def free_heading(snapshot: Snapshot, board: str) -> str:
    """Words for a heading that no other has, in whatever capitals."""
    taken, number = {each.casefold() for each in headings(snapshot, board)}, 1
    while (name := NEW if number == 1 else f"{NEW} {number}").casefold() in taken:
        number += 1
    return name


def gathered_act(snapshot: Snapshot, scene: Scene, board: str, ids: Collection[str]) -> Act:
    """Gather free notes under a heading; selects that, for its words to be typed.

    They stand in up to three columns near where the highest of them stood, over no other note.
    Where one heading is among them already, the others join it.
    """
    notes = [each for each in groupable(snapshot, ids) if isinstance(each, Note)]
    present = list(dict.fromkeys(name for each in notes if (name := each.group.strip())))
    name = present[0] if len(present) == 1 else free_heading(snapshot, board)
    if len(present) == 1:
        chosen = {each.id for each in notes}
        notes = [
            each
            for each in snapshot.of(Note, board)
            if each.id in chosen or each.group.strip() == name
        ]
    rects = {each.id: note_rect(scene.by_id[each.id]) for each in notes}
    notes.sort(key=lambda each: (rects[each.id].y // 60, rects[each.id].x))
    places = _gathered([rects[each.id] for each in notes])
    own = {*rects, heading_id(name)}
    others = [note_rect(each) for each, _ in scene.things if each.id not in own]
    others += _other_frames(snapshot, scene, board, rects)
    dx, dy = _free(_frame(places), others)
    changes = [group(snapshot, [each.id for each in notes], name)]
    changes += _placing(
        snapshot.apply(changes[0]),
        {each.id: (at.x + dx, at.y + dy) for each, at in zip(notes, places, strict=True)},
    )
    step = Step(operation="group", label=f"Group {_counted(notes)}")
    return Act(merged(changes), step, (heading_id(name),))


def regrouped(
    snapshot: Snapshot, scene: Scene, board: str, moved: Mapping[str, Point]
) -> Iterator[ChangeSet]:
    """What a drop means for headings: a note let go in a group joins it, outside it leaves it.

    Args:
        snapshot: the session.
        scene: the board before the drop.
        board: its id.
        moved: where the notes that were dragged are let go.
    """
    notes = snapshot.of(Note, board)
    staying = [each for each in notes if each.id not in moved]
    rects = {each.id: note_rect(scene.by_id[each.id]) for each in staying}
    groups = [each for each in groups_of(staying, rects) if each.is_framed]
    for note in notes:
        if note.id not in moved:
            continue
        middle = note_rect(scene.by_id[note.id], moved[note.id]).centre
        over = next((each.name for each in groups if each.frame.holds(middle)), "")
        leaves = any(each.name == note.group.strip() for each in groups)
        if over and over != note.group.strip():
            yield group(snapshot, [note.id], over)
        elif not over and leaves:
            yield ungroup(snapshot, [note.id])


def _other_frames(
    snapshot: Snapshot, scene: Scene, board: str, gathered: Collection[str]
) -> Iterator[Rect]:
    """The frames of the groups that stay, with a little air."""
    staying = [each for each in snapshot.of(Note, board) if each.id not in gathered]
    places = {each.id: note_rect(scene.by_id[each.id]) for each in staying}
    for each in groups_of(staying, places):
        if each.is_framed:
            yield each.frame.grown(_GAP)


def _gathered(rects: Sequence[Rect]) -> list[Rect]:
    """The rectangles in columns of about the same length, from their upper left corner."""
    whole = around(rects)
    number = 1 if len(rects) <= 3 else 2 if len(rects) <= 8 else 3
    wide = max(each.width for each in rects) + _GAP
    bottoms = [whole.y] * number
    placed = []
    for each in rects:
        column = bottoms.index(min(bottoms))
        placed.append(Rect(whole.x + column * wide, bottoms[column], each.width, each.height))
        bottoms[column] += each.height + _GAP
    return placed


def _frame(places: Sequence[Rect]) -> Rect:
    x, y, width, height = around(places).grown(PAD)
    return Rect(x, y - HEADING, width, height + HEADING)


def _free(frame: Rect, others: Sequence[Rect]) -> Point:
    """How far a frame has to move to meet nothing else: the shortest way found."""
    steps = range(-_FAR, _FAR + 1)
    ways = ((dx, dy) for dx in steps for dy in steps)
    for dx, dy in sorted(ways, key=lambda way: way[0] ** 2 + way[1] ** 2):
        moved = frame.moved(dx * _STEP, dy * _STEP)
        if not any(moved.meets(other) for other in others):
            return dx * _STEP, dy * _STEP
    return 0.0, 0.0


def _placing(snapshot: Snapshot, places: Mapping[str, Point]) -> Iterator[ChangeSet]:
    for key, (x, y) in places.items():
        yield place_note(snapshot, key, at=(float(round(x)), float(round(y))))


def _counted(things: Sequence[Item]) -> str:
    first = things[0]
    if isinstance(first, Note):
        return counted(len(things), "note", "notes")
    if isinstance(first, Question):
        return counted(len(things), "question", "questions")
    return counted(len(things), "box", "boxes")
