"""Owns a theory's scene while the room looks at one thing in it: what leads there, and the rest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.boards.theory.boxes import BoxLook
from workshop_studio.layout.boards.theory.lines import LineLook
from workshop_studio.layout.boards.theory.memo import TheoryMemo
from workshop_studio.layout.boards.theory.tones import Tone


def focused(
    scene: Scene, chosen: Collection[str], lit: Collection[str], *, memo: TheoryMemo | None = None
) -> Scene:
    """The same scene with some things chosen, some lit, and the others faded.

    Lines that are lit run above those that are not. `memo` is that of the scene: who looks at one
    thing after the other has most of them fade all the while.
    """
    kept = (memo or TheoryMemo()).toned
    toned = [
        kept[tone].get(item.id, (item,), partial(_toned, item, tone))
        for item in scene.items
        for tone in (_tone(item.id, chosen, lit),)
    ]
    for each in kept.values():
        each.forget_all_but(scene.by_id)
    below = [item for item in toned if item.ends and item.id not in lit]
    above = [item for item in toned if item.ends and item.id in lit]
    boxes = [item for item in toned if not item.ends]
    return replace(scene, items=(*below, *above, *boxes))


def _tone(key: str, chosen: Collection[str], lit: Collection[str]) -> Tone:
    if key in chosen:
        return "chosen"
    return "lit" if key in lit else "faded"


def _toned(item: Item, tone: Tone) -> Item:
    look = item.look
    if isinstance(look, BoxLook | LineLook):
        return replace(item, look=replace(look, tone=tone))
    return item
