"""Owns going back to how a board was looked at before a part of it was zoomed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_studio.ui.boards.board_actions import Spec

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage


class LookingBack(QObject):
    """The way back from zooming to the selection.

    Attributes:
        action: for menus, palette and keys.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page.widget)
        self._page = page
        words = self.tr("Zoom back")
        self.action = page.possible.make(Spec("board-zoom-back", words, "", ["Shift+Z"]), self.back)
        self.action.setProperty("menu", "view")
        self.action.setProperty("context", False)  # noqa: FBT003 -- Qt takes it so
        page.actions.append(self.action)

    def back(self) -> None:
        """Look at the board as before; all of it where no part was zoomed to."""
        if not self._page.canvas.look_back():
            self._page.canvas.fit()
