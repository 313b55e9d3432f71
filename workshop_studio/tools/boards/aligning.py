"""Owns bringing free notes and whole groups into line, or the same distance apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Literal

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.notes.links import note_rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.notes import place_note
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import as_one

Way = Literal["left", "centre", "right", "top", "middle", "bottom", "across", "down"]
Unit = tuple[str, ...]
"""Ids of notes that move as one: a single note, or all that stand under a heading."""
Placed = Mapping[Unit, Rect]
_LEAST_GAP = 12.0


@frozen
class _Lining:
    """How notes are brought into a line: what it is called, where each goes, and which way it runs.

    Attributes:
        label: the name of the command.
        place: where one goes, given its place and the rectangle around all.
        is_row: whether the line runs across; else down.
    """

    label: str
    place: Callable[[Rect, Rect], tuple[float, float]]
    is_row: bool = False


_LININGS: Mapping[Way, _Lining] = {
    "left": _Lining("Align left", lambda each, whole: (whole.x, each.y)),
    "centre": _Lining(
        "Align centre", lambda each, whole: (whole.centre[0] - each.width / 2, each.y)
    ),
    "right": _Lining("Align right", lambda each, whole: (whole.right - each.width, each.y)),
    "top": _Lining("Align top", lambda each, whole: (each.x, whole.y), is_row=True),
    "middle": _Lining(
        "Align middle",
        lambda each, whole: (each.x, whole.centre[1] - each.height / 2),
        is_row=True,
    ),
    "bottom": _Lining(
        "Align bottom", lambda each, whole: (each.x, whole.bottom - each.height), is_row=True
    ),
}


def aligned_act(snapshot: Snapshot, scene: Scene, ids: Collection[str], way: Way) -> Act:
    """Bring notes into line, or have the same gap between each and the next.

    All that stands under a heading that is selected moves as one. What would be hidden for the
    most part by another in the line comes after that one.

    Raises:
        NotPossibleError: too few notes are selected: two for a line, three for even gaps.
    """
    rects = _units(scene, ids)
    needed = 3 if way in {"across", "down"} else 2
    if len(rects) < needed:
        words = "two" if needed == 2 else "three"
        raise NotPossibleError(f"Select at least {words} notes first.")
    if way in {"across", "down"}:
        label = "Space evenly across" if way == "across" else "Space evenly down"
        places = _spread(rects, is_across=way == "across")
    else:
        lining, whole = _LININGS[way], around(rects.values())
        label = lining.label
        lined = {key: _at(rect, lining.place(rect, whole)) for key, rect in rects.items()}
        places = _none_hidden(lined, is_row=lining.is_row)
    moves = [
        partial(place_note, note_id=key, at=at)
        for unit, place in places.items()
        for key, at in _moved(scene, unit, rects[unit], place)
    ]
    chosen = tuple(key for unit in rects for key in unit)
    return Act(as_one(snapshot, moves), Step(operation="align-notes", label=label), chosen)


def _units(scene: Scene, ids: Collection[str]) -> dict[Unit, Rect]:
    """What moves as one, and the room it takes; a heading alone stands for its notes."""
    items = [scene.by_id[key] for key in ids if key in scene.by_id and not scene.by_id[key].ends]
    headings = [each for each in items if each.carries]
    if len(headings) == 1 and {each.id for each in items} <= {headings[0].id, *headings[0].carries}:
        return {(key,): note_rect(scene.by_id[key]) for key in headings[0].carries}
    carried = {key for each in headings for key in each.carries}
    units: dict[Unit, Rect] = {}
    for each in items:
        if each.carries:
            notes = [note_rect(scene.by_id[key]) for key in each.carries]
            units[each.carries] = around([each.bounds, *notes])
        elif each.id not in carried:
            units[each.id,] = note_rect(each)
    return units


def _moved(
    scene: Scene, unit: Unit, before: Rect, place: tuple[float, float]
) -> Iterator[tuple[str, tuple[float, float]]]:
    """Where each note goes of what moves as one."""
    for key in unit:
        rect = note_rect(scene.by_id[key]).moved(place[0] - before.x, place[1] - before.y)
        yield key, (float(round(rect.x)), float(round(rect.y)))


def _at(rect: Rect, place: tuple[float, float]) -> Rect:
    return Rect(*place, rect.width, rect.height)


def _none_hidden(lined: Placed, *, is_row: bool) -> dict[Unit, tuple[float, float]]:
    """Where each of a line stands when what another would hide by half comes after that one."""
    found: dict[Unit, tuple[float, float]] = {}
    end = size_before = float("-inf")
    for unit in sorted(lined, key=lambda key: lined[key].x if is_row else lined[key].y):
        rect = lined[unit]
        start, size = (rect.x, rect.width) if is_row else (rect.y, rect.height)
        if end - start > min(size, size_before) / 2:
            start = end + _LEAST_GAP
        found[unit] = (start, rect.y) if is_row else (rect.x, start)
        end, size_before = start + size, size
    return found


def _spread(rects: Placed, *, is_across: bool) -> dict[Unit, tuple[float, float]]:
    """The same gap between each and the next; the first stays, and the last where there is room."""
    keys = sorted(rects, key=lambda key: rects[key].centre[0 if is_across else 1])
    sizes = [rects[key].width if is_across else rects[key].height for key in keys]
    first, last = rects[keys[0]], rects[keys[-1]]
    start = first.x if is_across else first.y
    end = last.right if is_across else last.bottom
    gap = max(_LEAST_GAP, (end - start - sum(sizes)) / (len(keys) - 1))
    return {
        key: (at, rects[key].y) if is_across else (rects[key].x, at)
        for key, at in zip(keys, _starts(start, sizes, gap), strict=True)
    }


def _starts(start: float, sizes: Sequence[float], gap: float) -> list[float]:
    found = [start]
    for size in sizes[:-1]:
        found.append(found[-1] + size + gap)
    return found
