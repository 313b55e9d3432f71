"""Owns the page of an iceberg: read from the waterline down, as wide as the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.iceberg.words import cell_id
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.iceberg.iceberg_words import iceberg_advice, iceberg_words
from workshop_studio.ui.boards.iceberg.way_down import WayDown
from workshop_studio.ui.boards.iceberg.waymarks import Waymarks
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage
from workshop_studio.ui.boards.sight.once_wide import OnceWide
from workshop_studio.ui.boards.sight.reading import Reading
from workshop_studio.ui.session.desk import Desk

_CLEAR = cell_id(("patterns", "driver"))
"""The card of an empty iceberg lies over this layer, where there are no examples."""


class IcebergPage(OnceWide, NoteBoardPage):
    """As many columns as the window holds at 100 %; the layers run on downwards."""

    def __init__(
        self, desk: Desk, board: str, appearance: Appearance, *, parent: QWidget | None = None
    ) -> None:
        self._iceberg = IcebergActs(board, desk.book)
        super().__init__(
            desk, self._iceberg, appearance, words=iceberg_words(), advice=iceberg_advice(),
            layered=True, parent=parent,
        )  # fmt: skip
        self._waymarks = Waymarks(self.canvas, self.stage)
        self._way_down = WayDown(self.canvas, self.stage)
        self.stage.set_foot(self._way_down.button)
        self.refreshed.connect(self._waymarks.follow)
        self.refreshed.connect(self._way_down.follow)
        self._reading = Reading(self.canvas, self._lay)

    def leave(self) -> None:
        """Let go of the window's size, the desk and the look."""
        self._reading.leave()
        super().leave()

    def _lay(self, width: float, height: float) -> None:
        anew = self._iceberg.size != (width, height)
        self._iceberg.size = (width, height)
        self.lay_for_width(anew=anew)
        if anew:
            clear = next(cell.region for cell in self.scene.cells if cell.id == _CLEAR)
            if isinstance(clear, Rect):
                # Its right edge is the spine.
                self.stage.put_card((clear.right, clear.centre[1]))


def iceberg_page(
    desk: Desk, board: str, appearance: Appearance, *, parent: QWidget | None = None
) -> NoteBoardPage:
    """The page of the iceberg with an id."""
    return IcebergPage(desk, board, appearance, parent=parent)
