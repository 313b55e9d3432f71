"""Owns what a focus comes to on a board's page: what fades, and what the strip above says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.tools.focus import (
    Focus,
    faded,
    focus_on,
    has_direction,
    lit,
    still_there,
)
from workshop_studio.ui.boards.looking.focus_chip import FocusChip
from workshop_studio.ui.boards.looking.focus_words import (
    counted,
    focus_words,
    same_source_words,
    things,
)

if TYPE_CHECKING:
    from workshop_studio.ui.boards.board_page import BoardPage


class FocusShown:
    """Works the focus out on the board as it stands now, and says it in a strip.

    Attributes:
        chip: the strip, hidden until something is told.
    """

    def __init__(self, page: BoardPage) -> None:
        self._page = page
        self.chip = FocusChip()
        page.stage.add_strip(self.chip)

    def found(self, steps: int | None) -> Focus | None:
        """A focus on what is selected, reaching so far; None where nothing is selected."""
        made = focus_on(self._page.scene, self._page.selection, steps=steps)
        if made is not None and not self._page.has_links:
            return replace(made, steps=1, between=False)
        return made

    def left(self, focus: Focus) -> Focus | None:
        """What of a focus is still on the board."""
        return still_there(focus, self._page.canvas.scene)

    def faded(self, focus: Focus, scene: Scene) -> frozenset[str]:
        """Ids of what fades on a board, the console's or the room's."""
        return faded(self._page.desk.snapshot, scene, focus)

    def tell(self, focus: Focus) -> str:
        """Say above the board what is shown; the same for screen readers."""
        scene, snapshot = self._page.canvas.scene, self._page.desk.snapshot
        shown, has_links = lit(snapshot, scene, focus), self._page.has_links
        tell = focus_words if has_links else same_source_words
        words = tell(focus, scene, found=things(shown, scene))
        count = counted(shown, scene)
        self.chip.show_focus(
            focus, words, count,
            has_steps=has_links and not focus.between,
            has_direction=has_direction(snapshot, scene),
        )  # fmt: skip
        self.chip.show()
        return f"{words}: {count}"
