"""Owns moving things in a list: up and down within a place, and on to the place beside it."""

from __future__ import annotations

from collections.abc import Collection

from workshop_studio.model.changes import merged
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.acting import Act, BoardActs
from workshop_studio.tools.outline.acts import OutlineActs
from workshop_studio.tools.outline.row import Outline


def moved_along(
    acts: OutlineActs, snapshot: Snapshot, outline: Outline, *, ids: Collection[str], by: int
) -> Act:
    """Things one row up (-1) or down (1) within their place; those of other places stay.

    Raises:
        NotPossibleError: there is nothing to move, or they stand at the end already.
    """
    moving = _moving(outline, ids)
    place = outline.place_of[moving[0]]
    fellows = outline.fellows[place]
    held = [key for key in fellows if key in moving]
    staying = [key for key in fellows if key not in moving]
    first = fellows.index(held[0])
    above = sum(1 for key in fellows[:first] if key not in moving)
    if not 0 <= above + by <= len(staying):
        where = "first" if by < 0 else "last"
        raise NotPossibleError(f"It stands {where} in its place already.")
    at = above + by
    before = staying[at] if at < len(staying) else None
    return acts.put(snapshot, held, place=place, before=before)


def moved_aside(
    acts: OutlineActs, snapshot: Snapshot, outline: Outline, *, ids: Collection[str], by: int
) -> Act:
    """Things into the place before theirs (-1) or after it (1), as places are read; last there.

    Raises:
        NotPossibleError: there is nothing to move, or no further place.
    """
    moving = _moving(outline, ids)
    at = outline.places.index(outline.place_of[moving[0]]) + by
    if not 0 <= at < len(outline.places):
        where = "before" if by < 0 else "after"
        raise NotPossibleError(f"There is no place {where} this one.")
    return acts.put(snapshot, moving, place=outline.places[at], before=None)


def added_below(
    board: BoardActs, acts: OutlineActs, snapshot: Snapshot, outline: Outline, *,
    text: str, place: str, after: str,
) -> Act:  # fmt: skip
    """Something new in a place, right below what stands there; last where that is nothing.

    Raises:
        MendableError: it cannot be added.
    """
    act = board.add(snapshot, text, cell=place, at=None)
    fellows = outline.fellows.get(place, ())
    if after not in fellows or not act.select:
        return act
    follower = fellows.index(after) + 1
    if follower == len(fellows):
        return act
    put = acts.put(snapshot.apply(act.changes), act.select, place=place, before=fellows[follower])
    return Act(merged((act.changes, put.changes)), act.step, act.select)


def _moving(outline: Outline, ids: Collection[str]) -> list[str]:
    """What of these can be moved, as it is read."""
    moving = [key for place in outline.places for key in outline.fellows[place] if key in ids]
    if not moving:
        raise NotPossibleError("Choose something that stands in a place of this board first.")
    return moving
