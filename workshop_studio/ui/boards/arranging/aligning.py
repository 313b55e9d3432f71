"""Owns the commands that bring several free notes into line, or the same distance apart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from workshop_studio.ui.boards.arranging.selected import stands_freely
from workshop_studio.ui.boards.board_actions import Spec

if TYPE_CHECKING:
    from workshop_studio.tools.boards.aligning import Way
    from workshop_studio.ui.boards.board_page import BoardPage


class Aligning(QObject):
    """Eight commands on boards where notes stand anywhere; on others there are none.

    Attributes:
        actions: for menus and the palette.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self.actions: list[QAction] = []
        if not stands_freely(page):
            return
        ways: tuple[tuple[Way, str], ...] = (
            ("left", self.tr("Align left")),
            ("centre", self.tr("Align centre")),
            ("right", self.tr("Align right")),
            ("top", self.tr("Align top")),
            ("middle", self.tr("Align middle")),
            ("bottom", self.tr("Align bottom")),
            ("across", self.tr("Space evenly across")),
            ("down", self.tr("Space evenly down")),
        )
        for way, words in ways:
            spec = Spec(f"board-align-{way}", words, "", [], "changed selection")
            self.actions.append(page.possible.make(spec, partial(self.align, way)))
        page.actions += self.actions

    def align(self, way: Way) -> None:
        """Bring the selected notes into line, each group as a whole."""
        from workshop_studio.tools.boards.aligning import aligned_act  # noqa: PLC0415 -- no start needs it

        page, ids = self._page, self._page.selection
        page.act(page.desk.perform(partial(aligned_act, scene=page.scene, ids=ids, way=way)))
