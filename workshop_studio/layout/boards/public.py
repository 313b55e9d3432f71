"""Owns what of a board the room may see, and where a part of it is found on the room's board."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scene import Scene


def public(scene: Scene) -> Scene:
    """The board with nothing on it that only the console may show.

    A link goes with either of its ends: it would tell that something is hidden.
    """
    hidden = {item.id for item in scene.items if item.private}
    shown = tuple(
        item
        for item in scene.items
        if item.id not in hidden and not hidden.intersection(item.ends)
    )  # fmt: skip
    names = {item.id for item in shown}
    order = tuple(key for key in scene.order if key in names)
    return replace(scene, items=shown, order=order, cells=())


def carried(part: Rect, scene: Scene, room: Scene) -> Rect:
    """A part of a board as it is found on the room's board, with the same things in it.

    Without what is private other things may close up there; the part moves along with those whose
    middle it shows. Where all stands closer together the part is smaller in the same measure, and
    holds each of them still.
    """
    wide, high = (there / here for here, there in zip(scene.measure, room.measure, strict=True))
    across = down = 0.0
    shown = []
    for item in scene.items:
        there = room.by_id.get(item.id)
        if there is not None and not item.ends and part.holds(item.bounds.centre):
            across += there.at[0] - item.at[0] * wide
            down += there.at[1] - item.at[1] * high
            shown.append(there.bounds)
    same = Rect(part.x * wide, part.y * high, part.width * wide, part.height * high)
    if not shown:
        return same
    found = same.moved(across / len(shown), down / len(shown))
    return found if wide == high == 1.0 else around([found, *shown])
