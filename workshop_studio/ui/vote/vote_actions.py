"""Owns the entries of the vote in menus and palette: their words and keys, and when each can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from workshop_studio.model.votes import Round

_KEYS = {"vote-reveal": "F8", "vote-reveal-back": "Shift+F8"}


class VoteActions(QObject):
    """The actions of the page.

    Attributes:
        all: in the order they stand in menus.
    """

    def __init__(self, parent: QObject, then: Mapping[str, Callable[[], object]]) -> None:
        """Make them.

        Args:
            parent: owns them.
            then: what each does, by its name.
        """
        super().__init__(parent)
        self.all = [
            self._made(name, words, icon, then[name])
            for name, words, icon in (
                ("vote-new", self.tr("Prepare a vote"), "plus"),
                ("vote-booth", self.tr("Hand the laptop round"), "laptop"),
                ("vote-reveal", self.tr("Reveal the next step"), "presentation"),
                ("vote-reveal-back", self.tr("Reveal one step back"), "chevron-left"),
                ("vote-ballots", self.tr("Print ballots"), "printer"),
                ("vote-cards", self.tr("Print question cards"), "printer"),
            )
        ]

    def allow(self, vote: Round | None, *, read_only: bool, is_revealing: bool) -> None:
        """Let those be used that mean something for the vote in hand."""
        free = not read_only
        state = vote.state if vote is not None else ""
        told, asked = state in {"closed", "revealed"}, state in {"prepared", "open"}
        can = {
            "vote-new": free,
            "vote-booth": free and state == "open",
            "vote-reveal": told,
            "vote-reveal-back": is_revealing,
            "vote-ballots": asked,
            "vote-cards": asked,
        }
        for action in self.all:
            action.setEnabled(can[action.objectName()])

    def _made(self, name: str, words: str, icon: str, then: Callable[[], object]) -> QAction:
        action = QAction(words, self.parent())
        action.setObjectName(name)
        action.setData(icon)
        action.triggered.connect(then)
        if keys := _KEYS.get(name):
            action.setShortcut(QKeySequence(keys))
        return action
