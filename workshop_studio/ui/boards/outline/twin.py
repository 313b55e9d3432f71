"""Owns the way to the outline of a board: the key, the menu, the switch, and remembering it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction

from workshop_studio.ui.appearance.settings import remembered_flag
from workshop_studio.ui.boards.board_actions import Spec
from workshop_studio.ui.boards.outline.switch import Switch

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage
    from workshop_studio.ui.boards.looking.finding import Finding
    from workshop_studio.ui.boards.outline.outline_part import OutlinePart

KEY = "Ctrl+Shift+O"
_REMEMBERED = "boards/outline"


class OutlineTwin(QObject):
    """Shows a board as a list in its place, and the board again.

    Whoever works in lists does so on every step: which of the two was shown last is remembered.

    Attributes:
        switch: between the two, above the board.
    """

    def __init__(self, page: BoardPage, finding: Finding) -> None:
        super().__init__(page.widget)
        self._page = page
        self._finding = finding
        self._part: OutlinePart | None = None
        self._is_left = False
        spec = Spec("board-outline", self.tr("Outline"), "list-tree", [KEY], everywhere=True)
        self._action: QAction = page.possible.make(spec, self.turn)
        self._action.setCheckable(True)
        self._action.setProperty("menu", "view")
        page.actions.append(self._action)
        self.switch = Switch(KEY)
        page.add_header(self.switch)
        self.switch.chosen.connect(self.show_outline)
        page.refreshed.connect(self._refresh)
        if self._was_shown():
            page.widget.installEventFilter(self)

    @property
    def part(self) -> OutlinePart:
        """The outline itself, made when it is first needed."""
        if self._part is None:
            from workshop_studio.ui.boards.outline.outline_part import (  # noqa: PLC0415 -- no start needs it
                OutlinePart,
            )

            self._part = OutlinePart(self._page, self._finding)
        return self._part

    @property
    def is_shown(self) -> bool:
        """Whether the outline is shown now."""
        return self._part is not None and self._part.is_shown

    def turn(self) -> None:
        """Go to the other of the two."""
        self.show_outline(not self.is_shown)

    def show_outline(self, shown: bool) -> None:  # noqa: FBT001 -- a signal of Qt gives it so
        """Show the outline, or the board."""
        if shown != self.is_shown:
            (self.part.begin if shown else self.part.end)()
            self._page.commands.mover = self.part.hands.move if shown else None
            if (settings := self._page.appearance.settings) is not None:
                settings.setValue(_REMEMBERED, shown)
        self.switch.show_outline(shown=shown)
        self._action.setChecked(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the outline at once where it was shown last: the page has all its parts by now."""
        if event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
            self.show_outline(True)  # noqa: FBT003 -- as the signal would
        return super().eventFilter(watched, event)

    def _was_shown(self) -> bool:
        return remembered_flag(self._page.appearance.settings, _REMEMBERED, default=False)

    def _refresh(self) -> None:
        if self._part is not None:
            self._part.refresh()
