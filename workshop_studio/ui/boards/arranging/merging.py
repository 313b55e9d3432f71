"""Owns the ability to merge what is selected on a board into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_studio.ui.boards.arranging.selected import things_selected
from workshop_studio.ui.boards.board_actions import Spec

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage


class Merging(QObject):
    """Makes one thing of those selected, and says so with an offer to undo.

    Attributes:
        action: for menus, the palette and keys.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        spec = Spec("board-merge", self.tr("Merge"), "merge", ["Ctrl+M"], "changed selection")
        self.action = page.possible.make(spec, self.merge)
        page.actions.append(self.action)

    def merge(self) -> None:
        """Make one of all that is selected; links are left where they are."""
        from workshop_studio.tools.boards.merging import merged_act, said_of_merge  # noqa: PLC0415 -- no start needs it

        page = self._page
        ids = things_selected(page)
        before = page.desk.snapshot
        if page.act(page.desk.perform(lambda snapshot: merged_act(snapshot, ids))):
            page.desk.undoable.emit(said_of_merge(before, ids))
