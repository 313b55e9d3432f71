"""Owns the page of a board that is as wide as its window: laid out once that width is known."""

from __future__ import annotations

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.ui.boards.board_page import BoardPage


class OnceWide(BoardPage):
    """Lays its board out when `lay_for_width` says so, and not once before for nobody.

    Whoever asks for the scene earlier has it as it is without a window.
    """

    _awaits_width = True

    @property
    def scene(self) -> Scene:
        """The board as it is now."""
        self._awaits_width = False
        return super().scene

    def refresh(self) -> None:
        """Lay the board out anew, if it has been laid out at all."""
        if not self._awaits_width:
            super().refresh()

    def lay_for_width(self, *, anew: bool) -> None:
        """Lay the board out for the width there is: the first time, or where that is another."""
        if anew or self._awaits_width:
            self._awaits_width = False
            self.refresh()
