"""Owns pages of a step as small as can be, for tests of the wall."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.scene import Scene


class QuietPage:
    """A page that has nothing to say to the room but its questions."""

    def __init__(self, *prompts: str) -> None:
        self.widget = QWidget()
        self.inspector: QWidget | None = None
        self.tools: list[QAction] = []
        self.actions: list[QAction] = []
        self.prompts = prompts
        self.scene: Scene | None = None

    def counts(self) -> str:
        """Nothing is counted."""
        return ""

    def zoom_text(self) -> str:
        """Nothing zooms."""
        return ""

    def wall_scene(self) -> tuple[str, Scene] | None:
        """The scene it was given."""
        return None if self.scene is None else ("A board", self.scene)

    def focus_first(self) -> None:
        """Nothing takes the keyboard."""

    def leave(self) -> None:
        """Nothing is held."""


class VotingPage(QuietPage):
    """A page that has words for the wall."""

    turnout = "3 of 20 have voted"

    def wall_words(self) -> tuple[str, str]:
        """The title of a vote and how far it is."""
        return "Round 1", self.turnout
