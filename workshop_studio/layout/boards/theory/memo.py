"""Owns what the layout of one theory remembers, so that one more box lays out one box."""

from __future__ import annotations

from collections.abc import Collection
from typing import get_args

from workshop_studio.layout.boards.kept import Kept
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.boards.theory.boxes import BoxLook
from workshop_studio.layout.boards.theory.tones import Tone


class TheoryMemo:
    """The boxes, items and scene of the newest layout of one theory.

    Attributes:
        boxes: how elements look and how high they are, by their ids.
        items: boxes where they stand.
        lines: links along their ways.
        scenes: the newest scene, for who asks again before anything changes.
        toned: items as they are while something is looked at, by how strongly they are drawn.
    """

    def __init__(self) -> None:
        self.boxes: Kept[tuple[BoxLook, float]] = Kept()
        self.items: Kept[Item] = Kept()
        self.lines: Kept[Item] = Kept()
        self.scenes: Kept[Scene] = Kept()
        self.toned: dict[Tone, Kept[Item]] = {tone: Kept() for tone in get_args(Tone)}

    def forget_all_but(self, elements: Collection[str], links: Collection[str]) -> None:
        """Let go of what has gone, once there is much of it."""
        self.boxes.forget_all_but(elements)
        self.items.forget_all_but(elements)
        self.lines.forget_all_but(links)
