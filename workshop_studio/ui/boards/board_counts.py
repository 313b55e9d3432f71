"""Owns how what stands on a board is counted for people."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.ui.boards.board_words import BoardWords

tell = QCoreApplication.translate


def counted(scene: Scene, words: BoardWords) -> Iterator[str]:
    """How many things there are and how many links, such as "42 players" and "38 links"."""
    things = sum([not (item.fixed or item.carries) for item in scene.nodes])
    links = len(scene.items) - len(scene.nodes)
    said = f"{things} {words.noun_one if things == 1 else words.noun_many}"
    yield said if things or not words.none else words.none
    if links:
        many = tell("BoardCounts", "{count} links").format(count=links)
        yield tell("BoardCounts", "1 link") if links == 1 else many
