"""Owns bringing several free notes into line, or the same distance apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Literal

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.notes_links import note_rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.notes import place_note
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import as_one

Way = Literal["left", "centre", "right", "top", "middle", "bottom", "across", "down"]
Placed = Mapping[str, Rect]


@frozen
class _Lining:
    """How notes are brought into a line: what it is called, and where each of them goes."""

    label: str
    place: Callable[[Rect, Rect], tuple[float, float]]


_LININGS: Mapping[Way, _Lining] = {
    "left": _Lining("Align left", lambda each, whole: (whole.x, each.y)),
    "centre": _Lining(
        "Align centre", lambda each, whole: (whole.centre[0] - each.width / 2, each.y)
    ),
    "right": _Lining("Align right", lambda each, whole: (whole.right - each.width, each.y)),
    "top": _Lining("Align top", lambda each, whole: (each.x, whole.y)),
    "middle": _Lining(
        "Align middle", lambda each, whole: (each.x, whole.centre[1] - each.height / 2)
    ),
    "bottom": _Lining("Align bottom", lambda each, whole: (each.x, whole.bottom - each.height)),
}


def aligned_act(snapshot: Snapshot, scene: Scene, ids: Collection[str], way: Way) -> Act:
    """Bring notes into line, or have the same gap between each and the next.

    Raises:
        NotPossibleError: too few notes are selected: two for a line, three for even gaps.
    """
    rects = {
        each.id: note_rect(scene.by_id[each.id])
        for each in snapshot.all(Note)
        if each.id in ids and each.id in scene.by_id
    }
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
        places = {key: lining.place(rect, whole) for key, rect in rects.items()}
    moves = [
        partial(place_note, note_id=key, at=(float(round(x)), float(round(y))))
        for key, (x, y) in places.items()
    ]
    return Act(as_one(snapshot, moves), Step(operation="align-notes", label=label), tuple(rects))


def _spread(rects: Placed, *, is_across: bool) -> dict[str, tuple[float, float]]:
    """The same gap between each and the next; the first and the last stay."""
    keys = sorted(rects, key=lambda key: rects[key].centre[0 if is_across else 1])
    sizes = [rects[key].width if is_across else rects[key].height for key in keys]
    first, last = rects[keys[0]], rects[keys[-1]]
    start = first.x if is_across else first.y
    end = last.right if is_across else last.bottom
    gap = (end - start - sum(sizes)) / (len(keys) - 1)
    return {
        key: (at, rects[key].y) if is_across else (rects[key].x, at)
        for key, at in zip(keys, _starts(start, sizes, gap), strict=True)
    }


def _starts(start: float, sizes: Sequence[float], gap: float) -> list[float]:
    found = [start]
    for size in sizes[:-1]:
        found.append(found[-1] + size + gap)
    return found
