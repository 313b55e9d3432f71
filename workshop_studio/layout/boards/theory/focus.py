"""Owns a theory's scene while the room looks at one thing in it: what leads there, and the rest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.boards.theory.boxes import BoxLook
from workshop_studio.layout.boards.theory.lines import LineLook
from workshop_studio.layout.boards.theory.tones import Tone


def focused(scene: Scene, chosen: Collection[str], lit: Collection[str]) -> Scene:
    """The same scene with some things chosen, some lit, and the others faded.

    Lines that are lit run above those that are not.
    """
    toned = [_toned(item, _tone(item.id, chosen, lit)) for item in scene.items]
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
