"""Owns the page of an iceberg: read from the waterline down, as wide as the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.iceberg_words import cell_id
from workshop_studio.model.boards import Board
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.iceberg.waymarks import Waymarks
from workshop_studio.ui.boards.notes.note_board import NoteBoardPage
from workshop_studio.ui.boards.reading import Reading
from workshop_studio.ui.session.desk import Desk

_CLEAR = cell_id(("patterns", "driver"))
"""The card of an empty iceberg lies over this layer, where there are no examples."""


class IcebergPage(NoteBoardPage):
    """As many columns as the window holds at 100 %; the layers run on downwards."""

    def __init__(self, desk: Desk, board: str, appearance: Appearance) -> None:
        self._iceberg = IcebergActs(board, desk.book)
        super().__init__(
            desk, self._iceberg, appearance, words=_words(desk, board), advice=_advice(),
            layered=True,
        )  # fmt: skip
        self._waymarks = Waymarks(self.canvas, self.stage)
        self.refreshed.connect(self._waymarks.follow)
        self._reading = Reading(self.canvas, self._lay)

    def leave(self) -> None:
        """Let go of the window's size, the desk and the look."""
        self._reading.leave()
        super().leave()

    def _lay(self, width: float, height: float) -> None:
        if self._iceberg.size != (width, height):
            self._iceberg.size = (width, height)
            self.refresh()
            clear = next(cell.region for cell in self.scene.cells if cell.id == _CLEAR)
            if isinstance(clear, Rect):
                # Its right edge is the spine.
                self.stage.put_card((clear.right, clear.centre[1]))


def iceberg_page(desk: Desk, board: str, appearance: Appearance) -> NoteBoardPage:
    """The page of the iceberg with an id."""
    return IcebergPage(desk, board, appearance)


def _words(desk: Desk, board: str) -> BoardWords:
    translate = QCoreApplication.translate
    return BoardWords(
        title=desk.snapshot.get(Board, board).title.strip() or translate("IcebergPage", "Iceberg"),
        placeholder=translate("IcebergPage", "What happened?"),
        noun_one=translate("IcebergPage", "note"),
        noun_many=translate("IcebergPage", "notes"),
        hint=translate("IcebergPage", "1–4 layer, + driver, - barrier"),
        sided=True,
        place=translate("IcebergPage", "Layer and side"),
        empty_title=translate("IcebergPage", "Start with what everyone can see"),
        empty_text=translate(
            "IcebergPage",
            "Type an event and press Enter. A + makes it a driver, a − a barrier. "
            "Then ask what lies under it.",
        ),
        prompts=_prompts(),
    )


def _prompts() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("IcebergPage", "What is happening that we can all see?"),
        translate("IcebergPage", "What helps already, even a little?"),
        translate("IcebergPage", "What has been happening over the last years, and for whom?"),
        translate("IcebergPage", "What keeps this pattern going?"),
        translate("IcebergPage", "What do we take for granted without ever saying it?"),
        translate("IcebergPage", "What here rings true, and what jars?"),
        translate("IcebergPage", "Where could we step in, and what is still missing?"),
    )


def _advice() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("IcebergPage", "Write the issue above the waterline in one sentence."),
        translate(
            "IcebergPage", "Let everyone write alone first, then fill the layers from the top."
        ),
        translate("IcebergPage", "Link what holds something else up: select a note and press K."),
        translate("IcebergPage", "Mark what resonates (R), what jars (X) and what is missing (M)."),
        translate("IcebergPage", "Mark where you could step in (O), and make it a question (J)."),
    )
