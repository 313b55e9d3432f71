"""Owns saying aloud what has come to a board, gone or changed, also where an undo did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.model.changes import Transaction

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage

_NAMED = 3
"""So many things are named; of more it is said how many there are."""


class Tidings(QObject):
    """Tells screen readers of changes to the board on show.

    What is typed into the quick add bar is told of there, and what is deleted in the message that
    offers to take it back.
    """

    def __init__(self, page: BoardPage) -> None:
        # It goes with the page: nobody is told of a board that is not on show.
        super().__init__(page.widget)
        self._page = page
        # As it was before the last change: others may have looked at the board since.
        self._before: Scene | None = None
        page.desk.changed.connect(self._heard)
        page.refreshed.connect(self._begin)

    def _begin(self) -> None:
        """Note the board as it is first shown."""
        if self._before is None:
            self._before = self._page.canvas.scene

    def _heard(self, transaction: Transaction) -> None:
        if not self._page.acts.stands(self._page.desk.snapshot):
            return
        now = self._page.scene
        known, self._before = self._before, now
        if known is None or not QAccessible.isActive():
            return
        before, after = known.by_id, now.by_id
        ids = [change.id for change in transaction.changes.changes]
        came = [after[key] for key in ids if key in after and key not in before]
        gone = [before[key] for key in ids if key in before and key not in after]
        kept = [key for key in ids if key in before and key in after]
        other = [after[key] for key in kept if before[key].name != after[key].name]
        self._say(transaction, came, gone, other)

    def _say(
        self, transaction: Transaction, came: list[Item], gone: list[Item], other: list[Item]
    ) -> None:
        taken_back = transaction.undoes is not None
        parts = []
        if taken_back or not self._page.quick_add.field.hasFocus():
            parts.append(self._told(self.tr("Added: {names}"), self.tr("{count} added"), came))
        if taken_back:
            parts.append(self._told(self.tr("Deleted: {names}"), self.tr("{count} deleted"), gone))
        if taken_back or (self._page.canvas.hasFocus() and not came and not gone):
            parts.append(self._told(self.tr("Changed: {names}"), self.tr("{count} changed"), other))
        self._page.canvas.teller.say(". ".join(part for part in parts if part))

    @staticmethod
    def _told(names: str, count: str, items: list[Item]) -> str:
        if not items:
            return ""
        if len(items) > _NAMED:
            return count.format(count=len(items))
        return names.format(names="; ".join(item.name for item in items))
